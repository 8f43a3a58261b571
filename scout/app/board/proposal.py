"""A move that is asked about: checked against every rule at once, and worded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.board.move import Move, changes_plan, check_move
from scout.app.words import trial_word

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.text import Lang


class Proposal(NamedTuple):
    """A move, whether every rule allows it, and the reason or the price in words."""

    move: Move
    allowed: bool
    text: str


def propose(session: Session, move: Move, *, lang: Lang) -> Proposal | None:
    """What a move would mean; ``None`` where it leads nowhere, or the plan is being worked on."""
    planning, plan = session.planning, session.plan
    if planning.trials is None or plan is None or not move.scenes:
        return None
    if not changes_plan(move, planning.terms, plan=plan):
        return None
    verdict = check_move(move, planning.trials, terms=planning.terms)
    return Proposal(move, not verdict.broken, trial_word(verdict, lang))
