"""The location library: catalogue, search."""
