"""What is left of a problem, as columns sorted by location, for bounding and searching."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.suggest.array import Flags, Floats, FloatTable, Ints
    from scout.suggest.covering.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """Columns: ``need``, ``place`` (index into the places left), ``cost`` and ``pair`` per column.

    ``start`` is where each place's columns begin; ``price`` what a place costs; ``location`` its
    number in the problem. ``paid`` is spent already: places that every answer uses cost 0 here.
    ``row_place`` (rows × places), ``row_pair`` (rows × columns) and ``limit`` are the rows.
    """

    needs: int
    need: Ints
    place: Ints
    cost: Floats
    pair: Ints
    start: Ints
    price: Floats
    location: Ints
    paid: float
    row_place: FloatTable
    row_pair: FloatTable
    limit: Floats

    @property
    def size(self) -> int:
        """How many columns are left."""
        return len(self.need)

    def only(self, columns: Flags) -> Core:
        """The core with these columns alone; places without a column are gone."""
        place = self.place[columns]
        left, renumbered = np.unique(place, return_inverse=True)
        return Core(
            needs=self.needs,
            need=self.need[columns],
            place=renumbered,
            cost=self.cost[columns],
            pair=self.pair[columns],
            start=np.searchsorted(renumbered, np.arange(len(left))),
            price=self.price[left],
            location=self.location[left],
            paid=self.paid,
            row_place=self.row_place[:, left],
            row_pair=self.row_pair[:, columns],
            limit=self.limit,
        )

    def using(self, places: Flags) -> Core:
        """The core with these places used for sure: their price is paid."""
        return Core(
            needs=self.needs,
            need=self.need,
            place=self.place,
            cost=self.cost,
            pair=self.pair,
            start=self.start,
            price=np.where(places, 0.0, self.price),
            location=self.location,
            paid=self.paid + float(self.price[places].sum()),
            row_place=np.where(places, 0.0, self.row_place),
            row_pair=self.row_pair,
            limit=self.limit - self.row_place[:, places].sum(axis=1),
        )

    def charged(self, row_price: Floats) -> Core:
        """The core with its rows paid for at these prices, as far as that makes nothing free."""
        return replace(
            self,
            cost=np.maximum(0.0, self.cost + row_price @ self.row_pair),
            price=np.maximum(0.0, self.price + row_price @ self.row_place),
        )

    def load(self, columns: Ints) -> Floats:
        """What these columns come to in each row."""
        places = np.unique(self.place[columns])
        total: Floats = self.row_place[:, places].sum(axis=1) + self.row_pair[:, columns].sum(
            axis=1
        )
        return total

    def covers(self) -> bool:
        """Whether every need has a column left."""
        return bool(np.bincount(self.need, minlength=self.needs).all())


def make_core(problem: Problem) -> Core:
    """The whole problem as a core; rows are scaled to the size of their own coefficients."""
    order = np.lexsort((problem.need, problem.location))
    place_of = problem.location[order]
    left, place = np.unique(place_of, return_inverse=True)
    rows = len(problem.rows)
    row_place = np.zeros((rows, len(left)))
    row_pair = np.zeros((rows, len(order)))
    limit = np.zeros(rows)
    for index, row in enumerate(problem.rows):
        values = np.concatenate([row.place[left], row.pair])
        scale = max(1.0, float(np.abs(values[values != 0]).mean()) if values.any() else 1.0)
        row_place[index] = row.place[left] / scale
        row_pair[index] = row.pair[order] / scale
        limit[index] = row.limit / scale
    return Core(
        needs=problem.needs,
        need=problem.need[order],
        place=place,
        cost=problem.pair_cost[order].astype(np.float64),
        pair=order,
        start=np.searchsorted(place, np.arange(len(left))),
        price=problem.place_cost[left].astype(np.float64),
        location=left,
        paid=0.0,
        row_place=row_place,
        row_pair=row_pair,
        limit=limit,
    )
