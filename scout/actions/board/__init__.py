"""The board of shoot days: what the user lays out by hand, checked before it is done."""
