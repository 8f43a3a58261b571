"""The window opens also where the library that is connected does not answer."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from scout.actions.library import open_shipped
from scout.actions.store.connection import remember
from scout.app.start import make_window
from scout.places.library.address import read_address

pytestmark = pytest.mark.web


def test_the_window_opens_without_its_library(settings, tmp_path, monkeypatch):
    """It shows the shipped places, and says which library is missing, in either language."""
    monkeypatch.setenv("SCOUT_HOME", str(tmp_path))
    gone = read_address(str(tmp_path / "gone.scoutlib"))
    remember(gone)
    window = make_window(settings)
    assert open_shipped().locations == window.session.library.locations
    bar = window.message_bar
    assert not bar.isHidden()
    assert bar.label.text().startswith(f"{gone.text}: there is no such library")
    window.menu.toggle_language.trigger()
    assert "目前显示的是程序自带的场地" in bar.label.text()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
