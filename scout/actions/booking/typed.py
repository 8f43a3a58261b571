"""Bookings as they are typed: a place or a spot by its name, hours by the clock of the district."""

from __future__ import annotations

from datetime import UTC, time, timedelta
from typing import TYPE_CHECKING

from scout.actions.district.booking_file import read_moment
from scout.actions.place_name import PlaceNames
from scout.domain.booking import Booking, BookingState
from scout.domain.errors import WishError
from scout.domain.free_hour import Span
from scout.domain.message import Message, say
from scout.domain.text import fold_name
from scout.geo.zone import TIMEZONE
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import datetime

    from scout.actions.library import Library

_MOST = timedelta(days=366)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedBooking:
    """Words for a new booking; ``until`` is a moment, or a time on the same or the next date."""

    place: str
    start: str
    until: str
    production: str
    state: BookingState
    note: str = ""
    held_until: str = ""


def read_booking(typed: TypedBooking, library: Library) -> Booking:
    """The booking that is meant; raises ``WishError`` where the words mean none."""
    if not typed.production.strip():
        raise WishError(say("booking.no_production"))
    location_id, spot_id = read_place(typed.place, library)
    hours = read_hours(typed.start, typed.until)
    return Booking(
        location_id=location_id,
        spot_id=spot_id,
        start=hours.start,
        end=hours.end,
        production=typed.production.strip(),
        state=typed.state,
        held_until=read_end(typed.held_until) if typed.held_until else None,
        note=typed.note,
    )


def read_place(text: str, library: Library) -> tuple[str, str]:
    """The ids of ``place`` or ``place/spot``, each by its id or its name.

    The spot is empty for a whole place. Raises ``WishError``.
    """
    name, _, spot = text.partition("/")
    place = PlaceNames(library).find(name)
    if isinstance(place, Message):
        raise WishError(place)
    if not spot.strip():
        return place, ""
    wanted = fold_name(spot)
    found = [
        one.id
        for one in library.location(place).spots
        if wanted in {fold_name(one.id), fold_name(one.name.zh), fold_name(one.name.en)}
    ]
    if len(found) != 1:
        raise WishError(say("actions.unknown_place", place=text))
    return place, found[0]


def read_hours(start: str, until: str) -> Span:
    """From a moment to another; a time alone is the first one after the start.

    Raises ``WishError`` where there are none, or more than a year.
    """
    try:
        begin = read_moment(start)
        end = _read_end(until, begin)
    except (ValueError, OverflowError) as error:
        raise WishError(say("booking.no_hours", start=start, until=until)) from error
    if not begin < end <= begin + _MOST:
        raise WishError(say("booking.no_hours", start=start, until=until))
    return Span(begin, end)


def read_end(text: str) -> datetime:
    """The moment until which is held; raises ``WishError``."""
    try:
        return read_moment(text)
    except (ValueError, OverflowError) as error:
        raise WishError(say("booking.no_moment", text=text)) from error


def _read_end(text: str, begin: datetime) -> datetime:
    if "-" in text:
        return read_moment(text)
    clock, local = time.fromisoformat(text), begin.astimezone(TIMEZONE)
    end = local.replace(hour=clock.hour, minute=clock.minute)
    return (end if end > local else end + _DAY).astimezone(UTC)
