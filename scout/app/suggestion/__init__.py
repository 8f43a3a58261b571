"""Suggested sets, the needs they cover, and the wishes they obey."""
