"""The words of ``library`` about many people: who may do what, and edits that waited."""

import io
import json

import pytest
from libraries.place import rename

from scout.actions.store.desk import open_shared
from scout.cli.verbs import run
from scout.places.library.address import read_address


@pytest.fixture
def office(server, capsys):
    """The address of an office's library, connected."""
    where = server.url(server.make_database(), loopback=True)
    assert 0 == run(["library", "new", where])
    assert 0 == run(["library", "connect", where])
    capsys.readouterr()
    return where


def _ask(capsys, *words):
    code = run(["library", *words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_role_is_given_listed_and_taken(office, capsys, monkeypatch):
    """A new login's password comes from the input where no person types."""
    login = "reader_" + office.rpartition("/")[2]
    monkeypatch.setattr("sys.stdin", io.StringIO("geheim\n"))
    assert 0 == _ask(capsys, "grant", login, "booker", "--new")[0]
    members = [{"login": login, "role": "booker"}]
    assert (0, members) == (0, _ask(capsys, "roles")[1]["members"])
    assert 0 == _ask(capsys, "grant", login, "none")[0]
    assert [] == _ask(capsys, "roles")[1]["members"]
    assert 2 == run(["library", "grant", login, "king"])
    assert "is no role" in capsys.readouterr().err


@pytest.mark.usefixtures("office")
def test_places_go_on_without_the_server(server, capsys):
    """By the copy, and it is said of when it is."""
    assert 0 == run(["places", "--json", "--text", "大万"])
    there = capsys.readouterr().out
    server.stop()
    assert 0 == run(["places", "--json", "--text", "大万"])
    heard = capsys.readouterr()
    server.start()
    assert there == heard.out
    assert "from the copy on this computer" in heard.err


def test_both_versions_of_a_conflict_are_shown(office, server, capsys):
    """And either is chosen by a word."""
    address = read_address(office)
    desk = open_shared(address)
    mine = rename(desk.read("dawan-shiju"), "我的")
    server.stop()
    desk.put(mine, who="我")
    server.start()
    desk.heard()
    desk.server().put(rename(desk.server().read(mine.id), "他的"), who="他")
    desk.close()
    code, told = _ask(capsys, "offer")
    (conflict,) = told["conflicts"]
    assert (1, [], "他") == (code, told["saved"], conflict["changed_by"])
    assert [{"field": "name", "mine": "我的 / 我的", "theirs": "他的 / 他的"}] == conflict[
        "differences"
    ]
    code, told = _ask(capsys, "offer", "--mine", mine.id)
    assert (0, [mine.id], []) == (code, told["saved"], told["conflicts"])
    again = _ask(capsys, "offer")[1]
    assert ([], []) == (again["saved"], again["conflicts"])
