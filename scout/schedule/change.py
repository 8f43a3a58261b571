"""What a new plan changes, and for whom: scenes, cast, places and calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from scout.domain.plan import Plan, ShootDay
    from scout.domain.script import Script


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneMove:
    """A scene on another date or at another place; ``None`` where it is on no date.

    ``from_id`` and ``to_id`` are the ids of the locations.
    """

    scene: int
    before: date | None
    after: date | None
    from_id: str | None = None
    to_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChange:
    """The dates that one of the cast, or a place, gains and loses."""

    name: str
    gained: tuple[date, ...]
    lost: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallChange:
    """A date with another call or wrap; ``None`` where nobody shoots."""

    day: date
    before: tuple[datetime, datetime] | None
    after: tuple[datetime, datetime] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """Everything that differs; ``cast`` by name, ``places`` by the id of the location.

    ``reordered``: dates with the same call, wrap and scenes, these at other hours. ``kept``: the
    dates that were issued and stay as they are. ``retimed``: each date with a scene that is shot on
    it, at the same place, but at other hours.
    """

    scenes: tuple[SceneMove, ...]
    cast: tuple[DateChange, ...]
    places: tuple[DateChange, ...]
    calls: tuple[CallChange, ...]
    reordered: tuple[date, ...] = ()
    kept: tuple[date, ...] = ()
    retimed: tuple[tuple[date, int], ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the crew need not be told anything."""
        return not (self.scenes or self.cast or self.places or self.calls or self.reordered)


def compare_plans(
    issued: Plan, new: Plan, *, script: Script, since: date | None = None
) -> PlanChange:
    """What is different in the new plan, in the order of the script and of the calendar.

    ``since``: the first date that was planned anew; the days before it are not told to be kept.
    """
    kept = tuple(_list_kept(issued, new, since=since))
    calls = tuple(_compare_calls(issued, new))
    scenes = tuple(_compare_scenes(issued, new))
    return PlanChange(
        scenes=scenes,
        cast=tuple(compare_dates(list_cast_dates(issued, script), list_cast_dates(new, script))),
        places=tuple(compare_dates(list_place_dates(issued), list_place_dates(new))),
        calls=calls,
        reordered=tuple(_list_reordered(issued, new)),
        kept=kept,
        retimed=tuple(_list_retimed(issued, new)),
    )


def _compare_scenes(issued: Plan, new: Plan) -> Iterator[SceneMove]:
    before, after = _list_homes(issued), _list_homes(new)
    nowhere = (None, None)
    for scene in sorted({*before, *after}):
        (was, from_id), (day, to_id) = before.get(scene, nowhere), after.get(scene, nowhere)
        if (was, from_id) != (day, to_id):
            yield SceneMove(scene=scene, before=was, after=day, from_id=from_id, to_id=to_id)


def _list_homes(plan: Plan) -> dict[int, tuple[date, str]]:
    """The date and the location of each scene; of one begun before, the last; none if given up."""
    lost = {one.scene for one in plan.unplaced}
    return {
        slot.scene: (day.date, visit.location_id)
        for day in plan.days
        for visit in day.visits
        for slot in visit.slots
        if slot.scene not in lost
    }


def _list_retimed(issued: Plan, new: Plan) -> Iterator[tuple[date, int]]:
    before, after = _list_hours(issued), _list_hours(new)
    for (day, place, scene), hours in after.items():
        if before.get((day, place, scene), hours) != hours:
            yield day, scene


def _list_hours(plan: Plan) -> dict[tuple[date, str, int], tuple[datetime, datetime]]:
    """When each scene is shot, by date, location and scene."""
    return {
        (day.date, visit.location_id, slot.scene): (slot.start, slot.end)
        for day in plan.days
        for visit in day.visits
        for slot in visit.slots
    }


def list_cast_dates(plan: Plan, script: Script) -> dict[str, set[date]]:
    """The dates on which each of the cast works, by name."""
    found: dict[str, set[date]] = {}
    for day in plan.days:
        for slot in day.slots:
            for name in script.scene(slot.scene).cast:
                found.setdefault(name, set()).add(day.date)
    return found


def list_place_dates(plan: Plan) -> dict[str, set[date]]:
    """The dates on which each place is used, by the id of the location."""
    found: dict[str, set[date]] = {}
    for day in plan.days:
        for visit in day.visits:
            found.setdefault(visit.location_id, set()).add(day.date)
    return found


def compare_dates(
    before: Mapping[str, set[date]], after: Mapping[str, set[date]]
) -> Iterator[DateChange]:
    """Who gains and loses dates."""
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name, set()), after.get(name, set())
        if old != new:
            yield DateChange(
                name=name, gained=tuple(sorted(new - old)), lost=tuple(sorted(old - new))
            )


def _compare_calls(issued: Plan, new: Plan) -> Iterator[CallChange]:
    before = {day.date: (day.call, day.wrap) for day in issued.days}
    after = {day.date: (day.call, day.wrap) for day in new.days}
    for day in sorted({*before, *after}):
        if before.get(day) != after.get(day):
            yield CallChange(day=day, before=before.get(day), after=after.get(day))


def _list_kept(issued: Plan, new: Plan, *, since: date | None) -> Iterator[date]:
    known = {day.date: day for day in issued.days}
    for day in new.days:
        if (since is None or day.date >= since) and _is_same(known.get(day.date), day):
            yield day.date


def _list_reordered(issued: Plan, new: Plan) -> Iterator[date]:
    """Dates on which the same scenes are shot between the same hours in another order."""
    known = {day.date: day for day in issued.days}
    for day in new.days:
        was = known.get(day.date)
        if was is None or _is_same(was, day) or (was.call, was.wrap) != (day.call, day.wrap):
            continue
        if {slot.scene for slot in was.slots} == {slot.scene for slot in day.slots}:
            yield day.date


def _is_same(was: ShootDay | None, day: ShootDay) -> bool:
    """Whether a day has the call, the wrap, the visits, the meals and the hours that it had."""
    if was is None:
        return False
    told = [(one.call, one.wrap, one.visits, one.meals) for one in (was, day)]
    return told[0] == told[1]
