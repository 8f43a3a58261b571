"""Needs against places at a glance."""
