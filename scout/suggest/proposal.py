"""An answer in columns as a set of locations with figures, reasons and how robust it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.location_set import Change, Figures, LocationSet
from scout.suggest.explain import explain_choices
from scout.suggest.robust import measure_robustness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.goal import Found
    from scout.suggest.question import Question


def propose(question: Question, found: Found, *, label: str, elapsed_ms: float) -> LocationSet:
    """The set that an answer stands for."""
    matching = question.matching
    pairs = sorted(question.plays.pairs_of(found.columns))
    places = np.unique(matching.pairs.location[pairs])
    ids = tuple(sorted(matching.locations[place].id for place in places.tolist()))
    return LocationSet(
        label=label,
        proven=found.proven,
        gap=found.gap,
        location_ids=ids,
        figures=measure(question, pairs),
        assignments=explain_choices(question, np.array(pairs, dtype=np.int64)),
        robustness=measure_robustness(matching, pairs),
        elapsed_ms=elapsed_ms,
    )


def measure(question: Question, pairs: Sequence[int]) -> Figures:
    """The figures of a set: one hire day a place, dressing on top; fit weighted by pages.

    A location whose position is unknown counts for nothing in the spread.
    """
    columns, played = question.matching.pairs, np.asarray(pairs, dtype=np.int64)
    used = np.unique(columns.location[played])
    weight = question.pages[columns.need[played]]
    fit = int((columns.fit[played].astype(np.int64) * weight).sum())
    return Figures(
        locations=len(used),
        fee_cny=int(question.fee[used].sum() + columns.cny[played].astype(np.int64).sum()),
        fit=fit / (1000 * max(1, int(weight.sum()))),
        spread_min=question.minutes.spread(used),
    )


def compare(before: Figures, after: Figures) -> Change:
    """What becomes of a set's figures."""
    return Change(
        locations=after.locations - before.locations,
        fee_cny=after.fee_cny - before.fee_cny,
        fit=after.fit - before.fit,
        spread_min=after.spread_min - before.spread_min,
    )
