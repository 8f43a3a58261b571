"""A session follows its library: what is known is not read again, what is new is."""

import os
import signal
import time
from datetime import UTC, datetime, timedelta

import pytest
from libraries.place import rename
from PySide6.QtTest import QSignalSpy

from scout.actions.booking.desk import open_book
from scout.actions.library import open_library
from scout.actions.store.connection import remember
from scout.actions.store.making import make_library
from scout.actions.store.opening import opened
from scout.app.booking.ledger import Ledger
from scout.app.session import Session
from scout.app.worker import running
from scout.domain.booking import Booking
from scout.places.library.address import read_address

DAWAN = "dawan-shiju"


def test_the_places_are_read_once_at_the_start(office, joined_session, qtbot):
    """The first news tells nothing new; what somebody changes then is read."""
    following = joined_session.following
    reading, known = QSignalSpy(following.lane.started), joined_session.library
    with qtbot.waitSignal(following._heard):
        following.begin()
    with opened(office) as store:
        store.put(rename(store.read(DAWAN), "新名"), who="阿乙")
    qtbot.waitUntil(lambda: joined_session.library.location(DAWAN).name.zh == "新名")
    step = joined_session.library.store_step
    assert (1, known.store_step + 1) == (reading.count(), step)


def test_a_booking_brings_no_places_again(office, joined_session, qtbot):
    """The step is known, and the places are those that were read."""
    known, start = joined_session.library, datetime(2030, 3, 11, 1, tzinfo=UTC)
    joined_session.following.begin()
    wish = Booking(
        location_id=DAWAN, start=start, end=start + timedelta(hours=2), production="月下"
    )
    with open_book(office.text) as book:
        book.put([wish], who="mo")
    qtbot.waitUntil(lambda: joined_session.library.store_step > known.store_step, timeout=10_000)
    assert known.locations is joined_session.library.locations


@pytest.fixture
def asleep(server, tmp_path, monkeypatch):
    """A connected library on a server, and how to let the server sleep: it takes no call then."""
    monkeypatch.setenv("SCOUT_HOME", str(tmp_path / "home"))
    address = read_address(server.url(server.make_database(), loopback=True))
    make_library(address, empty=True)
    remember(address)
    process = int((server.folder / "data" / "postmaster.pid").read_text().split()[0])
    yield lambda: os.kill(process, signal.SIGSTOP)
    os.kill(process, signal.SIGCONT)
    for thread in running():
        thread.join(20)
    assert () == running()


def test_nobody_waits_at_the_end_for_a_server_that_is_away(asleep, qtbot):
    """Places, bookings, people and a place's card are asked for, and the window closes at once."""
    session = Session(open_library())
    ledger = Ledger(session)
    asleep()
    session.following.begin()
    session.following.renew()
    ledger.open(session.library.store)
    session.keeping.ask(session.keeping.finding, lambda found: found.address, then=lambda _: None)
    session.speaking.look(session.speaking.showing, DAWAN, most_photos=1, then=lambda _: None)
    qtbot.wait(200)
    assert len(running()) >= 4
    began = time.monotonic()
    ledger.close()
    session.close()
    assert time.monotonic() - began < 1.0
