"""Putting a set of places on shoot days."""
