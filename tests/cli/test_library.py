"""The verb ``library``: made, connected, copied, checked and kept from the command line."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest

from scout.cli.verbs import run
from scout.domain.place_record import PlaceRecord
from scout.places.library import opening
from scout.places.library.address import read_address
from scout.places.library.migration import MIGRATIONS, Migration
from scout.places.library.opening import open_store
from scout.places.library.sqlite_file import open_file


@pytest.fixture
def ask(capsys):
    """Run a word of the verb; its exit code and what it answers as data."""

    def ask(*words):
        code = run(["library", *map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return ask


def test_from_new_to_backup(ask, tmp_path, capsys):
    """Each word says what it did; alone the verb says where the places come from."""
    path, other = tmp_path / "places.scoutlib", tmp_path / "other.scoutlib"
    assert (0, {"version": 1, "address": ""}) == ask()
    made = {"version": 1, "address": str(path), "places": 172}
    assert (0, made) == ask("new", path)
    assert (0, made) == ask("connect", path)
    assert (0, made) == ask()
    assert (0, {**made, "faults": []}) == ask("check")
    copied = {"version": 1, "source": str(path), "target": str(other), "places": 172}
    assert (0, copied) == ask("copy", path, other)
    first, second = ask("backup")[1], ask("backup")[1]
    assert ["0001", "0002"] == [data["file"].rsplit("/", 1)[1][:4] for data in (first, second)]
    assert (0, {**made, "address": first["file"], "faults": []}) == ask("check", first["file"])
    named = tmp_path / "named.scoutlib"
    assert str(named) == ask("backup", other, "--to", named)[1]["file"]
    assert 2 == run(["library", "backup", "--to", str(named)])
    assert (0, {"version": 1, "address": ""}) == ask("disconnect")
    assert 2 == run(["library", "check"])
    assert "No library is connected" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["library"], ["places", "--text", "大万"], ["bookings", "list"]])
def test_a_library_that_was_migrated_is_told(ask, tmp_path, capsys, monkeypatch, words):
    """By whatever verb it is opened first, with the file in which it is kept; then no more."""
    path = tmp_path / "places.scoutlib"
    ask("new", path)
    ask("connect", path)
    later = (*MIGRATIONS, Migration(2, lambda _: None))
    monkeypatch.setattr(opening, "open_file", partial(open_file, migrations=later))
    heard = []
    for _ in range(2):
        assert 0 == run([*words, "--lang", "en"])
        heard.append(capsys.readouterr().err.count("places.layout-1.scoutlib"))
    assert [1, 0] == heard


@pytest.mark.parametrize(
    "words",
    [
        ["places", "--text", "大万世居"],
        ["places", "export", "--text", "dawan", "--to", "{folder}/out.geojson"],
        ["needs", "{script}"],
        ["read", "{script}"],
        ["district", "22.68,114.34"],
        ["bookings", "hold", "大万世居", "2030-03-11T09:00", "12:00", "--production", "月下"],
        ["bookings", "list"],
        ["bookings", "free", "--hours", "3", "--place", "dawan-shiju", "--from", "2030-03-11"],
        ["directory", "link", "阿甲", "--place", "大万世居"],
        ["directory", "list", "--place", "dawan-shiju"],
    ],
)
def test_a_verb_reads_only_the_places_that_it_needs(ask, tmp_path, words):
    """One whose record nobody can read holds up nobody who asks for others."""
    path, script = tmp_path / "places.scoutlib", tmp_path / "s.txt"
    script.write_text("1. 日 内 祠堂\n阿甲进门。\n", encoding="utf-8")
    ask("new", path)
    ask("connect", path)
    assert 0 == run(["directory", "add", "阿甲"])
    with closing(sqlite3.connect(path)) as database, database:
        changed = "UPDATE place SET record = '[]' WHERE id = 'maluan-country-park'"
        assert 1 == database.execute(changed).rowcount
    assert 2 == run(["places"])
    asked = [word.format(folder=tmp_path, script=script) for word in words]
    assert run(asked) in {0, 1}


def test_the_places_of_a_library_are_checked_as_ones_own(ask, tmp_path, capsys):
    """Doubles and the district rule too, which of shipped places are no news."""
    path = tmp_path / "places.scoutlib"
    ask("new", path)
    store = open_store(read_address(str(path)))
    known = store.read("dawan-shiju").place
    store.put(PlaceRecord(place=replace(known, id="again")), who="阿甲")
    store.close()
    assert 0 == run(["places", "check", "--json"])
    assert [] == json.loads(capsys.readouterr().out)["problems"]
    ask("connect", path)
    assert 1 == run(["places", "check", "--json"])
    found = json.loads(capsys.readouterr().out)["problems"]
    kinds = {(one["kind"], one["place"]) for one in found}
    assert ("district", "hsr-station") in kinds
    assert {("double", "again"), ("double", "dawan-shiju")} & kinds


def test_faults_are_named(ask, tmp_path):
    """A damaged record is told, with the exit code of a file with problems."""
    path = tmp_path / "places.scoutlib"
    ask("new", path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE place SET record = '[]' WHERE number = 7")
        (name,) = database.execute("SELECT id FROM place WHERE number = 7").fetchone()
    code, data = ask("check", path)
    assert (1, 1) == (code, len(data["faults"]))
    assert data["faults"][0].startswith(name)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"x" * 9000])
def test_what_is_no_library_is_left_alone(tmp_path, content, capsys):
    """A file of another kind is refused by every word, and stays as it is."""
    path = tmp_path / "other"
    path.write_bytes(content)
    for words in (["new", path], ["connect", path], ["check", path], ["copy", path, path]):
        assert 2 == run(["library", *map(str, words)])
    assert content == path.read_bytes()
    assert str(path) in capsys.readouterr().err


def test_a_server_that_does_not_answer_is_told(capsys):
    """Politely, without the password that was typed."""
    typed = "postgresql://a:sesame@127.0.0.1:1/places"
    assert 2 == run(["library", "connect", typed])
    said = capsys.readouterr().err
    assert "does not answer" in said
    assert "sesame" not in said
