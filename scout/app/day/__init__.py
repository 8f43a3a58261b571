"""Shoot days: the board, the drags, the reasons, and planning anew."""
