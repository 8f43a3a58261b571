"""A window on the shipped library, with settings of its own; what Qt grumbles about is listed."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from scout.actions.library import open_library
from scout.actions.store.connection import remember
from scout.actions.store.making import make_library
from scout.app.map.scheme import register_scheme
from scout.app.project.project_ask import Answer
from scout.app.session import Session
from scout.app.setting_store import SettingStore
from scout.app.start import make_window
from scout.app.worker import running
from scout.places.library.address import read_address

# Before any test makes the application.
register_scheme()

# Said by Qt about the machine (no GPU, no window system), not about us.
MACHINE_GRUMBLES = (
    "This plugin does not support",
    "QRhiGles2: Failed",
    "Failed to create RHI",
    "QVulkanInstance: Failed",
    "GBM is not supported",
    "Sandboxing disabled",
    "GPUInfo not initialized",
)


def pytest_collection_modifyitems(items):
    """Everything else that Qt warns of fails the test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*MACHINE_GRUMBLES, extend=True))


@pytest.fixture(scope="session", autouse=True)
def _flush(qapp):
    """Let the last page go before its profile does."""
    yield
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()


@pytest.fixture
def settings(tmp_path):
    """The settings of one test: English, light."""
    file = QSettings(str(tmp_path / "scout.ini"), QSettings.Format.IniFormat)
    file.setValue("language", "en")
    file.setValue("theme", "light")
    return SettingStore(file, tmp_path / "home")


@pytest.fixture
def office(tmp_path, monkeypatch):
    """The library of an office with the shipped places, in a file, connected."""
    monkeypatch.setenv("SCOUT_HOME", str(tmp_path / "home"))
    address = read_address(str(tmp_path / "office.scoutlib"))
    make_library(address)
    remember(address)
    return address


@pytest.fixture
def joined_session(office):
    """A session with the places of that library; no window."""
    session = Session(open_library())
    assert office.text == session.library.store
    crashes = []
    session.crashed.connect(crashes.append)
    yield session
    session.close()
    _await_all()
    assert [] == crashes


@pytest.fixture
def window(qtbot, settings, readers):
    """The window at first start, with its map ready; no thread outlives it."""
    window = make_window(settings, readers)
    crashes = []
    window.session.crashed.connect(crashes.append)
    window.projects.ask.unsaved = lambda _name: Answer.DISCARD
    window.show()
    if not window.map.is_refused:
        qtbot.waitUntil(lambda: window.map.is_ready, timeout=20_000)
    yield window
    window.close()
    assert crashes == []
    _await_all()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _await_all():
    """No thread outlives its window for long."""
    for thread in running():
        thread.join(10)
    assert () == running()


@pytest.fixture
def working(window, qtbot):
    """The window with the sample read, a set chosen, and days planned."""
    with qtbot.waitSignal(window.session.planned, timeout=30_000):
        window.open_sample()
    return window


@pytest.fixture
def no_sandbox_word(monkeypatch):
    """The environment of a root user who says nothing about the sandbox."""
    monkeypatch.delenv("QTWEBENGINE_CHROMIUM_FLAGS", raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
