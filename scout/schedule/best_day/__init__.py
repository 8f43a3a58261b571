"""The day at some places that is worth most beyond what it costs, proven; compiled."""
