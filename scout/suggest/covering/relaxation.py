"""The linear relaxation of a plain covering: the best prices there are, at once.

Where a place costs the same whatever is played at it, the relaxation is small (a row per need, a
variable per place) and the simplex method ends long before prices have climbed step by step. Its
duals are the prices of the needs; its solution leans towards the places of good answers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scout.suggest.covering.bound import judge_prices

if TYPE_CHECKING:
    from scout.suggest.covering.bound import Bound
    from scout.suggest.covering.core import Core

LARGEST = 120_000
"""Columns up to which it pays: the method cannot be stopped, and takes a tenth of a second here."""


def is_plain_cover(core: Core) -> bool:
    """Whether only places cost anything and no row limits them."""
    return core.size <= LARGEST and not len(core.limit) and not core.cost.any()


def relax(core: Core) -> Bound | None:
    """The bound of the relaxation, its ``leaning`` the share to which it uses each place.

    ``None`` where the method gives up.
    """
    from ortools.linear_solver.python import model_builder_helper as linear

    model, free = linear.ModelBuilderHelper(), float("inf")
    for place, price in enumerate(core.price.tolist()):
        model.add_var()
        model.set_var_lower_bound(place, 0.0)
        model.set_var_upper_bound(place, free)
        model.set_var_objective_coefficient(place, price)
    for need in range(core.needs):
        model.add_linear_constraint()
        model.set_constraint_lower_bound(need, 1.0)
        model.set_constraint_upper_bound(need, free)
    for need, place in sorted(set(zip(core.need.tolist(), core.place.tolist(), strict=True))):
        model.add_term_to_constraint(need, place, 1.0)
    solver = linear.ModelSolverHelper("GLOP")
    solver.solve(model)
    if solver.status() != linear.SolveStatus.OPTIMAL:
        return None
    prices = np.maximum(0.0, np.array(solver.dual_values()))
    bound = judge_prices(core, prices, row_price=np.zeros(0))
    return replace(bound, leaning=np.array(solver.variable_values()))
