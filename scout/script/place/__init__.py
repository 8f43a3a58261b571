"""Names of story places: their levels, and which of them are one place."""
