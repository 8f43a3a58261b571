"""Start the window as a user does and say ``ready`` when map and places list can be used.

``python -m bench.window_probe``, or with ``bare`` a window of Qt with an empty page, to compare;
with ``stay`` it goes on until it is ended. Settings and home are those of the environment.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.app.main_window import MainWindow

PATIENCE_MS = 60_000


def probe(*, stay: bool) -> int:
    """Run until the map's page is ready and the places are listed; 0, or 1 when it never is."""
    from scout.__main__ import load_window

    open_window = load_window()
    from PySide6.QtCore import QCoreApplication, QTimer

    def watch(window: MainWindow) -> None:
        def tell() -> None:
            if window.places.model.rowCount() > 0:
                _ready(stay=stay)

        window.map.ready.connect(tell)
        QTimer.singleShot(PATIENCE_MS, lambda: QCoreApplication.exit(1))

    return open_window([], opened=watch)


def probe_bare(*, stay: bool) -> int:
    """The least that a window with a page takes: what Qt itself asks for."""
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    view = QWebEngineView(window)
    window.setCentralWidget(view)
    view.loadFinished.connect(lambda _done: _ready(stay=stay))
    view.setHtml("<!DOCTYPE html><html></html>")
    window.resize(1440, 900)
    window.show()
    return app.exec()


def _ready(*, stay: bool) -> None:
    from PySide6.QtCore import QCoreApplication

    print("ready", flush=True)
    if not stay:
        QCoreApplication.exit(0)


if __name__ == "__main__":
    chosen = probe_bare if "bare" in sys.argv else probe
    raise SystemExit(chosen(stay="stay" in sys.argv))
