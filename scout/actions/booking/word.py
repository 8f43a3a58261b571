"""Bookings in words: by the clock of the district, with its dates as they are sorted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.actions.booking.desk import name_place
from scout.actions.moment import word_moment
from scout.domain.booking import BookingState
from scout.domain.free_hour import Span
from scout.domain.message import say
from scout.domain.text import Bilingual
from scout.export.word import name_weekday
from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from datetime import datetime

    from scout.actions.library import Library
    from scout.domain.booking import Booking, Clash
    from scout.domain.free_hour import FreePlace
    from scout.domain.message import Message

STATE = {
    BookingState.ASKED: say("booking.state_asked"),
    BookingState.HELD: say("booking.state_held"),
    BookingState.CONFIRMED: say("booking.state_confirmed"),
    BookingState.CANCELLED: say("booking.state_cancelled"),
}

_MOMENT = timedelta(microseconds=1)


def word_hours(span: Span) -> str:
    """``2027-03-08 09:00–12:00``; where it ends on another date, with that."""
    start, end = span.start.astimezone(TIMEZONE), span.end.astimezone(TIMEZONE)
    if start.date() == end.date():
        return f"{start:%Y-%m-%d %H:%M}–{end:%H:%M}"
    return f"{start:%Y-%m-%d %H:%M} – {end:%Y-%m-%d %H:%M}"


def word_state(booking: Booking) -> Message:
    """How firm it is; a hold with the moment until which it holds."""
    if booking.state is BookingState.HELD and booking.held_until is not None:
        return say("booking.held_until", until=word_moment(booking.held_until))
    return STATE[booking.state]


def word_booking(booking: Booking, library: Library) -> Message:
    """Place, hours, production and how firm it is."""
    return say(
        "booking.line",
        place=name_place(library, booking.location_id, spot_id=booking.spot_id),
        hours=word_hours(Span(booking.start, booking.end)),
        production=booking.production,
        state=word_state(booking),
    )


def word_clash(clash: Clash, library: Library) -> Message:
    """Who has the hours that were wanted, which of them, and how firmly."""
    claim, other = clash.claim, clash.other
    return say(
        "booking.in_the_way",
        place=name_place(library, claim.location_id, spot_id=claim.spot_id),
        wanted=word_hours(Span(claim.start, claim.end)),
        other=word_booking(other, library),
    )


def word_place(found: FreePlace, library: Library) -> Message:
    """The place, with the spots that are meant."""
    name = name_place(library, found.location_id)
    if not found.spots:
        return say("booking.whole_place", place=name)
    place = library.location(found.location_id)
    names = [place.spot(spot).name for spot in found.spots]
    spots = Bilingual(zh="、".join(one.zh for one in names), en=", ".join(one.en for one in names))
    return say("booking.spots", place=name, spots=spots)


def word_day(moment: datetime) -> Message:
    """``2027-03-08 Mon``."""
    day = moment.astimezone(TIMEZONE).date()
    return say("booking.day", date=day.isoformat(), weekday=name_weekday(day))


def word_times(span: Span) -> str:
    """``09:00–12:00``; the end with its date where that is another one and not its midnight."""
    start, end = span.start.astimezone(TIMEZONE), span.end.astimezone(TIMEZONE)
    last = (end - _MOMENT).date()
    if last == start.date():
        return f"{start:%H:%M}–{'24:00' if end.date() != last else f'{end:%H:%M}'}"
    return f"{start:%H:%M} – {end:%Y-%m-%d %H:%M}"
