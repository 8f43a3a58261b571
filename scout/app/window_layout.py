"""Where the window and its docks were when it was closed last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from scout.app.setting_store import LAYOUT_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QDockWidget, QMainWindow

    from scout.app.setting_store import SettingStore

_FIRST_PX = (1440, 900)


def remember_layout(window: QMainWindow, settings: SettingStore) -> None:
    """Keep it for the next time."""
    settings.geometry = window.saveGeometry()
    settings.layout = window.saveState(LAYOUT_VERSION)


def restore_layout(
    window: QMainWindow, docks: Mapping[str, QDockWidget], settings: SettingStore
) -> None:
    """As it was, else as it suits a first time; nonsense that is remembered is ignored by Qt."""
    window.resize(*_FIRST_PX)
    horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    window.resizeDocks([docks["places"], docks["sets"]], [310, 380], horizontal)
    window.resizeDocks([docks["days"]], [292], vertical)
    if not settings.geometry.isEmpty():
        window.restoreGeometry(settings.geometry)
    if not settings.layout.isEmpty():
        window.restoreState(settings.layout, LAYOUT_VERSION)
    docks["days"].hide()  # nothing to plan yet: the map has the room
