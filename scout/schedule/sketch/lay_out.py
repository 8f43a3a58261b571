"""The best layout of a date, compiled: from many calls, the best order of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.schedule.job.daylight import STEP_MIN
from scout.schedule.job.sheet import DATE_MIN
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.facts import NEVER
from scout.schedule.sketch.groups import call_range, gather
from scout.schedule.sketch.orders import (
    BEGAN,
    CALL,
    GUESS,
    IDLE,
    LAST,
    NOW,
    PAID,
    WIDTH,
    Day,
    find_orders,
    price_hours,
)
from scout.schedule.sketch.sums import NOTHING, fee_of, least_price

if TYPE_CHECKING:
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.orders import Desk
    from scout.schedule.sketch.state import State

CALL_STEP_MIN = 60
"""Calls are tried on either side of the usual one, so far apart: nearer found nothing cheaper."""

PRICE, CALLED, WRAP = 0, 1, 2
"""What is ``said`` of a date; its price is ``NEVER`` where it cannot be laid out."""


@compiled
def lay_out(facts: Facts, state: State, desk: Desk, date: int, earliest: int) -> None:
    """Lay out a date for a crew that may be called from then on; the best found is ``said``."""
    said = desk.said
    said[PRICE] = NEVER
    count = gather(facts, state, desk.groups, date)
    if count == NEVER:
        return
    low, high = call_range(facts, desk.groups, count, earliest)
    if low > high:
        return
    usual = min(max(facts.rules.usual, low), high)
    least = least_price(facts, state, date, NOTHING)
    step, early, late = 0, False, False
    while not (early and late):
        for call in (usual - step, usual + step):
            if (early and call <= usual) or (late and call > usual):
                continue
            if said[PRICE] != NEVER and said[PRICE] <= least:
                return
            early, late = early or call <= low, late or call >= high
            _try_call(facts, desk, Day(date, count), min(max(call, low), high))
        step += CALL_STEP_MIN


@compiled
def _try_call(facts: Facts, desk: Desk, day: Day, call: int) -> None:
    """The best order from this call, and called later by as much as it would only wait."""
    side = find_orders(facts, desk, day, call)
    if side == NEVER:
        return
    found = _take_best(facts, desk, side, day.size)
    idle = desk.labels[side, found, IDLE] // STEP_MIN * STEP_MIN
    later = desk.labels[side, found, CALL] + idle
    if idle > 0 and later < DATE_MIN:
        side = find_orders(facts, desk, day, later)
        if side != NEVER:
            _take_best(facts, desk, side, day.size)


@compiled
def _take_best(facts: Facts, desk: Desk, side: int, count: int) -> int:
    """Which whole day of a layer is the cheapest; it is ``said`` if it is the best so far."""
    rules, said = facts.rules, desk.said
    best, least = 0, NEVER
    for number in range(WIDTH):
        label = desk.labels[side, number]
        if label[GUESS] == NEVER:
            break
        wrap = label[NOW] + rules.load_out
        price = label[PAID] + facts.prices.day + price_hours(facts, label[CALL], wrap)
        price += fee_of(facts, desk.groups.place[label[LAST]], wrap - label[BEGAN])
        if least == NEVER or price < least:
            best, least = number, price
    call = desk.labels[side, best, CALL]
    nearer = abs(call - rules.usual) < abs(said[CALLED] - rules.usual)
    if said[PRICE] == NEVER or least < said[PRICE] or (least == said[PRICE] and nearer):
        said[PRICE], said[CALLED] = least, call
        said[WRAP] = desk.labels[side, best, NOW] + rules.load_out
        for rank in range(count):
            desk.best[rank] = desk.rows[side, best, rank]
    return best
