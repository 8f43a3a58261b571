"""The map: the page, the door to it, and what it may not do."""
