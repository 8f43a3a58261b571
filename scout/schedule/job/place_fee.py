"""What a place takes for a stay: as its facts state it, else what its day's price makes likely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.stated import stated_value
from scout.domain.terms import Fee

if TYPE_CHECKING:
    from scout.domain.location import Location

DAY_HOURS = 10
HALF_DAY_PERCENT = 60
OVERTIME_PERCENT = 150
"""Where only a day's price is known: a half day is 60 % of it, and each half hour beyond the ten
hours of a day costs half as much again as one within. Assumptions from the price lists of the
trade, and labelled so."""
_HOUR_MIN = 60


def read_fee(place: Location) -> Fee:
    """The fee of a place with which nothing is agreed.

    Prices by the hour, half a day and overtime are those of its facts. A day's price that is only
    assumed by the kind of place counts for nothing beside one that is stated.
    """
    day = place.fee_cny_day
    hour, half = (stated_value(place.facts, name) for name in ("fee_hour", "fee_half_day"))
    if place.fee_assumed and (hour is not None or half is not None):
        return _with_hours(place, Fee(hour=hour, half_day=half))
    if half is None and hour is None:
        half = day * HALF_DAY_PERCENT // 100
    half_hour = day * OVERTIME_PERCENT // (100 * 2 * DAY_HOURS)
    fee = Fee(hour=hour, half_day=half, day=day, day_hours=DAY_HOURS, overtime=half_hour)
    return _with_hours(place, fee)


def _with_hours(place: Location, fee: Fee) -> Fee:
    """A fee with the hours and the overtime that are stated, whole hours up."""
    hours = {
        name: -(-minutes // _HOUR_MIN)
        for name, fact in _HOURS.items()
        if (minutes := stated_value(place.facts, fact)) is not None
    }
    overtime = stated_value(place.facts, "overtime")
    return replace(fee, **hours, **({} if overtime is None else {"overtime": overtime}))


_HOURS = {"min_hours": "min_hours", "half_hours": "half_day_hours", "day_hours": "day_hours"}
"""The hours of a fee, and the facts that state them."""
