"""The verbs of the directory: people and companies, what they are to places and productions."""
