"""How well each place plays the era of a need, of those that have what the need is set in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.location import PlaysAs
from scout.suggest.setting_tree import match_kind

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.location import Location, Spot
    from scout.domain.need import Need


class FitLevel(StrEnum):
    """From the best; the first three are ``PlaysAs``, the last a set on a stage."""

    AS_IS = "as_is"
    DRESSING = "dressing"
    TIGHT = "tight"
    BUILT = "built"


def rate_places(need: Need, library: Library) -> dict[str, FitLevel]:
    """The level of each place that can play the need by kind and era; others are not named.

    A judgement on kind and era alone: hours, permits and the like are a matter of suggestions.
    Where the script names no era, any will do.
    """
    rated = ((location.id, _rate(need, location)) for location in library.locations)
    return {name: level for name, level in rated if level is not None}


def _rate(need: Need, location: Location) -> FitLevel | None:
    if location.stage is not None:
        return FitLevel.BUILT
    levels = [level for spot in location.spots if (level := _rate_spot(need, spot))]
    return min(levels, key=list(FitLevel).index, default=None)


def _rate_spot(need: Need, spot: Spot) -> FitLevel | None:
    kind = need.setting.kind_id
    if kind and not match_kind(kind, spot.settings).score:
        return None
    plays = PlaysAs.AS_IS if need.era is None else spot.plays(need.era)
    return FitLevel(plays.value) if plays else None
