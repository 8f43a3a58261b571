"""The district's picture, week by week: from bookings alone, or from a plan of many productions."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.booking import BookingState
from scout.geo.zone import TIMEZONE
from scout.schedule.district.week import WEEK, draw_week, monday_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from scout.actions.library import Library
    from scout.domain.booking import Booking
    from scout.domain.district_plan import DistrictPlan, Standing
    from scout.domain.week_load import WeekLoad


def draw_load(
    bookings: Iterable[Booking], library: Library, *, first: date, weeks: int, now: datetime
) -> tuple[WeekLoad, ...]:
    """So many weeks from the one of a date on; ``now`` says which holds have lapsed."""
    known, monday = tuple(bookings), monday_of(first)
    return tuple(
        draw_week(
            monday + timedelta(days=WEEK * number),
            known,
            locations=library.locations,
            zone=TIMEZONE,
            now=now,
        )
        for number in range(weeks)
    )


def draw_plan_load(plan: DistrictPlan, library: Library, *, now: datetime) -> tuple[WeekLoad, ...]:
    """The weeks in which something is shot or was wished, those that are carried being held.

    Who is refused asks for the places and the hours of the plan that was wished, and for its eras.
    """
    asked = [
        replace(claim, state=BookingState.ASKED)
        for one in plan.refused
        if one.wished
        for claim in one.wished.claims
    ]
    wanted = _list_wanted(plan.refused)
    bookings = (*plan.bookings, *plan.claims, *asked)
    days = {claim.start.astimezone(TIMEZONE).date() for claim in (*plan.claims, *asked)}
    return tuple(
        draw_week(
            monday,
            bookings,
            locations=library.locations,
            zone=TIMEZONE,
            now=now,
            wanted=wanted[monday],
        )
        for monday in sorted({*map(monday_of, days), *wanted})
    )


def _list_wanted(refused: Iterable[Standing]) -> dict[date, Counter[str]]:
    """Minutes by era, all in the week in which the production would begin."""
    wanted: dict[date, Counter[str]] = defaultdict(Counter)
    for one in refused:
        first = one.wished.first if one.wished else one.study.window.first
        wanted[monday_of(first)].update(dict(one.study.eras))
    return wanted
