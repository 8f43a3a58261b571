"""The directory in the window: people and companies, looked up, kept, linked and brought in."""
