"""Every need against every spot: the pairs that play, and on request why the others do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.candidate import Candidate
from scout.suggest.matching.cause import Cause, word_causes
from scout.suggest.matching.part import parts_of, stage_parts
from scout.suggest.matching.sieve import Sieve
from scout.suggest.matching.table import SpotTable
from scout.suggest.setting_tree import match_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location, Spot
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.vocabulary import Vocabulary
    from scout.domain.wish import Wishes
    from scout.suggest.matching.sieve import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A spot of the right or a related kind that may not play a need, and all the causes."""

    location: Location
    spot: Spot
    kind_score: float
    causes: tuple[Message, ...]
    mask: Cause


class Matching:
    """The pairs that play; candidates and refusals are put into words when they are asked for."""

    def __init__(
        self,
        needs: Sequence[Need],
        locations: Sequence[Location],
        *,
        table: SpotTable,
        wishes: Wishes,
        vocabulary: Vocabulary,
    ) -> None:
        self.needs, self.locations = tuple(needs), tuple(locations)
        self.table = table
        self._sieve = Sieve(self.needs, wishes, table=table)
        self._wishes, self._vocabulary = wishes, vocabulary
        self.pairs = self._sieve.collect(self.locations)
        cuts = np.searchsorted(self.pairs.need, np.arange(len(self.needs) + 1))
        self._cuts: list[int] = cuts.tolist()

    def need_pairs(self, need: int) -> slice:
        """The pairs of a need."""
        return slice(self._cuts[need], self._cuts[need + 1])

    def candidate(self, pair: int) -> Candidate:
        """A pair in words; its fit is that of the pair exactly."""
        pairs = self.pairs
        need = self.needs[pairs.need[pair]]
        location, spot = self._place(int(pairs.spot[pair]))
        if location.stage is not None:
            parts = stage_parts(location)
        else:
            parts = parts_of(
                need,
                spot,
                location=location,
                kind=match_kind(need.setting.kind_id or "", spot.settings),
                words=self._vocabulary,
                portrait=self._wishes.portrait,
            )
        return Candidate(
            need_id=need.id,
            location_id=location.id,
            spot_id=spot.id,
            fit=int(pairs.fit[pair]) / 1000,
            parts=parts,
            dressing_h=int(pairs.hours[pair]) / 10,
            dressing_cny=int(pairs.cny[pair]),
        )

    def candidates(self) -> tuple[Candidate, ...]:
        """All pairs in words: for small matchings."""
        return tuple(self.candidate(pair) for pair in range(len(self.pairs)))

    def refusals(self, need: int) -> tuple[Refusal, ...]:
        """The spots of the right or a related kind that may not play a need; no stages."""
        refused = self._sieve.refuse(need)
        found = []
        for row, mask in enumerate(refused.mask.tolist()):
            location, spot = self._place(int(refused.spot[row]))
            causes = word_causes(
                Cause(mask),
                need=self.needs[need],
                location=location,
                fit=int(refused.fit[row]) / 1000,
                wishes=self._wishes,
                vocabulary=self._vocabulary,
            )
            kind = float(refused.kind[row])
            refusal = Refusal(
                location=location, spot=spot, kind_score=kind, causes=causes, mask=Cause(mask)
            )
            found.append(refusal)
        return tuple(found)

    def cause_counts(self, need: int) -> dict[Cause, int]:
        """For each cause how many locations it shuts out, alone or among others.

        A location counts where it has a spot of the right or a related kind with that cause, and
        none that plays the need.
        """
        refused = self._shut(need)
        place = self.table.location[refused.spot]
        counts = {c: len(np.unique(place[(refused.mask & np.uint16(c)) != 0])) for c in Cause}
        return {cause: count for cause, count in counts.items() if count}

    def only_cause(self, need: int) -> dict[Cause, tuple[int, ...]]:
        """The locations (indexes) that would play a need if it were not for this one cause.

        They have a spot with this single cause, and none that plays the need now.
        """
        refused = self._shut(need)
        place = self.table.location[refused.spot]
        found = {c: np.unique(place[refused.mask == np.uint16(c)]).tolist() for c in Cause}
        return {cause: tuple(places) for cause, places in found.items() if places}

    def _place(self, spot: int) -> tuple[Location, Spot]:
        location = self.locations[self.table.location[spot]]
        return location, location.spots[self.table.number[spot]]

    def _shut(self, need: int) -> Refused:
        """The refused spots of those locations that do not play a need at all."""
        refused = self._sieve.refuse(need)
        playing = self.pairs.location[self.need_pairs(need)]
        return refused.only(~np.isin(self.table.location[refused.spot], playing))


def match(
    needs: Sequence[Need],
    locations: Sequence[Location],
    *,
    wishes: Wishes,
    vocabulary: Vocabulary,
    table: SpotTable | None = None,
) -> Matching:
    """Every need against every spot; ``table`` is one of the same locations, if there is one."""
    if table is None:
        table = SpotTable(locations)
    return Matching(needs, locations, table=table, wishes=wishes, vocabulary=vocabulary)
