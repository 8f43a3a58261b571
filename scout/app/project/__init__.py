"""The project: opened, saved, kept by itself, and never lost."""
