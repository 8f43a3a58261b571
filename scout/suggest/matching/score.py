"""Fits and dressing of many pairs at once, with the scores of :mod:`scout.suggest.matching.part`.

A fit is kept in whole thousandths, one at least, so that what is weighed is what is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.location import PlaceState, PlaysAs
from scout.record import dataclass
from scout.suggest.matching.part import (
    ERA_SCORE,
    HALF_INT_EXT,
    LOW_CEILING,
    NIGHT_UNKNOWN,
    PORTRAIT_HEIGHT_M,
    SMALLEST,
    UNSTATED_ERA,
    UNVERIFIED,
    dressing_costs,
)
from scout.suggest.matching.table import NIGHT_UNSAID
from scout.suggest.setting_tree import EXACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.suggest.matching.demand import Demand
    from scout.suggest.matching.pair import Pairs
    from scout.suggest.matching.table import Column, SpotTable

# By how a spot plays the era, in the order of the table's codes: NOT_PLAYED takes nothing away,
# because it is a refusal, UNSTATED stands last.
ERA_SCORES = np.array([1.0, *(ERA_SCORE[plays] for plays in PlaysAs), UNSTATED_ERA])
# By the bits HALF_OFFERED and NIGHT_UNSAID.
WEAK_SCORES = np.array([1.0, HALF_INT_EXT, NIGHT_UNKNOWN, HALF_INT_EXT * NIGHT_UNKNOWN])

# In thousandths; below it nobody would believe the picture: kept only where nothing is better.
BELIEVABLE = 400
# Begin every join, so that nothing joined has the right types too.
_NUMBERS, _SCORES = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float64)
_CODES = np.zeros(0, dtype=np.uint8)


@dataclass(frozen=True, kw_only=True)
class Rows:
    """Pairs under way.

    ``need`` and ``spot`` are indexes, ``kind`` is the score of the setting, ``era`` the table's
    code of how the spot plays the era.
    """

    need: Column
    spot: Column
    kind: Column
    era: Column

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.need)


def join_rows(rows: Sequence[Rows]) -> Rows:
    """The pairs of several needs, in their order."""
    return Rows(
        need=np.concatenate([_NUMBERS, *(part.need for part in rows)]),
        spot=np.concatenate([_NUMBERS, *(part.spot for part in rows)]),
        kind=np.concatenate([_SCORES, *(part.kind for part in rows)]),
        era=np.concatenate([_CODES, *(part.era for part in rows)]),
    )


class Scale:
    """Weighs pairs; what a place takes off every fit is worked out once."""

    def __init__(self, demand: Demand, table: SpotTable, *, portrait: bool) -> None:
        self._demand, self._table = demand, table
        verified = np.ones(len(table.STATES))
        verified[table.STATES.index(PlaceState.UNVERIFIED)] = UNVERIFIED
        self._place: Column = verified[table.state][table.location]
        if portrait:
            self._place[table.height < PORTRAIT_HEIGHT_M] *= LOW_CEILING
        self._sized = bool(demand.room.any()) and not bool(np.isnan(table.area).all())

    def fit(self, rows: Rows) -> Column:
        """The product of all parts, in whole thousandths."""
        weak = self._demand.wants[rows.need] & self._table.weak[rows.spot]
        fit = ERA_SCORES[rows.era] * rows.kind
        fit *= WEAK_SCORES[weak]
        fit *= self._place[rows.spot]
        if self._sized:
            fit *= self._size(rows)
        thousandths: Column = np.maximum(np.rint(fit * 1000), 1).astype(np.int32)
        return thousandths

    def is_believable(self, pairs: Pairs) -> Column:
        """Whether the fit is good enough; that nobody knows about the night spoils no picture."""
        weak = self._demand.wants[pairs.need] & self._table.weak[pairs.spot]
        least = np.where(weak & NIGHT_UNSAID, round(BELIEVABLE * NIGHT_UNKNOWN), BELIEVABLE)
        good: Column = pairs.fit >= least
        return good

    def _size(self, rows: Rows) -> Column:
        room, area = self._demand.room[rows.need], self._table.area[rows.spot]
        share = np.clip(area / np.maximum(room, 1), SMALLEST, 1.0)
        return np.where((room == 0) | np.isnan(area), 1.0, share)


def dress(rows: Rows, demand: Demand, *, table: SpotTable) -> tuple[Column, Column]:
    """Tenths of hours and 元 of dressing: as judged on the spot, else as is assumed."""
    costs = dressing_costs()
    nothing = {"hours": 0, "cny": 0}
    taken = [nothing, *(costs[plays.value] for plays in PlaysAs), nothing]
    found, others = [], []
    for name, unit in (("hours", 10), ("cny", 1)):
        by_era = np.array([round(cost[name] * unit) for cost in taken], dtype=np.int32)
        others.append((rows.kind < EXACT) * np.int32(round(costs["other_kind"][name] * unit)))
        found.append(by_era[rows.era])
    hours, cny = table.judged.replace(
        demand.era[rows.need], rows.spot, hours=found[0], cny=found[1]
    )
    return hours + others[0], cny + others[1]
