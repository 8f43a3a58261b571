"""One day on the clock: its order, its hours, its price."""
