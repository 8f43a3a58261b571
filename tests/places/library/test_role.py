"""What a server lets somebody do, by its own grants."""

import pytest
from libraries.place import FEW, make_place, make_store, rename

from scout.domain.errors import StoreError
from scout.domain.library_role import LibraryRole, Member
from scout.places.library.address import Address, read_address
from scout.places.library.opening import open_store
from scout.places.library.role import grant, list_members

SAID = "geheim"


@pytest.fixture
def enter(office, server):
    """A library as one login with a role of its own opens it."""
    opened = []

    def enter(role):
        database = office.engine.url.database
        login = f"{role.value}_of_{database}"
        grant(office, login, role=role, password=SAID)
        url = server.url(database, user=login, loopback=True)
        store = open_store(Address(text=read_address(url).text, password=SAID))
        opened.append(store)
        return store

    yield enter
    for store in opened:
        store.close()


def test_a_reader_reads_and_changes_nothing(enter, office):
    """The server refuses, and says so in words; nothing is changed."""
    store = enter(LibraryRole.READER)
    assert not store.may_edit()
    record = store.read("fuxing")
    with pytest.raises(StoreError, match="you may not do that"):
        store.put(rename(record, "新名"), who="阿乙")
    assert record == office.read("fuxing")
    assert 3 == store.count()


def test_a_booker_changes_no_place(enter, office):
    """Booking is not editing."""
    store = enter(LibraryRole.BOOKER)
    assert not store.may_edit()
    with pytest.raises(StoreError, match="you may not do that"):
        store.drop(store.read("creek"), who="阿乙")
    assert 3 == office.count()


def test_an_editor_adds_changes_and_drops(enter, office):
    """Everything but what an owner does."""
    store = enter(LibraryRole.EDITOR)
    assert store.may_edit()
    store.put(rename(store.read("fuxing"), "新名"), who="阿乙")
    store.put(make_place("mill", "老磨坊", "Old Mill"), who="阿乙")
    store.drop(store.read("creek"), who="阿乙")
    assert ["新名", "长乐围", "老磨坊"] == [one.place.name.zh for one in office.read_all()]
    with pytest.raises(StoreError, match="you may not do that"):
        grant(store, "whoever", role=LibraryRole.OWNER, password=SAID)


def test_an_owner_gives_roles(enter, office):
    """A role is given, changed and taken away."""
    enter(LibraryRole.READER)
    login = list_members(office)[0].login
    assert (Member(login=login, role=LibraryRole.READER),) == list_members(office)
    grant(office, login, role=LibraryRole.OWNER)
    assert (Member(login=login, role=LibraryRole.OWNER),) == list_members(office)
    grant(office, login, role=None)
    assert () == list_members(office)


def test_whoever_is_not_there_gets_no_role(office):
    """A slip of the keyboard makes no login."""
    with pytest.raises(StoreError, match="knows no login"):
        grant(office, "nobody_here", role=LibraryRole.READER)


def test_a_file_has_no_roles(tmp_path):
    """Who has the file may change it, and that is said."""
    store = make_store("sqlite", folder=tmp_path)
    store.put_many(FEW, who="阿甲")
    with pytest.raises(StoreError, match="has no roles"):
        list_members(store)
    store.close()
