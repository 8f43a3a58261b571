"""A close-up of one place: the pin with its ring of doubt, and the metro if it is not far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.drawing import clean_name
from scout.export.glyph import GlyphCheck
from scout.geo.distance import geodesic_km
from scout.map.print_map import draw_print_map
from scout.map.sheet import MapSheet, MapStop

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.geo.landmark import Station

_STATIONS, _FAR_KM, _SHOWN_KM = 2, 8.0, 3.0
"""How many stations are named, from how far none, and up to where the map shows the nearest."""
_BESIDE_PT = 300.0  # a map below this width stands on a card that has the name


def list_stations(content: ItineraryContent, location: Location) -> list[tuple[Station, float]]:
    """The nearest metro stations with their distance in a straight line, in kilometres."""
    if location.position is None:
        return []
    point = location.position.point
    near = sorted(
        ((one, geodesic_km(point, one.point)) for one in content.landmarks.stations),
        key=lambda entry: entry[1],
    )
    return [entry for entry in near[:_STATIONS] if entry[1] <= _FAR_KM]


def draw_place(
    content: ItineraryContent,
    location: Location,
    *,
    number: int,
    day: int,
    lang: PaperLang,
    size_pt: tuple[float, float],
) -> str:
    """The close-up as SVG; its pin has this number and the colour of this day.

    Raises ``ValueError`` for a place whose position nobody knows.
    """
    if location.position is None:
        raise ValueError(f"{location.id} is nowhere")
    name = clean_name(location.name, GlyphCheck())
    stations = list_stations(content, location)
    pin = MapStop(
        number=number,
        point=location.position.point,
        name=name,
        day=day,
        doubt_m=location.position.exact_m,
    )
    return draw_print_map(
        MapSheet(
            district=content.district,
            landmarks=content.landmarks,
            stops=(pin,),
            routes=(),
            lang=lang,
            title=name,
            width_pt=size_pt[0],
            height_pt=size_pt[1],
            is_close=True,
            named=size_pt[0] >= _BESIDE_PT,
            around=tuple(station.point for station, km in stations[:1] if km <= _SHOWN_KM),
        )
    )
