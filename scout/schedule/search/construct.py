"""A first plan within a second, as a careful human lays it out: place after place, day after day.

The places stand in the order of a short tour. At each the work lies in parcels, a setting in one
light; a day takes parcels while they fit, goes on to the next place when one is shot out, and only
if that earns what the move costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.record import dataclass
from scout.schedule.day.clock import NOWHERE
from scout.schedule.day.least import least_hours
from scout.schedule.day.tally import add_up
from scout.schedule.job.daylight import Light
from scout.schedule.job.obstacle import built_from
from scout.schedule.search.draft import NO_DAY, Draft, make_draft, release_torn
from scout.schedule.search.tour import order_tour

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.domain.progress import Progress
    from scout.schedule.day.day_plan import DayPlan, DayPlanner
    from scout.schedule.job.job import Job

WORTH_A_MOVE_MIN = 45
"""So much is shot after a move at least, unless that finishes the place."""

LOOK_AHEAD = 3
"""Places of the tour that a day may go on to."""

IDLE_DATES = 12
"""After so many dates on which nothing fits, nothing will: who is away that long is not waited
for. A date that the terms name is: a scene is fixed on it, a permit or a set begins with it."""

_LATE = frozenset({Light.DUSK, Light.NIGHT})

Parcel = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How full a day is made, in hours from call to wrap, and where the unit goes on to.

    ``near``: to the nearest place with work, from that with most of it on; else along the tour.
    """

    hours: float
    near: bool


def construct(planner: DayPlanner, dates: Sequence[date], *, progress: Progress) -> Draft:
    """The best of a few plans made by hand, so to say; it keeps every rule."""
    best: Draft | None = None
    manners = _list_manners(planner.job)
    for number, manner in enumerate(manners):
        progress.report(number / len(manners), say("schedule.planning"))
        day = _Filling(planner, dates, manner=manner, progress=progress).fill()
        found = make_draft(planner, dates, day=release_torn(planner.job, day))
        if found is not None and (best is None or found.value < best.value):
            best = found
        if best is not None and progress.enough():
            break
    if best is None:  # not one of them keeps the rules without the scenes that wait
        best = make_draft(planner, dates, day=[NO_DAY] * len(planner.job.tasks))
    if best is None:
        raise AssertionError("an empty plan keeps every rule")
    return best


def _list_manners(job: Job) -> list[Manner]:
    rules = job.rules
    normal, most = min(rules.normal_hours, rules.hours), rules.hours
    hours = sorted({normal, (normal + most) / 2, most})
    return [Manner(hours=most, near=False), *(Manner(hours=some, near=True) for some in hours)]


class _Filling:
    """Fills date after date from what is left."""

    def __init__(
        self, planner: DayPlanner, dates: Sequence[date], *, manner: Manner, progress: Progress
    ) -> None:
        self._planner, self._job, self._dates = planner, planner.job, dates
        self._manner, self._progress = manner, progress
        self._day = [NO_DAY] * len(self._job.tasks)
        self._left = _order_parcels(self._job)
        self._here = NOWHERE
        self._named = _last_named(self._job)

    def fill(self) -> list[int]:
        """The day of each task."""
        rested, idle = self._job.request.rested_min, 0
        for number, day in enumerate(self._dates):
            self._progress.check()
            if not any(self._left.values()) or (idle > IDLE_DATES and day > self._named):
                break
            plan = self._fill_day(number, earliest=self._job.earliest_call(day, rested))
            idle += plan is None
            if plan is not None:
                idle, rested = 0, self._job.rested_min(day, plan.wrap)
        return self._day

    def _fill_day(self, number: int, *, earliest: int) -> DayPlan | None:
        """The fullest day that begins at one of the next places."""
        best: tuple[int, DayPlan, frozenset[int]] | None = None
        for order in self._list_orders():
            tasks, plan = self._gather(number, order, earliest=earliest)
            if plan is None:
                continue
            done = sum(self._job.minutes[task] for task in tasks)
            if best is None or done > best[0]:
                best = done, plan, tasks
            if plan.wrap - plan.call >= 60 * self._manner.hours - WORTH_A_MOVE_MIN:
                break
        if best is None:
            return None
        self._take(best[2], number)
        self._here = self._job.place[best[1].steps[-1].task]
        return best[1]

    def _list_orders(self) -> list[list[int]]:
        """In which orders the places with work left may be gone to."""
        places = [place for place, parcels in self._left.items() if parcels]
        if not self._manner.near:
            firsts = places[:LOOK_AHEAD]
            return [[first, *(place for place in places if place != first)] for first in firsts]
        here = self._here
        if here == NOWHERE:
            here = max(places, key=lambda place: sum(map(len, self._left[place])), default=NOWHERE)
        order: list[int] = []
        while places:
            drive = self._job.drive[here]
            here = min(places, key=lambda place: (place != here, drive[place], place))
            places.remove(here)
            order.append(here)
        return [order]

    def _gather(
        self, number: int, order: Sequence[int], *, earliest: int
    ) -> tuple[frozenset[int], DayPlan | None]:
        tasks: frozenset[int] = frozenset()
        plan: DayPlan | None = None
        for visits, place in enumerate(order):
            if visits > LOOK_AHEAD:
                break
            grown, made = self._gather_at(place, tasks, number=number, earliest=earliest)
            if made is None or not self._is_worth(place, grown - tasks, first=not tasks):
                continue
            tasks, plan = grown, made
        return tasks, plan

    def _gather_at(
        self, place: int, tasks: frozenset[int], *, number: int, earliest: int
    ) -> tuple[frozenset[int], DayPlan | None]:
        plan: DayPlan | None = None
        window = self._job.sheet(self._dates[number]).window
        for parcel in self._left[place]:
            possible = tuple(task for task in parcel if window[task] is not None)
            for part in _halves(possible):
                made = self._try(tasks | set(part), number=number, earliest=earliest)
                if made is not None:
                    tasks, plan = tasks | set(part), made
                    break
        return tasks, plan

    def _try(self, tasks: frozenset[int], *, number: int, earliest: int) -> DayPlan | None:
        if least_hours(self._job, add_up(self._job, tasks)) > 60 * self._manner.hours:
            return None
        made = self._planner.plan(self._dates[number], tasks, earliest=earliest)
        if made is None or made.wrap - made.call > 60 * self._manner.hours:
            return None
        return made

    def _is_worth(self, place: int, added: frozenset[int], *, first: bool) -> bool:
        left = sum(map(len, self._left[place]))
        minutes = sum(self._job.minutes[task] for task in added)
        return bool(added) and (first or minutes >= WORTH_A_MOVE_MIN or len(added) == left)

    def _take(self, tasks: frozenset[int], number: int) -> None:
        for task in tasks:
            self._day[task] = number
        for place, parcels in self._left.items():
            rest = (tuple(task for task in parcel if task not in tasks) for parcel in parcels)
            self._left[place] = [parcel for parcel in rest if parcel]


def _last_named(job: Job) -> date:
    """The last date that the terms name for work to begin on, else the first of all."""
    permits = (terms.permit_from for terms in job.place_terms)
    built = (built_from(job, place) for place in range(len(job.places)))
    named = (*job.fixed.values(), *built, *(day for day in permits if day is not None))
    return max(named, default=job.request.start)


def _halves(parcel: Parcel) -> Iterator[Parcel]:
    """All of a parcel, else its first half, and so on."""
    size = len(parcel)
    while size:
        yield parcel[:size]
        size //= 2


def _order_parcels(job: Job) -> dict[int, list[Parcel]]:
    """The parcels of each place in tour order; by daylight first, nights last, alike casts near."""
    order = [job.places.index(place) for place in order_tour(job.places, job.legs)]
    found: dict[int, dict[tuple[bool, int, int], list[int]]] = {place: {} for place in order}
    for task, place in enumerate(job.place):
        light = job.tasks[task].light
        found[place].setdefault((light in _LATE, job.turn[task], int(light)), []).append(task)
    return {
        place: [
            tuple(
                sorted(tasks, key=lambda task: (-job.cast[task].bit_count(), job.cast[task], task))
            )
            for _, tasks in sorted(parcels.items())
        ]
        for place, parcels in found.items()
    }
