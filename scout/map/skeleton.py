"""Folium's part of a map page, taken apart: the map's element, its script and its style.

To import folium takes longer than all else that a start of the window does, and what it makes is
the same every time: whoever starts often keeps it, under a name that changes with what goes in.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from scout.version import __version__

_OPTIONS: dict[str, Any] = {
    "location": (22.70, 114.35), "zoom_start": 12, "tiles": None, "maxZoom": 19, "minZoom": 10,
    "zoomControl": False, "zoomSnap": 0.25, "prefer_canvas": True,
}  # fmt: skip
_MAKERS = ("folium", "branca", "jinja2")
_SCRIPT, _STYLE = r"<script>(.*?)</script>", r"<style>(.*?)</style>"
_BODY = r"<div class=\"folium-map\"[^>]*></div>"


class Skeleton(NamedTuple):
    """HTML, JavaScript and CSS."""

    body: str
    script: str
    style: str


@cache
def build_skeleton() -> Skeleton:
    """The skeleton that folium draws."""
    import folium

    frame = folium.Map(**_OPTIONS)
    frame._id = "scout"  # noqa: SLF001 - folium offers no other way to a name of our own
    html: str = frame.get_root().render()
    body = re.search(_BODY, html)
    if body is None:
        raise RuntimeError("folium drew no map element")
    return Skeleton(
        body=body[0],
        script="\n".join(re.findall(_SCRIPT, html, re.DOTALL)),
        style="\n".join(re.findall(_STYLE, html, re.DOTALL)),
    )


def name_skeleton() -> str:
    """A name for what :func:`build_skeleton` makes with these packages and options.

    Packages go by the file that they begin with: to ask for their versions takes longer.
    """
    said = repr((__version__, [_stamp(name) for name in _MAKERS], sorted(_OPTIONS.items())))
    return f"{crc32(said.encode()):08x}"


def _stamp(name: str) -> tuple[str, int] | None:
    """Where a package lies and when it was put there; it is not imported."""
    found = find_spec(name)
    if found is None or found.origin is None:
        return None
    return found.origin, Path(found.origin).stat().st_mtime_ns
