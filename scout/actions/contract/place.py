"""What ``places`` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json
from scout.domain.fact_age import is_stale
from scout.domain.hours import hours_as_text

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.location import EraFit, Fact, Location, Spot


def places_as_json(locations: tuple[Location, ...], today: date) -> Json:
    """What ``places`` answers; ``lat`` and ``lon`` are WGS-84, ``null`` where unknown.

    A fact is ``stale`` that is today past its shelf life.
    """
    return {"version": VERSION, "places": [_place(location, today) for location in locations]}


def _place(location: Location, today: date) -> Json:
    position = location.position
    return {
        "id": location.id,
        "name_zh": location.name.zh,
        "name_en": location.name.en,
        "kind": location.kind.value,
        "lat": position and position.point.lat,
        "lon": position and position.point.lon,
        "exact_m": position and position.exact_m,
        "approximate": position and position.approximate,
        "attribution": position.attribution if position else "",
        "district": location.district.value,
        "boundary_doubt": location.boundary_doubt,
        "state": location.state.value,
        "address": location.address,
        "subdistrict": location.subdistrict,
        "tags": list(location.tags),
        "fee_cny_day": location.fee_cny_day,
        "fee_assumed": location.fee_assumed,
        "night": location.night,
        "fire": location.fire,
        "open_hours": [hours_as_text(span) for span in location.open_hours],
        "lead_days": location.lead_days,
        "spots": [_spot(spot, today) for spot in location.spots],
        "facts": [_fact(fact, today) for fact in location.facts],
    }


def _spot(spot: Spot, today: date) -> Json:
    return {
        "id": spot.id,
        "name_zh": spot.name.zh,
        "name_en": spot.name.en,
        "eras": [fit.era for fit in spot.eras],
        "plays": {fit.era: fit.plays.value for fit in spot.eras},
        "settings": list(spot.settings),
        "int_ext": spot.int_ext.value,
        "area_m2": spot.area_m2,
        "height_m": spot.height_m,
        "depth_m": spot.depth_m,
        "judged": {fit.era: _judged(fit) for fit in spot.eras if fit.judged_on},
        "facts": [_fact(fact, today) for fact in spot.facts],
    }


def _judged(fit: EraFit) -> Json:
    """What somebody said of an era on the spot."""
    return {
        "hours": fit.hours,
        "cny": fit.cny,
        "hide": fit.hide,
        "by": fit.judged_by,
        "on": fit.judged_on,
    }


def _fact(fact: Fact, today: date) -> Json:
    return {
        "field": fact.field,
        "value": fact.value,
        "source": fact.source,
        "date": fact.date,
        "exact": fact.exact.value,
        "stale": is_stale(fact, today),
    }
