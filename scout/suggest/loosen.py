"""Take a way out: the wishes after it, and the places after they agreed to what was asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from scout.domain.location import EraFit, PlaysAs
from scout.domain.relaxation import RelaxationKind
from scout.domain.wish import NearEachOther

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location, Spot
    from scout.domain.relaxation import Relaxation
    from scout.domain.wish import NeedWish, Wishes


def loosen_wishes(wishes: Wishes, way_out: Relaxation) -> Wishes:
    """The wishes once a way out is taken; the same where it is asked of a place."""
    name = f"{way_out.place}/{way_out.spot}" if way_out.spot else way_out.place
    if way_out.kind is RelaxationKind.KEEP:
        return replace(wishes, keep=wishes.keep - {name})
    if way_out.kind is RelaxationKind.BAN:
        return replace(wishes, ban=wishes.ban - {name})
    if way_out.kind in {RelaxationKind.ABOUT, RelaxationKind.NEAR}:
        return replace(wishes, about=_about(wishes.about, way_out))
    if way_out.kind is RelaxationKind.STAGE:
        return replace(wishes, about=(*wishes.about, *way_out.wishes))
    return _loosen_limit(wishes, way_out)


def _loosen_limit(wishes: Wishes, way_out: Relaxation) -> Wishes:
    kind, value = way_out.kind, way_out.value
    if kind is RelaxationKind.AT_MOST:
        return replace(wishes, at_most=None if value is None else int(value))
    if kind is RelaxationKind.BUDGET:
        return replace(wishes, budget_cny=None if value is None else int(value))
    if kind is RelaxationKind.FLOOR:
        return replace(wishes, fit_floor=None if value is None else float(value))
    if kind is RelaxationKind.START:
        return replace(wishes, start=None if value is None else date.fromisoformat(str(value)))
    keep = wishes.confirmed_only and kind is not RelaxationKind.CONFIRMED_ONLY
    return replace(wishes, confirmed_only=keep)


def _about(about: Sequence[NeedWish], way_out: Relaxation) -> tuple[NeedWish, ...]:
    """Without the wishes given up; those that only get more minutes stay with them."""
    if way_out.value is None:
        return tuple(wish for wish in about if wish not in way_out.wishes)
    return tuple(
        replace(wish, minutes=int(way_out.value))
        if isinstance(wish, NearEachOther) and wish in way_out.wishes
        else wish
        for wish in about
    )


def loosen_places(locations: Sequence[Location], way_out: Relaxation) -> tuple[Location, ...]:
    """The places once one of them has agreed to what is asked; the same where nothing is."""
    return tuple(
        _agree(place, way_out) if place.id == way_out.place else place for place in locations
    )


def _agree(place: Location, way_out: Relaxation) -> Location:
    if way_out.kind is RelaxationKind.NIGHT:
        return replace(place, night=True)
    if way_out.kind is RelaxationKind.FIRE:
        return replace(place, fire=True)
    if way_out.kind is RelaxationKind.HOURS:
        return replace(place, open_hours=way_out.hours)
    if way_out.kind is RelaxationKind.DRESSING:
        spots = (_dressed(spot, way_out) for spot in place.spots)
        return replace(place, spots=tuple(spots))
    return place


def _dressed(spot: Spot, way_out: Relaxation) -> Spot:
    if spot.id != way_out.spot:
        return spot
    fit = EraFit(era=str(way_out.value), plays=PlaysAs.DRESSING)
    return replace(spot, eras=(*spot.eras, fit))
