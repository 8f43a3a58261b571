"""A plan in a dozen figures, to be laid beside another plan of the same script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.report.board import make_board
from scout.schedule.report.move_report import make_move_report
from scout.schedule.report.overtime import night_min, overtime_min

if TYPE_CHECKING:
    from scout.domain.eighths import Eighths
    from scout.domain.plan import Plan
    from scout.schedule.report.board import BoardDay
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a plan comes to. ``unplaced``: scenes on no day. ``places``: those that are visited.

    ``night_days``: days on which an exterior is shot at night; ``night_min``: work at the hours
    that the rules call night. ``pages_lost`` and ``cost_cny`` are estimates. ``gap``: the share of
    its price by which a plan may be too dear, 0 is proven, ``None`` where nobody looked.
    """

    days: int
    scenes: int
    unplaced: int
    length: Eighths
    places: int
    moves: int
    micro_moves: int
    lost_min: int
    pages_lost: float
    night_days: int
    night_min: int
    overtime_min: int
    cost_cny: int
    gap: float | None

    @property
    def hours_lost(self) -> float:
        """Hours that company moves take."""
        return self.lost_min / 60

    @property
    def overtime_hours(self) -> float:
        """Hours beyond the normal ones, all days together."""
        return self.overtime_min / 60


def make_summary(plan: Plan, request: PlanRequest) -> Summary:
    """The figures of a plan; the request is the one that the plan was made for."""
    board, moves, rules = make_board(plan, request), make_move_report(plan, request), request.rules
    shot = board.totals.all
    return Summary(
        days=len(plan.days),
        scenes=shot.scenes,
        unplaced=len(plan.unplaced),
        length=shot.length,
        places=len({visit.location_id for day in plan.days for visit in day.visits}),
        moves=moves.moves,
        micro_moves=moves.micro_moves,
        lost_min=moves.lost_min,
        pages_lost=moves.pages_lost,
        night_days=sum(_goes_out_at_night(day) for day in board.days),
        night_min=sum(night_min(day, rules) for day in plan.days),
        overtime_min=sum(overtime_min(day, rules) for day in plan.days),
        cost_cny=plan.cost.total,
        gap=plan.gap if plan.bound or not plan.cost.total else None,
    )


def _goes_out_at_night(day: BoardDay) -> bool:
    return any(strip.is_night and strip.is_under_sky for strip in day.strips)
