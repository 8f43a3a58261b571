"""A session follows its library: what is known is not read again, what is new is."""

import pytest
from libraries.place import FEW, rename
from PySide6.QtTest import QSignalSpy

from scout.actions.library import open_library
from scout.actions.store.connection import remember
from scout.actions.store.making import make_library
from scout.actions.store.opening import opened
from scout.app.session import Session
from scout.places.library.address import read_address


@pytest.fixture
def office(tmp_path, monkeypatch):
    """The library of an office, in a file, connected: two old houses and a creek."""
    monkeypatch.setenv("SCOUT_HOME", str(tmp_path / "home"))
    address = read_address(str(tmp_path / "office.scoutlib"))
    make_library(address, empty=True)
    with opened(address) as store:
        store.put_many(FEW, who="阿甲")
    remember(address)
    return address


@pytest.fixture
def session(office, qtbot):
    """A session with its places, which follows it."""
    session = Session(open_library())
    assert office.text == session.library.store
    with qtbot.waitSignal(session.following.told):
        session.following.begin()
    yield session
    session.close()


def test_the_places_are_read_once_at_the_start(session, office, qtbot):
    """The first news tells nothing new; what somebody changes then is read."""
    reading = QSignalSpy(session.following.lane.started)
    known = session.library
    assert (3, True) == (known.store_step, known.may_edit)
    assert not session.following.lane.is_busy
    with opened(office) as store:
        store.put(rename(store.read("fuxing"), "新名"), who="阿乙")
    qtbot.waitUntil(lambda: session.library.location("fuxing").name.zh == "新名")
    assert (1, 4) == (reading.count(), session.library.store_step)
