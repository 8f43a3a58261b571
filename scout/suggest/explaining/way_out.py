"""What could be loosened, asked for or built so that an uncovered need can be played, by one step.

Straight from the causes of the matching: a spot that one cause alone keeps from a need plays it
once that cause is gone. Each way out is offered for all needs that it serves.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.relaxation import Relaxation, RelaxationKind
from scout.domain.wish import PlayHere
from scout.suggest.explaining.offer import Offer, read_offers
from scout.suggest.explaining.word_relaxation import word_build, word_way_out
from scout.suggest.matching.part import BUILT
from scout.suggest.matching.rule import STAGE_CAUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.location import Location
    from scout.suggest.matching.matching import Matching

SHOWN = 8  # ways out of one need
OF_A_KIND = 2  # of them of one kind: the second place to ask is worth knowing, the tenth is not


def stages_for(matching: Matching) -> tuple[Location, ...]:
    """The stages of the library."""
    return tuple(matching.locations[n] for n in np.flatnonzero(matching.table.is_stage).tolist())


def find_ways_out(
    matching: Matching, uncovered: Sequence[int]
) -> dict[int, tuple[Relaxation, ...]]:
    """For each uncovered need (index) the ways out, the cheapest for what it serves first."""
    by_key: dict[object, list[Offer]] = {}
    for number in uncovered:
        for offer in read_offers(matching, number):
            by_key.setdefault(offer.key, []).append(offer)
    every = [_merge(matching, offers) for offers in by_key.values()]
    every += [*_build(matching, uncovered)]
    every.sort(key=_rank)
    found: dict[int, tuple[Relaxation, ...]] = {}
    for number in uncovered:
        name = matching.needs[number].id
        found[number] = _pick(entry for entry in every if name in entry.need_ids)
    return found


def _rank(entry: Relaxation) -> tuple[float, int, int, str, str]:
    """The least money for each need that it serves; then what serves more."""
    each = entry.cost_cny / max(1, len(entry.need_ids))
    return each, entry.days, -len(entry.need_ids), entry.kind.value, f"{entry.place}/{entry.spot}"


def _pick(entries: Iterable[Relaxation]) -> tuple[Relaxation, ...]:
    count: Counter[RelaxationKind] = Counter()
    chosen: list[Relaxation] = []
    for entry in entries:
        count[entry.kind] += 1
        if count[entry.kind] <= OF_A_KIND and len(chosen) < SHOWN:
            chosen.append(entry)
    return tuple(chosen)


def _merge(matching: Matching, offers: Sequence[Offer]) -> Relaxation:
    """One way out for all the needs that it serves."""
    first = offers[0]
    place = first.place_of(matching)
    hire = place.fee_cny_day if place is not None else 0
    dressing = sum(offer.cny for offer in offers)
    return Relaxation(
        kind=first.kind,
        text=word_way_out(matching, offers),
        place=place.id if place is not None else "",
        spot=first.spot_id(matching),
        need_ids=tuple(matching.needs[offer.need].id for offer in offers),
        value=first.value,
        wishes=first.wishes,
        hours=first.stretched(matching, offers),
        cost_cny=hire + dressing if place is not None else 0,
    )


def _build(matching: Matching, uncovered: Sequence[int]) -> Iterable[Relaxation]:
    """A set on each stage for each need that is a kind of place at all."""
    floor = matching.wishes.fit_floor or 0.0
    for stage in stages_for(matching):
        if stage.stage is None or floor > BUILT:
            continue
        for number in uncovered:
            need = matching.needs[number]
            if need.setting.kind_id is None or not _may_build(matching, number, stage=stage):
                continue
            yield Relaxation(
                kind=RelaxationKind.STAGE,
                text=word_build(stage, need),
                place=stage.id,
                need_ids=(need.id,),
                wishes=(PlayHere(need=need.id, place=stage.id),),
                cost_cny=stage.fee_cny_day + stage.stage.build_cny,
                days=stage.stage.build_days,
            )


def _may_build(matching: Matching, number: int, *, stage: Location) -> bool:
    """Whether a spot of the stage is free of what forbids a set there."""
    spots = matching.table.spots_at(stage.id)
    return bool(((matching.standing(number, spots) & np.uint16(STAGE_CAUSES)) == 0).any())
