"""A drag on the board: which scenes go where, what that would mean, and the terms after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.board.hand import find_order, lay_out, place, put_off
from scout.domain.explanation import Verdict

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.plan import Plan, ShootDay
    from scout.domain.terms import Terms
    from scout.schedule.explaining.trial import Trials


class Move(NamedTuple):
    """Scenes to a date, or to none; ``at``: before which of the other scenes of that day.

    ``at`` counts from 0. It is for days whose order is the user's: of another day the planner
    finds the order, unless all of the scenes are there already.
    """

    scenes: tuple[int, ...]
    day: date | None
    at: int | None = None


def apply_move(move: Move, terms: Terms, *, plan: Plan) -> Terms:
    """The terms with the scenes where the user wants them."""
    if move.day is None:
        return put_off(terms, move.scenes)
    day = find_day(plan, move.day)
    there = [slot.scene for slot in day.slots] if day is not None else []
    if move.at is None or not set(move.scenes) <= set(there):
        return place(terms, move.scenes, day=move.day, at=move.at)
    others = [scene for scene in there if scene not in move.scenes]
    order = (*others[: move.at], *move.scenes, *others[move.at :])
    return lay_out(terms, order, day=move.day)


def check_move(move: Move, trials: Trials, *, terms: Terms) -> Verdict:
    """What a move would mean: the rules that it breaks, in words, or what it would cost."""
    unknown = {scene for scene in move.scenes if scene not in trials.job.number_of}
    if unknown:
        lost = (one.reason for one in trials.plan.unplaced if one.scene in unknown)
        return Verdict(broken=tuple(lost))
    after = apply_move(move, terms, plan=trials.plan)
    where = dict.fromkeys(move.scenes, move.day)
    return trials.try_moves(where, orders=after.orders)


def changes_plan(move: Move, terms: Terms, *, plan: Plan) -> bool:
    """Whether a move leads anywhere: not for scenes that stay where and in what order they are."""
    if move.day is None:
        return any(scene in plan.dates for scene in move.scenes)
    day = find_day(plan, move.day)
    there = [slot.scene for slot in day.slots] if day is not None else []
    if not set(move.scenes) <= set(there):
        return True
    if move.at is None:
        return False
    order = find_order(apply_move(move, terms, plan=plan), move.day)
    return order is not None and list(order.scenes) != there


def find_day(plan: Plan, day: date) -> ShootDay | None:
    """The shoot day on a date."""
    return next((one for one in plan.days if one.date == day), None)
