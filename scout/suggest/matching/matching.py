"""Every need against every spot: the pairs that play, and on request why the others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.domain.candidate import Candidate
from scout.record import dataclass
from scout.suggest.matching.cause import Cause, word_causes
from scout.suggest.matching.part import parts_of, stage_parts
from scout.suggest.matching.sieve import Sieve
from scout.suggest.matching.table import SpotTable
from scout.suggest.setting_tree import match_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scout.domain.location import Location, Spot
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.vocabulary import Vocabulary
    from scout.domain.wish import Wishes
    from scout.suggest.matching.sieve import Refused
    from scout.suggest.matching.table import Column


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
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self.needs, self.locations = tuple(needs), tuple(locations)
        self.table = table
        self._sieve = Sieve(self.needs, wishes, table=table, check=check)
        self.wishes, self.vocabulary = wishes, vocabulary
        self.pairs = self._sieve.collect(self.locations)
        cuts = np.searchsorted(self.pairs.need, np.arange(len(self.needs) + 1))
        self._cuts: list[int] = cuts.tolist()
        self._told: dict[int, Candidate] = {}

    def need_pairs(self, need: int) -> slice:
        """The pairs of a need."""
        return slice(self._cuts[need], self._cuts[need + 1])

    def candidate(self, pair: int) -> Candidate:
        """A pair in words; its fit is that of the pair exactly."""
        if pair not in self._told:
            self._told[pair] = self._tell(pair)
        return self._told[pair]

    def _tell(self, pair: int) -> Candidate:
        pairs = self.pairs
        need = self.needs[pairs.need[pair]]
        location, spot = self.place_of(int(pairs.spot[pair]))
        if location.stage is not None:
            parts = stage_parts(location)
        else:
            parts = parts_of(
                need,
                spot,
                location=location,
                kind=match_kind(need.setting.kind_id or "", spot.settings),
                words=self.vocabulary,
                portrait=self.wishes.portrait,
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

    def refused(self, need: int) -> Refused:
        """The spots of the right or a related kind that may not play a need, as columns."""
        return self._sieve.refuse(need)

    def dressing_of(self, need: int, refused: Refused) -> Column:
        """What each refused spot would take of dressing for a need, in 元."""
        return self._sieve.dress_refused(need, refused)

    def standing(self, need: int, spots: Column) -> Column:
        """The causes that forbid spots whatever the need, and that wishes about it give."""
        return self._sieve.standing(need, spots)

    def refusal(self, need: int, refused: Refused, *, row: int) -> Refusal:
        """One of the refused spots of a need in words."""
        location, spot = self.place_of(int(refused.spot[row]))
        mask = Cause(int(refused.mask[row]))
        causes = word_causes(
            mask,
            need=self.needs[need],
            location=location,
            fit=int(refused.fit[row]) / 1000,
            wishes=self.wishes,
            vocabulary=self.vocabulary,
        )
        kind = float(refused.kind[row])
        return Refusal(location=location, spot=spot, kind_score=kind, causes=causes, mask=mask)

    def refusals(self, need: int) -> tuple[Refusal, ...]:
        """The spots of the right or a related kind that may not play a need; no stages."""
        refused = self.refused(need)
        return tuple(self.refusal(need, refused, row=row) for row in range(len(refused.mask)))

    def cause_counts(self, need: int) -> dict[Cause, int]:
        """For each cause how many locations it shuts out, alone or among others.

        A location counts where it has a spot of the right or a related kind with that cause, and
        none that plays the need.
        """
        refused = self.shut(need)
        place = self.table.location[refused.spot]
        counts = {c: len(np.unique(place[(refused.mask & np.uint16(c)) != 0])) for c in Cause}
        return {cause: count for cause, count in counts.items() if count}

    def only_cause(self, need: int) -> dict[Cause, tuple[int, ...]]:
        """The locations (indexes) that would play a need if it were not for this one cause.

        They have a spot with this single cause, and none that plays the need now.
        """
        refused = self.shut(need)
        place = self.table.location[refused.spot]
        found = {c: np.unique(place[refused.mask == np.uint16(c)]).tolist() for c in Cause}
        return {cause: tuple(places) for cause, places in found.items() if places}

    def place_of(self, spot: int) -> tuple[Location, Spot]:
        """The location and the spot of an index of the table."""
        location = self.locations[self.table.location[spot]]
        return location, location.spots[self.table.number[spot]]

    def shut(self, need: int) -> Refused:
        """The refused spots of those locations that do not play a need at all, as columns."""
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
    return Matching(
        needs,
        locations,
        table=SpotTable(locations) if table is None else table,
        wishes=wishes,
        vocabulary=vocabulary,
    )
