"""Files that are no project, a damaged one, or one that means ill: refused, and nothing happens."""

import json
import random
import sqlite3
import time
from contextlib import closing

import pytest

from scout.domain.errors import LimitError, ReadError
from scout.store import database as database_room
from scout.store.database import is_project
from scout.store.layout import APPLICATION_ID
from scout.store.migration import newest
from scout.store.project_file import read_project
from scout.store.seal import seal


def refusal(path):
    """How a file is refused; it is as it was afterwards, and nothing lies beside it."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(ReadError) as caught:
        read_project(path)
    assert before == path.read_bytes()
    assert beside == sorted(path.parent.iterdir())
    return caught.value.message.code


def change(path, *statements, sealed=True):
    """Let somebody else write into a project file."""
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(*statement) if isinstance(statement, tuple) else database.execute(
                statement
            )
        if sealed:
            seal(database)


@pytest.mark.parametrize(
    "content",
    [b"", b"S", b"<?xml version='1.0'?>", b"SQLite format 3\x00", b"\x00" * 4096],
    ids=["empty", "one byte", "xml", "magic alone", "zeros"],
)
def test_what_is_no_project_is_called_so(tmp_path, content):
    """A file of another kind is refused by its first bytes, whatever its name."""
    path = tmp_path / "letter.scout"
    path.write_bytes(content)
    assert refusal(path) == "store.no_project"
    assert not is_project(path)


def test_a_database_of_another_program_is_none(tmp_path):
    """A SQLite file without our mark is left alone."""
    path = tmp_path / "other.scout"
    change(path, "CREATE TABLE t (x)", "PRAGMA application_id = 1196444487", sealed=False)
    assert refusal(path) == "store.no_project"


def test_a_file_that_is_not_there_says_so(tmp_path):
    """A project that has gone is told as such; so is a folder."""
    for path in (tmp_path / "gone.scout", tmp_path):
        with pytest.raises(ReadError) as caught:
            read_project(path)
        assert caught.value.message.code == "store.cannot_open"


def test_a_newer_version_is_refused_at_once(file):
    """A file of the next major version is refused by its version, in less than a second."""
    version = newest()._replace(major=newest().major + 1)
    change(file, f"PRAGMA user_version = {version.number}")
    began = time.monotonic()
    assert refusal(file) == "store.too_new"
    assert time.monotonic() - began < 1


def test_a_newer_minor_version_is_read(file, production):
    """A file that only holds more is read for what is known, and keeps the rest."""
    version = newest()._replace(minor=newest().minor + 1)
    change(
        file,
        "CREATE TABLE weather (name TEXT PRIMARY KEY, content BLOB)",
        ("INSERT INTO document VALUES (?, ?)", ("weather", '{"rain": 1}')),
        f"PRAGMA user_version = {version.number}",
    )
    assert production == read_project(file).project


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM document; END",
        "CREATE VIEW v AS SELECT load_extension('x')",
        "CREATE TABLE more (x)",
        "CREATE INDEX i ON document (content)",
        "DROP TABLE source",
        "ALTER TABLE fact ADD COLUMN more TEXT",
        "CREATE VIRTUAL TABLE words USING fts5(text)",
    ],
)
def test_what_is_not_ours_is_refused(file, statement):
    """A trigger, a view, another table or a changed one: it is not opened."""
    change(file, statement, sealed=False)
    assert refusal(file) in {"store.odd_schema", "store.damaged"}


def test_a_view_in_the_place_of_a_table_is_refused(file):
    """A view that plays a table is seen before it is asked anything."""
    change(
        file,
        "ALTER TABLE document RENAME TO hidden",
        "CREATE VIEW document AS SELECT name, randomblob(1000000000) AS content FROM hidden",
        sealed=False,
    )
    assert refusal(file) == "store.odd_schema"


def test_a_write_ahead_log_is_refused(file):
    """We never write one: a file that asks for it would grow files beside itself."""
    data = bytearray(file.read_bytes())
    data[18:20] = b"\x02\x02"
    file.write_bytes(bytes(data))
    assert refusal(file) == "store.damaged"


def test_a_file_too_large_is_not_looked_into(file, monkeypatch):
    """A project has its ceiling."""
    monkeypatch.setattr(database_room, "FILE_BYTES", 1000)
    with pytest.raises(LimitError) as caught:
        read_project(file)
    assert caught.value.message.code == "store.too_large"


def test_a_content_that_was_changed_is_seen(file):
    """One sign changed in a document, by whatever: the digest tells."""
    change(file, "UPDATE document SET content = replace(content, '1', '2')", sealed=False)
    assert refusal(file) == "store.damaged"


@pytest.mark.parametrize(
    ("part", "content", "why"),
    [
        ("wishes", "{", "wishes: Expecting"),
        ("wishes", '{"sets": "many"}', "wishes › sets: str instead of int"),
        ("plan", "null", "plan: "),
        ("plan", "[]", "plan: list is none of"),
        ("start", '"tomorrow"', "start: Invalid isoformat"),
        ("read", '{"title": 1}', "read › title: int instead of str"),
        ("chosen", "[1]", "chosen: list instead of str"),
    ],
)
def test_a_damaged_document_is_named(file, part, content, why):
    """JSON that is none, or none of this part, is told with the way to it."""
    change(file, ("UPDATE document SET content = ? WHERE name = ?", (content, part)))
    if content == "null":
        assert read_project(file).project.plan is None
        return
    assert refusal(file) == "store.odd_part"
    with pytest.raises(ReadError) as caught:
        read_project(file)
    assert why in caught.value.message.text("en")


@pytest.mark.parametrize(
    ("name", "value"),
    [("id", "../../../etc"), ("id", ""), ("saved", "yesterday"), ("saved", "9999-12-31T23:59:59")],
)
def test_a_stamp_is_only_a_stamp(file, name, value):
    """The id, which names a folder, can be no way to one; a time is a time."""
    change(file, ("UPDATE fact SET value = ? WHERE name = ?", (value, name)))
    if name == "saved" and value.startswith("9999"):
        assert read_project(file).stamp.saved.year >= 9999
        return
    assert refusal(file) == "store.odd_part"


def test_text_that_is_none_is_refused(file):
    """Bytes that are no UTF-8 where text should be."""
    change(
        file,
        "UPDATE document SET content = CAST(x'22ff22' AS TEXT) WHERE name = 'chosen'",
        sealed=False,
    )
    assert refusal(file) == "store.damaged"


def test_cut_anywhere_it_is_damaged_or_none(file):
    """A project cut short at any of 100 places is refused, never read in half."""
    data = file.read_bytes()
    cut = file.parent / "cut.scout"
    codes = set()
    for end in random.Random(7).sample(range(len(data)), 100):  # noqa: S311
        cut.write_bytes(data[:end])
        codes.add(refusal(cut))
    assert codes <= {"store.damaged", "store.no_project"}


def test_with_any_bit_turned_it_is_refused_or_the_same(file, production):
    """Of 100 single bits turned none makes another project of it, and none is a fault of ours."""
    data, dice = bytearray(file.read_bytes()), random.Random(11)  # noqa: S311
    turned = file.parent / "turned.scout"
    for _ in range(100):
        place, bit = dice.randrange(len(data)), 1 << dice.randrange(8)
        data[place] ^= bit
        turned.write_bytes(bytes(data))
        data[place] ^= bit
        try:
            assert production == read_project(turned).project
        except ReadError:
            continue


def test_a_file_full_of_documents_costs_no_more_than_its_size(file):
    """Documents that nobody knows are passed by."""
    change(file, ("INSERT INTO document VALUES (?, ?)", ("more", json.dumps("x" * 1_000_000))))
    assert read_project(file).stamp.version == newest()


def test_the_mark_is_ours():
    """The application id is a number that SQLite can hold."""
    assert 0 < APPLICATION_ID < 2**31
