"""Spots that one single cause keeps from a need, and what would take that cause away."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.location import PlaysAs
from scout.domain.relaxation import RelaxationKind
from scout.domain.wish import NeverThere, PlayHere
from scout.record import dataclass
from scout.suggest.explaining.opening import stretch_hours
from scout.suggest.matching.cause import Cause
from scout.suggest.matching.part import ERA_SCORE, dressing_costs
from scout.suggest.setting_tree import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.heading import TimeOfDay
    from scout.domain.location import HourSpan, Location
    from scout.domain.vocabulary import Vocabulary
    from scout.domain.wish import NeedWish
    from scout.suggest.matching.matching import Matching
    from scout.suggest.matching.sieve import Refused

ASKED = {
    Cause.NIGHT: RelaxationKind.NIGHT,
    Cause.FIRE: RelaxationKind.FIRE,
    Cause.HOURS: RelaxationKind.HOURS,
}
NEAR_YEARS = 40  # a house of 1912 can be dressed for 1898, a tower of today cannot
NOBODY = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One need that one way out would serve; ``place`` and ``spot`` are indexes or ``NOBODY``.

    ``cny``: the cheapest dressing of the need there. ``times``: the light it asks for.
    """

    kind: RelaxationKind
    need: int
    place: int = NOBODY
    spot: int = NOBODY
    value: float | str | None = None
    wishes: tuple[NeedWish, ...] = ()
    cny: int = 0
    times: frozenset[TimeOfDay] = frozenset()

    @property
    def key(self) -> object:
        """The same for offers that are one and the same way out."""
        return self.kind, self.place, self.spot, self.value, self.wishes

    def place_of(self, matching: Matching) -> Location | None:
        """The location that it is about."""
        return matching.locations[self.place] if self.place != NOBODY else None

    def spot_id(self, matching: Matching) -> str:
        """The id of the spot that it is about, or nothing."""
        return matching.place_of(self.spot)[1].id if self.spot != NOBODY else ""

    def stretched(self, matching: Matching, offers: Sequence[Offer]) -> tuple[HourSpan, ...]:
        """The hours that all these needs ask of the place; nothing where hours are not asked."""
        if self.kind is not RelaxationKind.HOURS:
            return ()
        times = [time for offer in offers for time in sorted(offer.times)]
        return stretch_hours(matching.locations[self.place].open_hours, times)


def read_offers(matching: Matching, number: int) -> Iterator[Offer]:
    """Everything that would serve one uncovered need by one step, but for what can be built."""
    refused = matching.refused(number)
    for cause, kind in ASKED.items():
        yield from _ask_places(matching, number, refused=refused.only(refused.mask == cause),
                               kind=kind)  # fmt: skip
    yield from _lift_bans(matching, number, refused=refused.only(refused.mask == Cause.BANNED))
    yield from _give_up(matching, number, refused=refused)
    yield from _dress(matching, number, refused=refused.only(refused.mask == Cause.ERA))
    yield from _loosen_limits(matching, number, refused=refused)


def _cheapest(
    matching: Matching, number: int, *, refused: Refused
) -> Iterator[tuple[int, int, int]]:
    """For each location its spot that takes the least dressing: location, spot, 元."""
    cny = matching.dressing_of(number, refused)
    place = matching.table.location[refused.spot]
    order = np.lexsort((refused.spot, cny, place))
    first = np.unique(place[order], return_index=True)[1]
    for row in order[first].tolist():
        yield int(place[row]), int(refused.spot[row]), int(cny[row])


def _ask_places(
    matching: Matching, number: int, *, refused: Refused, kind: RelaxationKind
) -> Iterator[Offer]:
    times = matching.needs[number].times if kind is RelaxationKind.HOURS else frozenset()
    for place, _, cny in _cheapest(matching, number, refused=refused):
        yield Offer(kind=kind, need=number, place=place, cny=cny, times=times)


def _lift_bans(matching: Matching, number: int, *, refused: Refused) -> Iterator[Offer]:
    """A place that is banned whole, or a spot that is banned by itself."""
    ban = matching.wishes.ban
    cny = matching.dressing_of(number, refused).tolist()
    best: dict[tuple[int, int], int] = {}
    for row, spot in enumerate(refused.spot.tolist()):
        location, part = matching.place_of(spot)
        place = int(matching.table.location[spot])
        whole, alone = location.id in ban, f"{location.id}/{part.id}" in ban
        if whole and alone:
            continue  # two bans: one step does not help
        key = (place, NOBODY if whole else spot)
        best[key] = min(best.get(key, cny[row]), cny[row])
    for (place, spot), least in best.items():
        yield Offer(kind=RelaxationKind.BAN, need=number, place=place, spot=spot, cny=least)


def _give_up(matching: Matching, number: int, *, refused: Refused) -> Iterator[Offer]:
    """Without the wishes that send the need elsewhere or away, where these alone forbid it."""
    name = matching.needs[number].id
    for cause, sort in ((Cause.NEVER, NeverThere), (Cause.NOT_HERE, PlayHere)):
        wishes: tuple[NeedWish, ...] = tuple(
            wish for wish in matching.wishes.about if isinstance(wish, sort) and wish.need == name
        )
        if wishes and (refused.mask == cause).any():
            yield Offer(kind=RelaxationKind.ABOUT, need=number, wishes=wishes)


def _dress(matching: Matching, number: int, *, refused: Refused) -> Iterator[Offer]:
    """Spots of a neighbouring era, dressed for this one, as good as the user asks for."""
    need, words = matching.needs[number], matching.vocabulary
    if need.era is None:
        return
    fit = refused.fit * ERA_SCORE[PlaysAs.DRESSING]
    floor = (matching.wishes.fit_floor or 0.0) * 1000
    costs = dressing_costs()
    for row, spot in enumerate(refused.spot.tolist()):
        eras = [entry.era for entry in matching.place_of(spot)[1].eras]
        if fit[row] < floor + 1 or not is_near(need.era, eras, words=words):
            continue
        other = 0 if refused.kind[row] >= EXACT else int(costs["other_kind"]["cny"])
        yield Offer(
            kind=RelaxationKind.DRESSING,
            need=number,
            place=int(matching.table.location[spot]),
            spot=spot,
            value=need.era,
            cny=int(costs["dressing"]["cny"]) + other,
        )


def is_near(era: str, played: Sequence[str], *, words: Vocabulary) -> bool:
    """Whether one of the eras played ends or begins at most forty years from an era."""
    wanted = words.era_by_id.get(era)
    if wanted is None or wanted.year_from is None or wanted.year_to is None:
        return False
    for name in played:
        other = words.era_by_id.get(name)
        if other is None or other.year_from is None or other.year_to is None:
            continue
        gap = max(other.year_from - wanted.year_to, wanted.year_from - other.year_to)
        if gap <= NEAR_YEARS:
            return True
    return False


def _loosen_limits(matching: Matching, number: int, *, refused: Refused) -> Iterator[Offer]:
    """Limits that hold for all places: confirmed ones only, the start of the shoot, the floor."""
    wishes = matching.wishes
    if (refused.mask == Cause.UNCONFIRMED).any():
        yield Offer(kind=RelaxationKind.CONFIRMED_ONLY, need=number)
    late = refused.spot[refused.mask == Cause.PERMIT]
    if len(late) and wishes.today is not None:
        lead = int(matching.table.lead[matching.table.location[late]].min())
        start = wishes.today + timedelta(days=lead)
        yield Offer(kind=RelaxationKind.START, need=number, value=start.isoformat())
    low = refused.fit[refused.mask == Cause.FLOOR]
    if len(low):
        yield Offer(kind=RelaxationKind.FLOOR, need=number, value=int(low.max()) / 1000)
