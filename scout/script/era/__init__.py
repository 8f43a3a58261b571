"""Eras: found in a few words, and carried from scene to scene."""
