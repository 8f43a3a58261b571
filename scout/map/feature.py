"""A place as the map page takes it: plain values for JSON, both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scout.domain.location import Location

SIGNS = {
    "hakka": "围", "heritage": "古", "village": "村", "nature": "山", "water": "水",
    "urban": "街", "commercial": "商", "residential": "住", "campus": "校", "medical": "医",
    "tech": "科", "industrial": "工", "transport": "站", "studio": "影", "stage": "棚",
    "virtual_stage": "虚",
}  # fmt: skip


def place_feature(location: Location) -> dict[str, Any]:
    """The place with its sign; ``lat`` and ``lon`` are WGS-84, ``None`` where unknown."""
    position = location.position
    return {
        "id": location.id,
        "zh": location.name.zh,
        "en": location.name.en,
        "kind": location.kind.value,
        "sign": SIGNS[location.kind.value],
        "lat": position and position.point.lat,
        "lon": position and position.point.lon,
        "exact_m": position and position.exact_m,
        "approximate": bool(position and position.approximate),
        "state": location.state.value,
        "district": location.district.value,
        "address": location.address,
        "spots": [{"zh": spot.name.zh, "en": spot.name.en} for spot in location.spots],
    }
