"""A scene as work to be done: where, in which light, for how many minutes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.message import say
from scout.domain.plan import Unplaced
from scout.record import dataclass
from scout.schedule.job.daylight import STEP_MIN, Light

if TYPE_CHECKING:
    from scout.domain.candidate import Candidate
    from scout.domain.day_rules import DayRules
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.script import Scene
    from scout.schedule.request import PlanRequest

MIN_SCENE_MIN = 15
"""No scene takes less: even one shot is lit, rehearsed and repeated (an estimate)."""

MEAL_AFTER_MIN = 360
"""Six hours from call, or from the last meal, to the next meal: the usual limit of the trade."""

LIGHTS = {
    TimeOfDay.NIGHT: Light.NIGHT,
    TimeOfDay.DAWN: Light.DAWN,
    TimeOfDay.DUSK: Light.DUSK,
    TimeOfDay.MORNING: Light.MORNING,
    TimeOfDay.NOON: Light.NOON,
    TimeOfDay.AFTERNOON: Light.AFTERNOON,
}
"""The light that an hour of a heading asks for; any other by day asks for daylight."""

BY_DAY = frozenset(
    {TimeOfDay.DAY, TimeOfDay.MORNING, TimeOfDay.NOON, TimeOfDay.AFTERNOON},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One scene at its spot. ``minutes`` is an estimate from the length in eighths."""

    scene: Scene
    need_id: str
    location: Location
    spot_id: str
    light: Light
    minutes: int

    @property
    def exposed(self) -> bool:
        """Whether rain stops it: exteriors by day and night, but none on a stage.

        They are just those that ask for a light of the sky. INT/EXT is planned as an exterior.
        """
        return self.light is not Light.ANY

    @property
    def plays_by_day(self) -> bool:
        """Whether daylight falls through the windows of the set; a stage has none."""
        return self.location.stage is None and self.scene.light in BY_DAY


def make_tasks(request: PlanRequest) -> tuple[tuple[Task, ...], tuple[Unplaced, ...]]:
    """Every scene as a task, or the reason why it can never be one; in script order."""
    need_by_scene = {scene: need for need in reversed(request.needs) for scene in need.scenes}
    candidates = {a.candidate.need_id: a.candidate for a in request.location_set.assignments}
    locations = {location.id: location for location in request.locations}
    tasks: list[Task] = []
    unplaced: list[Unplaced] = []
    for scene in request.script.scenes:
        if scene.index in request.done:
            continue
        need = need_by_scene.get(scene.index)
        candidate = candidates.get(need.id) if need else None
        if candidate is None:
            unplaced.append(Unplaced(scene=scene.index, reason=_say_uncovered(need)))
            continue
        if scene.index in request.terms.put_off:
            put_off = say("schedule.put_off", scene=scene.number)
            unplaced.append(Unplaced(scene=scene.index, reason=put_off))
            continue
        task = _make_task(scene, candidate, locations=locations, rules=request.rules)
        if (obstacle := find_obstacle(task, request.rules)) is not None:
            unplaced.append(Unplaced(scene=scene.index, reason=obstacle))
        else:
            tasks.append(task)
    return tuple(tasks), tuple(unplaced)


def scene_minutes(scene: Scene, rules: DayRules) -> int:
    """How long a scene takes to shoot: pages times minutes a page, in steps of five."""
    minutes = math.ceil(scene.length.pages * rules.minutes_a_page / STEP_MIN) * STEP_MIN
    return max(MIN_SCENE_MIN, minutes)


def find_obstacle(task: Task, rules: DayRules) -> Message | None:
    """Why a task fits on no day whatever, by the rules alone."""
    number, minutes = task.scene.number, task.minutes
    if task.light is Light.NIGHT and task.location.night is False:
        return say("schedule.no_night", scene=number, place=task.location.name)
    if task.scene.length.pages > rules.pages:
        return say("schedule.too_many_pages", scene=number, pages=str(task.scene.length))
    if rules.load_in_min + minutes + rules.load_out_min > rules.hours * 60:
        return say("schedule.too_long", scene=number, minutes=minutes, hours=f"{rules.hours:g}")
    if minutes + rules.load_out_min > MEAL_AFTER_MIN:
        return say("schedule.no_meal", scene=number, minutes=minutes)
    return None


def _say_uncovered(need: Need | None) -> Message:
    if need is None:
        return say("schedule.no_need")
    return say("schedule.uncovered", setting=need.setting.place)


def _make_task(
    scene: Scene, candidate: Candidate, *, locations: dict[str, Location], rules: DayRules
) -> Task:
    location = locations[candidate.location_id]
    return Task(
        scene=scene,
        need_id=candidate.need_id,
        location=location,
        spot_id=candidate.spot_id,
        light=light_of(scene, location, spot_id=candidate.spot_id),
        minutes=scene_minutes(scene, rules),
    )


def light_of(scene: Scene, location: Location, *, spot_id: str) -> Light:
    """On a stage all light is artificial; else exteriors follow the sun and interiors do not."""
    if location.stage is not None or not _is_outside(scene, location, spot_id=spot_id):
        return Light.ANY
    return LIGHTS.get(scene.light or TimeOfDay.DAY, Light.DAYLIGHT)


def _is_outside(scene: Scene, location: Location, *, spot_id: str) -> bool:
    """By the heading; where that is silent, by what the spot offers."""
    int_ext = scene.heading.int_ext
    if int_ext is None:
        int_ext = next((s.int_ext for s in location.spots if s.id == spot_id), IntExt.EXT)
    return int_ext is not IntExt.INT
