"""What lies under the map: chosen from a menu, online only for as long as the window is open."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from scout.actions.map.base_map import ONLINE, file_page, online_page, open_tiles, tell_unreached
from scout.app.map.map_view import Ground
from scout.app.map.scheme import TILES
from scout.domain.errors import ReadError
from scout.when_called import when_called

with when_called():
    from scout.app.map.base_ask import BaseAsk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from scout.actions.map.base_map import OnlineMap
    from scout.app.language import Language
    from scout.app.map.map_view import MapView
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.store.tile_file import TileFile

DRAWING, FILE = "drawing", "file"


class BaseDesk(QObject):
    """The menu of base maps; a file is remembered, a host has to be switched on each time."""

    def __init__(
        self,
        view: MapView,
        session: Session,
        language: Language,
        *,
        menu: QMenu,
        settings: SettingStore,
    ) -> None:
        super().__init__(view)
        self._view, self._session, self._settings = view, session, settings
        self.chosen = DRAWING
        self._tiles: TileFile | None = None
        self._serial = 0
        group = QActionGroup(self)
        self.actions = {name: QAction(group, checkable=True) for name in (DRAWING, FILE, *ONLINE)}
        for name, action in self.actions.items():
            action.triggered.connect(lambda _checked, name=name: self.choose(name))
            menu.addAction(action)
            if name == FILE:
                menu.addSeparator()
        menu.addSeparator()
        self.keys = {name: menu.addAction("") for name, one in ONLINE.items() if one.needs_key}
        for name, action in self.keys.items():
            action.triggered.connect(lambda _checked, name=name: self.ask_key(name))
        view.bridge.tiles_failed.connect(self._tell_failed)
        language.language_changed.connect(self.retranslate)
        self.retranslate()
        self._check()
        self._open_remembered()

    @cached_property
    def ask(self) -> BaseAsk:
        """What the user is asked; its dialogs load with the first question."""
        return BaseAsk(self._view)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self._names = {
            "osm": "OpenStreetMap",
            "tianditu": self.tr("Tianditu"),
            "amap": self.tr("Amap"),
        }
        self.actions[DRAWING].setText(self.tr("Built-in drawing"))
        self.actions[FILE].setText(self.tr("Tiles from a file…"))
        for name in ONLINE:
            self.actions[name].setText(self.tr("{name} (online)").format(name=self._names[name]))
        for name, action in self.keys.items():
            action.setText(self.tr("Key for {name}…").format(name=self._names[name]))

    def choose(self, name: str) -> None:
        """Lie on another base map, if the user gives what it needs."""
        if name == FILE:
            folder = self._settings.tile_file or self._settings.folder
            path = self.ask.file(folder)
            if path is not None:
                self.open(path)
        elif name == DRAWING:
            self._settings.tile_file = ""
            self._lie(DRAWING, Ground())
        else:
            self._go_online(ONLINE[name])
        self._check()

    def open(self, path: Path) -> None:
        """Lie on the tiles of a file, and remember it; a file that holds none is told."""
        try:
            tiles = open_tiles(path)
        except ReadError as error:
            self._session.failed.emit(error)
            return
        self._serial += 1
        page = file_page(tiles, f"{TILES}/{self._serial}")
        self._lie(FILE, Ground(page=page, tiles=tiles), tiles)
        self._settings.tile_file = str(path.absolute())

    def ask_key(self, name: str) -> None:
        """Ask for the user's key, and show the map by it where it is on."""
        key = self.ask.key(self._names[name], self._settings.map_key(name))
        if key is not None:
            self._settings.set_map_key(name, key)
            if self.chosen == name and key:
                self._show_online(ONLINE[name])

    def close(self) -> None:
        """Let the file go."""
        if self._tiles is not None:
            self._tiles.close()
            self._tiles = None

    def _go_online(self, online: OnlineMap) -> None:
        if online.needs_key and not self._settings.map_key(online.name):
            self.ask_key(online.name)
            if not self._settings.map_key(online.name):
                return
        if self.ask.online(self._names[online.name], online.host):
            self._show_online(online)

    def _show_online(self, online: OnlineMap) -> None:
        page = online_page(online, self._settings.map_key(online.name))
        ground = Ground(page=page, frame=online.frame, hosts=frozenset({online.host}))
        self._lie(online.name, ground)

    def _lie(self, name: str, ground: Ground, tiles: TileFile | None = None) -> None:
        self.chosen = name
        self._view.lie_on(ground)
        self.close()
        self._tiles = tiles
        self._check()

    def _check(self) -> None:
        self.actions[self.chosen].setChecked(True)

    def _tell_failed(self) -> None:
        if self.chosen in ONLINE:
            self._session.failed.emit(tell_unreached(ONLINE[self.chosen]))

    def _open_remembered(self) -> None:
        """What was chosen last time; a file that is gone since is no reason for a message."""
        name = self._settings.tile_file
        if name and Path(name).is_file():
            self.open(Path(name))
