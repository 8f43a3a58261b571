"""A library is never half, never somebody else's code, and says in words what is the matter."""

import errno
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from libraries.place import FEW, make_store, rename
from sqlalchemy import text

from scout.domain.errors import StoreError
from scout.domain.place_store import PlaceWanted
from scout.places.library import opening, sqlite_file
from scout.places.library.address import read_address
from scout.places.library.migration import MIGRATIONS, Migration, migrate, version_of
from scout.places.library.opening import open_store
from scout.places.library.server import open_server


@pytest.fixture
def path(tmp_path):
    """A library in a file, with three places, closed."""
    store = make_store("sqlite", folder=tmp_path)
    store.put_many(FEW, who="阿甲")
    store.close()
    return tmp_path / "places.scoutlib"


def _refusal(path, **more):
    """Why a file is not opened; it stays as it is, byte for byte."""
    before = path.read_bytes()
    with pytest.raises(StoreError) as told:
        sqlite_file.open_file(path, **more)
    assert before == path.read_bytes()
    return told.value.message.code


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER t AFTER UPDATE ON place BEGIN DELETE FROM booking; END",
        "CREATE VIEW v AS SELECT load_extension('x')",
        "CREATE TABLE other (x)",
        "CREATE INDEX i ON place (abs(number))",
        "DROP TABLE link",
    ],
)
def test_what_is_not_ours_is_not_opened(path, planted):
    """A file with a trigger, a view, another table, or with one less is refused."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(planted)
    assert "library.odd_schema" == _refusal(path)


def test_a_damaged_file_is_refused(path):
    """A page of zeroes, half a file: each is told, none is opened."""
    whole = path.read_bytes()
    page = 16 * 1024
    path.write_bytes(whole[: page * 3] + bytes(page * 4) + whole[page * 7 :])
    assert "library.damaged" == _refusal_of_open(path)
    path.write_bytes(whole[: len(whole) // 2])
    assert "library.damaged" == _refusal_of_open(path)


def _refusal_of_open(path):
    before = path.read_bytes()
    with pytest.raises(StoreError) as told:
        open_store(read_address(str(path)))
    assert before == path.read_bytes()
    return told.value.message.code


def test_a_newer_library_is_refused_by_its_version(path, database):
    """In a file and on a server, and is left as it is."""
    newer = (*MIGRATIONS, Migration(2, lambda _: None))
    sqlite_file.open_file(path, migrations=newer).dispose()
    assert "library.too_new" == _refusal(path)
    address = read_address(database)
    open_server(address, new=True, migrations=newer).dispose()
    with pytest.raises(StoreError) as told:
        open_server(address)
    assert "library.too_new" == told.value.message.code
    assert "layout 2" in told.value.message.text("en")


@pytest.fixture
def later():
    """What another release may do to a library."""
    rename_all = "UPDATE place SET name_zh = 'new ' || name_zh"
    return (*MIGRATIONS, Migration(2, lambda connection: connection.execute(text(rename_all))))


def test_an_older_library_is_kept_before_it_is_migrated(path, later):
    """Beside the file, whole, as this release wrote it; once it is up to date nothing is kept."""
    kept = []
    for _ in range(2):
        sqlite_file.open_file(path, migrations=later, kept=kept.append).dispose()
    assert [path.with_name("places.layout-1.scoutlib")] == kept
    older = open_store(read_address(str(kept[0])))
    assert ["福兴世居", "长乐围", "清水溪"] == [line.name.zh for line in older.find(PlaceWanted())]
    assert ((), ()) == (older.check(), older.news)
    older.close()


def test_no_kept_library_is_written_over(path, later):
    """One that was put back and is migrated again gets another name."""
    before, kept = path.read_bytes(), []
    for _ in range(3):
        path.write_bytes(before)
        sqlite_file.open_file(path, migrations=later, kept=kept.append).dispose()
    ends = ["layout-1", "layout-1.2", "layout-1.3"]
    assert [f"places.{end}.scoutlib" for end in ends] == [one.name for one in kept]


def test_without_room_for_the_older_one_nothing_is_migrated(path, later, monkeypatch):
    """It is told, and the library is as it was."""

    def fill_up(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(type(path), "rename", fill_up)
    assert "library.no_backup" == _refusal(path, migrations=later)
    assert [path.name] == [one.name for one in path.parent.iterdir()]


def test_whoever_opens_an_older_library_is_told(path, later, monkeypatch):
    """Once, with the file in which it is kept."""
    monkeypatch.setattr(opening, "open_file", partial(sqlite_file.open_file, migrations=later))
    first, second = (open_store(read_address(str(path))) for _ in range(2))
    assert ["library.laid_out"] == [message.code for message in first.news]
    assert "places.layout-1.scoutlib" in first.news[0].text("en")
    assert () == second.news
    for store in (first, second):
        store.close()


def test_a_failed_migration_leaves_the_version_before(filled):
    """What it had done already is undone, with its record; every place is there."""

    def fail(connection):
        connection.execute(text("UPDATE place SET line = 'x'"))
        connection.execute(text("CREATE TABLE later (x INTEGER)"))
        raise OSError("a power cut")

    with pytest.raises(OSError, match="power"):
        migrate(filled.engine, "", migrations=(*MIGRATIONS, Migration(2, fail)))
    with filled.reading() as connection:
        assert 1 == version_of(connection)
        count = "SELECT count(*) FROM place WHERE line = 'x'"
        assert 0 == connection.execute(text(count)).scalar_one()
    assert () == filled.check()


def test_a_migration_leaves_its_record(filled):
    """With its day; taken a second time it does nothing."""
    later = (*MIGRATIONS, Migration(2, lambda _: None))
    for _ in range(2):
        migrate(filled.engine, "", migrations=later)
    with filled.reading() as connection:
        rows = connection.execute(text("SELECT version, at FROM migration ORDER BY version"))
        assert [(1, "20"), (2, "20")] == [(version, at[:2]) for version, at in rows]


def test_somebody_else_who_writes_is_waited_for_and_told(path, monkeypatch):
    """A writer that does not end: the save is refused as busy, and nothing is changed."""
    monkeypatch.setattr(sqlite_file, "_WAIT_S", 0.05)
    store = open_store(read_address(str(path)))
    record = store.read("fuxing")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as told:
            store.put(rename(record, "新"), who="阿甲")
        assert "library.busy" == told.value.message.code
        assert record == store.read("fuxing")
    store.put(rename(record, "新"), who="阿甲")
    store.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_write_protected_library_is_read(path):
    """Reading goes on; a save is refused in words."""
    path.chmod(0o400)
    store = open_store(read_address(str(path)))
    with pytest.raises(StoreError):
        store.put(rename(store.read("fuxing"), "新"), who="阿甲")
    store.close()


def test_a_copy_of_a_live_file_is_whole_or_told(path):
    """A backup by SQLite in the middle of a transaction has what stood before it."""
    store = open_store(read_address(str(path)))
    with store.writing() as connection:
        connection.execute(text("UPDATE place SET name_zh = 'half'"))
        target = path.with_name("kept.scoutlib")
        other = open_store(read_address(str(path)))
        other.backup(target)
        other.close()
    kept = open_store(read_address(str(target)))
    assert ["福兴世居", "长乐围", "清水溪"] == [one.place.name.zh for one in kept.read_all()]
    assert () == kept.check()
    kept.close()
    store.close()


def test_a_server_that_was_restarted_is_asked_again(server, tmp_path):
    """While it is away that is told; then the same library goes on, with all that was saved."""
    store = make_store("postgresql", folder=tmp_path, server=server)
    saved = store.put(FEW[0], who="阿甲")
    server.stop()
    with pytest.raises(StoreError) as told:
        store.put(FEW[1], who="阿甲")
    assert "library.no_answer" == told.value.message.code
    server.start()
    assert (saved,) == store.read_all()
    assert 1 == store.put(FEW[1], who="阿甲").version
    store.close()


def test_who_may_only_read_is_told_so(server):
    """A reader reads, and is told when a save is refused by the server's own grants."""
    name = server.make_database()
    open_store(read_address(server.url(name)), new=True).close()
    reader = f"{name}_reader"
    server.ask("CREATE ROLE {} LOGIN PASSWORD 'x'", reader)
    server.ask("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}", reader, database=name)
    store = open_store(read_address(server.url(name, user=reader)), "x")
    assert () == store.read_all()
    with pytest.raises(StoreError) as told:
        store.put(replace(FEW[0], note="x"), who="阿乙")
    assert "library.no_right" == told.value.message.code
    store.close()
    server.drop_database(name)
    server.ask("DROP ROLE {}", reader)


def test_a_reading_that_failed_leaves_nothing_open(path):
    """Whoever still holds the error in their hands keeps nobody from writing."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE place SET record = '[]' WHERE id = ?", (FEW[0].place.id,))
    store = open_store(read_address(str(path)))
    with pytest.raises(StoreError) as told:
        store.read_all()
    store.close()
    with closing(sqlite3.connect(path, timeout=0)) as database:
        database.execute("BEGIN EXCLUSIVE")
    assert "library.odd_record" == told.value.message.code
