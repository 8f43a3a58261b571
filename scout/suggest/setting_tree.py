"""Which kinds of place can stand in for which, from ``seeds/vocabulary/related_settings.json``."""

from __future__ import annotations

import json
from functools import cache

from scout import paths

EXACT = 1.0


@cache
def related_kinds() -> dict[str, dict[str, float]]:
    """For each kind the kinds that can play it and how well, itself with 1.0; symmetric."""
    file = paths.SEEDS / "vocabulary" / "related_settings.json"
    related: dict[str, dict[str, float]] = {}
    for one, other, score in json.loads(file.read_text(encoding="utf-8"))["pairs"]:
        related.setdefault(one, {})[other] = float(score)
        related.setdefault(other, {})[one] = float(score)
    return related


@cache
def kind_score(wanted: str, offered: tuple[str, ...]) -> tuple[float, str]:
    """How well the kinds of a spot play a kind, 0.0 to 1.0, and which of them does."""
    if wanted in offered:
        return EXACT, wanted
    near = related_kinds().get(wanted, {})
    return max(((near.get(kind, 0.0), kind) for kind in offered), default=(0.0, ""))
