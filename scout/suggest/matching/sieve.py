"""All pairs of needs and spots go through here: those that play stay, the others have causes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass
from scout.suggest.matching.cause import Cause
from scout.suggest.matching.demand import read_demand
from scout.suggest.matching.pair import (
    Pairs,
    drop_dominated,
    drop_unbelievable,
    join_pairs,
)
from scout.suggest.matching.rule import Rules, read_lacks
from scout.suggest.matching.score import Rows, Scale, dress, join_rows
from scout.suggest.matching.stage import build_on_stages
from scout.suggest.matching.table import NOT_PLAYED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.wish import Wishes
    from scout.suggest.matching.table import Column, SpotTable

BLOCK = 300_000  # pairs looked at together: bounds the memory


@dataclass(frozen=True, kw_only=True)
class Refused:
    """Columns of the refused spots of a need.

    ``spot`` is an index, ``kind`` the score of the setting, ``mask`` the causes as bits of
    ``Cause``, ``fit`` what it would be (thousandths).
    """

    spot: Column
    kind: Column
    mask: Column
    fit: Column

    def only(self, these: Column) -> Refused:
        """Some of them, by a mask."""
        return Refused(
            spot=self.spot[these],
            kind=self.kind[these],
            mask=self.mask[these],
            fit=self.fit[these],
        )

    def nearest(self, place: Column) -> Column:
        """The row of the nearest spot of each place, the nearest of all first.

        Fewest causes, then the best kind. ``place``: that of each row.
        """
        causes = np.bitwise_count(self.mask).astype(np.int64)
        ranked = np.lexsort((self.spot, -self.kind, causes))
        rows: Column = ranked[np.sort(np.unique(place[ranked], return_index=True)[1])]
        return rows


class Sieve:
    """Needs and spots as columns, and the rules between them."""

    def __init__(
        self,
        needs: Sequence[Need],
        wishes: Wishes,
        *,
        table: SpotTable,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """``check`` is called often; it may raise to stop the work."""
        self._table, self._check = table, check
        self._demand = read_demand(needs, table)
        self._rules = Rules(needs, wishes, table=table)
        self._scale = Scale(self._demand, table, portrait=wishes.portrait)

    def collect(self, locations: Sequence[Location]) -> Pairs:
        """The pairs that play."""
        rules, kinds = self._rules, self._demand.kinds
        pairs = join_pairs([self._play(rows) for rows in self._blocks()])
        self._check()
        if rules.floor is None:
            told = np.zeros(len(kinds), dtype=bool)
            told[list(rules.here)] = True
            exempt = rules.kept[pairs.spot] | told[pairs.need]
            pairs = drop_unbelievable(pairs, self._scale.is_believable(pairs), exempt=exempt)
        guarded = rules.named[pairs.spot] | ~rules.free[pairs.need]
        pairs = drop_dominated(pairs, guarded=guarded)
        served = set(np.unique(pairs.need).tolist())
        unserved = [n for n, kind in enumerate(kinds) if kind is not None and n not in served]
        built = build_on_stages(unserved, locations, table=self._table, rules=rules)
        return pairs.with_rows(built) if built else pairs

    def refuse(self, need: int) -> Refused:
        """The spots of the right or a related kind that may not play a need, in order; no stage."""
        spots, scores = self._table.spots_for(self._demand.kinds[need])
        era = self._table.plays[self._demand.era[need], spots]
        whose = np.full(len(spots), need, dtype=np.int32)
        fit = self._scale.fit(Rows(need=whose, spot=spots, kind=scores, era=era))
        mask = self.standing(need, spots)
        mask |= read_lacks(self._table.lacks[spots] & self._demand.asks[need])
        mask[era == NOT_PLAYED] |= np.uint16(Cause.ERA)
        if self._rules.floor is not None:
            mask[fit < self._rules.floor] |= np.uint16(Cause.FLOOR)
        return Refused(spot=spots, kind=scores, mask=mask, fit=fit).only(mask != 0)

    def standing(self, need: int, spots: Column) -> Column:
        """The causes that the places and the wishes give, whatever the picture asks for."""
        mask: Column = self._rules.standing[spots] | self._rules.about(need, spots)
        return mask

    def dress_refused(self, need: int, refused: Refused) -> Column:
        """The 元 of dressing that refused spots would take for a need."""
        era = self._table.plays[self._demand.era[need], refused.spot]
        whose = np.full(len(refused.spot), need, dtype=np.int32)
        rows = Rows(need=whose, spot=refused.spot, kind=refused.kind, era=era)
        return dress(rows, self._demand, table=self._table)[1]

    def _blocks(self) -> Iterator[Rows]:
        """The pairs that neither the place, nor the wishes, nor what is asked forbids."""
        block: list[Rows] = []
        size = 0
        standing: dict[str | None, tuple[Column, Column]] = {}
        for need, kind in enumerate(self._demand.kinds):
            self._check()
            if kind not in standing:
                spots, scores = self._table.spots_for(kind)
                free = np.flatnonzero(self._rules.standing[spots] == 0)
                standing[kind] = spots[free], scores[free]
            block.append(self._rows(need, standing[kind]))
            size += len(block[-1])
            if size > BLOCK:
                yield join_rows(block)
                block, size = [], 0
        yield join_rows(block)

    def _rows(self, need: int, offers: tuple[Column, Column]) -> Rows:
        """The pairs of a need among spots with the score of their setting."""
        rules, demand, table = self._rules, self._demand, self._table
        spots, scores = offers
        era = table.plays[demand.era[need]][spots]
        free = (table.lacks[spots] & demand.asks[need]) == 0
        free &= era != NOT_PLAYED
        if need in rules.here or need in rules.never:
            free &= rules.about(need, spots) == 0
        these = np.flatnonzero(free)
        whose = np.full(len(these), need, dtype=np.int32)
        return Rows(need=whose, spot=spots[these], kind=scores[these], era=era[these])

    def _play(self, rows: Rows) -> Pairs:
        """The fits and costs of rows, without those that fit worse than the user allows."""
        fit = self._scale.fit(rows)
        hours, cny = dress(rows, self._demand, table=self._table)
        pairs = Pairs(
            need=rows.need,
            spot=rows.spot,
            location=self._table.location[rows.spot],
            fit=fit,
            hours=hours,
            cny=cny,
        )
        floor = self._rules.floor
        return pairs if floor is None else pairs.only(fit >= floor)
