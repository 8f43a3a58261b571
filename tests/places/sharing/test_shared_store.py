"""A server's library at a desk, while the server is there and while it is away."""

from dataclasses import replace

import pytest
from libraries.place import FEW, make_place, rename

from scout.domain.errors import EditConflict
from scout.domain.photo import PhotoFile
from scout.domain.place_store import PlaceWanted
from scout.places.library.address import read_address
from scout.places.library.failure import NoAnswer
from scout.places.library.opening import open_store
from scout.places.sharing import shared_store
from scout.places.sharing.shared_store import SharedStore


@pytest.fixture
def desk(office, tmp_path, monkeypatch):
    """A desk with the office's library and an up-to-date copy of it."""
    monkeypatch.setattr(shared_store, "AGAIN_S", 0.0)
    desk = _sit_down(office, tmp_path)
    desk.renew()
    yield desk
    desk.close()


@pytest.fixture
def away(server):
    """The server, stopped now and started again at the end."""
    server.stop()
    yield server
    server.start()


def _sit_down(office, folder):
    where = office.engine.url.render_as_string(hide_password=False)
    return SharedStore(office.address, lambda: open_store(read_address(where)), folder=folder)


def _everything(store):
    return store.read_all(), [store.history(one.id) for one in FEW], store.changes_since(0)


def test_the_copy_is_the_library_of_one_moment(office, desk):
    """Places, their history and the steps are the same, also after later changes and drops."""
    office.put(rename(office.read("fuxing"), "新名"), who="阿乙")
    office.drop(office.read("creek"), who="阿乙")
    office.put_many([make_place("mill", "老磨坊", "Old Mill")], who="阿乙")
    desk.renew()
    assert _everything(office) == _everything(desk.copy.store)
    assert () == desk.copy.store.check()
    for words in ("新名", "福兴", "磨坊", "qsx"):
        wanted = PlaceWanted(words=words)
        assert office.find(wanted) == desk.copy.store.find(wanted)


def test_reading_goes_on_while_the_server_is_away(desk, away):
    """From the copy, which says of when it is."""
    assert away
    assert desk.away is None
    assert ["福兴世居", "长乐围", "清水溪"] == [one.place.name.zh for one in desk.read_all()]
    assert ["creek"] == [line.id for line in desk.find(PlaceWanted(words="qsx"))]
    assert desk.copy.as_of == desk.away.as_of
    assert "does not answer" in desk.away.why.text("en")


def test_a_desk_opens_while_the_server_is_away(office, tmp_path, desk, away):
    """Whoever was connected once starts work in the mountains."""
    assert away
    desk.close()
    other = _sit_down(office, tmp_path)
    assert 3 == other.count()
    assert other.away is not None
    other.close()


def test_without_a_copy_the_failure_is_told(office, tmp_path, away):
    """Who never was connected has nothing to read."""
    assert away
    store = _sit_down(office, tmp_path / "never")
    with pytest.raises(NoAnswer, match="does not answer"):
        store.read_all()
    store.close()


def test_what_one_may_do_is_known_while_the_server_is_away(desk, server):
    """As the server said it last; the places are those of the last step that was copied."""
    assert (3, True) == (desk.read_moment()[0], desk.may_edit())
    server.stop()
    assert (3, True) == (desk.read_moment()[0], desk.may_edit())
    server.start()


def test_an_edit_waits_and_is_saved_when_the_server_is_back(office, desk, server):
    """It is seen at once at this desk, and by all when the server is back."""
    server.stop()
    edited = rename(desk.read("fuxing"), "新名")
    assert edited == desk.put(edited, who="阿乙")
    assert edited == desk.read("fuxing")
    assert "新名" in [one.place.name.zh for one in desk.read_all()]
    asked = desk.read_many(["creek", "fuxing", "nowhere"])
    assert ["清水溪", "新名"] == [one.place.name.zh for one in asked]
    server.start()
    offered = desk.offer(who="阿乙")
    assert ["新名"] == [one.place.name.zh for one in offered.saved]
    assert ((), ()) == (offered.conflicts, desk.waiting.records())
    assert ("新名", 2, "阿乙") == _told(office.read("fuxing"))


def test_of_two_edits_of_one_place_none_is_lost(office, desk, server):
    """Both versions are shown, the waiting one goes on waiting, and the chosen one is saved."""
    mine = rename(desk.read("fuxing"), "我的")
    server.stop()
    desk.put(mine, who="阿乙")
    server.start()
    office.put(rename(office.read("fuxing"), "他的"), who="阿甲")
    ((kept, theirs),) = desk.offer(who="阿乙").conflicts
    assert ("我的", "他的") == (kept.place.name.zh, theirs.place.name.zh)
    assert (mine,) == desk.waiting.records()
    with pytest.raises(EditConflict):
        desk.put(mine, who="阿乙")
    desk.settle(mine, over=theirs, who="阿乙")
    assert ("我的", 3, "阿乙") == _told(office.read("fuxing"))
    assert ["我的", "他的", "福兴世居"] == [one.place.name.zh for one in office.history("fuxing")]
    assert () == desk.waiting.records()


def test_edits_that_wait_outlive_the_program(office, tmp_path, desk, server):
    """They are on the disk, new places among them."""
    server.stop()
    desk.put_many([make_place("mill", "老磨坊", "Old Mill")], who="阿乙")
    desk.close()
    server.start()
    other = _sit_down(office, tmp_path)
    assert ["老磨坊"] == [one.place.name.zh for one in other.offer(who="阿乙").saved]
    other.close()
    assert 4 == office.count()


def test_what_needs_the_server_is_refused_while_it_is_away(desk, away):
    """A place is not dropped behind everybody's back."""
    assert away
    with pytest.raises(NoAnswer):
        desk.drop(desk.read("creek"), who="阿乙")
    assert 3 == len(desk.read_all())


def test_a_photo_once_looked_at_is_there_without_the_server(office, desk, server):
    """The others wait for it."""
    for digest in ("a" * 64, "b" * 64):
        office.put_photo(PhotoFile(digest=digest, content=digest.encode()))
    assert desk.read_photo("a" * 64)
    server.stop()
    assert ("a" * 64).encode() == desk.read_photo("a" * 64)
    assert desk.read_photo("b" * 64) is None
    server.start()


def _told(record):
    return record.place.name.zh, record.version, record.changed_by


def test_both_stores_do_the_same(office, desk):
    """A desk that is connected does what the server does."""
    assert office.read_all() == desk.read_all()
    assert office.history("fuxing") == desk.history("fuxing")
    desk.put(replace(desk.read("fuxing"), note="门口可停车"), who="阿乙")
    assert "门口可停车" == office.read("fuxing").note
    assert () == desk.check()
