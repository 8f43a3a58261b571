"""What moving costs the shoot: each company move in minutes, and what could be shot instead."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.plan import Plan, ShootDay, UnitMove, Visit
    from scout.domain.text import Bilingual
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveLine:
    """One company move. ``depart``: when the load-out is over. The drive is an estimate."""

    from_id: str
    to_id: str
    from_place: Bilingual
    to_place: Bilingual
    depart: datetime
    load_out_min: int
    drive_min: int
    load_in_min: int

    @property
    def total_min(self) -> int:
        """What the move costs the day."""
        return self.load_out_min + self.drive_min + self.load_in_min


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMoves:
    """The moves of a day. ``micro_moves``: changes of spot or setting inside a place.

    ``micro_min`` is what these take by the rules; it is not in ``lost_min``. ``pages_lost`` is an
    estimate, as in the report.
    """

    number: int
    date: date
    moves: tuple[MoveLine, ...]
    micro_moves: int
    micro_min: int
    pages_lost: float

    @property
    def lost_min(self) -> int:
        """What the company moves take from the day."""
        return sum(move.total_min for move in self.moves)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReport:
    """The moves of a plan, day by day; days without any are there too.

    ``pages_an_hour`` is what the plan itself shoots in an hour of shooting. The pages lost are an
    estimate: not every hour saved could be shot in, for want of light or of cast.
    """

    days: tuple[DayMoves, ...]
    pages_an_hour: float

    @property
    def moves(self) -> int:
        """How many company moves."""
        return sum(len(day.moves) for day in self.days)

    @property
    def micro_moves(self) -> int:
        """How many changes inside places."""
        return sum(day.micro_moves for day in self.days)

    @property
    def micro_min(self) -> int:
        """What these take by the rules."""
        return sum(day.micro_min for day in self.days)

    @property
    def lost_min(self) -> int:
        """What the company moves take from the shoot."""
        return sum(day.lost_min for day in self.days)

    @property
    def hours_lost(self) -> float:
        """The same in hours."""
        return self.lost_min / 60

    @property
    def pages_lost(self) -> float:
        """Pages that could be shot in these hours, an estimate: hours lost times pages an hour."""
        return self.hours_lost * self.pages_an_hour


def make_move_report(plan: Plan, request: PlanRequest) -> MoveReport:
    """The moves of a plan; the request is the one that the plan was made for."""
    names = {location.id: location.name for location in request.locations}
    rate = _reckon_rate(plan, request)
    change_min = request.rules.spot_change_min
    return MoveReport(
        days=tuple(
            _make_day(day, names, change_min=change_min, pages_an_hour=rate) for day in plan.days
        ),
        pages_an_hour=rate,
    )


def _reckon_rate(plan: Plan, request: PlanRequest) -> float:
    """Pages an hour, by the hours in which scenes are shot; 0 where nothing is."""
    slots = [slot for day in plan.days for slot in day.slots]
    hours = sum((slot.end - slot.start).total_seconds() for slot in slots) / 3600
    pages = sum(request.script.scene(slot.scene).length.pages for slot in slots)
    return pages / hours if hours else 0.0


def _make_day(
    day: ShootDay, names: dict[str, Bilingual], *, change_min: int, pages_an_hour: float
) -> DayMoves:
    changes = sum(_count_changes(visit) for visit in day.visits)
    return DayMoves(
        number=day.number,
        date=day.date,
        moves=tuple(_make_line(move, names) for move in day.moves),
        micro_moves=changes,
        micro_min=changes * change_min,
        pages_lost=sum(move.total_min for move in day.moves) / 60 * pages_an_hour,
    )


def _make_line(move: UnitMove, names: dict[str, Bilingual]) -> MoveLine:
    return MoveLine(
        from_id=move.from_id,
        to_id=move.to_id,
        from_place=names[move.from_id],
        to_place=names[move.to_id],
        depart=move.depart,
        load_out_min=move.load_out_min,
        drive_min=move.total_min - move.load_out_min - move.load_in_min,
        load_in_min=move.load_in_min,
    )


def _count_changes(visit: Visit) -> int:
    return sum(
        (before.spot_id, before.need_id) != (after.spot_id, after.need_id)
        for before, after in pairwise(visit.slots)
    )
