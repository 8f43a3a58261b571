"""What an event of the page tells, taken apart: nothing in it is taken on trust."""

from __future__ import annotations

import json
import math
from typing import Any

MOST_POINTS = 500
"""A way that somebody clicks has a handful."""
_MOST_DOUBT_M = 1e7  # a quarter of the way around the earth


def read_event(payload: str) -> dict[str, Any]:
    """The event's JSON; empty where it is none."""
    try:
        told = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def text_of(told: dict[str, Any], name: str) -> str:
    """A text, or an empty one."""
    value = told.get(name)
    return value if isinstance(value, str) else ""


def texts_of(told: dict[str, Any], name: str) -> list[str] | None:
    """Texts, or ``None`` where there is no list of them."""
    values = told.get(name)
    if isinstance(values, list) and all(isinstance(value, str) for value in values):
        return values
    return None


def number_of(told: dict[str, Any], name: str) -> float | None:
    """A finite number, or ``None``."""
    return _number(told.get(name))


def pair_of(told: dict[str, Any], *names: str) -> tuple[float, float] | None:
    """Two numbers, or ``None`` where one is missing."""
    first, second = (number_of(told, name) for name in names)
    return None if first is None or second is None else (first, second)


def doubt_of(told: dict[str, Any]) -> float | None:
    """Metres of doubt about a point, or ``None`` where there are none that can be meant."""
    doubt = number_of(told, "exact_m")
    return doubt if doubt is not None and 0 < doubt < _MOST_DOUBT_M else None


def pairs_of(told: dict[str, Any], name: str) -> list[tuple[float, float]] | None:
    """Pairs of numbers, or ``None`` where there is anything else."""
    values = told.get(name)
    if not isinstance(values, list) or len(values) > MOST_POINTS:
        return None
    found = []
    for value in values:
        pair = [_number(part) for part in value] if isinstance(value, list) else []
        if len(pair) != 2 or pair[0] is None or pair[1] is None:  # noqa: PLR2004 - a pair
            return None
        found.append((pair[0], pair[1]))
    return found


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
