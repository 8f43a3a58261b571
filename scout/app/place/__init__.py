"""The places of the district: list, card and signs."""
