"""Sets, what nothing plays, and their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract.wish import wish_as_json
from scout.domain.hours import hours_as_text

if TYPE_CHECKING:
    from scout.actions.contract import Json
    from scout.domain.candidate import Candidate, Miss
    from scout.domain.location_set import (
        Assignment,
        Change,
        Figures,
        LocationSet,
        Robustness,
        Uncovered,
    )
    from scout.domain.relaxation import Relaxation
    from scout.domain.text import Lang


def uncovered_as_json(entry: Uncovered, lang: Lang) -> Json:
    """A need that nothing plays, why, and what comes closest."""
    return {
        "need": entry.need_id,
        "reason": entry.reason.text(lang),
        "nearest": [_miss(miss, lang) for miss in entry.nearest],
        "relaxations": [relaxation_as_json(relaxation, lang) for relaxation in entry.relaxations],
    }


def relaxation_as_json(entry: Relaxation, lang: Lang) -> Json:
    """What could be loosened, asked for or built, in words and as values."""
    return {
        "kind": entry.kind.value,
        "text": entry.text.text(lang),
        "place": entry.place or None,
        "spot": entry.spot or None,
        "needs": list(entry.need_ids),
        "value": entry.value,
        "wishes": [wish_as_json(wish) for wish in entry.wishes],
        "hours": [hours_as_text(span) for span in entry.hours],
        "cost_cny": entry.cost_cny,
        "days": entry.days,
    }


def _miss(miss: Miss, lang: Lang) -> Json:
    return {
        "location": miss.location_id,
        "spot": miss.spot_id,
        "why_not": miss.why_not.text(lang),
        "way_out": miss.way_out,
    }


def set_as_json(entry: LocationSet, lang: Lang) -> Json:
    """A set with its proof, figures, places and reasons."""
    return {
        "label": entry.label,
        "proven": entry.proven,
        "gap": entry.gap,
        "locations": list(entry.location_ids),
        "figures": _figures(entry.figures),
        "assignments": [_assignment(assignment, lang) for assignment in entry.assignments],
        "robustness": entry.robustness and _robustness(entry.robustness),
        "elapsed_ms": round(entry.elapsed_ms, 1),
    }


def _figures(figures: Figures) -> Json:
    return {
        "locations": figures.locations,
        "fee_cny": figures.fee_cny,
        "fit": round(figures.fit, 4),
        "spread_min": figures.spread_min,
    }


def change_as_json(change: Change) -> Json:
    """What becomes of the figures, signed."""
    return {
        "locations": change.locations,
        "fee_cny": change.fee_cny,
        "fit": round(change.fit, 4),
        "spread_min": change.spread_min,
    }


def _robustness(robustness: Robustness) -> Json:
    return {
        "spare_within": robustness.spare_within,
        "spare_with_library": robustness.spare_with_library,
        "single_points": list(robustness.single_points),
    }


def _assignment(assignment: Assignment, lang: Lang) -> Json:
    chosen, runner_up = assignment.candidate, assignment.runner_up
    change, comparison = assignment.runner_up_change, assignment.comparison
    return {
        "need": chosen.need_id,
        **_where(chosen),
        "reasons": [reason.text(lang) for reason in assignment.reasons],
        "runner_up": runner_up and {**_where(runner_up), "in_set": assignment.runner_up_in_set},
        "runner_up_change": change and change_as_json(change),
        "comparison": comparison and comparison.text(lang),
    }


def _where(candidate: Candidate) -> Json:
    return {
        "location": candidate.location_id,
        "spot": candidate.spot_id,
        "fit": round(candidate.fit, 4),
        "dressing_h": candidate.dressing_h,
        "dressing_cny": candidate.dressing_cny,
    }
