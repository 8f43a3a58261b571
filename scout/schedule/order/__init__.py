"""The order of whole days in which the cast is held least."""
