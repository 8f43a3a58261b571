"""A later draft of a script: its scenes found again by content, and what is different in it."""
