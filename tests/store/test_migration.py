"""An older file is brought up to date beside it; on the disk only when it is saved."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from kill.project import NEXT, SECOND

from scout.actions.kept_paper import unpack_paper
from scout.domain.place_book import PlaceBook
from scout.store.database import connect, load
from scout.store.layout import NONE, Version
from scout.store.migration import (
    MIGRATIONS,
    Migration,
    migrate,
    newest,
    read_schema,
    schema_of,
    transaction,
    version_of,
)
from scout.store.project_file import read_project, save_project
from scout.store.seal import seal

OLD = Path(__file__).parent.parent / "old"
FIRST, SECOND_MINOR, THIRD_MINOR, FOURTH_MINOR = (
    OLD / f"project-1.{minor}.scout" for minor in range(4)
)
NOW = [Version(1, minor).number for minor in range(4)]


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


def test_the_first_version_gains_its_record(tmp_path):
    """The first save by this one has the record of each step since, and loses nothing."""
    copy = tmp_path / "copy.scout"
    copy.write_bytes(FIRST.read_bytes())
    assert [Version(1, 0).number] == _records(copy)
    before = _read_documents(copy)
    opened = read_project(copy)
    assert () == opened.project.issues
    save_project(copy, opened.project, over=opened.stamp)
    assert NOW == _records(copy)
    after = _read_documents(copy)
    assert before.keys() <= after.keys()
    assert "[]" == after["issues"]
    assert opened.project == read_project(copy).project


def test_the_second_version_opens():
    """The file that version 1.1 wrote is read: two versions, the second withdrawn, its papers."""
    first, second = read_project(SECOND_MINOR).project.issues
    assert (1, None, "first 首发") == (first.number, first.withdrawn, first.note)
    assert ["plan.json"] == [paper.file for paper in first.papers]
    assert second.withdrawn is not None
    assert first.scenes == second.scenes
    assert {1, 2, 3, 4} == set(first.plan.dates)


def test_the_third_version_opens():
    """The file that version 1.2 wrote is read: own facts, a place of one's own, a photo."""
    project = read_project(THIRD_MINOR).project
    assert ["tower", "old", "own-1"] == [entry.id for entry in project.places.entries]
    assert {"fee", "parking", "night"} == project.places.of("tower").said
    (photo,) = project.places.of("old").photos
    assert ["yard.jpg", photo.digest] == [photo.name, project.photos[0].digest]


@pytest.mark.parametrize("old", [FIRST, SECOND_MINOR])
def test_an_older_version_says_nothing_of_places(old):
    """What was saved before there was such a thing has none of it."""
    project = read_project(old).project
    assert (PlaceBook(), ()) == (project.places, project.photos)


def test_a_version_of_old_keeps_what_it_does_not_know(tmp_path):
    """A program of 1.0 opens a 1.3, as a newer minor; all that is newer stays through its save."""
    copy, of_old = tmp_path / "copy.scout", MIGRATIONS[:1]
    copy.write_bytes(FOURTH_MINOR.read_bytes())
    before = read_project(copy).project
    with load(copy, migrations=of_old) as database:
        assert newest() == version_of(database)
    with closing(connect(copy)) as database, transaction(database):
        database.execute("UPDATE document SET content = '\"new\"' WHERE name = 'selected'")
        seal(database)
    assert replace(before, selected="new") == read_project(copy).project


def test_the_fourth_version_opens():
    """The file that version 1.3 wrote is read: also its papers lie in it as they went out."""
    project = read_project(FOURTH_MINOR).project
    (one,) = project.issues
    assert ["gpx", "plan"] == sorted(paper.paper for paper in one.papers)
    for paper in one.papers:
        assert paper.size == len(unpack_paper(paper, project.kept))
    third = read_project(THIRD_MINOR).project
    assert (third.places, third.photos) == (project.places, project.photos)


def test_the_third_version_becomes_the_fourth(tmp_path):
    """Its first save takes the step that is left, and keeps the user's word and the photo."""
    copy = tmp_path / "copy.scout"
    copy.write_bytes(THIRD_MINOR.read_bytes())
    assert NOW[:3] == _records(copy)
    opened = read_project(copy)
    save_project(copy, opened.project, over=opened.stamp)
    assert NOW == _records(copy)
    assert opened.project == read_project(copy).project


def _read_documents(path):
    with closing(sqlite3.connect(path)) as database:
        return dict(database.execute("SELECT name, content FROM document"))


def test_an_older_file_is_read_without_being_changed(file, production):
    """The next version reads a file of this one, and leaves it as it is."""
    before = file.read_bytes()
    opened = read_project(file, migrations=NEXT)
    assert production == opened.project
    assert newest() == opened.stamp.version
    assert before == file.read_bytes()


def test_a_save_brings_it_up_to_date(file, later):
    """The first save migrates the file, with a record of each step."""
    assert _records(file) == NOW
    stamp = read_project(file, migrations=NEXT).stamp
    save_project(file, later, over=stamp, migrations=NEXT)
    assert _records(file) == [*NOW, Version(2, 0).number]
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
    assert _records(file) == NOW


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
