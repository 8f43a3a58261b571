"""Type into the search of a window with ten thousand places: a line of JSON in milliseconds a key.

``python -m bench.search_probe FOLDER``: each key is searched for at once, without the pause in
which one goes on typing. It is told until the list is painted, and until the filters, which stand
open, are counted and painted too and the map is told, for which the window takes its next turn.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from bench.event_loop import wait_ms, wait_until
from scout.actions.library import open_library
from scout.app.language import Language
from scout.app.main_window import MainWindow
from scout.app.session import Session
from scout.app.setting_store import SettingStore
from scout.app.start import make_application
from scout.app.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.library import Library
    from scout.domain.location import Location

PLACES = 10_000
TYPED = {"pinyin": "dawanshiju", "English": "ancestral hall", "Chinese": "坪山公园"}
ROUNDS = 8


def make_library() -> Library:
    """The shipped places again and again, each with an id of its own."""
    shipped = open_library()

    def again() -> Iterator[Location]:
        for number in range(PLACES):
            place = shipped.locations[number % len(shipped.locations)]
            yield replace(place, id=f"{place.id}-{number}")

    return replace(shipped, locations=tuple(islice(again(), PLACES)))


def probe(folder: Path) -> dict[str, list[tuple[float, float]]]:
    """Milliseconds of each key, until the list and until all is told, for each way to type."""
    app = make_application([])
    store = SettingStore(QSettings(str(folder / "probe.ini"), QSettings.Format.IniFormat), folder)
    session = Session(make_library())
    language, theme = Language("zh"), Theme(store.theme)
    window = MainWindow(session, language, theme=theme, settings=store)
    window.show()
    window.places.bar.filters.setChecked(True)
    wait_until(lambda: window.map.is_ready and bool(session.finding.counts))
    wait_ms(2000)
    found = {name: list(_type(window, text)) for name, text in TYPED.items()}
    window.projects.give_up()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    app.processEvents()
    return found


def _type(window: MainWindow, text: str) -> Iterator[tuple[float, float]]:
    panel = window.places
    for _ in range(ROUNDS):
        for end in range(1, len(text) + 1):
            begun = time.perf_counter()
            panel.search.setText(text[:end])
            panel.filter()
            QCoreApplication.sendPostedEvents()
            panel.list.viewport().repaint()
            listed = time.perf_counter()
            QCoreApplication.processEvents()  # the turn in which the rest is due
            panel.facets.viewport().repaint()
            yield 1000 * (listed - begun), 1000 * (time.perf_counter() - begun)
            wait_ms(30)


if __name__ == "__main__":
    print(json.dumps(probe(Path(sys.argv[1]))))
