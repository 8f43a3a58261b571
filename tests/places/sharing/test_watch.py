"""What others change is heard, and a server that goes away and comes back."""

import queue

import pytest
from libraries.place import FEW, make_store, rename

from scout.places.library.address import read_address
from scout.places.library.opening import open_store
from scout.places.sharing.watch import Watch

SOON_S = 2.0
"""How soon a change is to be heard."""


@pytest.fixture
def follow():
    """Follow a library: the news in their order."""
    watches = []

    def follow(store):
        heard = queue.Queue()
        where = store.engine.url.render_as_string(hide_password=False)
        where = where if "postgresql" in where else store.address
        watches.append(Watch(lambda: open_store(read_address(where)), heard.put))
        watches[-1].start()
        return heard

    yield follow
    for watch in watches:
        watch.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def desks(request, tmp_path):
    """One library at two desks."""
    server = request.getfixturevalue("server") if request.param == "postgresql" else None
    one = make_store(request.param, folder=tmp_path, server=server)
    one.put_many(FEW, who="阿甲")
    where = str(one.address)
    other = open_store(read_address(where))
    yield one, other
    one.close()
    other.close()


def test_the_change_of_one_desk_is_heard_at_the_other(desks, follow):
    """With the number of its step, within two seconds."""
    one, other = desks
    heard = follow(other)
    known = heard.get(timeout=10)
    assert (one.changes_since(0)[-1].number, None) == (known.number, known.lost)
    one.put(rename(one.read("fuxing"), "新名"), who="阿乙")
    news = heard.get(timeout=SOON_S)
    assert ["fuxing"] == [step.id for step in other.changes_since(known.number)]
    assert one.changes_since(0)[-1].number == news.number


def test_nothing_is_heard_where_nothing_changes(desks, follow):
    """A library that rests is silent."""
    heard = follow(desks[1])
    heard.get(timeout=10)
    with pytest.raises(queue.Empty):
        heard.get(timeout=1.5)


def test_a_server_that_comes_back_is_heard_of(office, server, follow):
    """That it went, and what was changed until it was back, without being asked."""
    heard = follow(office)
    heard.get(timeout=10)
    server.stop()
    assert "does not answer" in heard.get(timeout=5).lost.text("en")
    server.start()
    news = heard.get(timeout=20)
    assert (3, None) == (news.number, news.lost)
