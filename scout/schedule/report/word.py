"""Dates and lists as a sentence holds them, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scout.domain.message import Message

# Not strftime: its names of months follow the locale of the machine.
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_COSTS = {
    "crew": say("schedule.cost_crew"),
    "overtime": say("schedule.cost_overtime"),
    "night": say("schedule.cost_night"),
    "late_finish": say("schedule.cost_late_finish"),
    "moves": say("schedule.cost_moves"),
    "micro_moves": say("schedule.cost_micro_moves"),
    "places": say("schedule.cost_places"),
    "dressing": say("schedule.cost_dressing"),
    "split": say("schedule.cost_split"),
    "idle_days": say("schedule.cost_idle_days"),
    "cast_days": say("schedule.cost_cast_days"),
    "cast_holds": say("schedule.cost_cast_holds"),
    "cast_travel": say("schedule.cost_cast_travel"),
    "story_order": say("schedule.cost_story_order"),
}


def word_date(day: date) -> Bilingual:
    """A date without its year: 12月1日, 1 Dec."""
    return Bilingual(zh=f"{day.month}月{day.day}日", en=f"{day.day} {_MONTHS[day.month - 1]}")


def word_dates(first: date, last: date) -> Bilingual:
    """From one date to another, or the one where both are the same."""
    start, end = word_date(first), word_date(last)
    if first == last:
        return start
    return Bilingual(zh=f"{start.zh}至{end.zh}", en=f"{start.en} to {end.en}")


def word_list(parts: Sequence[Bilingual]) -> Bilingual:
    """Several things one after the other; at least one."""
    return Bilingual(
        zh="、".join(part.zh for part in parts), en=", ".join(part.en for part in parts)
    )


def word_clock(minute: int) -> str:
    """A minute of a date on the clock; after midnight the hours go on (``26:00``)."""
    return f"{minute // 60:02}:{minute % 60:02}"


def name_cost(kind: str) -> Message:
    """What a kind of cost is called, by its field in the prices of a day or a plan."""
    return _COSTS[kind]
