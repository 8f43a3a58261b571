"""The clock of a day, compiled: one task after the other, as ``day.clock`` has it.

The rules are those of that clock, which has the last word: what is laid out here is laid out there
once more, and a test holds the two together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.day.clock import MEAL_WHILE_WAITING_MIN
from scout.schedule.job.task import MEAL_AFTER_MIN
from scout.schedule.sketch.compiled import compiled
from scout.schedule.sketch.facts import NEVER

if TYPE_CHECKING:
    from scout.schedule.sketch.facts import Facts, Rules

PLAIN, EARLY, HERE = 0, 1, 2
"""Ways of eating where a task comes next: as it is due, before leaving, and when one is there.

At the same place ``EARLY`` is while one waits, though the wait is short."""

STAYS, ENTERS = 2, 3
"""How many ways there are at the same place, and at another."""


class Mark(NamedTuple):
    """Where a day stands; ``now`` is ``NEVER`` where a rule forbids it. As in ``day.clock``."""

    call: int
    now: int
    fed: int
    until: int
    here: int
    left: int
    idle: int


class Hours(NamedTuple):
    """The hours in which a task may run, and its minutes."""

    opens: int
    closes: int
    minutes: int


class Trip(NamedTuple):
    """From a place, ``NEVER`` at the start of a day, to another in one of its hours."""

    start: int
    end: int
    opens: int
    closes: int


class At(NamedTuple):
    """The unit at a place: when it left the last one, is here, must be gone, and could shoot.

    The first two are ``NEVER`` where it stays. ``work``: minutes since the last task that are
    neither waiting nor a meal; ``meal``: when one begins, ``NEVER`` for none.
    """

    left: int
    here: int
    until: int
    work: int
    ready: int
    meal: int


CANNOT = Mark(0, NEVER, 0, 0, 0, 0, 0)


@compiled
def shoot(rules: Rules, mark: Mark, hours: Hours, at: At) -> Mark:
    """The task as soon as it can be shot."""
    eaten, fed = 0, mark.fed
    if at.meal != NEVER:
        eaten, fed = rules.meal, at.meal + rules.meal
    start = max(hours.opens, at.ready + eaten)
    end = start + hours.minutes
    out = end + rules.load_out
    if (
        end > hours.closes
        or out > mark.call + rules.most
        or out > fed + MEAL_AFTER_MIN
        or out > at.until
    ):
        return CANNOT
    idle = mark.idle + start - mark.now - at.work - eaten
    if at.here == NEVER:
        return Mark(mark.call, end, fed, at.until, mark.here, mark.left, idle)
    return Mark(mark.call, end, fed, at.until, at.here, at.left, idle)


@compiled
def stay(rules: Rules, mark: Mark, hours: Hours, lead: int, way: int) -> Mark:
    """The next task at the same place, after so many minutes of turning round."""
    ready, hungry = mark.now + lead, mark.fed + MEAL_AFTER_MIN
    start, meal = max(hours.opens, ready), NEVER
    if start - ready >= rules.meal and ready <= hungry:
        meal = min(start - rules.meal, hungry)
    elif start + hours.minutes + rules.load_out > hungry:
        meal = mark.now
    if way == EARLY:
        if meal != NEVER or start <= ready:
            return CANNOT
        meal = ready
    return shoot(rules, mark, hours, At(NEVER, NEVER, mark.until, lead, ready, meal))


@compiled
def come(facts: Facts, mark: Mark, trip: Trip, eaten: int) -> At:
    """The way to a place, begun after a meal of so many minutes."""
    rules = facts.rules
    if trip.start == NEVER:
        here = max(mark.now, trip.opens)
        return At(NEVER, here, trip.closes, rules.load_in, here + rules.load_in, NEVER)
    left = mark.now + eaten + rules.load_out
    drive = facts.drive[trip.start, trip.end]
    here = max(left + drive, trip.opens)
    work = rules.load_out + drive + rules.load_in
    return At(left, here, trip.closes, work, here + rules.load_in, NEVER)


@compiled
def enter(facts: Facts, mark: Mark, trip: Trip, hours: Hours, way: int) -> Mark:
    """The first task at a place."""
    rules = facts.rules
    first, hungry = trip.start == NEVER, mark.fed + MEAL_AFTER_MIN
    at = come(facts, mark, trip, 0)
    start = max(hours.opens, at.ready)
    due = start + hours.minutes + rules.load_out > hungry
    fed = _eat_while_waiting(rules, mark, at, start)
    waits = fed.meal != NEVER and (
        due or not first or at.ready - mark.fed >= MEAL_WHILE_WAITING_MIN
    )
    if at.ready + hours.minutes + rules.load_out > at.until or (waits and way != PLAIN):
        return CANNOT
    if way == PLAIN:
        return CANNOT if due and not waits else shoot(rules, mark, hours, fed if waits else at)
    late = due or (start - mark.now > at.work and not first)
    if way == EARLY and late:
        return _eat_before(facts, mark, trip, hours)
    if way == HERE and late and at.here <= hungry:
        meal = at.ready if at.ready <= hungry else at.here
        return shoot(rules, mark, hours, At(at.left, at.here, at.until, at.work, at.ready, meal))
    return CANNOT


@compiled
def _eat_while_waiting(rules: Rules, mark: Mark, at: At, start: int) -> At:
    """The same with a meal before the light comes, or else before the place opens, if it fits."""
    hungry = mark.fed + MEAL_AFTER_MIN
    gate = at.here - at.work + rules.load_in - mark.now
    meal, ready = NEVER, at.ready
    if at.ready <= hungry and start - at.ready >= rules.meal:
        meal = min(start - rules.meal, hungry)
    elif gate >= rules.meal and at.here - gate <= hungry:
        meal, ready = min(at.here - rules.meal, hungry), at.ready - rules.meal
    return At(at.left, at.here, at.until, at.work, ready, meal)


@compiled
def _eat_before(facts: Facts, mark: Mark, trip: Trip, hours: Hours) -> Mark:
    """The first task at a place after a meal at the last one."""
    rules = facts.rules
    if trip.start == NEVER or mark.now + rules.meal + rules.load_out > mark.until:
        return CANNOT
    at = come(facts, mark, trip, rules.meal)
    ready = at.ready - rules.meal
    return shoot(rules, mark, hours, At(at.left, at.here, at.until, at.work, ready, mark.now))
