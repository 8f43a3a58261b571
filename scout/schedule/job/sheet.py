"""One date in minutes: when each task may run, and when each place may be had.

Minutes count from local midnight of the date; a night runs on beyond 1,440. What cannot be on the
date at all has no window: its cast is away, it rains, its permit or its set is not ready, the
user has put it on another date.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.point import Wgs84
from scout.record import dataclass
from scout.schedule.job.daylight import FOREVER_MIN, Light, Window, read_daylight
from scout.schedule.job.obstacle import Obstacle, find_date_obstacle

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.location import Location
    from scout.schedule.job.daylight import DayLight
    from scout.schedule.job.job import Job

MIDDLE_OF_DISTRICT = Wgs84(lat=22.69, lon=114.35)
"""Whose sun a place without position has: across the district it differs by seconds."""

DATE_MIN = 24 * 60
ALWAYS = ((0, FOREVER_MIN),)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """``window`` per task, ``None`` where it cannot be; ``spans``: when each place is free.

    ``light`` per place; ``why`` tells for a task without window what stands in its way.
    """

    day: date
    window: tuple[Span | None, ...]
    spans: tuple[tuple[Span, ...], ...]
    light: tuple[DayLight, ...]
    why: dict[int, Obstacle]


def make_sheet(job: Job, day: date) -> Sheet:
    """The hours of everything on a date."""
    spans = tuple(list_free(job, place, day=day) for place in range(len(job.places)))
    light = tuple(
        read_daylight(job.sun, day, point=sun_point(place), rules=job.rules) for place in job.places
    )
    dressed = tuple(_dressing_window(job, turn, day=day) for turn in range(len(job.dressing_min)))
    windows: list[Span | None] = []
    why: dict[int, Obstacle] = {}
    for number in range(len(job.tasks)):
        obstacle = find_date_obstacle(job, number, day=day)
        window = _window(job, number, light=light[job.place[number]])
        ready = dressed[job.turn[number]]
        span = (max(window.start, ready[0]), min(window.end, ready[1]))
        if obstacle is None and not _fits(job, number, span=span, free=spans[job.place[number]]):
            obstacle = _name_misfit(job, number, window=window, ready=ready)
        if obstacle is not None:
            why[number] = obstacle
        windows.append(span if obstacle is None else None)
    return Sheet(day=day, window=tuple(windows), spans=spans, light=light, why=why)


def sun_point(location: Location) -> Wgs84:
    """Where the sun of a location is reckoned."""
    return location.position.point if location.position else MIDDLE_OF_DISTRICT


def list_free(job: Job, place: int, *, day: date) -> tuple[Span, ...]:
    """When a place may be had, in order: its opening hours without what others have booked."""
    hours = job.open_hours(place)
    spans = [(span.start, span.until) for span in hours] if hours else list(ALWAYS)
    for booking in job.place_terms[place].booked:
        offset = (booking.day - day).days * DATE_MIN
        taken = (booking.start + offset, booking.until + offset)
        spans = [left for span in spans for left in _without(span, taken)]
    return tuple(sorted(spans))


def _without(span: Span, taken: Span) -> list[Span]:
    if taken[1] <= span[0] or taken[0] >= span[1]:
        return [span]
    left = [(span[0], taken[0]), (taken[1], span[1])]
    return [(start, end) for start, end in left if end > start]


def _window(job: Job, number: int, *, light: DayLight) -> Window:
    task = job.tasks[number]
    banned = task.location.night is False and task.light is Light.ANY
    return light.window(task.light, task.minutes, indoors_until_dusk=banned)


def _dressing_window(job: Job, turn: int, *, day: date) -> Span:
    """From and until when a dressed set stands: dressed on the eve or the same morning.

    It is struck the same evening or on the next date; striking takes half as long as dressing (an
    assumption). Whoever can do either on a free neighbouring date leaves the whole day to the unit.
    """
    minutes = job.dressing_min[turn]
    if not minutes:
        return 0, FOREVER_MIN
    place = job.place_of_turn[turn]
    today = list_free(job, place, day=day)
    if not today:
        return 0, 0
    permit = job.place_terms[place].permit_from
    eve, morrow = day - timedelta(days=1), day + timedelta(days=1)
    early = (permit is None or eve >= permit) and _has_room(job, place, day=eve, minutes=minutes)
    late = _has_room(job, place, day=morrow, minutes=minutes // 2)
    strike = minutes // 2
    ready = min((a + minutes for a, b in today if b - a >= minutes), default=FOREVER_MIN)
    leave = max((b - strike for a, b in today if b - a >= strike), default=0)
    return 0 if early else ready, FOREVER_MIN if late else leave


def _has_room(job: Job, place: int, *, day: date, minutes: int) -> bool:
    spans = list_free(job, place, day=day)
    return any(min(end, DATE_MIN) - start >= minutes for start, end in spans)


def _fits(job: Job, number: int, *, span: Span, free: tuple[Span, ...]) -> bool:
    """Whether the task has room in its window while its place is free."""
    rules, minutes = job.rules, job.minutes[number]
    if span[1] - span[0] < minutes:
        return False
    return any(
        min(span[1], end - rules.load_out_min) - max(span[0], start + rules.load_in_min) >= minutes
        for start, end in free
    )


def _name_misfit(job: Job, number: int, *, window: Window, ready: Span) -> Obstacle:
    if window.end - window.start < job.minutes[number]:
        return Obstacle.LIGHT
    if min(window.end, ready[1]) - max(window.start, ready[0]) < job.minutes[number]:
        return Obstacle.DRESSING
    return Obstacle.HOURS
