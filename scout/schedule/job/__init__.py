"""The job in numbers: what is shot where, with whom, and when each may be."""
