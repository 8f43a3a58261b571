"""A place as the map page takes it: plain values for JSON, both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.domain.location import PlaysAs
from scout.map.drawn_point import Show, show_wgs84

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.vocabulary import Vocabulary

SIGNS = {
    "hakka": "围", "heritage": "古", "village": "村", "nature": "山", "water": "水",
    "urban": "街", "commercial": "商", "residential": "住", "campus": "校", "medical": "医",
    "tech": "科", "industrial": "工", "transport": "站", "studio": "影", "stage": "棚",
    "virtual_stage": "虚",
}  # fmt: skip


def place_feature(location: Location, show: Show = show_wgs84) -> dict[str, Any]:
    """The place with its sign; ``lat`` and ``lon`` are ``None`` where unknown."""
    position = location.position
    lat, lon = show(position.point) if position else (None, None)
    return {
        "id": location.id,
        "zh": location.name.zh,
        "en": location.name.en,
        "kind": location.kind.value,
        "sign": SIGNS[location.kind.value],
        "lat": lat,
        "lon": lon,
        "exact_m": position and position.exact_m,
        "approximate": bool(position and position.approximate),
        "state": location.state.value,
        "district": location.district.value,
    }


def place_details(location: Location) -> dict[str, Any]:
    """What a card says besides: address and spots."""
    return {
        "address": location.address,
        "spots": [{"zh": spot.name.zh, "en": spot.name.en} for spot in location.spots],
    }


def place_card(location: Location, vocabulary: Vocabulary) -> dict[str, Any]:
    """All of a card: each era with how well the best spot plays it, settings, fee in 元 a day."""
    eras = {
        name: min(plays, key=list(PlaysAs).index)
        for name in vocabulary.bucket_ids
        if (plays := [fit for spot in location.spots if (fit := spot.plays(name))])
    }
    kinds = dict.fromkeys(kind for spot in location.spots for kind in spot.settings)
    known = vocabulary.setting_by_id
    names = [known[kind].name for kind in kinds if kind in known]
    return {
        **place_details(location),
        "id": location.id,
        "eras": [
            {"zh": word.zh, "en": word.en, "plays": plays.value}
            for name, plays in eras.items()
            for word in (vocabulary.era_name(name),)
        ],
        "settings": [{"zh": word.zh, "en": word.en} for word in names],
        "fee": {"cny": location.fee_cny_day, "assumed": location.fee_assumed},
    }
