"""The whole problem as anybody would write it for CP-SAT: what Scout's engine is measured against.

A boolean for each need at each spot, one for each location, exactly one spot a need, a location
used where a need is played, and the weighed sum of the goal. Nothing is struck off before.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.domain.location_set import LocationSet
    from scout.domain.need import Need
    from scout.domain.wish import Weights
    from scout.suggest.matching.matching import Matching

PAGE = 8000  # a page of misfit: 8 eighths of 1000 thousandths
SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """``value`` in 元 times 8000 (``None``: none found); ``seconds`` of building and solving."""

    value: int | None
    proven: bool
    seconds: float


def solve_plainly(
    matching: Matching, weights: Weights, *, seconds: float, workers: int = 0, linear: int = 1
) -> Solved:
    """The best set by CP-SAT alone; 0 workers are its default, linearization level 1 too."""
    from ortools.sat.python import cp_model

    begin = time.perf_counter()
    model, pairs = cp_model.CpModel(), matching.pairs
    played = [model.new_bool_var(f"x{pair}") for pair in range(len(pairs))]
    used = {place: model.new_bool_var(f"y{place}") for place in set(pairs.location.tolist())}
    terms = []
    for need in range(len(matching.needs)):
        if choices := played[matching.need_pairs(need)]:
            model.add_exactly_one(choices)
    for pair, place in enumerate(pairs.location.tolist()):
        model.add_implication(played[pair], used[place])
        terms.append(_price_of_pair(matching, pair, weights) * played[pair])
    for place, is_used in used.items():
        fee = matching.locations[place].fee_cny_day
        terms.append(PAGE * (weights.place + weights.money * fee) * is_used)
    model.minimize(sum(terms))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.linearization_level = linear
    solver.parameters.random_seed = SEED
    status = solver.solve(model)
    took = time.perf_counter() - begin
    found = status in {cp_model.OPTIMAL, cp_model.FEASIBLE}
    value = round(solver.objective_value) if found else None
    return Solved(value=value, proven=status == cp_model.OPTIMAL, seconds=took)


def _price_of_pair(matching: Matching, pair: int, weights: Weights) -> int:
    pairs = matching.pairs
    misfit = (1000 - int(pairs.fit[pair])) * _eighths(matching.needs[pairs.need[pair]])
    return PAGE * weights.money * int(pairs.cny[pair]) + weights.page * misfit


def _eighths(need: Need) -> int:
    return max(1, need.length.count)


def weigh_set(location_set: LocationSet, matching: Matching, weights: Weights) -> int:
    """What a set that Scout proposes comes to, worked out anew from what it says."""
    needs = {need.id: need for need in matching.needs}
    fees = {place.id: place.fee_cny_day for place in matching.locations}
    total = sum(
        PAGE * (weights.place + weights.money * fees[place]) for place in location_set.location_ids
    )
    for entry in location_set.assignments:
        chosen = entry.candidate
        misfit = (1000 - round(chosen.fit * 1000)) * _eighths(needs[chosen.need_id])
        total += PAGE * weights.money * chosen.dressing_cny + weights.page * misfit
    return total
