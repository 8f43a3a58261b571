"""What the live map shows: its page, and places, stops and district as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scout.map.feature import place_feature
from scout.map.live_page import build_live_page as _build

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet
    from scout.domain.plan import Plan


def build_live_page() -> dict[str, bytes]:
    """The files of the live map by name; the page is ``index.html``."""
    return _build()


def places_json(library: Library) -> str:
    """All places as a JSON list."""
    return json.dumps([place_feature(location) for location in library.locations])


def district_json(library: Library) -> str:
    """The outline as rings of ``[lon, lat]``, with name and source."""
    district = library.district
    return json.dumps(
        {
            "name": {"zh": district.name.zh, "en": district.name.en},
            "rings": district.rings,
            "source": district.source,
        }
    )


def stops_json(chosen: Plan | LocationSet, library: Library) -> str:
    """Numbered stops, and the route of each day where there is a plan."""
    from scout.domain.plan import Plan

    ids = (
        [visit.location_id for day in chosen.days for visit in day.visits]
        if isinstance(chosen, Plan)
        else list(chosen.location_ids)
    )
    number = {name: place + 1 for place, name in enumerate(dict.fromkeys(ids))}
    stops = [
        {"number": number[name], "id": name, "lat": where.point.lat, "lon": where.point.lon}
        for name in number
        if (where := library.location(name).position) is not None
    ]
    return json.dumps({"stops": stops, "routes": _routes(chosen, number)})


def _routes(chosen: Plan | LocationSet, number: dict[str, int]) -> list[dict[str, Any]]:
    days = getattr(chosen, "days", ())
    return [
        {"day": day.number, "stops": [number[visit.location_id] for visit in day.visits]}
        for day in days
    ]
