"""The only door between the window and the page: JSON in, a handful of named events out.

No HTML and no string-built JavaScript pass here, so a place's name cannot become code.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from scout.app.map.event import (
    doubt_of,
    number_of,
    pair_of,
    pairs_of,
    read_event,
    text_of,
    texts_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class MenuAsked(NamedTuple):
    """Where on the page a menu was asked for, at which point of its datum, on which place.

    ``exact_m`` is how exact a hand can be there, in metres.
    """

    x: int
    y: int
    lat: float
    lon: float
    place: str
    exact_m: float


class PlaceMoved(NamedTuple):
    """A place and the point of the page's datum where it was let go, with metres of doubt."""

    place: str
    lat: float
    lon: float
    exact_m: float


class Sight(NamedTuple):
    """What the page looks at, in its datum; ``touched`` where the user has moved it."""

    lat: float
    lon: float
    zoom: float
    touched: bool


class Bridge(QObject):
    """Stands in the page under the name ``bridge``; its slots take nothing on trust."""

    command = Signal(str, str)
    """To the page: a command's name and its JSON."""
    page_ready = Signal()
    place_clicked = Signal(str)
    card_asked = Signal(str)
    region_drawn = Signal(list)
    """The ids of the places inside."""
    way_clicked = Signal(list)
    """Points of the way so far, as pairs of latitude and longitude in the page's datum."""
    pointer_moved = Signal(float, float)
    menu_asked = Signal(object)
    """As ``MenuAsked``."""
    place_moved = Signal(object)
    """As ``PlaceMoved``."""
    view_moved = Signal(object)
    """As ``Sight``."""
    tool_ended = Signal(str)
    fit_ended = Signal()
    tiles_failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.has_page = False
        """Whether the page was ever ready."""
        self._hearers: dict[str, Callable[[dict[str, Any]], None]] = {
            "ready": lambda _told: self._greet(),
            "plain": lambda _told: self.fit_ended.emit(),
            "untiled": lambda _told: self.tiles_failed.emit(),
            "select": lambda told: _tell(self.place_clicked, text_of(told, "id")),
            "card": lambda told: _tell(self.card_asked, text_of(told, "id")),
            "ended": lambda told: _tell(self.tool_ended, text_of(told, "tool")),
            "region": lambda told: _tell(self.region_drawn, texts_of(told, "ids")),
            "measure": lambda told: _tell(self.way_clicked, pairs_of(told, "points")),
            "cursor": self._point,
            "menu": self._ask_menu,
            "move": self._move_place,
            "view": self._look,
        }

    def send(self, name: str, payload: object) -> None:
        """Send a command; ``payload`` is a value for JSON."""
        self.command.emit(name, json.dumps(payload))

    def send_json(self, name: str, payload: str) -> None:
        """Send a command whose payload is JSON already."""
        self.command.emit(name, payload)

    @Slot(str, str)
    def mapEvent(self, name: str, payload: str) -> None:
        """Hear the page: an event that is known and whole; anything else is ignored."""
        hear = self._hearers.get(name)
        if hear is not None:
            hear(read_event(payload))

    def _greet(self) -> None:
        self.has_page = True
        self.page_ready.emit()

    def _point(self, told: dict[str, Any]) -> None:
        if (where := pair_of(told, "lat", "lon")) is not None:
            self.pointer_moved.emit(*where)

    def _ask_menu(self, told: dict[str, Any]) -> None:
        where, at, doubt = pair_of(told, "x", "y"), pair_of(told, "lat", "lon"), doubt_of(told)
        if where is None or at is None or doubt is None:
            return
        if max(map(abs, where)) < _FARTHEST_PX:
            x, y = map(int, where)
            self.menu_asked.emit(MenuAsked(x, y, *at, text_of(told, "id"), doubt))

    def _move_place(self, told: dict[str, Any]) -> None:
        place, at, doubt = text_of(told, "id"), pair_of(told, "lat", "lon"), doubt_of(told)
        if place and at is not None and doubt is not None:
            self.place_moved.emit(PlaceMoved(place, *at, doubt))

    def _look(self, told: dict[str, Any]) -> None:
        at, zoom = pair_of(told, "lat", "lon"), number_of(told, "zoom")
        if at is not None and zoom is not None:
            self.view_moved.emit(Sight(*at, zoom, told.get("touched") is True))


_FARTHEST_PX = 100_000  # no screen is wider


def _tell(signal: Any, value: object) -> None:
    """Emit what was told, if it was; an empty list tells something, an empty text does not."""
    if value is not None and value != "":
        signal.emit(value)
