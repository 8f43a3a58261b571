"""What the crew must know about a day besides its times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.heading import TimeOfDay
from scout.domain.message import say
from scout.schedule.daylight import Light

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from scout.domain.message import Message
    from scout.domain.sun import SunTimes
    from scout.schedule.day_state import DayState, Step
    from scout.schedule.workday import Workday


def collect_notes(state: DayState, workday: Workday, *, sun: SunTimes) -> tuple[Message, ...]:
    """The notes of a day: nights first, then light, then what is only an estimate."""
    return (
        *_night_notes(state),
        *_light_notes(state, workday, sun=sun),
        *_estimate_notes(state, workday),
    )


def _night_notes(state: DayState) -> Iterator[Message]:
    if nights := _numbers(state, lambda step: step.task.light is Light.NIGHT):
        yield say("schedule.night_shoot", scenes=nights)
    if dark := _numbers(state, _is_blacked_out):
        yield say("schedule.black_out", scenes=dark)
    if state.now > 24 * 60:
        yield say("schedule.after_midnight")


def _light_notes(state: DayState, workday: Workday, *, sun: SunTimes) -> Iterator[Message]:
    if wait := max(step.idle for step in state.steps) // 60:
        yield say("schedule.long_wait", hours=wait)
    if all(step.task.light is Light.ANY for step in state.steps):
        return
    yield say(
        "schedule.golden",
        morning_from=_hm(sun.golden_morning[0]),
        morning_to=_hm(sun.golden_morning[1]),
        evening_from=_hm(sun.golden_evening[0]),
        evening_to=_hm(sun.golden_evening[1]),
    )
    yield say("schedule.flat_horizon")
    if long := _numbers(state, lambda step: _outlasts_light(step, workday)):
        yield say("schedule.short_light", scenes=long)
    if assumed := _numbers(state, _is_assumed_day):
        yield say("schedule.assumed_day", scenes=assumed)


def _estimate_notes(state: DayState, workday: Workday) -> Iterator[Message]:
    yield say("schedule.estimated_lengths", minutes=f"{workday.rules.minutes_a_page:g}")
    if any(step.left is not None for step in state.steps):
        yield say("schedule.estimated_drives")
    places = {step.task.location.id: step.task.location for step in state.steps}
    for location in places.values():
        if location.position is None:
            yield say("schedule.position_unknown", place=location.name)


def _numbers(state: DayState, chosen: Callable[[Step], bool]) -> str:
    """The numbers of the chosen scenes as the script prints them."""
    return ", ".join(step.task.scene.number for step in state.steps if chosen(step))


def _is_blacked_out(step: Step) -> bool:
    """An interior at night, shot wherever the day had room for it."""
    task = step.task
    night = task.scene.heading.time is TimeOfDay.NIGHT
    return night and task.light is Light.ANY and task.location.stage is None


def _outlasts_light(step: Step, workday: Workday) -> bool:
    task = step.task
    if task.light not in (Light.DAWN, Light.DUSK):
        return False
    shortest = workday.light(task.location).window(task.light, 0)
    return task.minutes > shortest.end - shortest.start


def _is_assumed_day(step: Step) -> bool:
    heading = step.task.scene.heading
    silent = heading.time in (None, TimeOfDay.RELATIVE) or heading.int_ext is None
    return silent and step.task.light is Light.DAYLIGHT


def _hm(moment: datetime) -> str:
    return f"{moment:%H:%M}"
