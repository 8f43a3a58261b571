"""What one does on the map: measure, mark an area or what is in view, point, and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from scout.actions.map.frame import Frame, word_cursor
from scout.app.icon import line_icon
from scout.when_called import when_called

with when_called():
    from scout.actions.map.way import word_way

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from scout.app.map.bridge import MenuAsked
    from scout.app.map.map_bar import MapBar
    from scout.app.map.map_view import MapView
    from scout.app.session import Session
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.domain.point import Wgs84

_DATUMS = {Frame.WGS84: "WGS-84", Frame.GCJ02: "GCJ-02"}


class ToolDesk(QObject):
    """Joins the page's tools with the bar, the marking and the clipboard."""

    menu_made = Signal(QMenu, object, float)
    """A menu of the map and the ``Wgs84`` it is about with metres of doubt, before it is shown."""

    def __init__(self, view: MapView, session: Session, *, bar: MapBar, wishes: WishDesk) -> None:
        super().__init__(view)
        self._view, self._session, self._bar = view, session, bar
        self.place_menu: Callable[[str], QMenu] = wishes.make_menu
        """What can be done with a place, as a menu that is not yet shown."""
        bridge = view.bridge
        bridge.way_clicked.connect(self._measure)
        bridge.region_drawn.connect(self._mark)
        bridge.pointer_moved.connect(self._point)
        bridge.menu_asked.connect(self.show_menu)
        bridge.tool_ended.connect(self._end)
        bar.measure.toggled.connect(lambda on: self._take_up("measure", bar.measure, on=on))
        bar.area.toggled.connect(lambda on: self._take_up("askRegion", bar.area, on=on))
        bar.sight.triggered.connect(lambda: view.send("markSight", None))
        session.marking.changed.connect(self._show_marks)
        bar.day_chosen.connect(self._show_day)
        view.ready.connect(self._begin)

    def _begin(self) -> None:
        """The page knows nothing yet."""
        self._bar.measure.setChecked(False)
        self._bar.area.setChecked(False)
        self._show_marks()
        self._show_day()

    def _take_up(self, command: str, tool: QAction, *, on: bool) -> None:
        """One tool at a time; the keys go to the map."""
        if on:
            for other in (self._bar.measure, self._bar.area):
                if other is not tool:
                    other.setChecked(False)
        self._view.send(command, on)
        if on and self._view.view is not None:
            self._view.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, tool: str) -> None:
        known = {"measure": self._bar.measure, "region": self._bar.area}
        if tool in known:
            known[tool].setChecked(False)

    def _measure(self, pairs: list[tuple[float, float]]) -> None:
        points = [point for pair in pairs if (point := self._view.read(*pair)) is not None]
        self._view.send("setMeasure", word_way(points))

    def _mark(self, ids: list[str]) -> None:
        self._bar.area.setChecked(False)
        self._session.marking.take(ids)
        if len(ids) == 1:
            self._session.select(ids[0])

    def _show_marks(self) -> None:
        self._view.send("mark", self._session.marking.ids)

    def _show_day(self) -> None:
        self._view.send("showDay", self._bar.day or None)

    def _point(self, lat: float, lon: float) -> None:
        point = self._view.read(lat, lon)
        self._view.send("setCursor", word_cursor(point) if point is not None else "")

    def show_menu(self, asked: MenuAsked) -> None:
        """Show the menu of a place or of a point."""
        menu = self.make_menu(asked)
        menu.exec(self._view.mapToGlobal(QPoint(asked.x, asked.y)))
        menu.deleteLater()

    def make_menu(self, asked: MenuAsked) -> QMenu:
        """What can be done with the place there, then with the point; not yet shown."""
        known = self._session.library.knows_place(asked.place)
        menu = self.place_menu(asked.place) if known else QMenu(self._view)
        point = self._find_point(asked, is_place=known)
        if point is None:
            return menu
        menu.addSeparator()
        for frame, name in _DATUMS.items():
            text = self.tr("Copy {datum}: {point}").format(datum=name, point=frame.word(point))
            copy = menu.addAction(text)
            copy.triggered.connect(
                lambda _checked, frame=frame: QGuiApplication.clipboard().setText(frame.word(point))
            )
        start = menu.addAction(line_icon("measure"), self.tr("Measure from here"))
        start.triggered.connect(lambda: self.measure_from(point))
        self.menu_made.emit(menu, point, asked.exact_m)
        return menu

    def _find_point(self, asked: MenuAsked, *, is_place: bool) -> Wgs84 | None:
        """Where the place is, else where was clicked."""
        position = self._session.library.location(asked.place).position if is_place else None
        return position.point if position else self._view.read(asked.lat, asked.lon)

    def measure_from(self, point: Wgs84) -> None:
        """Begin a way at a point."""
        self._bar.measure.setChecked(True)
        self._view.send("measure", self._view.ground.frame.show(point))
