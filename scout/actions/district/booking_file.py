"""Bookings from a table: place, from, until, production, and how firm they are."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scout.actions.contract.terms import join_faults
from scout.actions.district.table import read_rows
from scout.actions.place_name import PlaceNames
from scout.domain.booking import Booking, BookingState
from scout.domain.errors import WishError
from scout.domain.message import Message, say
from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.district.table import Row
    from scout.actions.library import Library

_NAMES = {
    "place": ("场地", "拍摄地", "location"),
    "spot": ("子景",),
    "from": ("开始", "起", "start"),
    "until": ("结束", "止", "end"),
    "production": ("剧组", "剧名", "项目"),
    "state": ("状态",),
    "held_until": ("保留至", "预留至"),
}
_NEEDED = ("place", "from", "until", "production")
_STATES = {
    **{state.value: state for state in BookingState},
    "询问": BookingState.ASKED,
    "预留": BookingState.HELD,
    "确认": BookingState.CONFIRMED,
    "取消": BookingState.CANCELLED,
}


def read_bookings(path: Path, library: Library) -> tuple[Booking, ...]:
    """The bookings of a file; times without an offset are those of the district.

    Raises ``ReadError`` where it is no table, one ``WishError`` with everything that is wrong.
    """
    rows, places = read_rows(path, _NAMES, needed=_NEEDED), PlaceNames(library)
    found: list[Booking] = []
    faults: list[Message] = []
    for row in rows:
        read = _read(row, places, library=library)
        if isinstance(read, Message):
            faults.append(say("actions.table_row", file=path.name, line=row.line, why=read))
        else:
            found.append(read)
    if faults:
        raise WishError(join_faults(faults), parts=tuple(faults))
    return tuple(found)


def read_moment(text: str) -> datetime:
    """A moment in UTC, by the clock of the district where it names no offset.

    Raises ``ValueError``.
    """
    moment = datetime.fromisoformat(text)
    local = moment if moment.tzinfo else moment.replace(tzinfo=TIMEZONE)
    return local.astimezone(UTC)


def _read(row: Row, places: PlaceNames, *, library: Library) -> Booking | Message:
    place = places.find(row["place"])
    if isinstance(place, Message):
        return place
    if (spot := row["spot"]) and not library.knows(f"{place}/{spot}"):
        return say("actions.unknown_place", place=f"{place}/{spot}")
    state = _STATES.get((row["state"] or BookingState.HELD).casefold())
    if state is None:
        return say("actions.booking_state", text=row["state"], known=", ".join(_STATES))
    held = row["held_until"]
    try:
        return Booking(
            location_id=place,
            spot_id=spot,
            start=read_moment(row["from"]),
            end=read_moment(row["until"]),
            production=row["production"],
            state=state,
            held_until=read_moment(held) if held else None,
        )
    except (ValueError, OverflowError):
        return say("actions.booking_times", start=row["from"], end=row["until"])
