"""What the window loads before it is first seen, and how it imports."""

import builtins
import json
import linecache
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintDevice

from scout.app.plain_import import import_plainly

HEAVY = (
    *("folium", "hashlib", "numpy", "openpyxl", "ortools", "secrets", "shapely", "sqlalchemy"),
    *("yaml", "zoneinfo"),
)
CODE = f"""
import json, sys
from PySide6.QtCore import QTimer

def tell(window):
    begun = window.map.view is not None and window.map.bridge.parent() is window.map.view.page()
    print(json.dumps([begun, *(name for name in {HEAVY} if name in sys.modules)]))
    QTimer.singleShot(0, window.close)

from scout.app.start import open_window
raise SystemExit(open_window([], opened=tell))
"""


def test_the_second_start_shows_the_window_without_what_is_slow_to_load(tmp_path):
    """No geometry, solver, database, workbook or map maker, no ciphers and no zones of time.

    And its page was begun before it.
    """
    home = {"SCOUT_HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", CODE],
            env=os.environ | home,
            capture_output=True,
            text=True,
            check=True,
        )
    assert [True] == json.loads(done.stdout)


def test_no_source_is_read_for_an_import(tmp_path, monkeypatch):
    """Qt would look into each module that is loaded after it, and keep its source."""
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    (tmp_path / "fresh_one.py").write_text("VALUE = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    import_plainly()
    import fresh_one

    assert 1 == fresh_one.VALUE
    assert str(tmp_path / "fresh_one.py") not in linecache.cache


@pytest.mark.usefixtures("window")
def test_no_module_makes_things_of_qt_while_it_is_loaded():
    """A thread loads them, and what it made would be no part of the window."""
    loaded = {name: vars(module) for name, module in sys.modules.items() if "scout.app" in name}
    assert "scout.app.main_window" in loaded
    assert [] == [
        (name, made)
        for name, held in loaded.items()
        for made, value in held.items()
        if isinstance(value, QObject | QPaintDevice)
    ]


def test_a_shut_panel_is_made_when_it_is_first_seen(window):
    """And it is seen at once, with what it is opened for in hand."""
    dock = window.coverage.dock
    assert dock.widget() is None
    dock.toggleViewAction().trigger()
    assert dock.widget() is window.coverage.panel
    assert window.coverage.panel.isVisible()
