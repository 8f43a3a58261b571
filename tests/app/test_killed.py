"""The promise of ten seconds, kept by a real window that is killed."""

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from scout.store.recovery import find_left_work

pytestmark = pytest.mark.web
ROOT = Path(__file__).resolve().parent.parent.parent
PROMISED_S = 10.0
WINDOW = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QSettings
from scout.app.main_window import SAMPLE
from scout.app.setting_store import SettingStore
from scout.app.start import make_application, make_window

folder = Path(sys.argv[1])
app = make_application([])
settings = QSettings(str(folder / "scout.ini"), QSettings.Format.IniFormat)
window = make_window(SettingStore(settings, folder))
window.show()

def change():
    window.session.planned.disconnect(change)
    window.session.set_start(date(2030, 1, 7))
    print("changed", flush=True)

window.session.planned.connect(change)
window.session.read(SAMPLE)
app.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed so there")
def test_a_killed_window_loses_ten_seconds_at_most(tmp_path):
    """Changed, and killed ten seconds later without a word: the change is offered."""
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, tmp_path],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    ) as window:
        assert window.stdout.readline() == "changed\n"
        time.sleep(PROMISED_S)
        window.kill()
    ((work, opened),) = find_left_work(tmp_path)
    work.leave()
    assert opened.project.start == date(2030, 1, 7)
    assert opened.project.suggestion is not None
