"""Names in a row with a sign between them, as cells, cues and cast lists have them."""

from __future__ import annotations

import re

BETWEEN_NAMES = re.compile(r"[、，,；;/\n]+")


def split_names(text: str) -> list[str]:
    """The names, each as it was written.

    >>> split_names("林夏、 陈砚；/许红")
    ['林夏', '陈砚', '许红']
    """
    return [name for part in BETWEEN_NAMES.split(text) if (name := part.strip())]
