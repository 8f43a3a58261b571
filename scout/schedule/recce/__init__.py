"""The tour of a recce: what is seen in which light, in which order, and what must be asked."""
