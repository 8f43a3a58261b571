"""The whole job in numbers: what is to be shot where, with whom, and on which dates it may be.

Made once for a request, and read by everything that lays out days. Tasks, places, turns and cast
are counted from 0; a turn is a need at its spot, and whoever changes the turn turns round the set.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.terms import CastTerms, Fee, PlaceTerms
from scout.record import dataclass
from scout.schedule.job.leg import Legs
from scout.schedule.job.place_fee import read_fee
from scout.schedule.job.sheet import DATE_MIN, Sheet, make_sheet
from scout.schedule.job.task import make_tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from scout.domain.day_rules import DayRules
    from scout.domain.location import HourSpan, Location
    from scout.domain.plan import Unplaced
    from scout.domain.sun import SunClock
    from scout.domain.terms import DayOrder, PriceList, Terms
    from scout.domain.travel import TravelEstimator
    from scout.schedule.job.task import Task
    from scout.schedule.request import PlanRequest


class Group(NamedTuple):
    """Tasks that must match. ``ago``: how many shoot days before the first to come it was begun.

    0 where nothing of it is shot yet; 1 is the last shoot day.
    """

    tasks: tuple[int, ...]
    ago: int = 0


@dataclass(frozen=True, kw_only=True)
class Job:
    """``place``, ``turn``, ``minutes``, ``eighths`` and ``cast`` (a bit mask) are per task.

    ``dressing_min`` per turn, 0 on a stage: what is built there needs none. ``drive``: minutes
    between places; ``fee`` per place; ``day_cny`` and ``hold_cny`` per member of the ``actors``.
    """

    request: PlanRequest
    sun: SunClock
    legs: Legs
    tasks: tuple[Task, ...]
    unplaced: tuple[Unplaced, ...]
    places: tuple[Location, ...]
    place: tuple[int, ...]
    turn: tuple[int, ...]
    minutes: tuple[int, ...]
    eighths: tuple[int, ...]
    cast: tuple[int, ...]
    actors: tuple[str, ...]
    day_cny: tuple[int, ...]
    hold_cny: tuple[int, ...]
    dressing_min: tuple[int, ...]
    drive: tuple[tuple[int, ...], ...]
    fee: tuple[Fee, ...]

    @property
    def rules(self) -> DayRules:
        """The rules of a day."""
        return self.request.rules

    @property
    def terms(self) -> Terms:
        """What is agreed."""
        return self.request.terms

    @property
    def prices(self) -> PriceList:
        """What the plan is weighed by."""
        return self.request.terms.prices

    @cached_property
    def place_of_turn(self) -> tuple[int, ...]:
        """The place of each turn."""
        found = dict(zip(self.turn, self.place, strict=True))
        return tuple(found[turn] for turn in range(len(found)))

    @cached_property
    def least_drives(self) -> dict[int, int]:
        """The least drives between places, by their bit mask, as far as they were asked for."""
        return {}

    @cached_property
    def begun(self) -> int:
        """The cast that has worked before the first date, as a bit mask."""
        names = self.request.begun
        return sum(1 << bit for bit, name in enumerate(self.actors) if name in names)

    @cached_property
    def been(self) -> int:
        """The places that were visited before the first date, as a bit mask."""
        ids = self.request.been
        return sum(1 << number for number, place in enumerate(self.places) if place.id in ids)

    @cached_property
    def dates_alike(self) -> bool:
        """Whether nothing but the sun makes one date differ from another."""
        dated = any(one.booked or one.permit_from or one.build_from for one in self.place_terms)
        staged = any(place.stage is not None for place in self.places)
        return not (dated or staged or self.fixed or self.away or self.terms.rain)

    @cached_property
    def number_of(self) -> dict[int, int]:
        """The number of the task of a scene, by the scene's index."""
        return {task.scene.index: number for number, task in enumerate(self.tasks)}

    @cached_property
    def fixed(self) -> dict[int, date]:
        """The date of each task that the user has put on one."""
        number = self.number_of
        placed = self.terms.placed.items()
        return {number[scene]: day for scene, day in placed if scene in number}

    @cached_property
    def orders(self) -> dict[date, tuple[int, ...]]:
        """The tasks of each date that is laid out by hand, in their order."""
        return order_tasks(self, self.terms.orders)

    @cached_property
    def together(self) -> tuple[Group, ...]:
        """The groups of tasks that must match; alone stands what must match what was shot."""
        groups = (
            Group(
                tasks=tuple(n for n, task in enumerate(self.tasks) if task.need_id in needs),
                ago=_count_ago(self.request.shot, needs),
            )
            for needs in self.terms.together
        )
        return tuple(one for one in groups if one.tasks and (len(one.tasks) > 1 or one.ago))

    @cached_property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The pairs of tasks whose order in the story matters."""
        number = self.number_of
        asked = ((pair.first, pair.then) for pair in self.terms.pairs)
        return tuple((number[a], number[b]) for a, b in asked if a in number and b in number)

    @cached_property
    def place_terms(self) -> tuple[PlaceTerms, ...]:
        """What is agreed with each place."""
        known = {terms.location_id: terms for terms in self.terms.places}
        return tuple(
            known.get(place.id) or PlaceTerms(location_id=place.id) for place in self.places
        )

    def open_hours(self, place: int) -> tuple[HourSpan, ...]:
        """When a place is open: as agreed, else as the library has it; empty where it always is."""
        agreed = self.place_terms[place].open_hours
        return self.places[place].open_hours if agreed is None else agreed

    @cached_property
    def away(self) -> dict[date, int]:
        """Who of the cast is away on a date, as a bit mask."""
        masks: dict[date, int] = {}
        known = {terms.name: terms for terms in self.terms.cast}
        for bit, name in enumerate(self.actors):
            for day in known[name].away if name in known else ():
                masks[day] = masks.get(day, 0) | 1 << bit
        return masks

    @cached_property
    def _sheets(self) -> dict[date, Sheet]:
        return {}

    def sheet(self, day: date) -> Sheet:
        """The hours of everything on a date."""
        if day not in self._sheets:
            self._sheets[day] = make_sheet(self, day)
        return self._sheets[day]

    @cached_property
    def rest_min(self) -> int:
        """Minutes of rest between a wrap and the next call."""
        return round(self.rules.rest_hours * 60)

    def midnight(self, day: date) -> int:
        """When a date begins, in minutes after the midnight of the first."""
        return (day - self.request.start).days * DATE_MIN

    def rested_min(self, day: date, wrap: int) -> int:
        """When the crew has rested from a wrap, in minutes after the first midnight."""
        return self.midnight(day) + wrap + self.rest_min

    def earliest_call(self, day: date, rested_min: int) -> int:
        """From when a crew that has rested by then may be called, in minutes of the date."""
        return max(0, rested_min - self.midnight(day))

    def list_dates(self, count: int) -> tuple[date, ...]:
        """The first so many dates on which the crew may work; none where every weekday is off."""
        found: list[date] = []
        day = self.request.start
        enough = count * 8 + 30 + len(self.terms.dates_off)
        while len(found) < count and (day - self.request.start).days < enough:
            if not self.terms.is_day_off(day):
                found.append(day)
            day += timedelta(days=1)
        return tuple(found)

    def list_open(self, task: int, dates: Sequence[date]) -> Iterator[int]:
        """On which of the dates, by number, a task may be shot, whatever else is."""
        return (n for n, day in enumerate(dates) if self.sheet(day).window[task] is not None)

    def call_members(self, mask: int) -> tuple[str, ...]:
        """The names of the cast in a bit mask."""
        return tuple(name for bit, name in enumerate(self.actors) if mask >> bit & 1)


def order_tasks(job: Job, orders: Iterable[DayOrder]) -> dict[date, tuple[int, ...]]:
    """The tasks of each date that is laid out by hand, in their order, each once."""
    number = job.number_of
    return {
        order.day: tuple(dict.fromkeys(number[n] for n in order.scenes if n in number))
        for order in orders
    }


def _count_ago(shot: Sequence[frozenset[str]], needs: frozenset[str]) -> int:
    """How many shoot days before the first to come these needs were begun, 0 for none."""
    return next((len(shot) - number for number, day in enumerate(shot) if day & needs), 0)


def make_job(
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    stop: Callable[[], None] | None = None,
) -> Job:
    """The job of a request; scenes that can be on no day whatever are ``unplaced``.

    ``stop`` is called now and then and may raise ``Cancelled``.
    """
    tasks, unplaced = make_tasks(request)
    places = tuple({task.location.id: task.location for task in tasks}.values())
    at = {place.id: number for number, place in enumerate(places)}
    turns = {key: n for n, key in enumerate(dict.fromkeys((t.spot_id, t.need_id) for t in tasks))}
    actors = tuple(dict.fromkeys(name for task in tasks for name in task.scene.cast))
    bit = {name: 1 << number for number, name in enumerate(actors)}
    legs, cast = Legs(travel), {terms.name: terms for terms in request.terms.cast}
    prices, nobody = request.terms.prices, CastTerms(name="")
    agreed = [cast.get(name, nobody) for name in actors]
    fees = {terms.location_id: terms.fee for terms in request.terms.places}
    hours = {a.candidate.need_id: a.candidate.dressing_h for a in request.location_set.assignments}
    built = {task.need_id for task in tasks if task.location.stage is not None}
    return Job(
        request=request,
        sun=sun,
        legs=legs,
        tasks=tasks,
        unplaced=unplaced,
        places=places,
        place=tuple(at[task.location.id] for task in tasks),
        turn=tuple(turns[task.spot_id, task.need_id] for task in tasks),
        minutes=tuple(task.minutes for task in tasks),
        eighths=tuple(task.scene.length.count for task in tasks),
        cast=tuple(sum(bit[name] for name in set(task.scene.cast)) for task in tasks),
        actors=actors,
        day_cny=tuple(prices.cast_day if one.day is None else one.day for one in agreed),
        hold_cny=tuple(prices.cast_hold if one.hold is None else one.hold for one in agreed),
        dressing_min=tuple(0 if need in built else round(60 * hours[need]) for _, need in turns),
        drive=tuple(_drive_from(one, places, legs=legs, stop=stop) for one in places),
        fee=tuple(fees.get(place.id) or read_fee(place) for place in places),
    )


def _drive_from(
    start: Location, places: Sequence[Location], *, legs: Legs, stop: Callable[[], None] | None
) -> tuple[int, ...]:
    """The minutes from one place to each."""
    if stop is not None:
        stop()
    return tuple(0 if place is start else legs.drive_min(start, place) for place in places)
