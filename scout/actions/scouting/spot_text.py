"""A spot of a place as a person types it, with every fault at its field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from scout.actions.scouting.fact_text import read_facts, text_of_facts
from scout.actions.scouting.place_text import own_fact
from scout.domain.fact_field import FactHome, load_fact_fields
from scout.domain.fact_value import FactFault, edit_value, read_value, write_value
from scout.domain.message import say
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scout.domain.fact_field import FactField
    from scout.domain.location import Location, Spot
    from scout.domain.message import Message

SIZES = ("area_m2", "height_m", "depth_m")
_TABLE = load_fact_fields()
SPOT_FIELDS: tuple[FactField, ...] = tuple(
    field for field in _TABLE.fields if field.is_of_spot and field.home is FactHome.FACT
)
"""What is asked of a spot beside its names, sizes, eras and settings."""


class SpotDraft(NamedTuple):
    """A spot as it was typed; ``faults`` by field, empty where all of it can be taken over."""

    spot: Spot
    faults: dict[str, Message]


def text_of_spot(spot: Spot) -> dict[str, str]:
    """What stands in the fields of a form; an empty one is unknown."""
    sizes = {name: getattr(spot, name) for name in SIZES}
    return {
        "name_zh": spot.name.zh,
        "name_en": spot.name.en,
        **{name: _text_of_size(name, size) for name, size in sizes.items()},
        **text_of_facts(spot.facts, SPOT_FIELDS),
    }


def read_spot(spot: Spot, text: Mapping[str, str], *, day: date) -> SpotDraft:
    """The spot with what was typed, as far as it can be understood."""
    values, faults = dict[str, Any](), dict[str, "Message"]()
    told = {**text_of_spot(spot), **text}
    for name in ("name_zh", "name_en", *SIZES):
        try:
            values[name] = read_value(_TABLE.by_id[name], told[name])
        except FactFault as fault:
            faults[name] = fault.message
    sizes = {name: values[name] for name in SIZES if name in values}
    if (area := sizes.get("area_m2")) is not None:
        sizes["area_m2"] = max(1, round(area))
    facts, wrong = read_facts(spot.facts, told, fields=SPOT_FIELDS, day=day)
    spot = replace(spot, facts=facts, **sizes)
    zh, en = values.pop("name_zh", None), values.pop("name_en", None)
    if zh or en:
        spot = replace(spot, name=Bilingual(zh=zh or en, en=en or zh))
    elif "name_zh" not in faults and "name_en" not in faults:
        faults["name_zh"] = say("scouting.no_name")
    return SpotDraft(spot, {**faults, **wrong})


def put_spots(place: Location, spots: tuple[Spot, ...], *, day: date) -> Location:
    """The place with these spots, as the user's word where they are others than before."""
    if spots == place.spots:
        return place
    told = f"{len(spots)} 个子景 / {len(spots)} spots"
    return own_fact(replace(place, spots=spots), "spots", told=told, day=day)


def _text_of_size(name: str, size: float | None) -> str:
    if size is None:
        return ""
    field = _TABLE.by_id[name]
    return edit_value(field, write_value(field, size))
