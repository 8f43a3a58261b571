"""A map page in one file, to be mailed: everything inside, nothing asked of any host.

The same skeleton and the same script as the live map. A content policy with the hashes of our own
scripts and styles lets nothing else run; data stand in a JSON element that is never code.
"""

from __future__ import annotations

import base64
import hashlib
import html
from typing import TYPE_CHECKING, Any, Literal

from scout.map.feature import place_details, place_feature
from scout.map.live_page import (
    SHARED_SCRIPTS,
    landmarks_json,
    read_leaflet,
    read_own,
    script_json,
)
from scout.map.sheet import day_colour
from scout.map.skeleton import build_skeleton
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.geo.district import District
    from scout.geo.landmark import Landmarks
    from scout.map.sheet import MapRoute, MapStop


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStop:
    """A numbered stop with the place it stands for."""

    stop: MapStop
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """What the page shows: stops by day, routes, the district with its landmarks."""

    title: str
    lang: Literal["zh", "en", "both"]
    district: District
    landmarks: Landmarks
    stops: tuple[PageStop, ...]
    routes: tuple[MapRoute, ...]
    day_names: tuple[tuple[int, str], ...] = ()


def draw_standalone_page(content: PageContent) -> str:
    """The page as one HTML text."""
    frame = build_skeleton()
    scripts = [
        _without_hosts(read_leaflet("leaflet.js")),
        frame.script,
        f"window.scoutLandmarks = {landmarks_json(content.landmarks)};",
        *(read_own(name) for name in (*SHARED_SCRIPTS, "standalone.js")),
    ]
    styles = [read_leaflet("leaflet.css"), frame.style, read_own("map.css")]
    policy = (
        f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(styles)};"
        " img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        f'<!DOCTYPE html><html lang="{"en" if content.lang == "en" else "zh-CN"}"><head>'
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{html.escape(content.title)}</title>"
        + "".join(f"<style>{style}</style>" for style in styles)
        + f'</head><body class="standalone"><aside id="stops"></aside>{frame.body}'
        + f'<script type="application/json" id="scout-data">{script_json(_data(content))}</script>'
        + "".join(f"<script>{script}</script>" for script in scripts)
        + "</body></html>"
    )


def _without_hosts(leaflet: str) -> str:
    """Leaflet without the addresses it names: none is asked, but none need stand there either."""
    return (
        leaflet.replace('"http://www.w3.org/', '"http:"+"//www.w3.org/')
        .replace("https://", "")
        .replace(" http://leafletjs.com", "")
    )


def _hashes(texts: list[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def _data(content: PageContent) -> dict[str, Any]:
    return {
        "title": content.title,
        "language": "en" if content.lang == "en" else "zh",
        "district": {"rings": content.district.rings},
        "places": [
            {**place_feature(entry.location), "card": place_details(entry.location)}
            for entry in content.stops
        ],
        "stops": [
            {
                "number": entry.stop.number,
                "id": entry.location.id,
                "lat": entry.stop.point.lat,
                "lon": entry.stop.point.lon,
                "day": entry.stop.day,
            }
            for entry in content.stops
        ],
        "routes": [
            {"day": route.day, "stops": list(route.stops), "colour": day_colour(route.day)}
            for route in content.routes
        ],
        "days": [{"day": day, "name": name} for day, name in content.day_names],
    }
