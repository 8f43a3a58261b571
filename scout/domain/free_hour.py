"""Hours in which a place can still be had: its opening hours without what others have."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.location import HourSpan
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

    from scout.domain.booking import Booking
    from scout.domain.location import Location

USUAL_HOURS = (HourSpan(start=7 * 60, until=22 * 60),)
"""When a place may be had of which nobody knows: from the usual call to the night (assumed)."""


class Span(NamedTuple):
    """From a moment to the first moment after it, both in UTC."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePlace:
    """A place, or the spots of it that are meant, with the hours in which they are all free.

    ``assumed``: nobody knows when the place is open. No ``spots`` is the whole place.
    """

    location_id: str
    spots: tuple[str, ...]
    hours: tuple[Span, ...]
    assumed: bool


def list_open(place: Location, within: Span, *, zone: tzinfo) -> tuple[Span, ...]:
    """When a place is open in a stretch of time, in order, what touches as one.

    Its hours are those of the clock in ``zone``; they may reach into the next date.
    """
    first = within.start.astimezone(zone).date() - timedelta(days=1)
    last = within.end.astimezone(zone).date()
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    hours = place.open_hours or USUAL_HOURS
    spans = (_on(day, span, zone=zone) for day in days for span in hours)
    return _join(cut(span, within) for span in spans)


def list_free(
    place: Location,
    bookings: Iterable[Booking],
    *,
    within: Span,
    zone: tzinfo,
    spot_id: str = "",
) -> tuple[Span, ...]:
    """When a place, or a spot of it, can be had in a stretch of time, in order.

    ``bookings`` are those that take hours, of any place.
    """
    free = list_open(place, within, zone=zone)
    for one in bookings:
        meets = not spot_id or not one.spot_id or spot_id == one.spot_id
        if one.location_id == place.id and meets:
            free = _without(free, Span(one.start, one.end))
    return free


def find_nearest(free: Sequence[Span], wanted: Span) -> tuple[Span, ...]:
    """The last stretch as long that begins no later than what was wanted, and the first after.

    In order of time; none where there is none. ``free`` is in order.
    """
    length, before, after = wanted.length, None, None
    for span in free:
        last = min(span.end - length, wanted.start)
        first = max(span.start, wanted.start)
        if last >= span.start:
            before = Span(last, last + length)
        if after is None and first + length <= span.end:
            after = Span(first, first + length)
    return tuple(dict.fromkeys(span for span in (before, after) if span is not None))


def cut(span: Span, within: Span) -> Span:
    """The part of a span that lies within another; it may be of no length."""
    start = max(span.start, within.start)
    return Span(start, max(start, min(span.end, within.end)))


def _on(day: date, hours: HourSpan, *, zone: tzinfo) -> Span:
    midnight = datetime.combine(day, time(), tzinfo=zone)
    start, end = (midnight + timedelta(minutes=minutes) for minutes in (hours.start, hours.until))
    return Span(start.astimezone(UTC), end.astimezone(UTC))


def _join(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(span for span in spans if span.length):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _without(spans: Sequence[Span], taken: Span) -> tuple[Span, ...]:
    left = (
        Span(start, end)
        for span in spans
        for start, end in (
            (span.start, min(span.end, taken.start)),
            (max(span.start, taken.end), span.end),
        )
        if start < end
    )
    return tuple(left)
