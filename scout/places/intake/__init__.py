"""Places out of foreign files: what their rows say, in which datum, and which are there already."""
