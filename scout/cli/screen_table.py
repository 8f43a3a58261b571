"""Columns on a terminal, where a Chinese sign takes two places."""

from __future__ import annotations

import unicodedata


def pad(text: str, width: int) -> str:
    """Padded to a width on the screen, where a Chinese sign takes two."""
    kept = ""
    for sign in " ".join(text.split()):
        if screen_width(kept + sign) > width - 2:
            break
        kept += sign
    return kept + " " * (width - screen_width(kept))


def screen_width(text: str) -> int:
    """How many places a text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
