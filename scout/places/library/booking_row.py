"""A booking as the tables keep it: instants as seconds since 1970, the production by its id."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from scout.domain.booking import Booking, BookingState
from scout.domain.text import fold_name
from scout.places.library import tables
from scout.places.library.word import clean

if TYPE_CHECKING:
    from sqlalchemy import Row, Select

_ID_SIGNS = 16

COLUMNS = (*tables.booking.c, tables.production.c.name.label("production"))


def select_bookings() -> Select[Any]:
    """All bookings with the names of their productions."""
    production = tables.production.c
    joined = tables.booking.join(tables.production, tables.booking.c.production_id == production.id)
    return select(*COLUMNS).select_from(joined)


def read_row(row: Row[Any]) -> Booking:
    """The booking of a row of :func:`select_bookings`."""
    return Booking(
        id=row.id,
        version=row.version,
        location_id=row.place_id,
        spot_id=row.spot_id,
        start=from_seconds(row.start_at),
        end=from_seconds(row.end_at),
        production=row.production,
        state=BookingState(row.state),
        held_until=None if row.held_until is None else from_seconds(row.held_until),
        note=row.note,
        who=row.who,
    )


def write_row(booking: Booking) -> dict[str, Any]:
    """What is kept of a booking, without who saved it and when."""
    held = booking.held_until
    return {
        "id": booking.id,
        "version": booking.version,
        "place_id": booking.location_id,
        "spot_id": booking.spot_id,
        "start_at": to_seconds(booking.start),
        "end_at": to_seconds(booking.end),
        "production_id": production_id(booking.production),
        "state": booking.state.value,
        "held_until": None if held is None else to_seconds(held),
        "note": booking.note,
        "who": booking.who,
    }


def tidy(booking: Booking) -> Booking:
    """The same as it is kept: whole seconds, and no sign that a database refuses."""
    return replace(
        booking,
        start=from_seconds(to_seconds(booking.start)),
        end=from_seconds(to_seconds(booking.end)),
        held_until=booking.held_until and from_seconds(to_seconds(booking.held_until)),
        production=clean(booking.production).strip(),
        note=clean(booking.note),
        who=clean(booking.who),
    )


def production_id(name: str) -> str:
    """Of a production that is known by its name: whoever writes it first, it is the same one."""
    return hashlib.sha256(fold_name(name).encode()).hexdigest()[:_ID_SIGNS]


def to_seconds(moment: datetime) -> int:
    """Whole seconds since 1970."""
    return int(moment.timestamp())


def from_seconds(seconds: int) -> datetime:
    """The moment in UTC."""
    return datetime.fromtimestamp(seconds, UTC)
