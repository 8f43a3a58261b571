"""A library goes from one database into another and back, and loses nothing on the way."""

import hashlib

import pytest
from libraries.place import FEW, make_store, rename
from sqlalchemy import insert, select

from scout.domain.errors import StoreError
from scout.domain.photo import PhotoFile
from scout.domain.place_store import PlaceWanted
from scout.places.library import tables
from scout.places.library.address import read_address
from scout.places.library.copying import copy_library
from scout.places.library.opening import open_store

BOOKED = {
    "id": "b1",
    "version": 1,
    "place_id": "fuxing",
    "spot_id": "s0",
    "start_at": 1_800_000_000,
    "end_at": 1_800_010_800,
    "production_id": "lamp",
    "state": "held",
    "held_until": None,
}
SOMEBODY = {"id": "a1", "version": 1, "kind": "person", "name": "阿甲", "is_member": True,
            "record": "{}"}  # fmt: skip


@pytest.fixture
def full(filled):
    """Three places, one of them with a past, one dropped, a photo, a booking, somebody."""
    filled.put(rename(filled.read("fuxing"), "福兴楼"), who="阿乙")
    filled.drop(filled.read("creek"), who="阿乙")
    content = b"\x00\xff\\x" * 1000
    filled.put_photo(PhotoFile(digest=hashlib.sha256(content).hexdigest(), content=content))
    with filled.writing() as connection:
        lamp = {"id": "lamp", "version": 1, "name": "灯\t下\\n\n录"}
        connection.execute(insert(tables.production), lamp)
        connection.execute(insert(tables.booking), BOOKED)
        connection.execute(insert(tables.party), SOMEBODY)
        link = {"party_id": "a1", "subject": "place", "subject_id": "fuxing", "role": "owner"}
        connection.execute(insert(tables.link), link)
    return filled


def _rows(store):
    """All that is in it but what it says of itself."""
    own = {"fact", "migration"}
    with store.reading() as connection:
        return {
            table.name: connection.execute(select(table).order_by(*table.primary_key)).all()
            for table in tables.metadata.sorted_tables
            if table.name not in own
        }


@pytest.mark.parametrize("by_way_of", ["sqlite", "postgresql"])
def test_there_and_back_nothing_is_different(full, by_way_of, server, tmp_path):
    """All rows of all tables are equal after two copies, and places are found as before."""
    folders = [tmp_path / name for name in ("there", "back")]
    for folder in folders:
        folder.mkdir()
    there = make_store(by_way_of, folder=folders[0], server=server)
    back = make_store("sqlite", folder=folders[1])
    assert 2 == copy_library(full, there)
    assert 2 == copy_library(there, back)
    assert _rows(full) == _rows(there) == _rows(back)
    for store in (there, back):
        assert ["fuxing"] == [line.id for line in store.find(PlaceWanted(words="fxl 天井"))]
        assert () == store.check()
        store.close()


def test_a_copy_goes_on_counting(full, server, tmp_path):
    """What is added after a copy stands after what came with it."""
    there = make_store("postgresql", folder=tmp_path, server=server)
    copy_library(full, there)
    last = full.changes_since(0)[-1].number
    there.put(FEW[2], who="阿甲")
    assert [last + 1] == [change.number for change in there.changes_since(last)]
    assert ["fuxing", "changle", "creek"] == [record.id for record in there.read_all()]
    with there.writing() as connection:
        connection.execute(insert(tables.party), {**SOMEBODY, "id": "a2"})
    there.close()


def test_nothing_is_copied_over_other_places(filled, tmp_path):
    """A library that is not empty is refused and stays as it is."""
    (tmp_path / "other").mkdir()
    other = make_store("sqlite", folder=tmp_path / "other")
    other.put(FEW[0], who="阿乙")
    with pytest.raises(StoreError, match="already"):
        copy_library(filled, other)
    assert 1 == other.count()
    other.close()


def test_a_backup_is_a_library(full, tmp_path):
    """It is a file with the same in it, whatever the library is; a file is never written over."""
    path = tmp_path / "kept.scoutlib"
    full.backup(path)
    kept = open_store(read_address(str(path)))
    assert _rows(full) == _rows(kept)
    assert () == kept.check()
    kept.close()
    content = path.read_bytes()
    with pytest.raises(StoreError):
        full.backup(path)
    assert content == path.read_bytes()


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE place SET record = '{' WHERE id = 'fuxing'", "fuxing"),
        ("UPDATE place SET version = 9 WHERE id = 'fuxing'", "fuxing"),
        ("UPDATE place_version SET record = 'null' WHERE place_id = 'creek'", "creek v1"),
        ("UPDATE photo SET digest = '0' || digest", "A photo"),
    ],
)
def test_a_check_names_what_is_wrong(full, statement, found):
    """Records that cannot be read, columns that say something else, photos that are not theirs."""
    assert () == full.check()
    with full.writing() as connection:
        connection.exec_driver_sql(statement)
    assert [found] == [fault.text("en")[: len(found)] for fault in full.check()]


def test_a_check_finds_a_place_that_no_search_finds(filled):
    """Where the index of words lacks a place, that is told."""
    statements = {
        "sqlite": "UPDATE place SET number = 77 WHERE id = 'creek'",
        "postgresql": "DELETE FROM place_word WHERE number = 3",
    }
    with filled.writing() as connection:
        connection.exec_driver_sql(statements[connection.dialect.name])
    assert ["The index"] == [fault.text("en")[:9] for fault in filled.check()]


def test_an_editor_may_copy_into_what_another_owns(filled, server):
    """Without a right on the index of words the copy is the same, and places are found."""
    name = server.make_database()
    open_store(read_address(server.url(name)), new=True).close()
    editor = f"{name}_editor"
    server.ask("CREATE ROLE {} LOGIN PASSWORD 'x'", editor)
    for kind in ("TABLES", "SEQUENCES"):
        grant = f"GRANT ALL ON ALL {kind} IN SCHEMA public TO {{}}"
        server.ask(grant, editor, database=name)
    there = open_store(read_address(server.url(name, user=editor)), "x")
    assert 3 == copy_library(filled, there)
    assert _rows(filled) == _rows(there)
    assert ["creek"] == [line.id for line in there.find(PlaceWanted(words="清水"))]
    there.close()
    server.drop_database(name)
    server.ask("DROP ROLE {}", editor)
