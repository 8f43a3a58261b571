"""What a new plan changes, and for whom: scenes, cast, places and calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.script import Script
    from scout.domain.text import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneMove:
    """A scene on another date; ``None`` where it is on none."""

    scene: int
    before: date | None
    after: date | None


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
    """Everything that differs; ``cast`` by name, ``places`` by the id of the location."""

    scenes: tuple[SceneMove, ...]
    cast: tuple[DateChange, ...]
    places: tuple[DateChange, ...]
    calls: tuple[CallChange, ...]

    @property
    def nothing(self) -> bool:
        """Whether the crew need not be told anything."""
        return not (self.scenes or self.cast or self.places or self.calls)


def compare_plans(issued: Plan, new: Plan, *, script: Script) -> PlanChange:
    """What is different in the new plan, in the order of the script and of the calendar."""
    before, after = issued.dates, new.dates
    return PlanChange(
        scenes=tuple(
            SceneMove(scene=scene, before=before.get(scene), after=after.get(scene))
            for scene in sorted({*before, *after})
            if before.get(scene) != after.get(scene)
        ),
        cast=tuple(_compare(_list_cast(before, script), _list_cast(after, script))),
        places=tuple(_compare(_list_places(issued), _list_places(new))),
        calls=tuple(_compare_calls(issued, new)),
    )


def word_change(
    change: PlanChange, *, script: Script, names: Mapping[str, Bilingual]
) -> tuple[Message, ...]:
    """The change in sentences: scenes first, then places, cast and calls. ``names`` by id."""
    return (
        *(_word_move(move, script) for move in change.scenes),
        *(_word_dates(one, place=names[one.name]) for one in change.places),
        *(_word_dates(one, place=None) for one in change.cast),
        *(_word_call(call) for call in change.calls),
    )


def _list_cast(scenes: Mapping[int, date], script: Script) -> dict[str, set[date]]:
    found: dict[str, set[date]] = {}
    for scene, day in scenes.items():
        for name in script.scene(scene).cast:
            found.setdefault(name, set()).add(day)
    return found


def _list_places(plan: Plan) -> dict[str, set[date]]:
    found: dict[str, set[date]] = {}
    for day in plan.days:
        for visit in day.visits:
            found.setdefault(visit.location_id, set()).add(day.date)
    return found


def _compare(
    before: Mapping[str, set[date]], after: Mapping[str, set[date]]
) -> Iterator[DateChange]:
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


def _word_move(move: SceneMove, script: Script) -> Message:
    number = script.scene(move.scene).number
    if move.after is None:
        return say("schedule.change_dropped", scene=number, before=_word_date(move.before))
    if move.before is None:
        return say("schedule.change_added", scene=number, after=_word_date(move.after))
    return say(
        "schedule.change_moved",
        scene=number,
        before=_word_date(move.before),
        after=_word_date(move.after),
    )


def _word_dates(change: DateChange, *, place: Bilingual | None) -> Message:
    gained = ", ".join(map(_word_date, change.gained)) or "–"
    lost = ", ".join(map(_word_date, change.lost)) or "–"
    if place is not None:
        return say("schedule.change_place", place=place, gained=gained, lost=lost)
    return say("schedule.change_cast", name=change.name, gained=gained, lost=lost)


def _word_call(change: CallChange) -> Message:
    day = _word_date(change.day)
    if change.after is None:
        return say("schedule.change_no_call", day=day)
    call, wrap = (f"{moment:%H:%M}" for moment in change.after)
    return say("schedule.change_call", day=day, call=call, wrap=wrap)


def _word_date(day: date | None) -> str:
    return "–" if day is None else day.isoformat()
