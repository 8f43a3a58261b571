"""The word on places goes through the file unharmed; what means ill is left out and said."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from actions.scouting.form import fill_in

from scout.actions.project import open_project, save
from scout.actions.scouting.book_fit import open_places_of
from scout.actions.scouting.change import (
    Whereabouts,
    add_place,
    note_place,
    set_state,
    sketch_place,
)
from scout.actions.scouting.photo import attach_photo, read_photo
from scout.domain.errors import ReadError
from scout.domain.place_book import PlaceBook, ScoutState
from scout.domain.project import Project
from scout.store.project_file import read_project, save_project
from scout.store.seal import seal

HERE = Whereabouts.by_hand(22.69, 114.36, exact_m=15)


@pytest.fixture
def said(library, day, photo):
    """A library with a fee, a note with a photo, a state and an own place; and the photo."""
    reading = read_photo(photo(), library)
    changed = fill_in(library, "tower", text={"fee": "7", "parking": "南门"}, day=day)
    changed = attach_photo(note_place(changed, "old", note="钥匙"), "old", reading=reading, day=day)
    changed = set_state(changed, "cave", state=ScoutState.REFUSED, day=day)
    return add_place(changed, replace(sketch_place(HERE, changed, day=day), id="mine")), (
        reading.file,
    )


@pytest.fixture
def file(said, tmp_path):
    """A project of it, without a script."""
    library, photos = said
    path = tmp_path / "places.scout"
    save(path, Project(places=library.book, photos=photos), home=tmp_path / "home")
    return path


def _spoil(path, change):
    with closing(sqlite3.connect(path)) as database, database:
        row = database.execute("SELECT content FROM document WHERE name = 'places'").fetchone()
        book = json.loads(row[0])
        change(book["entries"])
        text = json.dumps(book)
        database.execute("UPDATE document SET content = ? WHERE name = 'places'", (text,))
        seal(database)


def test_it_comes_back_equal(file, said, library):
    """Facts, own place, note, state and photo are as they were, and so is the library."""
    opened = open_project(file, library)
    changed, photos = said
    assert () == opened.remarks
    assert (changed.book, photos) == (opened.project.places, opened.project.photos)
    assert changed.locations == opened.library.locations == open_places_of(file, library).locations


def test_another_project_starts_from_the_catalogue(said, tmp_path, library):
    """What one project says of places is not in the next one that is opened."""
    empty = tmp_path / "empty.scout"
    save_project(empty, Project())
    opened = open_project(empty, said[0])
    assert library.locations == opened.library.locations
    assert PlaceBook() == opened.library.book


def test_a_photo_is_written_once(file):
    """A save over it writes no photo again, and one that nobody names any more goes."""
    opened = read_project(file)
    stamp = save_project(file, opened.project, over=opened.stamp)
    assert opened.project == read_project(file).project
    bare = replace(opened.project, places=PlaceBook(), photos=())
    save_project(file, bare, over=stamp)
    assert bare == read_project(file).project


def test_a_photo_that_rotted_is_damage(file):
    """One bit of a photo turned over is found, as it is in any other part."""
    with closing(sqlite3.connect(file)) as database, database:
        (content,) = database.execute("SELECT content FROM photo").fetchone()
        rotten = content[:-9] + bytes([content[-9] ^ 1]) + content[-8:]
        database.execute("UPDATE photo SET content = ?", (rotten,))
    with pytest.raises(ReadError) as caught:
        read_project(file)
    assert "store.odd_part" == caught.value.message.code


def test_a_photo_that_is_gone_is_left_out(file, library):
    """The note beside it stays."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("DELETE FROM photo")
    opened = open_project(file, library)
    assert ["scouting.places_lost"] == [one.code for one in opened.remarks]
    assert ("钥匙", ()) == (
        opened.project.places.of("old").note,
        opened.project.places.of("old").photos,
    )


def _entry(entries, name):
    return next(entry for entry in entries if entry["id"] == name)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda place: place.update(id="other"),
        lambda place: place.update(spots=[]),
        lambda place: place.update(fee_cny_day=-5),
        lambda place: place.update(fee_cny_day=10**15),
        lambda place: place.update(lead_days=10**6),
        lambda place: place["position"].update(exact_m=-1),
        lambda place: place["spots"][0].update(settings=["no such"]),
        lambda place: place["spots"][0].update(id="a/b"),
        lambda place: place.update(open_hours=[{"start": 5, "until": 5}]),
        lambda place: place.update(address="x" * 100_000),
    ],
)
def test_an_impossible_own_place_is_left_out(file, library, spoil):
    """Whatever is wrong with it, the rest of the word stays, and it is said."""
    _spoil(file, lambda entries: spoil(_entry(entries, "mine")["place"]))
    opened = open_project(file, library)
    assert ["scouting.places_lost"] == [one.code for one in opened.remarks]
    assert not opened.library.knows("mine")
    assert 7 == opened.library.location("tower").fee_cny_day


def test_a_lie_about_the_district_is_not_believed(file, library):
    """The rule is asked anew, whatever the file says."""

    def lie(entries):
        place = _entry(entries, "mine")["place"]
        place["district"] = "inside"
        place["position"]["point"] = {"lat": 23.9, "lon": 114.3}

    _spoil(file, lie)
    assert "outside" == open_project(file, library).library.location("mine").district


def test_a_word_on_a_place_that_is_not_there_is_kept_as_it_was_known(file, library):
    """Where the library has lost the tower, the tower of the user is still there."""
    few = replace(library, locations=tuple(p for p in library.locations if p.id != "tower"))
    opened = open_project(file, few)
    assert 7 == opened.library.location("tower").fee_cny_day


def test_a_file_that_is_no_project_says_nothing(village, library):
    """A script leaves the library as it is."""
    assert open_places_of(village.script, library) is library
