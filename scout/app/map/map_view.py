"""The map in the middle: the page, what it is told, and a notice where it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from scout.actions.map_page import build_live_page, district_json, places_json, stops_json
from scout.app.map.bridge import Bridge
from scout.app.map.page_guard import is_sandbox_refused, make_page, pick_profile
from scout.app.map.scheme import HOST, PAGE, SCHEME
from scout.app.worker import Lane

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.theme import Theme

# A page that dies again and again is not reloaded for ever.
MOST_RELOADS = 3


class MapView(QWidget):
    """Shows places, the chosen stops and the selected place; hears clicks on places."""

    ready = Signal()

    def __init__(self, session: Session, language: Language, theme: Theme) -> None:
        super().__init__()
        self._session, self._language, self._theme = session, language, theme
        self.is_ready = False
        self._reloads = 0
        self._visible: list[str] | None = None
        self._moving = False
        self.bridge = Bridge(self)
        self.notice = QLabel(self)
        self.notice.setWordWrap(True)
        self.notice.setMargin(40)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.notice)
        self.view: QWebEngineView | None = None
        language.language_changed.connect(self.retranslate)
        theme.theme_changed.connect(self._send_theme)
        self.is_refused = is_sandbox_refused()
        self.notice.setVisible(self.is_refused)
        self._lane = Lane(self)
        self._lane.crashed.connect(session.crashed)
        if not self.is_refused:
            # Half a second of importing, beside the window that can be used meanwhile.
            self._lane.start(lambda _progress: build_live_page(), self._make_view)
        self.retranslate()

    def _make_view(self, files: dict[str, bytes]) -> None:
        self.view = QWebEngineView(self)
        page = make_page(pick_profile(files), self.view)
        self.view.setPage(page)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAcceptDrops(False)
        self._layout.addWidget(self.view)
        channel = QWebChannel(page)
        channel.registerObject("bridge", self.bridge)
        page.setWebChannel(channel)
        page.renderProcessTerminated.connect(self._revive)
        self.bridge.page_ready.connect(self._fill)
        self.bridge.place_clicked.connect(self._session.select)
        self._session.place_selected.connect(self._send_selection)
        self._session.set_chosen.connect(self._send_stops)
        self._session.planned.connect(self._send_stops)
        self._session.script_read.connect(self._send_stops)
        self._session.scouting.changed.connect(self._send_places)
        page.setBackgroundColor(self.palette().color(QPalette.ColorRole.Base))
        page.setUrl(QUrl(f"{SCHEME.decode()}://{HOST}/{PAGE}"))

    def retranslate(self) -> None:
        """Speak the language of the moment, also on the page."""
        self.setAccessibleName(self.tr("Map"))
        self.notice.setText(
            self.tr(
                "The map is not shown, because the program runs as root: the web engine refuses"
                " its sandbox there, and Scout never switches it off by itself. Start Scout as an"
                " ordinary user. Everything else works; the list has every place."
            )
        )
        self._send("setLanguage", self._language.lang)

    def close_page(self) -> None:
        """Stop building the page, if it is still being built."""
        self._lane.drop()

    def show_only(self, ids: list[str]) -> None:
        """Show only these places on the map."""
        self._visible = ids
        self._send("setVisible", ids)

    def allow_moves(self, *, moving: bool) -> None:
        """Let signs be dragged, or hold them fast."""
        self._moving = moving
        self._send("setMoving", moving)

    def _send_places(self) -> None:
        if self.is_ready:
            self.bridge.send_json("load", places_json(self._session.library))
            self._send_stops()
            self._send("reselect", self._session.selected)

    def _send(self, name: str, payload: object) -> None:
        if self.is_ready:
            self.bridge.send(name, payload)

    def _fill(self) -> None:
        """The page is ready: tell it everything it should show now."""
        self.is_ready = True
        library = self._session.library
        self._send_theme()
        self._send("setLanguage", self._language.lang)
        self.bridge.send_json("setDistrict", district_json(library))
        self.bridge.send_json("load", places_json(library))
        if self._visible is not None:
            self._send("setVisible", self._visible)
        self._send("setMoving", self._moving)
        self._send_stops()
        self._send_selection(self._session.selected)
        self.ready.emit()

    def _send_theme(self) -> None:
        if self.view is not None:
            colour = self.palette().color(QPalette.ColorRole.Base)
            self.view.page().setBackgroundColor(colour)
        self._send("setTheme", "dark" if self._theme.is_dark else "light")

    def _send_stops(self) -> None:
        if not self.is_ready:
            return
        shown = self._session.plan or self._session.chosen
        stops = stops_json(shown, self._session.library) if shown else '{"stops":[],"routes":[]}'
        self.bridge.send_json("showStops", stops)

    def _send_selection(self, location_id: str) -> None:
        if location_id:
            self._send("select", location_id)

    def _revive(self, status: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        """Load the page again when its process died."""
        self.is_ready = False
        normal = QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus
        if self.view is not None and status != normal and self._reloads < MOST_RELOADS:
            self._reloads += 1
            self.view.reload()
