"""The map in the middle: the page, what it is told, and a notice where it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from scout.actions.map.frame import Frame
from scout.actions.map.page_file import build_live_page, find_live_page
from scout.actions.map_page import (
    card_json,
    district_json,
    drawn_landmarks_json,
    places_json,
    shown_json,
    stops_json,
)
from scout.app.map.bridge import Bridge
from scout.app.map.early_page import load_page, take_page
from scout.app.map.page_guard import is_sandbox_refused, pick_scheme
from scout.app.worker import Lane
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scout.app.language import Language
    from scout.app.map.bridge import Sight
    from scout.app.map.page_guard import MapPage
    from scout.app.map.scheme import PageScheme, Tiles
    from scout.app.session import Session
    from scout.app.theme import Theme
    from scout.domain.point import Wgs84

# A page that dies again and again is not reloaded for ever.
MOST_RELOADS = 3
NO_STOPS = '{"stops":[],"routes":[]}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What lies under the map: ``page`` as the page takes it, ``None`` for the built-in drawing.

    ``hosts`` are asked for its tiles, or ``tiles`` are served to it.
    """

    page: dict[str, Any] | None = None
    frame: Frame = Frame.WGS84
    hosts: frozenset[str] = frozenset()
    tiles: Tiles | None = None


class MapView(QWidget):
    """Shows places, the chosen stops and the selected place; hears clicks on places.

    ``home`` is where the built page is kept.
    """

    ready = Signal()
    """The page has been told everything."""

    def __init__(self, session: Session, language: Language, theme: Theme, *, home: Path) -> None:
        super().__init__()
        self._session, self._language, self._theme = session, language, theme
        self.is_ready = False
        self.ground = Ground()
        self.photo_of: Callable[[str], str] = lambda _location_id: ""
        """The address of a photo of a place that the page may show, or an empty text."""
        self._reloads = 0
        self._visible: frozenset[str] | None = None
        self._told: tuple[str, ...] = ()
        self._moving = False
        self._sight: tuple[Wgs84, float] | None = None
        self._scheme: PageScheme | None = None
        early = take_page(self)
        self.bridge = Bridge(self) if early is None else early[1]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.view: QWebEngineView | None = None
        language.language_changed.connect(self.retranslate)
        theme.theme_changed.connect(self._send_theme)
        self.is_refused = is_sandbox_refused()
        self.notice = self._make_notice() if self.is_refused else None
        self._lane = Lane(self)
        self._lane.crashed.connect(session.crashed)
        if early is not None:
            self._show_page(early[0])
        elif not self.is_refused:
            self._open(home)
        self.retranslate()

    def _make_notice(self) -> QLabel:
        """What is shown where there can be no map."""
        notice = QLabel(self, wordWrap=True, margin=40)
        notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout.addWidget(notice)
        return notice

    def _open(self, home: Path) -> None:
        """The page is loaded while the window is made, from the second start on."""
        files = find_live_page(home)
        if files is not None:
            self._load_page(files)
        else:  # half a second of importing, beside the window that can be used meanwhile
            self._lane.start(lambda _progress: build_live_page(home), self._load_page)

    def _load_page(self, files: dict[str, bytes]) -> None:
        self._show_page(load_page(files, self.bridge, parent=self))

    def _show_page(self, page: MapPage) -> None:
        self._scheme = pick_scheme(page.profile())
        self._open_ground()
        self.view = QWebEngineView(self)
        page.setParent(self.view)
        self.view.setPage(page)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAcceptDrops(False)
        self._layout.addWidget(self.view)
        page.renderProcessTerminated.connect(self._revive)
        self.bridge.page_ready.connect(self._fill)
        self.bridge.place_clicked.connect(self._session.select)
        self.bridge.card_asked.connect(self._send_card)
        self.bridge.view_moved.connect(self._note_sight)
        self._session.place_selected.connect(self._send_selection)
        self._session.set_chosen.connect(self._send_stops)
        self._session.planned.connect(self._send_stops)
        self._session.script_read.connect(self._send_stops)
        self._session.scouting.changed.connect(self._send_places)
        page.setBackgroundColor(self.palette().color(QPalette.ColorRole.Base))
        if self.bridge.has_page:  # it was faster than the window
            QTimer.singleShot(0, self, self._fill)

    def retranslate(self) -> None:
        """Speak the language of the moment, also on the page."""
        self.setAccessibleName(self.tr("Map"))
        if self.notice is not None:
            self.notice.setText(
                self.tr(
                    "The map is not shown, because the program runs as root: the web engine refuses"
                    " its sandbox there, and Scout never switches it off by itself. Start Scout as"
                    " an ordinary user. Everything else works; the list has every place."
                )
            )
        self.send("setLanguage", self._language.lang)

    def close_page(self) -> None:
        """Stop building the page, if it is still being built."""
        self._lane.drop()

    def show_only(self, ids: frozenset[str]) -> None:
        """Show only these places on the map."""
        self._visible = ids
        self._send_visible()

    def _send_visible(self) -> None:
        """Sign by sign for the places that the page was told, whatever the library has now."""
        if self.is_ready and self._visible is not None:
            self.bridge.send_json("setVisible", shown_json(self._visible, self._told))

    def allow_moves(self, *, moving: bool) -> None:
        """Let signs be dragged, or hold them fast."""
        self._moving = moving
        self.send("setMoving", moving)

    def lie_on(self, ground: Ground) -> None:
        """Show the map on another ground; hosts are let in, or shut out, by loading it anew."""
        before, self.ground = self.ground, ground
        if self._scheme is None or self.view is None:
            return
        self._open_ground()
        if ground.hosts != before.hosts:
            self.is_ready = False
            self.view.reload()
        elif self.is_ready:
            self._fill()

    def _open_ground(self) -> None:
        """Let the page have what its ground needs, and nothing that another one needed."""
        if self._scheme is not None:
            self._scheme.tiles, self._scheme.hosts = self.ground.tiles, self.ground.hosts

    def read(self, lat: float, lon: float) -> Wgs84 | None:
        """The point that is drawn there, or ``None`` where there is none on earth."""
        try:
            return self.ground.frame.read(lat, lon)
        except ValueError:
            return None

    def send(self, name: str, payload: object) -> None:
        """Send a command to the page; nothing before it is ready, when it is told everything."""
        if self.is_ready:
            self.bridge.send(name, payload)

    def _fill(self) -> None:
        """The page is ready: tell it everything it should show now."""
        self.is_ready = True
        library, frame = self._session.library, self.ground.frame
        self._send_theme()
        self.send("setLanguage", self._language.lang)
        self.send("setBase", self.ground.page)
        self.bridge.send_json("setLandmarks", drawn_landmarks_json(library, frame))
        self.bridge.send_json("setDistrict", district_json(library, frame))
        if self._sight is not None:
            point, zoom = self._sight
            lat, lon = frame.show(point)
            self.send("setView", {"lat": lat, "lon": lon, "zoom": zoom})
        self._load()
        self.send("setMoving", self._moving)
        self._send_stops()
        self._send_selection(self._session.selected)
        self.ready.emit()

    def _send_places(self) -> None:
        """Other places, or something else said of them: they are drawn anew, and the card."""
        if not self.is_ready:
            return
        self.send("forgetCards", None)
        self._load()
        self._send_stops()
        self.send("repick", self._session.selected)

    def _load(self) -> None:
        """Tell the page all places, and before that which of them are shown."""
        self._told = tuple(location.id for location in self._session.library.locations)
        self._send_visible()
        self.bridge.send_json("load", places_json(self._session.library, self.ground.frame))

    def _send_theme(self) -> None:
        if self.view is not None:
            colour = self.palette().color(QPalette.ColorRole.Base)
            self.view.page().setBackgroundColor(colour)
        self.send("setTheme", "dark" if self._theme.is_dark else "light")

    def _send_stops(self) -> None:
        if not self.is_ready:
            return
        shown, library = self._session.plan or self._session.chosen, self._session.library
        stops = stops_json(shown, library, frame=self.ground.frame) if shown else NO_STOPS
        self.bridge.send_json("showStops", stops)

    def _send_selection(self, location_id: str) -> None:
        if location_id:
            self.send("select", location_id)

    def _send_card(self, location_id: str) -> None:
        library = self._session.library
        if library.knows_place(location_id):
            card = card_json(library, location_id, photo=self.photo_of(location_id))
            self.bridge.send_json("setCard", card)

    def _note_sight(self, sight: Sight) -> None:
        """Remember what the user looks at, for when the page is loaded anew."""
        point = self.read(sight.lat, sight.lon) if sight.touched else None
        if point is not None:
            self._sight = point, sight.zoom

    def _revive(self, status: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        """Load the page again when its process died."""
        self.is_ready = False
        normal = QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus
        if self.view is not None and status != normal and self._reloads < MOST_RELOADS:
            self._reloads += 1
            self.view.reload()
