"""What papers say of a need of the script, and of a spot that plays it or would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.word import pair

if TYPE_CHECKING:
    from scout.domain.location import Spot
    from scout.domain.need import Need
    from scout.export.content import ItineraryContent
    from scout.export.word import Json


def build_need(content: ItineraryContent, need: Need) -> Json:
    """The story place, its era, inside or outside, and the scenes by their numbers."""
    return {
        "setting": need.setting.place,
        "era": pair(content.vocabulary.era_name(need.era)),
        "int_ext": need.int_ext.value if need.int_ext else "",
        "scenes": [content.script.scene(index).number for index in need.scenes],
    }


def build_spot(spot: Spot, need: Need) -> Json:
    """A spot, what is noted of it, and how well it plays the era of a need."""
    judged = spot.plays(need.era) if need.era else None
    return {
        "spot": pair(spot.name),
        "note": pair(spot.note) if spot.note else None,
        "judged": judged.value if judged else "",
    }
