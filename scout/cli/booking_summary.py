"""What the command line tells of bookings, as plain lines in one language."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.booking.plan_hold import PlanHold
    from scout.actions.library import Library
    from scout.domain.booking import Booking
    from scout.domain.free_hour import FreePlace
    from scout.domain.text import Lang

ID_SIGNS = 8
"""So much of an id tells bookings apart; the verbs take as much of it."""


def of_bookings(bookings: Sequence[Booking], library: Library, *, lang: Lang) -> str:
    """One line a booking, with the begin of its id; or that there is none."""
    from scout.actions.booking.word import word_booking

    if not bookings:
        return say("booking.none").text(lang)
    return "\n".join(
        f"{one.id[:ID_SIGNS]}  {word_booking(one, library).text(lang)}" for one in bookings
    )


def of_free(found: Sequence[FreePlace], library: Library, *, lang: Lang) -> str:
    """One line a place and one a date, with the hours of that date."""
    from scout.actions.booking.word import word_day, word_place, word_times

    if not found:
        return say("booking.none_free").text(lang)
    lines: list[str] = []
    for one in found:
        lines.append(word_place(one, library).text(lang))
        for day, spans in groupby(one.hours, key=lambda span: word_day(span.start)):
            lines.append(f"  {day.text(lang)}  {', '.join(map(word_times, spans))}")
    if any(one.assumed for one in found):
        lines.append(say("booking.hours_assumed").text(lang))
    return "\n".join(lines)


def of_plan_hold(done: PlanHold, library: Library, *, lang: Lang) -> str:
    """How many stays are held now, and which bookings these are."""
    stays = sorted((*done.kept, *done.held), key=lambda one: one.start)
    counts = {name: len(getattr(done, name)) for name in ("held", "kept", "freed")}
    told = say("booking.plan_held", **counts).text(lang)
    return f"{told}\n{of_bookings(stays, library, lang=lang)}"
