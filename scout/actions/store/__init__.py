"""Libraries of places: make one, connect to it, copy, check and keep it."""
