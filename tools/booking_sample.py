"""An office's week of invented bookings, for pictures: at the house where the sample begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from scout.actions.booking.desk import open_book
from scout.domain.booking import Booking, BookingState
from scout.geo.zone import TIMEZONE
from scout.places.library.sqlite_file import make_file

if TYPE_CHECKING:
    from pathlib import Path

PLACE, OTHER = "dawan-shiju", "longtian-shiju"
OWN = "罗盘归途"
_ASKED, _HELD, _CONFIRMED = BookingState.ASKED, BookingState.HELD, BookingState.CONFIRMED
_WEEK = (
    (0, 8, 12, "月下长街", _CONFIRMED, "", PLACE),
    (0, 13, 18, OWN, _CONFIRMED, "", PLACE),
    (1, 9, 13, "她的第七封信", _HELD, "", PLACE),
    (1, 9.5, 11, "渡口", _ASKED, "", PLACE),
    (1, 15, 19, OWN, _HELD, "", PLACE),
    (2, 7, 22, "月下长街", _CONFIRMED, "", PLACE),
    (3, 8, 11, "总裁请留步", _CONFIRMED, "", PLACE),
    (3, 11, 15, OWN, _HELD, "", PLACE),
    (3, 12, 14, "渡口", _ASKED, "", PLACE),
    (4, 14, 20, "她的第七封信", _HELD, "", PLACE),
    (5, 9, 12, OWN, _ASKED, "", PLACE),
    (2, 10, 16, OWN, _CONFIRMED, "", OTHER),
    (4, 8, 12, OWN, _HELD, "", OTHER),
)  # fmt: skip


def save_week(folder: Path) -> Path:
    """A library in a file with the bookings of this week."""
    path = folder / "office.scoutlib"
    path.write_bytes(make_file())
    today = datetime.now(TIMEZONE).date()
    midnight = datetime.combine(today - timedelta(days=today.weekday()), time(), tzinfo=TIMEZONE)
    with open_book(str(path)) as store:
        until = store.now() + timedelta(days=9)
        for day, start, end, production, state, spot, place in _WEEK:
            begin = midnight + timedelta(days=day, hours=start)
            one = Booking(
                location_id=place,
                spot_id=spot,
                start=begin.astimezone(UTC),
                end=(midnight + timedelta(days=day, hours=end)).astimezone(UTC),
                production=production,
                state=state,
            )
            held = until if state is _HELD else None
            store.put([replace(one, held_until=held)], who="office")
    return path
