"""A week of bookings as blocks in the columns of its days, those that overlap beside each other."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from scout.geo.zone import TIMEZONE
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.booking import Booking
    from scout.domain.free_hour import Span

DAYS = 7
DAY_MIN = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The part of a booking that lies on one day of the week; ``lane`` of so many ``lanes``.

    Minutes count from the midnight of the day; Monday is day 0.
    """

    booking: Booking
    day: int
    start: int
    until: int
    lane: int = 0
    lanes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Hours of one day that the user means, in minutes from its midnight."""

    day: int
    start: int
    until: int


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def moment_of(monday: date, day: int, minute: int) -> datetime:
    """A minute of a day of the week, in UTC."""
    midnight = datetime.combine(monday + timedelta(days=day), time(), tzinfo=TIMEZONE)
    return (midnight + timedelta(minutes=minute)).astimezone(UTC)


def lay_blocks(bookings: Iterable[Booking], monday: date) -> tuple[Block, ...]:
    """The blocks of a week, day by day in order of time."""
    blocks: list[Block] = []
    known = tuple(bookings)
    for day in range(DAYS):
        parts = [part for one in known if (part := _cut(one, monday, day)) is not None]
        blocks += _spread(sorted(parts, key=lambda part: (part.start, -part.until)))
    return tuple(blocks)


def find_stretch(span: Span, monday: date) -> Stretch | None:
    """The hours of a span on the day on which it begins; ``None`` outside of the week."""
    start = span.start.astimezone(TIMEZONE)
    day = (start.date() - monday).days
    if day not in range(DAYS):
        return None
    first = start.hour * 60 + start.minute
    until = min(DAY_MIN, first + round(span.length.total_seconds() / 60))
    return Stretch(day=day, start=first, until=until)


def _cut(booking: Booking, monday: date, day: int) -> Block | None:
    midnight = moment_of(monday, day, 0)
    first, last = (
        round((moment - midnight).total_seconds() / 60) for moment in (booking.start, booking.end)
    )
    start, until = max(0, first), min(DAY_MIN, last)
    if until <= start:
        return None
    return Block(booking=booking, day=day, start=start, until=until)


def _spread(blocks: list[Block]) -> Iterable[Block]:
    """Each in the first lane that is free; those of a crowd share the width alike."""
    crowd: list[tuple[Block, int]] = []
    ends: list[int] = []
    for block in blocks:
        if crowd and block.start >= max(ends):
            yield from _share(crowd, len(ends))
            crowd, ends = [], []
        lane = next((n for n, end in enumerate(ends) if end <= block.start), len(ends))
        ends[lane : lane + 1] = [block.until]
        crowd.append((block, lane))
    yield from _share(crowd, len(ends))


def _share(crowd: list[tuple[Block, int]], lanes: int) -> Iterable[Block]:
    return (
        Block(
            booking=block.booking,
            day=block.day,
            start=block.start,
            until=block.until,
            lane=lane,
            lanes=lanes,
        )
        for block, lane in crowd
    )
