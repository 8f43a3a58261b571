"""What is shot in one go on a date, its tasks by kind, as ``day.group`` has it; compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scout.schedule.array import zero_row, zero_table
from scout.schedule.job.daylight import STEP_MIN
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.facts import NEVER
from scout.schedule.sketch.sums import FAR

if TYPE_CHECKING:
    from scout.schedule.array import Ints, IntTable
    from scout.schedule.sketch.facts import Facts
    from scout.schedule.sketch.state import State

MOST_GROUPS = 40
"""A date of more kinds is not laid out: sets of groups are bits of one number."""


class Groups(NamedTuple):
    """Room for the groups of one date. ``of_kind``: the group of a kind, ``NEVER`` between dates.

    Per group its kind, place, turn, number of tasks, minutes, hours, and the groups that go before
    it as bits; ``hand``: its rank where the date is laid out by hand, else ``NEVER``. ``lengths``:
    the minutes of its tasks in their order; ``tasks``: those tasks.
    """

    of_kind: Ints
    kind: Ints
    place: Ints
    turn: Ints
    size: Ints
    minutes: Ints
    opens: Ints
    closes: Ints
    before: Ints
    hand: Ints
    lengths: IntTable
    tasks: IntTable


def make_groups(facts: Facts) -> Groups:
    """Room for the groups of any date."""
    tasks = len(facts.kind)

    return Groups(
        of_kind=np.full(len(facts.place), NEVER, dtype=np.int64),
        kind=zero_row(MOST_GROUPS),
        place=zero_row(MOST_GROUPS),
        turn=zero_row(MOST_GROUPS),
        size=zero_row(MOST_GROUPS),
        minutes=zero_row(MOST_GROUPS),
        opens=zero_row(MOST_GROUPS),
        closes=zero_row(MOST_GROUPS),
        before=zero_row(MOST_GROUPS),
        hand=zero_row(MOST_GROUPS),
        lengths=zero_table(MOST_GROUPS, tasks),
        tasks=zero_table(MOST_GROUPS, tasks),
    )


@compiled
def gather(facts: Facts, state: State, groups: Groups, date: int) -> int:
    """Fill in the groups of a date and count them; ``NEVER`` where there are too many."""
    count = 0
    for task in range(len(state.day)):
        if state.day[task] != date:
            continue
        kind, hand = facts.kind[task], facts.hand[task]
        group = groups.of_kind[kind] if hand == NEVER else NEVER
        if group == NEVER:
            if count == MOST_GROUPS:
                _forget(groups, count)
                return NEVER
            group, count = count, count + 1
            if hand == NEVER:
                groups.of_kind[kind] = group
            groups.kind[group], groups.hand[group] = kind, hand
            groups.place[group], groups.turn[group] = facts.place[kind], facts.turn[kind]
            groups.size[group], groups.minutes[group] = 0, 0
            groups.opens[group] = facts.opens[date, kind]
            groups.closes[group] = facts.closes[date, kind]
        groups.lengths[group, groups.size[group]] = facts.minutes[task]
        groups.tasks[group, groups.size[group]] = task
        groups.size[group] += 1
        groups.minutes[group] += facts.minutes[task]
    _forget(groups, count)
    _order(groups, count)
    return count


@compiled
def _forget(groups: Groups, count: int) -> None:
    for group in range(count):
        groups.of_kind[groups.kind[group]] = NEVER


@compiled
def _order(groups: Groups, count: int) -> None:
    """Which go before which: by hand, and of those that may change places at no cost in one order.

    The latter are at one place in the same hours, and nothing else is shot in their setting.
    """
    for group in range(count):
        groups.before[group] = 0
        if groups.hand[group] != NEVER:
            for other in range(count):
                if groups.hand[other] != NEVER and groups.hand[other] < groups.hand[group]:
                    groups.before[group] |= 1 << other
        elif _is_single(groups, count, group):
            for other in range(group):
                if (
                    groups.place[other] == groups.place[group]
                    and groups.opens[other] == groups.opens[group]
                    and groups.closes[other] == groups.closes[group]
                    and groups.hand[other] == NEVER
                    and _is_single(groups, count, other)
                ):
                    groups.before[group] |= 1 << other


@compiled
def _is_single(groups: Groups, count: int, group: int) -> bool:
    """Whether nothing else is shot in its setting."""
    for other in range(count):
        if other != group and groups.turn[other] == groups.turn[group]:
            return False
    return True


@compiled
def call_range(facts: Facts, groups: Groups, count: int, earliest: int) -> tuple[int, int]:
    """From when to when a call can serve all groups; empty where none can."""
    rules = facts.rules
    low, high = earliest, max(earliest, rules.last)
    for group in range(count):
        hour = groups.closes[group]
        early = 0
        for other in range(count):
            if groups.closes[other] <= hour:
                early |= 1 << other
        high = min(high, hour - rules.load_in - _least_minutes(facts, groups, count, early))
        hour = groups.opens[group]
        if hour > 0:
            late = 0
            for other in range(count):
                if groups.opens[other] >= hour:
                    late |= 1 << other
            wrap = hour + _least_minutes(facts, groups, count, late) + rules.load_out
            low = max(low, wrap - rules.most)
    return -(-low // STEP_MIN) * STEP_MIN, high // STEP_MIN * STEP_MIN


@compiled
def _least_minutes(facts: Facts, groups: Groups, count: int, some: int) -> int:
    """From the first of some groups to the last at least, meals and waiting apart."""
    rules = facts.rules
    minutes, turns, places, drive, longest = 0, 0, 0, 0, 0
    for group in range(count):
        if not some >> group & 1:
            continue
        minutes += groups.minutes[group]
        new_turn, new_place = True, True
        for other in range(group):
            if some >> other & 1:
                new_turn = new_turn and groups.turn[other] != groups.turn[group]
                new_place = new_place and groups.place[other] != groups.place[group]
        turns += new_turn
        if new_place:
            places += 1
            nearest = _nearest(facts, groups, count, some, groups.place[group])
            drive += nearest
            longest = max(longest, nearest)
    moves = (places - 1) * (rules.load_in + rules.load_out) + drive - longest
    return minutes + (turns - places) * rules.change + moves


@compiled
def _nearest(facts: Facts, groups: Groups, count: int, some: int, place: int) -> int:
    """Minutes from the nearest of the other places of some groups; 0 where there is none."""
    nearest = FAR
    for other in range(count):
        if some >> other & 1 and groups.place[other] != place:
            nearest = min(nearest, facts.drive[groups.place[other], place])
    return 0 if nearest == FAR else nearest
