"""The nouns of the trade as values, and the errors: standard library only."""
