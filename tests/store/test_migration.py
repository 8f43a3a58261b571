"""An older file is brought up to date beside it; on the disk only when it is saved."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store.kill import NEXT, SECOND

from scout.store.layout import NONE, Version
from scout.store.migration import (
    MIGRATIONS,
    Migration,
    migrate,
    newest,
    read_schema,
    schema_of,
    version_of,
)
from scout.store.project_file import read_project, save_project

FIRST = Path(__file__).parent.parent / "old" / "project-1.0.scout"


def _records(path):
    with closing(sqlite3.connect(path)) as database:
        return [version for (version,) in database.execute("SELECT version FROM migration")]


def test_the_first_version_opens():
    """The file that version 1.0 wrote is read: its script, its wishes, its plan."""
    project = read_project(FIRST).project
    assert [scene.number for scene in project.script.scenes] == ["1", "2", "3", "4"]
    assert project.wishes.ban == frozenset({"annex"})
    assert {fix.scene for fix in project.terms.fixes} == {1}
    assert {1, 2, 3, 4} == set(project.plan.dates)
    assert project.source.name == "village.json"


def test_the_first_version_is_saved_and_equal(tmp_path):
    """Saved by this version it is the same project."""
    copy = tmp_path / "copy.scout"
    copy.write_bytes(FIRST.read_bytes())
    opened = read_project(copy)
    save_project(copy, opened.project, over=opened.stamp)
    assert opened.project == read_project(copy).project


def test_an_older_file_is_read_without_being_changed(file, production):
    """The next version reads a file of this one, and leaves it as it is."""
    before = file.read_bytes()
    opened = read_project(file, migrations=NEXT)
    assert production == opened.project
    assert Version(2, 0) == opened.stamp.version
    assert before == file.read_bytes()


def test_a_save_brings_it_up_to_date(file, later):
    """The first save migrates the file, with a record of each step."""
    assert _records(file) == [Version(1, 0).number]
    stamp = read_project(file, migrations=NEXT).stamp
    save_project(file, later, over=stamp, migrations=NEXT)
    assert _records(file) == [Version(1, 0).number, Version(2, 0).number]
    assert later == read_project(file, migrations=NEXT).project


def test_a_migration_that_fails_leaves_the_version_before(file):
    """Half of a migration is none of it: no table, no record, no other version."""
    broken = (*MIGRATIONS, Migration(Version(2, 0), (SECOND.statements[0], "SELECT nothing")))
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        before = read_schema(database)
        with pytest.raises(sqlite3.OperationalError):
            migrate(database, broken)
        assert before == read_schema(database)
        assert newest() == version_of(database)
    assert _records(file) == [Version(1, 0).number]


def test_migrating_twice_is_migrating_once(file):
    """A database that is up to date stays as it is."""
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        migrate(database, NEXT)
        before = list(database.iterdump())
        migrate(database, NEXT)
        assert before == list(database.iterdump())


def test_versions_only_rise():
    """Migrations stand in their order, and an empty database is of no version."""
    versions = [migration.to for migration in MIGRATIONS]
    assert sorted(set(versions)) == versions
    assert schema_of(NONE) == frozenset()


def test_a_version_is_one_number():
    """Major and minor lie in the one number that SQLite keeps for a program."""
    assert Version(3, 7) == Version.of(Version(3, 7).number)
    assert str(Version(3, 7)) == "3.7"
