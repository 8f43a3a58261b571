"""What the live map shows: places, stops and district as JSON."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from scout.actions.map.frame import Frame
from scout.map.feature import place_card, place_feature
from scout.map.live_page import landmarks_json
from scout.when_called import when_called

with when_called():
    from scout.actions.map.need_fit import rate_places

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet
    from scout.domain.need import Need
    from scout.domain.plan import Plan, ShootDay, Visit


_SIGNS = bytes.maketrans(b"\0\1", b"01")


def places_json(library: Library, frame: Frame = Frame.WGS84) -> str:
    """All places as a JSON list, as they are drawn."""
    return json.dumps([place_feature(location, frame.show) for location in library.locations])


def shown_json(shown: Container[str], told: Iterable[str]) -> str:
    """A sign a place in the order in which the page was told them: 1 where it is shown, else 0.

    ``shown`` and ``told`` are ids. A text, and made without a loop of our own, since ten thousand
    of them at each key keep the window busy.
    """
    return json.dumps(bytes(map(shown.__contains__, told)).translate(_SIGNS).decode())


def card_json(library: Library, location_id: str, *, photo: str = "") -> str:
    """What the card of a place says; ``photo`` is an address that the page may show, or empty.

    Raises ``KeyError`` where there is no such place.
    """
    card = place_card(library.location(location_id), library.vocabulary)
    return json.dumps({**card, "photo": photo})


def district_json(library: Library, frame: Frame = Frame.WGS84) -> str:
    """The outline as rings of ``[lon, lat]``, with name and source."""
    district = library.district
    rings = [frame.show_ring(ring) for ring in district.rings]
    name = {"zh": district.name.zh, "en": district.name.en}
    return json.dumps({"name": name, "rings": rings, "source": district.source})


def drawn_landmarks_json(library: Library, frame: Frame) -> str:
    """Metro lines and peaks, as they are drawn."""
    return landmarks_json(library.landmarks, frame.show)


def fit_json(need: Need, library: Library, *, name: str) -> str:
    """How well each place plays a need, under the name that the need is shown by."""
    return json.dumps({"need": name, "levels": rate_places(need, library)})


def stops_json(chosen: Plan | LocationSet, library: Library, *, frame: Frame = Frame.WGS84) -> str:
    """Numbered stops, and where there is a plan each day's route with the minutes of its moves."""
    from scout.domain.plan import Plan

    ids = (
        [visit.location_id for day in chosen.days for visit in day.visits]
        if isinstance(chosen, Plan)
        else list(chosen.location_ids)
    )
    number = {name: place + 1 for place, name in enumerate(dict.fromkeys(ids))}
    stops = [
        {"number": number[name], "id": name, "lat": lat, "lon": lon}
        for name in number
        if (where := library.location(name).position) is not None
        for lat, lon in (frame.show(where.point),)
    ]
    return json.dumps({"stops": stops, "routes": _routes(chosen, number)})


def _routes(chosen: Plan | LocationSet, number: dict[str, int]) -> list[dict[str, Any]]:
    days: tuple[ShootDay, ...] = getattr(chosen, "days", ())
    return [
        {
            "day": day.number,
            "stops": [number[visit.location_id] for visit in day.visits],
            "minutes": [_drive_min(day, pair) for pair in pairwise(day.visits)],
        }
        for day in days
    ]


def _drive_min(day: ShootDay, pair: tuple[Visit, Visit]) -> int | None:
    """Minutes on the road from one visit to the next, where it is a move."""
    start, end = pair
    ends = start.location_id, end.location_id
    moves = (move for move in day.moves if (move.from_id, move.to_id) == ends)
    move = next((move for move in moves if move.depart >= start.leave), None)
    return None if move is None else round((move.arrive - move.depart).total_seconds() / 60)
