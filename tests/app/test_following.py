"""A session follows its library: what is known is not read again, what is new is."""

from libraries.place import rename
from PySide6.QtTest import QSignalSpy

from scout.actions.store.opening import opened

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
