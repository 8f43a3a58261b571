"""How late the event loop of the window is while a plan is made: a line of JSON in milliseconds.

``python -m bench.loop_probe FOLDER``: first with nothing to do, which is the machine's own; then
the sample's days are improved in the window, each better plan painted as it comes; then a typical
and a large shoot are planned in the window's lane, and it is proven how cheap the typical one can
be. The chart is painted ten times a second; then places and needs are clicked on while the work
goes on.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer

from bench.click_probe import Clicks
from bench.event_loop import wait_until
from bench.figure import pick_late
from bench.shoot import LARGE_SHOOT, TYPICAL_SHOOT, make_shoot
from scout.actions.apart import open_readers
from scout.app.main_window import SAMPLE
from scout.app.setting_store import SettingStore
from scout.app.start import make_application, make_window
from scout.app.sweep import hold_sweeps
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.planner import Effort, plan_days

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.shoot import ShootSize
    from scout.app.main_window import MainWindow
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress

BEAT_MS = 5
PAINT_MS = 100
WORK_S, CLICK_S = 10.0, 8.0


def probe(folder: Path) -> dict[str, dict[str, float]]:
    """The lateness of the loop, 99 of 100 and at most, for each kind of work."""
    app = make_application([])
    store = SettingStore(QSettings(str(folder / "probe.ini"), QSettings.Format.IniFormat), folder)
    with open_readers() as readers:
        window = make_window(store, readers)
        window.show()
        window.session.read(SAMPLE)
        wait_until(lambda: window.session.planning.trials is not None)
    found = {
        "idle": _measure(window, lambda: None),
        "sample": _measure(window, window.session.planning.go_on),
    }
    window.session.thinking.drop()
    searching = Effort(rounds=10**9, seconds=2 * WORK_S)
    proving = Effort(rounds=1, proof_seconds=2 * WORK_S)
    for name, size, effort in (
        ("typical", TYPICAL_SHOOT, searching),
        ("large", LARGE_SHOOT, searching),
        ("proven", TYPICAL_SHOOT, proving),
    ):
        found[name] = _measure(window, partial(_plan, window, size, effort=effort))
        window.session.thinking.drop()
    window.projects.give_up()
    window.close()
    app.processEvents()
    return found


def _plan(window: MainWindow, size: ShootSize, *, effort: Effort) -> None:
    request = make_shoot(1, size)
    travel, sun = GeodesicEstimator(), AstralClock()

    def work(progress: Progress) -> Plan:
        with hold_sweeps():
            return plan_days(request, travel=travel, sun=sun, progress=progress, effort=effort)

    window.session.thinking.start(work, lambda _plan: None, show=lambda _plan: None)


def _measure(window: MainWindow, begin: Callable[[], None]) -> dict[str, float]:
    """Beats of a timer while the work goes on; what is beyond a beat is lateness."""
    begin()
    beats = [time.perf_counter()]
    beat, paint = QTimer(), QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    paint.timeout.connect(window.days.chart.update)
    beat.start(BEAT_MS)
    paint.start(PAINT_MS)
    _wait_s(WORK_S)
    beat.stop()
    late = [max(0.0, 1000 * (b - a) - BEAT_MS) for a, b in pairwise(beats)]
    return {"late_ms": pick_late(late), "most_ms": max(late), **_click(window)}


def _click(window: MainWindow) -> dict[str, float]:
    """Clicks while the work still goes on."""
    clicks = Clicks(window)
    _wait_s(CLICK_S)
    clicks.stop()
    return {"click_ms": pick_late(clicks.waited_ms), "click_most_ms": max(clicks.waited_ms)}


def _wait_s(seconds: float) -> None:
    end = time.perf_counter() + seconds
    wait_until(lambda: time.perf_counter() > end)


if __name__ == "__main__":
    print(json.dumps(probe(Path(sys.argv[1]))))
