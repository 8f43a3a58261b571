"""Keeping it safe: whole files or none."""
