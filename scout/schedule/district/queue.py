"""Let those that are refused queue at places, so that they do not all ask for the same hour.

Each plans round those before it, and all of them can plan at once. Nothing is promised by it: a
stay in the queue is as long as in the plan that was wished, at the first free hours of its place.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from scout.domain.free_hour import USUAL_HOURS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import tzinfo

    from scout.domain.booking import Booking
    from scout.domain.district_plan import Window
    from scout.domain.location import HourSpan


def line_up(
    wishes: Sequence[tuple[Window, Sequence[Booking]]],
    fixed: Iterable[Booking],
    *,
    hours: Mapping[str, Sequence[HourSpan]],
    zone: tzinfo,
) -> list[tuple[Booking, ...]]:
    """For each production, in order, what those before it are likely to take.

    ``wishes``: its dates, and the stays that it would have. ``hours``: when places are open.
    """
    held: dict[str, list[Booking]] = defaultdict(list)
    for one in fixed:
        held[one.location_id].append(one)
    ahead: list[Booking] = []
    found: list[tuple[Booking, ...]] = []
    for window, claims in wishes:
        found.append(tuple(ahead))
        for claim in claims:
            spans = hours.get(claim.location_id) or USUAL_HOURS
            stay = _find_room(claim, held[claim.location_id],
                              spans=_list_spans(window, spans, zone=zone))  # fmt: skip
            if stay is not None:
                held[claim.location_id].append(stay)
                ahead.append(stay)
    return found


def _list_spans(
    window: Window, hours: Sequence[HourSpan], *, zone: tzinfo
) -> Iterator[tuple[datetime, datetime]]:
    for day in window.dates:
        midnight = datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
        for span in hours:
            start, until = timedelta(minutes=span.start), timedelta(minutes=span.until)
            yield midnight + start, midnight + until


def _find_room(
    claim: Booking, held: Sequence[Booking], *, spans: Iterable[tuple[datetime, datetime]]
) -> Booking | None:
    """The stay at the first hours that are long enough."""
    length = claim.end - claim.start
    ordered = sorted(held, key=lambda one: one.start)
    for start, until in spans:
        at = start
        for one in ordered:
            if one.end <= at:
                continue
            if one.start >= at + length:
                break
            at = one.end
        if at + length <= until:
            return replace(claim, start=at, end=at + length)
    return None
