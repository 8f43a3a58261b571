"""Dates and lists as a sentence holds them, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

# Not strftime: its names of months follow the locale of the machine.
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


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


def word_numbers(numbers: Sequence[str]) -> Bilingual:
    """Numbers of scenes as the script prints them; at least one."""
    return word_list([Bilingual(zh=number, en=number) for number in numbers])
