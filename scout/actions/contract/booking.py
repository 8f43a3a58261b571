"""Bookings as JSON; moments are ISO 8601 by the clock of the district."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scout.domain.booking import Booking
    from scout.domain.booking_refusal import BookingRefused
    from scout.domain.free_hour import FreePlace, Span
    from scout.domain.text import Lang

VERSION = 1


def bookings_as_json(bookings: Iterable[Booking], **more: Any) -> dict[str, Any]:
    """Bookings in their order."""
    return {"version": VERSION, "bookings": [booking_as_json(one) for one in bookings], **more}


def booking_as_json(booking: Booking) -> dict[str, Any]:
    """One booking; an empty spot is the whole place."""
    held = booking.held_until
    return {
        "id": booking.id,
        "place": booking.location_id,
        "spot": booking.spot_id,
        "from": _moment(booking.start),
        "until": _moment(booking.end),
        "production": booking.production,
        "state": booking.state.value,
        "held_until": None if held is None else _moment(held),
        "note": booking.note,
        "who": booking.who,
        "version": booking.version,
    }


def refusal_as_json(
    refusal: BookingRefused, lang: Lang, *, nearest: Iterable[Span]
) -> dict[str, Any]:
    """What stood in the way, pair by pair, and the nearest free hours where one was asked for."""
    clashes = [
        {"wanted": booking_as_json(one.claim), "in_the_way": booking_as_json(one.other)}
        for one in refusal.clashes
    ]
    return {
        "version": VERSION,
        "refused": refusal.message.text(lang),
        "clashes": clashes,
        "nearest": [_span(span) for span in nearest],
    }


def free_as_json(found: Iterable[FreePlace]) -> dict[str, Any]:
    """Places with their free hours; no spots is the whole place."""
    places = [
        {
            "place": one.location_id,
            "spots": list(one.spots),
            "hours_assumed": one.assumed,
            "free": [_span(span) for span in one.hours],
        }
        for one in found
    ]
    return {"version": VERSION, "places": places}


def _span(span: Span) -> dict[str, str]:
    return {"from": _moment(span.start), "until": _moment(span.end)}


def _moment(moment: datetime) -> str:
    return moment.astimezone(TIMEZONE).isoformat()
