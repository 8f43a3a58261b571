"""Scene lists: which column holds what, and what a row says."""
