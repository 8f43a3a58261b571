"""Orders of a date's groups from one call on, compiled: the best few beginnings of each length.

The unit comes to each place once, as in ``day.row_search``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.array import zero_row
from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.job.daylight import STEP_MIN
from scout.schedule.job.sheet import DATE_MIN
from scout.schedule.job.task import MEAL_AFTER_MIN
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.facts import NEVER
from scout.schedule.sketch.groups import MOST_GROUPS, make_groups
from scout.schedule.sketch.hours import (
    CANNOT,
    ENTERS,
    PLAIN,
    STAYS,
    Hours,
    Mark,
    Trip,
    enter,
    stay,
)
from scout.schedule.sketch.sums import fee_of

if TYPE_CHECKING:
    from scout.schedule.array import Ints, IntTable
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.groups import Groups

WIDTH = 8
"""Beginnings of a day kept of each length."""

GUESS, CALL, NOW, FED, UNTIL, BEGAN, LEFT, IDLE, PAID, WORK, DONE, LAST = range(12)
"""Columns of a beginning. ``GUESS``: its estimate; ``PAID``: what is certain of the price;
``WORK``: the minutes of the groups that are left; ``DONE``: those shot, as bits."""

COLUMNS = 12


class Desk(NamedTuple):
    """Room to lay out one date. ``labels`` and ``rows``: two layers, what is kept and what comes.

    ``best``: the groups of the last date laid out, in their order; ``said``: its price, call and
    wrap.
    """

    groups: Groups
    labels: np.ndarray[tuple[int, int, int], np.dtype[np.int64]]
    rows: np.ndarray[tuple[int, int, int], np.dtype[np.int64]]
    best: Ints
    said: Ints


class Day(NamedTuple):
    """The number of a date, and how many groups are shot on it."""

    date: int
    size: int


class Branch(NamedTuple):
    """A beginning: in which layer, which of it, and how many groups it has."""

    side: int
    number: int
    depth: int


class Next(NamedTuple):
    """The group that comes next and the one before it; the way of eating, the hours there."""

    group: int
    last: int
    way: int
    span: int


def make_desk(facts: Facts) -> Desk:
    """Room for any date."""
    return Desk(
        groups=make_groups(facts),
        labels=np.zeros((2, WIDTH, COLUMNS), dtype=np.int64),
        rows=np.zeros((2, WIDTH, MOST_GROUPS), dtype=np.int64),
        best=zero_row(MOST_GROUPS),
        said=zero_row(3),
    )


@compiled
def find_orders(facts: Facts, desk: Desk, day: Day, call: int) -> int:
    """In which layer the whole days called at this minute are; ``NEVER`` where there is none."""
    side, kept = 0, 1
    root = desk.labels[0, 0]
    root[:] = 0
    root[CALL], root[NOW], root[FED], root[BEGAN] = call, call, call, call
    root[LEFT], root[LAST] = NEVER, NEVER
    for group in range(day.size):
        root[WORK] += desk.groups.minutes[group]
    for depth in range(day.size):
        desk.labels[1 - side, :, GUESS] = NEVER
        for number in range(kept):
            _expand(facts, desk, Branch(side, number, depth), day)
        side, kept = 1 - side, 0
        while kept < WIDTH and desk.labels[side, kept, GUESS] != NEVER:
            kept += 1
        if kept == 0:
            return NEVER
    return side


@compiled
def _expand(facts: Facts, desk: Desk, branch: Branch, day: Day) -> None:
    """Each group that may come next after a beginning; those at the same place first."""
    groups, label = desk.groups, desk.labels[branch.side, branch.number]
    done, last, rest = label[DONE], label[LAST], 0
    if last != NEVER:
        for group in range(day.size):
            if groups.place[group] == groups.place[last] and not done >> group & 1:
                rest |= 1 << group
    for group in range(day.size):
        if done >> group & 1 or groups.before[group] & ~done:
            continue
        if rest >> group & 1:
            for way in range(STAYS):
                _try_next(facts, desk, branch, day, Next(group, last, way, 0))
        elif rest == 0:
            _expand_away(facts, desk, branch, day, Next(group, last, PLAIN, 0))


@compiled
def _expand_away(facts: Facts, desk: Desk, branch: Branch, day: Day, step: Next) -> None:
    """A group at another place, in each of its hours."""
    place = desk.groups.place[step.group]
    for span in range(facts.spans.shape[2]):
        if facts.spans[day.date, place, span, 1] == NEVER:
            break
        for way in range(ENTERS):
            _try_next(facts, desk, branch, day, Next(step.group, step.last, way, span))


@compiled
def _try_next(facts: Facts, desk: Desk, branch: Branch, day: Day, step: Next) -> None:
    """A beginning with one group more, where each group that is left may still be shot in time."""
    label, groups = desk.labels[branch.side, branch.number], desk.groups
    mark = Mark(
        label[CALL], label[NOW], label[FED], label[UNTIL], label[BEGAN], label[LEFT], label[IDLE]
    )
    if step.last == NEVER:
        mark = _call_late(facts, groups, mark, day.date, step)
    after = _go_on(facts, groups, mark, day.date, step)
    if after.now == NEVER:
        return
    done = label[DONE] | 1 << step.group
    for group in range(day.size):
        latest = groups.closes[group] - groups.minutes[group]
        if latest < after.now and not done >> group & 1:
            return
    _keep(facts, desk, branch, step, after)


@compiled
def _call_late(facts: Facts, groups: Groups, mark: Mark, date: int, step: Next) -> Mark:
    """Nobody is called to wait for the first light: the call moves up to it."""
    group = step.group
    hours = Hours(groups.opens[group], groups.closes[group], groups.lengths[group, 0])
    place, idle = groups.place[group], NEVER
    for span in range(facts.spans.shape[2]):
        opens, closes = facts.spans[date, place, span, 0], facts.spans[date, place, span, 1]
        if closes == NEVER:
            break
        for way in range(ENTERS):
            after = enter(facts, mark, Trip(NEVER, place, opens, closes), hours, way)
            if after.now != NEVER and (idle == NEVER or after.idle < idle):
                idle = after.idle
    if idle <= 0:
        return mark
    call = mark.call + idle // STEP_MIN * STEP_MIN
    return Mark(call, call, call, 0, call, NEVER, 0)


@compiled
def _go_on(facts: Facts, groups: Groups, mark: Mark, date: int, step: Next) -> Mark:
    """The day with all tasks of a group next; task by task only where something comes between."""
    rules, group, last = facts.rules, step.group, step.last
    opens, closes = groups.opens[group], groups.closes[group]
    hours = Hours(opens, closes, groups.lengths[group, 0])
    left, place = groups.minutes[group], groups.place[group]
    if last != NEVER and groups.place[last] == place:
        lead = 0 if groups.turn[last] == groups.turn[group] else rules.change
        whole = _run_on(facts, mark, Hours(opens, closes, left), lead)
        if whole.now != NEVER and step.way == PLAIN:
            return whole
        mark = stay(rules, mark, hours, lead, step.way)
    else:
        start = NEVER if last == NEVER else groups.place[last]
        span = facts.spans[date, place, step.span]
        mark = enter(facts, mark, Trip(start, place, span[0], span[1]), hours, step.way)
    for number in range(1, groups.size[group]):
        if mark.now == NEVER:
            return CANNOT
        left -= groups.lengths[group, number - 1]
        whole = _run_on(facts, mark, Hours(opens, closes, left), 0)
        if whole.now != NEVER:
            return whole
        mark = stay(rules, mark, Hours(opens, closes, groups.lengths[group, number]), 0, PLAIN)
    return mark


@compiled
def _run_on(facts: Facts, mark: Mark, hours: Hours, lead: int) -> Mark:
    """All that is left in one go, where nothing comes between."""
    rules = facts.rules
    start = mark.now + lead
    end = start + hours.minutes
    out = end + rules.load_out
    if (
        start < hours.opens
        or end > hours.closes
        or out > mark.call + rules.most
        or out > mark.until
        or out > mark.fed + MEAL_AFTER_MIN
    ):
        return CANNOT
    return Mark(mark.call, end, mark.fed, mark.until, mark.here, mark.left, mark.idle)


@compiled
def price_hours(facts: Facts, call: int, wrap: int) -> int:
    """Overtime, night and a late finish, as ``day.day_price`` has it."""
    rules, prices = facts.rules, facts.prices
    over = wrap - call - rules.normal
    morning = min(wrap, DATE_MIN + rules.early)
    dark = max(0, morning - max(call, rules.late)) + max(0, min(wrap, rules.early) - call)
    total = prices.overtime * max(0, -(-over // HALF_HOUR)) + prices.night * -(-dark // HALF_HOUR)
    return total + (prices.late if wrap > DATE_MIN else 0)


@compiled
def _price_step(facts: Facts, groups: Groups, label: Ints, step: Next, after: Mark) -> int:
    """What is certain of the price with one group more: moves, the places left, new sets."""
    rules, prices, paid = facts.rules, facts.prices, label[PAID]
    if step.last == NEVER:
        return paid
    start, end = groups.place[step.last], groups.place[step.group]
    if start != end:
        minutes = rules.load_out + facts.drive[start, end] + rules.load_in
        paid += prices.move + prices.move_minute * minutes
        paid += fee_of(facts, start, after.left - label[BEGAN])
    elif groups.turn[step.last] != groups.turn[step.group]:
        paid += prices.micro_move
    return paid


@compiled
def _keep(facts: Facts, desk: Desk, branch: Branch, step: Next, after: Mark) -> None:
    """A beginning among the best, where it is one of them and none beats it in all."""
    label, groups = desk.labels[branch.side, branch.number], desk.groups
    coming, rows = desk.labels[1 - branch.side], desk.rows[1 - branch.side]
    paid = _price_step(facts, groups, label, step, after)
    done, work = label[DONE] | 1 << step.group, label[WORK] - groups.minutes[step.group]
    guess = paid + price_hours(facts, after.call, after.now + work + facts.rules.load_out)
    slot = 0
    while slot < WIDTH and coming[slot, GUESS] != NEVER and coming[slot, GUESS] <= guess:
        one = coming[slot]
        alike = one[DONE] == done and one[LAST] == step.group and one[PAID] <= paid
        if alike and _beats(one, after):
            return
        slot += 1
    if slot == WIDTH:
        return
    _make_room(coming, rows, slot)
    one = coming[slot]
    one[GUESS], one[CALL], one[NOW], one[FED] = guess, after.call, after.now, after.fed
    one[UNTIL], one[BEGAN], one[LEFT], one[IDLE] = after.until, after.here, after.left, after.idle
    one[PAID], one[WORK], one[DONE], one[LAST] = paid, work, done, step.group
    for rank in range(branch.depth):
        rows[slot, rank] = desk.rows[branch.side, branch.number, rank]
    rows[slot, branch.depth] = step.group


@compiled
def _beats(one: Ints, after: Mark) -> bool:
    """Whether a beginning that shot the same is no worse in anything that matters later."""
    return (
        one[NOW] <= after.now
        and one[FED] >= after.fed
        and one[CALL] >= after.call
        and one[BEGAN] >= after.here
        and one[UNTIL] >= after.until
    )


@compiled
def _make_room(coming: IntTable, rows: IntTable, slot: int) -> None:
    """Move what is kept from this slot on down by one; the last is dropped."""
    for other in range(WIDTH - 1, slot, -1):
        if coming[other - 1, GUESS] == NEVER:
            continue
        for column in range(COLUMNS):
            coming[other, column] = coming[other - 1, column]
        for rank in range(MOST_GROUPS):
            rows[other, rank] = rows[other - 1, rank]
