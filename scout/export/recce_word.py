"""A recce in words: at which hour a place is seen, and how good the order is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.recce import Recce, RecceStop


def word_gap(tour: Recce) -> Message:
    """How good the order is, as far as anybody knows."""
    drive, days = tour.drive_min, len(tour.days)
    if not days:
        return say("domain.recce_none")
    if tour.bound_min >= drive:
        return say("domain.recce_proven", drive=drive, days=days)
    percent = f"{100 * tour.gap:.0f}"
    return say("domain.recce_gap", drive=drive, days=days, bound=tour.bound_min, percent=percent)


def word_light(stop: RecceStop) -> Message:
    """The hour of the shoot that a stop is for."""
    return say(f"domain.recce_light_{stop.light.value if stop.light else 'any'}")
