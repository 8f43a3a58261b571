"""What somebody looks for among the places: words, facets, an order; and what is found."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.point import Wgs84
    from scout.domain.text import Lang


class FacetKind(StrEnum):
    """By what places can be told apart; those up to ``SIDE`` must hold at one and the same spot."""

    FIT = "fit"
    ERA = "era"
    SETTING = "setting"
    SIDE = "side"
    KIND = "kind"
    SUBDISTRICT = "subdistrict"
    FEE = "fee"
    PERMIT = "permit"
    STATE = "state"
    SCOUTED = "scouted"
    EXACT = "exact"


class FeeBand(StrEnum):
    """What a day costs, in 元; ``NONE`` where nothing is known, which is not free."""

    TO_1000 = "to_1000"
    TO_3000 = "to_3000"
    TO_5000 = "to_5000"
    MORE = "more"
    NONE = "none"


class PermitAsk(StrEnum):
    """Whom one has to ask before filming, as far as the notes on permits say."""

    AUTHORITY = "authority"
    OWNER = "owner"
    UNKNOWN = "unknown"


class ExactBand(StrEnum):
    """How far off the position may be, in metres."""

    TO_100 = "to_100"
    TO_500 = "to_500"
    TO_1000 = "to_1000"
    MORE = "more"
    NONE = "none"


class PlaceOrder(StrEnum):
    """How the places are sorted: what is unknown stands last, equals by name.

    By name Chinese ones go by their pinyin. ``NEAR`` asks for a point, ``FIT`` for a need.
    """

    NAME = "name"
    FEE = "fee"
    NEAR = "near"
    FIT = "fit"


FITS = "fits"
"""The one value of the facet ``FIT``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFilter:
    """Places with all the words, and of each facet one of the chosen values.

    ``fits``: by the id of a place how well it plays the need that is selected, 0 to 1; ``None``
    where no need is, and then nothing is asked of the fit.
    """

    text: str = ""
    chosen: Mapping[FacetKind, frozenset[str]] = field(default_factory=dict)
    order: PlaceOrder = PlaceOrder.NAME
    near: Wgs84 | None = None
    fits: Mapping[str, float] | None = None
    lang: Lang = "zh"


Counts: TypeAlias = "Mapping[FacetKind, Mapping[str, int]]"
"""How many places there would be with a value alone chosen in its facet, and words and all other
facets as they are; for each value of each facet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The places found, as numbers in the library in their order.

    ``distance_km`` is in the order of the library where the filter names a point; ``nan`` for
    places without a position.
    """

    rows: tuple[int, ...]
    distance_km: tuple[float, ...] = ()
