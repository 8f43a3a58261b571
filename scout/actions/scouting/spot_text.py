"""A spot of a place as a person types it: its names and sizes, with every fault at its field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from scout.actions.scouting.place_text import LONGEST, own_fact
from scout.domain.message import say
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scout.domain.location import Location, Spot
    from scout.domain.message import Message

_MOST_SIZE = 10_000_000.0  # m², the district has 170 million


class SpotDraft(NamedTuple):
    """A spot as it was typed; ``faults`` by field, empty where all of it can be taken over."""

    spot: Spot
    faults: dict[str, Message]


def text_of_spot(spot: Spot) -> dict[str, str]:
    """What stands in the fields of a form; an empty one is unknown."""
    return {
        "name_zh": spot.name.zh,
        "name_en": spot.name.en,
        "area_m2": "" if spot.area_m2 is None else str(spot.area_m2),
        "height_m": "" if spot.height_m is None else f"{spot.height_m:g}",
    }


def read_spot(spot: Spot, text: Mapping[str, str]) -> SpotDraft:
    """The spot with what was typed, as far as it can be understood."""
    faults: dict[str, Message] = {}
    zh, en = (" ".join(text[name].split()) for name in ("name_zh", "name_en"))
    if not (zh or en):
        faults["name_zh"] = say("scouting.no_name")
    elif max(len(zh), len(en)) > LONGEST or not (zh + en).isprintable():
        faults["name_zh"] = say("scouting.odd_sign")
    else:
        spot = replace(spot, name=Bilingual(zh=zh or en, en=en or zh))
    sizes: dict[str, float | None] = {}
    for name in ("area_m2", "height_m"):
        try:
            sizes[name] = _read_size(text[name])
        except ValueError:
            faults[name] = say("scouting.no_size", text=text[name])
    if "area_m2" in sizes:
        area = sizes["area_m2"]
        spot = replace(spot, area_m2=None if area is None else max(1, round(area)))
    if "height_m" in sizes:
        spot = replace(spot, height_m=sizes["height_m"])
    return SpotDraft(spot, faults)


def put_spots(place: Location, spots: tuple[Spot, ...], *, day: date) -> Location:
    """The place with these spots, as the user's word where they are others than before."""
    if spots == place.spots:
        return place
    told = f"{len(spots)} 个子景 / {len(spots)} spots"
    return own_fact(replace(place, spots=spots), "spots", told=told, day=day)


def _read_size(typed: str) -> float | None:
    """A size above nothing, ``None`` where nothing is typed; raises ``ValueError``."""
    if not typed.strip():
        return None
    size = float(typed)
    if not 0 < size <= _MOST_SIZE:
        raise ValueError(typed)
    return size
