"""The shoot-out check: what a place still owes when the unit leaves it, and where it comes back."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import list_names
from scout.record import dataclass
from scout.schedule.report.word import word_date, word_dates, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.script import Scene
    from scout.domain.text import Bilingual
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Shoot days at one place without another place in between: its first and its last date."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCheck:
    """One place of the set. ``unshot``: scenes that it should play and that are on no day."""

    location_id: str
    place: Bilingual
    stays: tuple[Stay, ...]
    unshot: tuple[Scene, ...]

    @property
    def last(self) -> date | None:
        """The last date there, ``None`` where nothing is shot there."""
        return self.stays[-1].last if self.stays else None

    @property
    def is_split(self) -> bool:
        """Whether the unit leaves for another place and comes back."""
        return len(self.stays) > 1

    @property
    def is_shot_out(self) -> bool:
        """Whether nothing is left to shoot there after the last date."""
        return bool(self.stays) and not self.unshot

    @property
    def sentences(self) -> tuple[Message, ...]:
        """What there is to say: what is left or that nothing is, then the coming back."""
        return tuple(self._say())

    def _say(self) -> Iterator[Message]:
        if self.unshot:
            yield self._say_unshot()
        elif self.last is not None:
            yield say("schedule.shoot_out_done", place=self.place, date=word_date(self.last))
        if self.is_split:
            yield say(
                "schedule.shoot_out_split",
                place=self.place,
                times=len(self.stays),
                stays=word_list([word_dates(stay.first, stay.last) for stay in self.stays]),
            )

    def _say_unshot(self) -> Message:
        scenes = list_names([scene.number for scene in self.unshot])
        count = len(self.unshot)
        if self.last is None:
            return say("schedule.shoot_out_never", place=self.place, count=count, scenes=scenes)
        return say(
            "schedule.shoot_out_left",
            place=self.place,
            date=word_date(self.last),
            count=count,
            scenes=scenes,
        )


def check_shoot_out(plan: Plan, request: PlanRequest) -> tuple[PlaceCheck, ...]:
    """Every place that plays a need, in the order of the first visits, unvisited ones last."""
    stays, unshot = _list_stays(plan), _list_unshot(plan, request)
    names = {location.id: location.name for location in request.locations}
    played = (a.candidate.location_id for a in request.location_set.assignments)
    return tuple(
        PlaceCheck(
            location_id=place,
            place=names[place],
            stays=tuple(stays.get(place, ())),
            unshot=tuple(unshot.get(place, ())),
        )
        for place in dict.fromkeys((*stays, *played))
    )


def _list_stays(plan: Plan) -> dict[str, list[Stay]]:
    """The stays at each place; days off in between do not end one."""
    visits = ((visit.location_id, day.date) for day in plan.days for visit in day.visits)
    stays: dict[str, list[Stay]] = {}
    for place, group in groupby(visits, key=lambda visit: visit[0]):
        dates = [day for _, day in group]
        stays.setdefault(place, []).append(Stay(first=dates[0], last=dates[-1]))
    return stays


def _list_unshot(plan: Plan, request: PlanRequest) -> dict[str, list[Scene]]:
    """The scenes on no day by the place of their need, in script order."""
    need_by_scene = {scene: need.id for need in reversed(request.needs) for scene in need.scenes}
    places = {
        a.candidate.need_id: a.candidate.location_id for a in request.location_set.assignments
    }
    unshot: dict[str, list[Scene]] = {}
    for lost in sorted(plan.unplaced, key=lambda lost: lost.scene):
        place = places.get(need_by_scene.get(lost.scene, ""))
        if place is not None:
            unshot.setdefault(place, []).append(request.script.scene(lost.scene))
    return unshot
