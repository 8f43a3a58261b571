"""Explaining a plan: why a scene is on its day, what conflicts, what one more of a thing gives."""
