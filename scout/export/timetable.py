"""A shoot day line by line: call, load-in, scenes, meals, waits, moves, wrap.

The plan states when the unit arrives, shoots, eats and leaves; the lines between follow from it.
Nothing is invented: a gap that is neither a load, a change of set nor a meal is called stand-by.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.export.word import minutes_between
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scout.domain.day_rules import DayRules
    from scout.domain.plan import ShootDay, Slot, UnitMove, Visit

Span = tuple["datetime", "datetime"]
_WORTH_SAYING_MIN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; ``kind`` is a label of the templates: ``call``, ``load_in``, ``scene``."""

    start: datetime
    end: datetime
    kind: str
    location_id: str | None = None
    slot: Slot | None = None
    move: UnitMove | None = None


def list_lines(day: ShootDay, rules: DayRules) -> tuple[Line, ...]:
    """The lines of a day in order of time."""
    meals = [Line(start=start, end=end, kind="meal") for start, end in day.meals]
    lines = [*meals, *_moves(day)]
    for visit in day.visits:
        lines.extend(_visit(visit, day, rules=rules))
    lines.sort(key=lambda line: (line.start, line.end))
    first = Line(start=day.call, end=day.call, kind="call")
    last = Line(start=day.wrap, end=day.wrap, kind="wrap")
    return (first, *lines, last)


def _moves(day: ShootDay) -> list[Line]:
    return [
        Line(start=move.depart, end=move.arrive, kind="move", location_id=move.to_id, move=move)
        for move in day.moves
    ]


def _visit(visit: Visit, day: ShootDay, *, rules: DayRules) -> list[Line]:
    where = visit.location_id
    lines = [
        Line(start=slot.start, end=slot.end, kind="scene", location_id=where, slot=slot)
        for slot in visit.slots
    ]
    if not visit.slots:
        return lines
    ready = min(visit.arrive + timedelta(minutes=rules.load_in_min), visit.slots[0].start)
    packing = max(visit.leave - timedelta(minutes=rules.load_out_min), visit.slots[-1].end)
    gaps = [
        (visit.arrive, ready, "load_in"),
        (ready, visit.slots[0].start, "stand_by"),
        *(
            gap
            for one, two in pairwise(visit.slots)
            for gap in _between(one, two, day=day, rules=rules)
        ),
        (visit.slots[-1].end, packing, "stand_by"),
        (packing, visit.leave, "load_out"),
    ]
    for start, end, kind in gaps:
        lines.extend(
            Line(start=free[0], end=free[1], kind=kind, location_id=where)
            for free in _outside((start, end), day.meals)
            if minutes_between(*free) >= _WORTH_SAYING_MIN
        )
    return lines


def _between(
    one: Slot, two: Slot, *, day: ShootDay, rules: DayRules
) -> Iterator[tuple[datetime, datetime, str]]:
    """The change of set between two scenes, if there is one, and what remains as stand-by.

    Another setting at the same spot is a change too. Nobody changes a set during a meal.
    """
    same = (one.spot_id, one.need_id) == (two.spot_id, two.need_id)
    left = timedelta(minutes=0 if same else rules.spot_change_min)
    for start, end in _outside((one.end, two.start), day.meals):
        changed = min(end, start + left)
        left -= changed - start
        yield start, changed, "change"
        yield changed, end, "stand_by"


def _outside(span: Span, meals: tuple[Span, ...]) -> list[Span]:
    """What remains of a span without the meals in it."""
    free = [span]
    for start, end in meals:
        cut = [((a, min(b, start)), (max(a, end), b)) for a, b in free]
        free = [part for pieces in cut for part in pieces if part[0] < part[1]]
    return free
