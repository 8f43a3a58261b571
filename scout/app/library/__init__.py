"""The library that many share: joined, followed, and given what the project says."""
