"""The board (大计划): a strip for each scene in shooting order, moves and meals between them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.report.strip import Strip, make_strips
from scout.schedule.report.tally import add_strips

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.plan import Plan, ShootDay, UnitMove
    from scout.domain.script import Scene
    from scout.schedule.report.tally import Totals
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class MealBanner:
    """A meal of the unit."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveBanner:
    """A company move, from the beginning of the load-out to the end of the load-in.

    Where the new place opens later, the wait for that is not in it.
    """

    move: UnitMove
    from_place: Location
    to_place: Location

    @property
    def start(self) -> datetime:
        """When the unit begins to load out."""
        return self.move.depart - timedelta(minutes=self.move.load_out_min)

    @property
    def end(self) -> datetime:
        """When it could begin to shoot."""
        return self.move.arrive + timedelta(minutes=self.move.load_in_min)


Banner = MealBanner | MoveBanner
Row = Banner | Strip
_RANK = {MealBanner: 0, MoveBanner: 1, Strip: 2}
"""What comes first of things that begin together: a meal of no minutes, a move of none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardDay:
    """One shoot day with its rows in the order of the clock."""

    number: int
    date: date
    call: datetime
    wrap: datetime
    rows: tuple[Row, ...]

    @property
    def strips(self) -> tuple[Strip, ...]:
        """The scenes alone."""
        return tuple(row for row in self.rows if isinstance(row, Strip))

    @property
    def totals(self) -> Totals:
        """What the day shoots."""
        return add_strips(self.strips)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A scene without a day (待定), and why."""

    scene: Scene
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All days, and below them what is on none; each scene of the script stands once."""

    days: tuple[BoardDay, ...]
    pending: tuple[Pending, ...]

    @property
    def strips(self) -> tuple[Strip, ...]:
        """Every scene that has a day, in shooting order."""
        return tuple(strip for day in self.days for strip in day.strips)

    @property
    def totals(self) -> Totals:
        """What the whole plan shoots."""
        return add_strips(self.strips)


def make_board(plan: Plan, request: PlanRequest) -> Board:
    """The board of a plan; the request is the one that the plan was made for."""
    places = {location.id: location for location in request.locations}
    strips = make_strips(plan, request)
    return Board(
        days=tuple(
            _make_day(day, row, places=places) for day, row in zip(plan.days, strips, strict=True)
        ),
        pending=tuple(
            Pending(scene=request.script.scene(lost.scene), reason=lost.reason)
            for lost in plan.unplaced
        ),
    )


def _make_day(day: ShootDay, strips: tuple[Strip, ...], *, places: dict[str, Location]) -> BoardDay:
    meals = [MealBanner(start=start, end=end) for start, end in day.meals]
    moves = [
        MoveBanner(move=move, from_place=places[move.from_id], to_place=places[move.to_id])
        for move in day.moves
    ]
    rows: list[Row] = [*strips, *meals, *moves]
    rows.sort(key=lambda row: (row.start, _RANK[type(row)]))
    return BoardDay(
        number=day.number, date=day.date, call=day.call, wrap=day.wrap, rows=tuple(rows)
    )
