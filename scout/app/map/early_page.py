"""The page of the map, begun before there is a window to show it in.

The engine has processes of its own: they start, and the page loads, while Python loads the rest of
the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWebChannel import QWebChannel

from scout.actions.map.page_file import find_live_page
from scout.app.map.bridge import Bridge
from scout.app.map.page_guard import MapPage, is_sandbox_refused, make_page, pick_profile
from scout.app.map.scheme import HOST, PAGE, SCHEME

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtCore import QObject

_NAME = "scout-early-page"


def begin_page(home: Path) -> None:
    """Load the page, if it may be shown here and was built at an earlier start."""
    app = QCoreApplication.instance()
    files = None if app is None or is_sandbox_refused() else find_live_page(home)
    if app is not None and files is not None:
        bridge = Bridge(app)
        page = load_page(files, bridge, parent=app)
        bridge.setParent(page)
        page.setObjectName(_NAME)


def take_page(parent: QObject) -> tuple[MapPage, Bridge] | None:
    """The page that was begun, with the door to it, for the first who asks."""
    page = _find_page()
    bridge = page.findChild(Bridge) if page is not None else None
    if page is None or not isinstance(bridge, Bridge):
        return None
    page.setObjectName("")
    page.setParent(parent)
    return page, bridge


def _find_page() -> MapPage | None:
    app = QCoreApplication.instance()
    page = app.findChild(MapPage, _NAME) if app is not None else None
    return page if isinstance(page, MapPage) else None


def load_page(files: Mapping[str, bytes], bridge: Bridge, *, parent: QObject) -> MapPage:
    """A page of these files that begins to load, with ``bridge`` as the only door to it."""
    page = make_page(pick_profile(files), parent)
    channel = QWebChannel(page)
    channel.registerObject("bridge", bridge)
    page.setWebChannel(channel)
    page.setUrl(QUrl(f"{SCHEME.decode()}://{HOST}/{PAGE}"))
    return page
