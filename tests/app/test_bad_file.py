"""A file made to do harm: the window says so, answers, and opens the next one."""

import os
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from scout.app.start import make_window
from scout.app.worker import running
from scout.script.apart.readers import Readers
from scout.script.limits import LIMITS

MEGABYTE = 1024**2
# Nine megabytes as a file, and four hundred once it is opened.
SWOLLEN = (
    '<?xml version="1.0"?><FinalDraft DocumentType="Script" Version="5"><Content>'
    + '<a b="c"/>' * 900_000
    + "</Content></FinalDraft>"
)


@pytest.fixture
def open_narrow(settings):
    """Open a window whose files are read under ceilings of a test's own."""
    opened = []

    def open_window(**limits):
        readers = Readers("scout.script.reader", limits=replace(LIMITS, **limits))
        window = make_window(settings, readers)
        window.show()
        opened.append((window, readers))
        return window

    yield open_window
    for window, readers in opened:
        window.close()
        readers.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.mark.skipif(sys.platform != "linux", reason="no ceiling of addresses")
def test_a_file_that_swells_is_told_and_the_next_one_opens(open_narrow, qtbot, tmp_path):
    """The words stand above the map; nothing crashed; the sample is read in the same window."""
    file = tmp_path / "开水.fdx"
    file.write_text(SWOLLEN, encoding="utf-8")
    window = open_narrow(reader_bytes=320 * MEGABYTE)
    crashes = []
    window.session.crashed.connect(crashes.append)
    with qtbot.waitSignal(window.session.failed, timeout=60_000) as heard:
        window.session.read(file)
    assert window.message_bar.isVisible()
    told = window.message_bar.label.text()
    assert told.startswith("开水.fdx: Reading this file takes more memory"), told
    assert "占用的内存超过" in heard.args[0].message.text("zh")
    with qtbot.waitSignal(window.session.script_read, timeout=60_000):
        window.open_sample()
    assert not window.message_bar.isVisible()
    assert [] == crashes


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes that lie in a folder")
def test_the_next_file_opens_while_one_never_ends(open_narrow, qtbot, tmp_path):
    """A pipe that nobody writes to is waited for beside the window, and given up for the sample."""
    file = tmp_path / "pipe.txt"
    os.mkfifo(file)
    window = open_narrow()
    window.session.read(file)
    assert window.session.thinking.is_busy
    with qtbot.waitSignal(window.session.script_read, timeout=60_000):
        window.open_sample()
    assert "luopan_guitu.txt" == window.session.path.name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes that lie in a folder")
def test_closing_does_not_wait_for_a_file(open_narrow, tmp_path):
    """All threads of the window are gone when it is."""
    file = tmp_path / "pipe.txt"
    os.mkfifo(file)
    window = open_narrow()
    window.session.read(file)
    window.close()
    assert () == running()
