"""The page of the live map: built once by folium, then fed with JSON.

folium makes the skeleton (the map's frame and options); everything that a person wrote travels as
JSON and becomes text by ``textContent``, since folium pastes field text into JavaScript template
literals, where ``${…}`` runs. Scripts and styles are taken out of the page into files of their own,
so that a content policy without ``unsafe-inline`` holds. Leaflet comes from an installed package;
nothing is asked of any host.
"""

from __future__ import annotations

import importlib.util
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.map.drawn_point import show_wgs84
from scout.map.skeleton import build_skeleton

if TYPE_CHECKING:
    from scout.geo.landmark import Landmarks
    from scout.map.drawn_point import Show
    from scout.map.skeleton import Skeleton

SHARED_SCRIPTS = ("map.js", "ground.js", "sign.js", "card.js", "stop.js")
"""Our own scripts of every page, in the order in which they run."""
_OWN_SCRIPTS = (
    *SHARED_SCRIPTS,
    *("legend.js", "region.js", "measure.js", "cursor.js", "sun.js", "base.js"),
    *("place_edit.js", "bridge.js"),
)
_SCRIPTS = ("leaflet.js", "qwebchannel.js", "frame.js", "page.js")
_OWN_STYLES = ("map.css", "tool.css")


@cache
def build_live_page(skeleton: Skeleton | None = None) -> dict[str, bytes]:
    """The files by name, ``index.html`` first; ``qwebchannel.js`` is the window's to add.

    Without a skeleton folium builds it. There are few of them, since the window is asked for each
    while it starts: ``page.js`` is all that is our own, and strict from its first line.
    """
    frame = skeleton or build_skeleton()
    styles = (read_leaflet("leaflet.css"), frame.style, *map(read_own, _OWN_STYLES))
    files = {
        "index.html": _index(frame.body),
        "leaflet.js": read_leaflet("leaflet.js"),
        "frame.js": frame.script,
        "page.js": "\n".join(map(read_own, _OWN_SCRIPTS)),
        "page.css": "\n".join(styles),
    }
    return {name: text.encode() for name, text in files.items()}


@cache
def read_leaflet(name: str) -> str:
    """A file of Leaflet from its installed package, without map to its sources and pictures."""
    text = (_leaflet_folder() / name).read_text(encoding="utf-8")
    text = re.sub(r"/[/*]# sourceMappingURL=.*?(?:\*/|$)", "", text, flags=re.MULTILINE)
    if name.endswith(".css"):
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        return re.sub(r"url\([^)]*\)", "none", text)
    return text


@cache
def _leaflet_folder() -> Path:
    found = importlib.util.find_spec("xstatic.pkg.leaflet")
    if found is None or not found.submodule_search_locations:
        raise RuntimeError("the package XStatic-Leaflet is not installed")
    return Path(next(iter(found.submodule_search_locations))) / "data"


def read_own(name: str) -> str:
    """A file of ``resources/map``."""
    return (paths.RESOURCES / "map" / name).read_text(encoding="utf-8")


def landmarks_json(landmarks: Landmarks, show: Show = show_wgs84) -> str:
    """Metro lines and peaks as the page takes them; safe inside a script element."""
    data: dict[str, Any] = {
        "attribution": landmarks.attribution,
        "lines": [
            {
                "zh": line.name.zh,
                "en": line.name.en,
                "colour": line.colour,
                "stations": [
                    [*show(station.point), station.name.zh, station.name.en]
                    for station in line.stations
                ],
            }
            for line in landmarks.metro_lines
        ],
        "peaks": [
            [*show(peak.point), peak.name.zh, peak.name.en, peak.height_m]
            for peak in landmarks.peaks
        ],
    }
    return script_json(data)


def script_json(data: Any) -> str:
    """JSON that may stand inside a script element: no end tag, no line separators of JavaScript."""
    text = json.dumps(data, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _index(body: str) -> str:
    scripts = "".join(f'<script src="{name}"></script>' for name in _SCRIPTS)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Scout</title>'
        f'<link rel="stylesheet" href="page.css"></head><body>{body}{scripts}</body></html>'
    )
