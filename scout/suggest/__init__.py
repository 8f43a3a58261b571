"""Needs, matching, covering, explaining."""
