"""``places check`` of a project and of a file; every verb knows the places of its project."""

import json
from dataclasses import replace
from datetime import date

import pytest
from actions.scouting.form import fill_in

from scout.actions.library import open_library
from scout.actions.project import source_of
from scout.actions.reading import open_reading
from scout.actions.scouting.book_fit import open_places_of
from scout.actions.scouting.change import (
    Whereabouts,
    add_place,
    move_place,
    sketch_place,
)
from scout.cli.verbs import run
from scout.domain.location import EraFit, PlaysAs
from scout.domain.project import Project
from scout.store.project_file import read_project, save_project

DAY = date(2026, 11, 26)


@pytest.fixture
def project(village, tmp_path):
    """The village with the tower beyond the outline and a cheap office of one's own."""
    library = open_library(village.places)
    reading = open_reading(village.script, library)
    abroad = Whereabouts.by_hand(22.9, 114.35, exact_m=10)
    library = move_place(library, "tower", at=abroad, day=DAY)
    library = fill_in(library, "old", text={"parking": "yard"}, day=DAY)
    here = Whereabouts.by_hand(22.7, 114.36, exact_m=10)
    place = sketch_place(here, library, day=DAY)
    office = replace(
        place.spots[0],
        settings=("office_ceo",),
        eras=(EraFit(era="contemporary", plays=PlaysAs.AS_IS),),
    )
    place = replace(place, id="mine", spots=(office,), fee_cny_day=1, fee_assumed=False)
    library = add_place(library, place)
    path = tmp_path / "village.scout"
    save_project(
        path,
        Project(source=source_of(reading), read=reading.script, places=library.book),
    )
    return path


def _run(capsys, *arguments):
    code = run([*map(str, arguments), "--lang", "en"])
    return code, capsys.readouterr()


def test_a_project_is_checked(capsys, project, village):
    """The tower outside and the old house at the cave's point are warnings, no more is said."""
    code, printed = _run(capsys, "places", "check", project, "--places", village.places)
    assert 1 == code
    lines = printed.out.splitlines()
    assert "village.scout: 3 places: 0 errors, 2 warnings, 0 notes" == lines[0]
    assert "  ⚠ warning  old  Old may be in the library already, as Cave." in lines
    assert any(line.startswith("  ⚠ warning  tower  Tower lies outside Ping") for line in lines)


def test_a_file_of_places_is_checked(capsys, village, tmp_path):
    """Faulty records with their line, and what is there twice."""
    file = tmp_path / "mine.jsonl"
    file.write_text(village.places.read_text("utf-8") + '{"id": "odd"}\n', encoding="utf-8")
    code, printed = _run(capsys, "places", "check", file)
    assert 1 == code
    assert "✗ error    mine.jsonl:7  " in printed.out
    assert "Cave may be in the library already, as Old." in printed.out
    code, printed = _run(capsys, "places", "check", file, "--json")
    severities = [problem["severity"] for problem in json.loads(printed.out)["problems"]]
    assert {"error", "warning"} == set(severities)


def test_what_a_paper_wants_is_told_by_place(capsys, project, village):
    """Of the places of one's own, with the ids of the facts; a recce asks for the clear height."""
    asked = ("places", "check", project, "--places", village.places, "--for")
    code, printed = _run(capsys, *asked, "recce", "--json")
    missing = {
        problem["place"]: problem["fields"]
        for problem in json.loads(printed.out)["problems"]
        if problem["kind"] == "missing"
    }
    assert 1 == code
    assert {"tower", "old", "mine"} == set(missing)
    assert "parking" not in missing["old"]
    assert {"parking", "toilets", "height_m"} <= set(missing["mine"])
    _, printed = _run(capsys, *asked, "all")
    assert "the location deck still wants Fee an hour" in printed.out


def test_what_is_too_old_is_a_note(capsys, project, village):
    """It is to be asked anew; nothing is wrong by that."""
    library = open_places_of(project, open_library(village.places))
    said = {"phone": "0755-1", "phone.date": "2020-01-01"}
    library = fill_in(library, "annex", text=said, day=DAY)
    opened = read_project(project)
    save_project(project, replace(opened.project, places=library.book), over=opened.stamp)
    _, printed = _run(capsys, "places", "check", project, "--places", village.places)
    assert "· note     annex  Annex: to be asked anew, since it is too long ago: Telephone." in (
        printed.out.replace("Concert annex", "Annex")
    )


def test_a_file_that_is_not_there_is_bad_input(capsys, tmp_path):
    """Told politely, with exit code 2."""
    assert 2 == _run(capsys, "places", "check", tmp_path / "gone.jsonl")[0]


def test_a_verb_knows_the_places_of_its_project(capsys, project, village):
    """The own office is suggested, the tower outside is not."""
    code, printed = _run(capsys, "suggest", project, "--places", village.places, "--json")
    assert 0 == code
    used = {name for one in json.loads(printed.out)["sets"] for name in one["locations"]}
    assert "mine" in used
    assert "tower" not in used
