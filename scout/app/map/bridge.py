"""The only door between the window and the page: JSON in, a handful of named events out.

No HTML and no string-built JavaScript pass here, so a place's name cannot become code.
"""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

_MOST_LAT, _MOST_LON, _MOST_M = 90.0, 180.0, 1e7


class Bridge(QObject):
    """Stands in the page under the name ``bridge``; its slots take nothing on trust."""

    command = Signal(str, str)
    """To the page: a command's name and its JSON."""
    page_ready = Signal()
    place_clicked = Signal(str)
    place_moved = Signal(str, float, float, float)
    """A place's id, latitude and longitude (WGS-84), and metres of doubt."""
    menu_asked = Signal(str, float, float, float)
    """The same for the point that was clicked; the id is empty where no place is."""

    def send(self, name: str, payload: object) -> None:
        """Send a command; ``payload`` is a value for JSON."""
        self.command.emit(name, json.dumps(payload))

    def send_json(self, name: str, payload: str) -> None:
        """Send a command whose payload is JSON already."""
        self.command.emit(name, payload)

    @Slot(str, str)
    def mapEvent(self, name: str, payload: str) -> None:
        """Hear the page: ``ready``, ``select`` with a place, ``move`` and ``menu`` with a point.

        Anything else is ignored, and so is what is no point on the earth.
        """
        if name == "ready":
            self.page_ready.emit()
        elif name == "select" and (place := _place_of(payload)):
            self.place_clicked.emit(place)
        elif name == "move" and (place := _place_of(payload)) and (at := _point_of(payload)):
            self.place_moved.emit(place, *at)
        elif name == "menu" and (at := _point_of(payload)):
            self.menu_asked.emit(_place_of(payload), *at)


def _place_of(payload: str) -> str:
    """The place's id in an event's JSON, or an empty string."""
    place = _told(payload).get("id")
    return place if isinstance(place, str) else ""


def _point_of(payload: str) -> tuple[float, float, float] | None:
    """Latitude, longitude and metres of doubt in an event's JSON, where they can be meant."""
    told = _told(payload)
    numbers = [told.get(name) for name in ("lat", "lon", "exact_m")]
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in numbers):
        return None
    lat, lon, exact_m = (float(one or 0) for one in numbers)
    is_there = abs(lat) <= _MOST_LAT and abs(lon) <= _MOST_LON and 0 < exact_m < _MOST_M
    return (lat, lon, exact_m) if is_there else None


def _told(payload: str) -> dict[str, Any]:
    """What an event says by name; nothing where it is no JSON object."""
    try:
        told = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
