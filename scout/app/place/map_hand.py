"""Places on the map: moved by hand, added where one points, shown with a photo on their card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.app.icon import line_icon
from scout.when_called import when_called

with when_called():
    from scout.app.place.photo_address import address_photo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from scout.actions.scouting.change import Whereabouts
    from scout.app.map.bridge import PlaceMoved
    from scout.app.map.map_desk import MapDesk
    from scout.app.place.place_desk import PlaceDesk
    from scout.app.session import Session
    from scout.domain.point import Wgs84


class MapHand(QObject):
    """Joins what is said of places with the map; points come in the datum of its page."""

    def __init__(self, desk: PlaceDesk, session: Session, map_desk: MapDesk) -> None:
        super().__init__(desk)
        self._desk, self._session, self._view = desk, session, map_desk.view
        desk.moving.toggled.connect(lambda moving: self._view.allow_moves(moving=moving))
        self._view.bridge.place_moved.connect(self._move)
        self._view.photo_of = self._address_photo
        map_desk.tools.place_menu = desk.make_menu
        map_desk.tools.menu_made.connect(self._offer)

    def _move(self, moved: PlaceMoved) -> None:
        """Put a place where it was dragged to; what is no place or nowhere is ignored."""
        known = self._session.library.knows_place(moved.place)
        point = self._view.read(moved.lat, moved.lon)
        if self._desk.moving.isChecked() and known and point is not None:
            self._desk.move(moved.place, _take_by_hand(point, moved.exact_m))

    def _offer(self, menu: QMenu, point: Wgs84, exact_m: float) -> None:
        """What can be added or moved at a point of the map."""
        menu.addSeparator()
        add = menu.addAction(line_icon("place"), self.tr("Add a place here…"))
        at = _take_by_hand(point, exact_m)
        add.triggered.connect(lambda: self._desk.ask_new(at))
        menu.addAction(self._desk.moving)

    def _address_photo(self, location_id: str) -> str:
        scouting = self._session.scouting
        photos = scouting.book.of(location_id).photos
        return address_photo(scouting.photo(photos[0].digest)) if photos else ""


def _take_by_hand(point: Wgs84, exact_m: float) -> Whereabouts:
    from scout.actions.scouting.change import Whereabouts  # not before a hand points

    return Whereabouts.by_hand(point.lat, point.lon, exact_m=exact_m)
