"""Put what must be seen on days: each place in the light of the shoot, the rest on the way."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.day_rules import DayRules
from scout.domain.heading import TimeOfDay
from scout.domain.recce import Recce, RecceDay, RecceRules, RecceStop
from scout.record import dataclass
from scout.schedule.job.daylight import Light, midnight_of
from scout.schedule.job.leg import Legs
from scout.schedule.job.task import LIGHTS
from scout.schedule.recce.day_route import DayBook
from scout.schedule.recce.deal import Dealer, least_drive
from scout.schedule.recce.question import list_questions
from scout.schedule.recce.view import list_views, read_hours
from scout.schedule.search.tour import order_tour

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.recce import Sight
    from scout.domain.script import Script
    from scout.domain.shortlist import Shortlist
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.recce.day_route import Stay, Way
    from scout.schedule.recce.view import Hours, View

_TIMES = {light: time for time, light in LIGHTS.items()} | {Light.DAYLIGHT: TimeOfDay.DAY}
_LIMITS, _RULES = DayRules(), RecceRules()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecceRequest:
    """What is to be seen from a date on, and by which rules.

    ``pictured``: the places of which there are photos.
    """

    shortlists: tuple[Shortlist, ...]
    script: Script
    needs: tuple[Need, ...]
    locations: Mapping[str, Location]
    start: date
    rules: RecceRules = _RULES
    pictured: frozenset[str] = frozenset()


def plan_recce(
    request: RecceRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    check: Callable[[], None] = lambda: None,
) -> Recce:
    """The tour from the start on, on days that follow one another.

    ``check`` may raise ``Cancelled``. Nothing to be seen is a tour of no days.
    """
    needs = {need.id: need for need in request.needs}
    views, unseen = list_views(
        request.shortlists,
        request.script,
        needs=needs,
        locations=request.locations,
        rules=request.rules,
    )
    board = _Board(views, request, travel=travel, sun=sun)
    dealer = Dealer(board.book, check=check)
    ways = dealer.deal(board.list_turns())
    days = tuple(
        board.lay_out(number, way, proven=dealer.is_exact(way)) for number, way in enumerate(ways)
    )
    bound = least_drive(board.drive, len(days))
    if len(days) == 1 and days[0].proven:
        bound = days[0].drive_min
    sights: dict[str, list[Sight]] = {}
    for view in views:
        sights.setdefault(view.location.id, []).extend(view.sights)
    sights |= {one.location_id: list(one.sights) for one in unseen}
    questions = {
        name: list_questions(
            request.locations[name],
            tuple(dict.fromkeys(seen)),
            needs=needs,
            has_photos=name in request.pictured,
        )
        for name, seen in sights.items()
    }
    return Recce(days=days, unseen=unseen, bound_min=bound, questions=questions)


class _Board:
    """The views in numbers, for each date that is asked for."""

    def __init__(
        self,
        views: Sequence[View],
        request: RecceRequest,
        *,
        travel: TravelEstimator,
        sun: SunClock,
    ) -> None:
        self._views, self._request, self._sun = views, request, sun
        self._legs = Legs(travel)
        self.drive = tuple(
            tuple(self._drive(one.location, other.location) for other in views) for one in views
        )
        self._hours: dict[int, tuple[Hours, ...]] = {}
        self._books: dict[int, DayBook] = {}

    def _drive(self, one: Location, other: Location) -> int:
        return 0 if one.id == other.id else self._legs.drive_min(one, other)

    def list_turns(self) -> list[int]:
        """The views as they are dealt: those of a passing light first, near ones in a row."""
        places = list({view.location.id: view.location for view in self._views}.values())
        turn = {place.id: at for at, place in enumerate(order_tour(places, self._legs))}
        return sorted(
            range(len(self._views)),
            key=lambda number: (
                self._rarity(self._views[number].light),
                turn[self._views[number].location.id],
            ),
        )

    @staticmethod
    def _rarity(light: Light) -> int:
        return min(light, Light.MORNING)

    def _date(self, number: int) -> date:
        return self._request.start + timedelta(days=number)

    def _list_hours(self, number: int) -> tuple[Hours, ...]:
        if number not in self._hours:
            self._hours[number] = tuple(
                read_hours(
                    view,
                    self._date(number),
                    sun=self._sun,
                    rules=self._request.rules,
                    day_rules=_LIMITS,
                )
                for view in self._views
            )
        return self._hours[number]

    def book(self, number: int) -> DayBook:
        """A day of the tour in numbers."""
        if number not in self._books:
            self._books[number] = DayBook(
                spans=tuple(hours.spans for hours in self._list_hours(number)),
                minutes=tuple(view.minutes for view in self._views),
                drive=self.drive,
                rules=self._request.rules,
            )
        return self._books[number]

    def lay_out(self, number: int, way: Way, *, proven: bool) -> RecceDay:
        """A day on the clock; who would only wait in the morning starts later."""
        day, stays = self._date(number), way.stays
        first = self._views[stays[0].view].location
        if first.position is None:
            raise ValueError(f"{first.id} is nowhere")
        sun = self._sun.times(day, first.position.point)
        midnight = midnight_of(day, sun)
        stops = tuple(
            self._stop(number, stay, before=stays[at - 1] if at else None)
            for at, stay in enumerate(stays)
        )
        meal = next((stay.lunch for stay in stays if stay.lunch >= 0), None)
        span = None
        if meal is not None:
            begin = midnight + timedelta(minutes=meal)
            span = (begin, begin + timedelta(minutes=self._request.rules.lunch_min))
        return RecceDay(
            number=number + 1, date=day, sun=sun, stops=stops, lunch=span, proven=proven
        )

    def _stop(self, number: int, stay: Stay, *, before: Stay | None) -> RecceStop:
        view = self._views[stay.view]
        point = view.location.position
        if point is None:
            raise ValueError(f"{view.location.id} is nowhere")
        day = self._date(number)
        midnight = midnight_of(day, self._sun.times(day, point.point))
        last = self._views[before.view].location if before else view.location
        moves = last.id != view.location.id
        return RecceStop(
            location_id=view.location.id,
            light=_TIMES.get(view.light),
            in_light=self._list_hours(number)[stay.view].in_light,
            arrive=midnight + timedelta(minutes=stay.arrive),
            leave=midnight + timedelta(minutes=stay.leave),
            sights=view.sights,
            travel=self._legs.between(last, view.location) if moves else None,
            drive_min=stay.drive,
        )
