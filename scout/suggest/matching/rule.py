"""The hard rules: what forbids spots whatever the need, and what the wishes say of one need."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.location import Containment, PlaceState
from scout.domain.wish import MustMatch, NeverThere, PlayHere, Sameness
from scout.suggest.matching.cause import Cause, days_left
from scout.suggest.matching.light import ALL_LIGHT
from scout.suggest.matching.table import NO_FIRE, NO_NIGHT, ONLY_INSIDE, ONLY_OUTSIDE, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.need import Need
    from scout.domain.wish import Wishes
    from scout.suggest.matching.table import Column, SpotTable

CAUSE_OF_LACK = (
    (ONLY_INSIDE | ONLY_OUTSIDE, Cause.INT_EXT),
    (NO_NIGHT, Cause.NIGHT),
    (NO_FIRE, Cause.FIRE),
    (ALL_LIGHT, Cause.HOURS),
)
STAGE_CAUSES = (
    Cause.OUTSIDE
    | Cause.BANNED
    | Cause.NEVER
    | Cause.NOT_HERE
    | Cause.UNCONFIRMED
    | Cause.PERMIT
    | Cause.BOOKED
)
"""What forbids a set on a stage; whether it is open, and where it stands, the user has decided."""


class Rules:
    """The wishes and the state of the places as columns per spot.

    ``standing``: the causes that forbid a spot to play anything, as bits of ``Cause``. ``kept``
    marks the spots that the wishes keep; ``named`` those that they name by ``location/spot``.
    ``here`` and ``never``: by need, where it must (all of these) and must not be played.
    ``free``: the needs that are in no wish to match at one spot. ``floor``: the least fit that
    the user accepts, in thousandths, ``None`` for none.
    """

    def __init__(self, needs: Sequence[Need], wishes: Wishes, *, table: SpotTable) -> None:
        self._table = table
        self.floor = _read_floor(wishes.fit_floor)
        self.standing = self._stand(wishes)
        self.kept = self._mark(wishes.keep)
        number = {need.id: index for index, need in enumerate(needs)}
        self.here: dict[int, list[Column]] = {}
        self.never: dict[int, list[Column]] = {}
        self.free: Column = np.ones(len(needs), dtype=bool)
        for wish in wishes.about:
            if isinstance(wish, PlayHere) and wish.need in number:
                self.here.setdefault(number[wish.need], []).append(table.spots_at(wish.place))
            elif isinstance(wish, NeverThere) and wish.need in number:
                self.never.setdefault(number[wish.need], []).append(table.spots_at(wish.place))
            elif isinstance(wish, MustMatch) and wish.at is Sameness.SPOT:
                self.free[[number[name] for name in wish.needs if name in number]] = False
        places = [wish.place for wish in wishes.about if isinstance(wish, PlayHere | NeverThere)]
        self.named = self._mark(
            name for name in (*wishes.keep, *wishes.ban, *places) if name not in table.index_of
        )

    def _mark(self, names: Iterable[str]) -> Column:
        marks: Column = np.zeros(len(self._table), dtype=bool)
        for name in names:
            marks[self._table.spots_at(name)] = True
        return marks

    def _stand(self, wishes: Wishes) -> Column:
        table = self._table
        states, districts = table.STATES, table.DISTRICTS
        state = np.zeros(len(states), dtype=np.uint16)
        state[states.index(PlaceState.ANNOUNCED)] = Cause.ANNOUNCED
        if wishes.confirmed_only:
            state[[known is not PlaceState.OPEN for known in states]] |= np.uint16(
                Cause.UNCONFIRMED
            )
        district = np.zeros(len(districts), dtype=np.uint16)
        district[districts.index(Containment.OUTSIDE)] = Cause.OUTSIDE
        district[districts.index(Containment.UNKNOWN)] = Cause.UNKNOWN_POSITION
        places = state[table.state] | district[table.district]
        if (left := days_left(wishes)) is not None:
            places[(table.lead != UNKNOWN) & (table.lead > left)] |= np.uint16(Cause.PERMIT)
        places[table.taken_from(wishes.start)] |= np.uint16(Cause.BOOKED)
        standing: Column = places[table.location]
        standing[self._mark(wishes.ban)] |= np.uint16(Cause.BANNED)
        return standing

    def about(self, need: int, spots: Column) -> Column:
        """The causes that the wishes about one need give against spots."""
        mask: Column = np.zeros(len(spots), dtype=np.uint16)
        for place in self.never.get(need, ()):
            mask[np.isin(spots, place)] |= np.uint16(Cause.NEVER)
        for place in self.here.get(need, ()):
            mask[~np.isin(spots, place)] |= np.uint16(Cause.NOT_HERE)
        return mask


def _read_floor(floor: float | None) -> int | None:
    """Rounded up but for the noise of binary fractions: no printed fit lies below the wish."""
    return None if floor is None else math.ceil(floor * 1000 - 1e-6)


def read_lacks(lacks: Column) -> Column:
    """What a need asks for and spots lack, as causes."""
    mask: Column = np.zeros(len(lacks), dtype=np.uint16)
    for bits, cause in CAUSE_OF_LACK:
        mask[(lacks & np.uint16(bits)) != 0] |= np.uint16(cause)
    return mask
