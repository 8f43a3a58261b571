"""Open a map of many invented places without a display; print what it took, as one line of JSON.

From the page being there to its first picture, then each frame of pans and each step of zoom.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from scout.actions.library import Library, open_library
from scout.app.language import Language
from scout.app.map.map_view import MapView
from scout.app.session import Session
from scout.app.start import make_application
from scout.app.theme import Theme
from scout.domain.point import Wgs84

if TYPE_CHECKING:
    from scout.domain.location import Location

PATIENCE_MS = 120_000
_WIDTH, _HEIGHT = 1200, 800
# Tells the title when all places have come and two frames have been drawn since.
_WATCH = """
(function watch() {
  const page = window.scoutPage;
  if (!page || page.state.places.size < %d) { setTimeout(watch, 4); return; }
  requestAnimationFrame(() => requestAnimationFrame(() => { document.title = "drawn"; }));
})();
"""
# Pans and zooms as a hand does, one a frame; the title holds the milliseconds of each.
_MOVE = """
(function () {
  const map = window.scoutPage.map, pans = [], zooms = [];
  map.setZoom(13, { animate: false });
  function next(steps, found, then) {
    if (!steps.length) { then(); return; }
    const before = performance.now();
    steps[0]();
    requestAnimationFrame(() => setTimeout(() => {
      found.push(performance.now() - before);
      next(steps.slice(1), found, then);
    }, 0));
  }
  const east = Array.from({ length: 50 }, () => () => map.panBy([60, 20], { animate: false }));
  const west = Array.from({ length: 50 }, () => () => map.panBy([-60, -20], { animate: false }));
  const levels = [14, 15, 16, 15, 14, 13, 12, 11, 12, 13];
  const zoom = levels.map((level) => () => map.setZoom(level, { animate: false }));
  setTimeout(() => next([...east, ...west], pans, () => next(zoom, zooms, () => {
    document.title = JSON.stringify({ pans: pans, zooms: zooms });
  })), 300);
})();
"""


def invent_library(count: int) -> Library:
    """The shipped places again and again, at points all over the district's box."""
    library, dice = open_library(), Random(count)  # noqa: S311 - the same places every time
    placed = [one for one in library.locations if one.position is not None]
    lons, lats = zip(*library.district.rings[0], strict=True)

    def invent(number: int) -> Location:
        model = placed[number % len(placed)]
        point = Wgs84(
            lat=dice.uniform(min(lats), max(lats)), lon=dice.uniform(min(lons), max(lons))
        )
        position = replace(model.position, point=point) if model.position else None
        return replace(model, id=f"place{number}", position=position)

    return replace(library, locations=tuple(invent(number) for number in range(count)))


def probe(count: int, home: Path) -> int:
    """Run until everything is measured; 0, or 1 when it never is."""
    app = make_application([])
    library, found = invent_library(count), {"first": 0.0}
    session = Session(library)
    view = MapView(session, Language("en"), Theme(), home=home)
    view.resize(_WIDTH, _HEIGHT)

    def tell(title: str) -> None:
        if title == "drawn":
            found["first"] = time.perf_counter() - found["first"]
            view.view.page().runJavaScript(_MOVE)  # type: ignore[union-attr]
        elif title.startswith("{"):
            print(json.dumps({**found, **json.loads(title)}), flush=True)
            app.exit(0)

    def begin() -> None:
        found["first"] = time.perf_counter()
        page = view.view.page()  # type: ignore[union-attr]
        page.titleChanged.connect(tell)
        page.runJavaScript(_WATCH % count)

    view.bridge.page_ready.connect(begin)
    view.show()
    QTimer.singleShot(PATIENCE_MS, lambda: app.exit(1))
    code = app.exec()
    view.close_page()
    session.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    return code


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        raise SystemExit(probe(int(sys.argv[1]), Path(folder)))
