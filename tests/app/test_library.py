"""The library at the window: joined, followed, handed to, and conflicts decided."""

from dataclasses import replace

import pytest
from libraries.place import rename
from PySide6.QtCore import Qt

from scout.actions.store.desk import open_shared
from scout.actions.store.making import make_library
from scout.actions.store.opening import opened
from scout.domain.location import Fact
from scout.domain.place_book import OWN_WORD, PlaceBook, PlaceEntry
from scout.places.library.address import read_address

DAWAN = "dawan-shiju"


@pytest.fixture
def office(server, tmp_path, monkeypatch):
    """The library of an office, with the shipped places."""
    monkeypatch.setenv("SCOUT_HOME", str(tmp_path / "home"))
    address = read_address(server.url(server.make_database(), loopback=True))
    make_library(address)
    return address


@pytest.fixture
def joined(window, office, qtbot):
    """The window with the office's library, its dialog open."""
    dialog = window.library.make()
    dialog.where.line.setText(office.text)
    dialog.join.click()
    qtbot.waitUntil(lambda: window.session.library.store == office.text, timeout=30_000)
    qtbot.waitUntil(lambda: not window.library.following.lane.is_busy, timeout=30_000)
    return window


def _change(office, name):
    with opened(office) as store:
        return store.put(rename(store.read(DAWAN), name), who="他")


def _name(window):
    return window.session.library.location(DAWAN).name.zh


def test_what_others_change_arrives_by_itself(joined, office, qtbot):
    """Within two seconds, without a question."""
    _change(office, "大万世居（修缮中）")
    qtbot.waitUntil(lambda: _name(joined) == "大万世居（修缮中）", timeout=5_000)
    assert "connected" in joined.library.sign.text()


def test_the_window_goes_on_without_the_server(joined, server, qtbot):
    """It says so, and hears when the server is back."""
    before = joined.session.library.locations
    server.stop()
    qtbot.waitUntil(lambda: joined.library.following.lost is not None, timeout=10_000)
    assert "away" in joined.library.sign.text()
    assert before == joined.session.library.locations
    server.start()
    qtbot.waitUntil(lambda: joined.library.following.lost is None, timeout=20_000)


def test_what_the_project_says_is_handed_over_as_a_step(joined, office, qtbot):
    """Both words are shown; what is ticked is the library's afterwards, and undo says it again."""
    place = joined.session.library.location(DAWAN)
    fact = Fact(field="power", value="63A 三相", source=OWN_WORD, date="2026-03-01")
    entry = PlaceEntry(id=DAWAN, place=replace(place, facts=(*place.facts, fact)))
    joined.session.scouting.set_book(PlaceBook(entries=(entry,)))
    dialog = joined.library.dialog
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.mine.topLevelItemCount() == 1, timeout=10_000)
    assert "63A 三相" == dialog.mine.topLevelItem(0).child(0).text(1)
    dialog.hand.click()
    qtbot.waitUntil(lambda: dialog.mine.topLevelItemCount() == 0, timeout=20_000)
    with opened(office) as store:
        assert "63A 三相" == store.read(DAWAN).place.find_fact("power").value
    assert () == joined.session.library.book.entries
    joined.session.deciding.stack.undo()
    assert (entry,) == joined.session.library.book.entries


def test_both_versions_of_a_waiting_edit_are_shown(joined, office, server, qtbot):
    """A tick saves mine, none lets theirs stand."""
    desk = open_shared(office)
    mine = rename(desk.read(DAWAN), "我的大万")
    server.stop()
    desk.put(mine, who="我")
    desk.close()
    server.start()
    _change(office, "他的大万")
    dialog = joined.library.dialog
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.waited.topLevelItemCount() == 1, timeout=20_000)
    row = dialog.waited.topLevelItem(0).child(0)
    assert ("我的大万", "他的大万") == tuple(row.text(column).split(" / ")[0] for column in (1, 2))
    dialog.waited.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    dialog.settle.click()
    qtbot.waitUntil(lambda: _name(joined) == "我的大万", timeout=20_000)


def test_leaving_brings_the_shipped_places_back(joined, qtbot):
    """And nobody follows anything any more."""
    joined.library.dialog.leave.click()
    qtbot.waitUntil(lambda: not joined.session.library.store, timeout=10_000)
    assert joined.library.sign.isHidden()


def test_without_a_library_the_dialog_says_what_one_is(window, monkeypatch):
    """A file is looked for where its address is typed."""
    monkeypatch.setattr(
        "scout.app.library.address_line.QFileDialog.getOpenFileName",
        lambda *_asked: ("/home/lin/office.scoutlib", ""),
    )
    dialog = window.library.make()
    assert "scout-cli library new" in dialog.hint.text()
    assert dialog.hint.isVisibleTo(dialog)
    dialog.where.browse.click()
    assert dialog.where.address == "/home/lin/office.scoutlib"
    dialog.show_address(dialog.where.address)
    assert not dialog.hint.isVisibleTo(dialog)
