"""A library of places that is kept and shared: SQLite in a file, or PostgreSQL on a server."""
