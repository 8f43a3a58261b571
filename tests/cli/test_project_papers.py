"""``scout-cli papers PROJECT``: of its plan as it stands, and of a version as it went out."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from scout.cli.verbs import run
from scout.store.project_file import read_project

DATA = ("--only", "calendar", "--only", "board-book", "--only", "plan")


@pytest.fixture
def call(capsys, village, project, tmp_path):
    """Run a verb on the project; returns code, what was told, and the files by name."""

    def calling(verb, *options, out="out", lang="en"):
        words = [verb, project, "--places", village.places, "--out", tmp_path / out, *options]
        code = run([str(word) for word in (*words, *(("--lang", lang) if lang else ()))])
        folder = tmp_path / out
        files = {f.name: f.read_bytes() for f in folder.iterdir()} if folder.exists() else {}
        return code, capsys.readouterr(), files

    return calling


def test_a_project_prints_its_own_plan(call, project):
    """Its days as they stand, not others: a draft that carries the time of the project."""
    before = project.read_bytes()
    code, printed, files = call("papers", *DATA, "--json")
    kept = read_project(project)
    data = json.loads(files["plan.json"])
    assert (0, None) == (code, data["issue"])
    assert [day.date.isoformat() for day in kept.project.plan.days] == [
        day["date"] for day in data["days"]
    ]
    assert kept.project.chosen == data["label"]
    assert f"村里_schedule_draft_{kept.stamp.saved:%Y%m%d}.xlsx" in files
    assert set(files) == {Path(file).name for file in json.loads(printed.out)["files"]}
    assert before == project.read_bytes()


def test_the_same_project_gives_the_same_bytes(call, project):
    """Whenever and wherever it is printed; its own first day says nothing new."""
    start = read_project(project).project.start.isoformat()
    one = call("papers", *DATA, out="one")[2]
    assert one == call("papers", *DATA, "--start", start, out="two")[2]


def test_from_another_day_on_it_is_laid_out_anew(call, project):
    """The chosen set by the terms of the project: a scene that is fixed is on no other day."""
    start = read_project(project).project.start + timedelta(days=7)
    code, _, files = call("papers", *DATA, "--start", start)
    data = json.loads(files["plan.json"])
    assert code in {0, 1}
    assert all(date.fromisoformat(day["date"]) >= start for day in data["days"])
    assert read_project(project).project.chosen == data["label"]


def test_its_recce_is_on_the_day_that_is_asked_for(call):
    """The tour of a project begins on a date that is said, and may look at its choice alone."""
    words = ("--only", "recce-plan", "--recce-date", "2026-11-28")
    code, _, one = call("papers", *words, out="one")
    _, _, alone = call("papers", *words, "--alternates", "0", out="alone")
    (paper,), (chosen,) = one.values(), alone.values()
    with PdfDocument(paper) as document:
        text = document[0].get_textpage().get_text_range()
    assert (0, True) == (code, "2026-11-28" in text)
    assert paper != chosen


def test_an_issued_plan_is_printed_as_its_version(call):
    """What the window says of it, the papers say too: v1, then a draft after it."""
    call("issue", "--at", "2026-11-26T09:00+08:00", "--only", "gpx")
    _, _, files = call("papers", *DATA)
    assert "村里_schedule_v1_20261126.xlsx" in files
    assert 1 == json.loads(files["plan.json"])["issue"]
    _, _, files = call("papers", *DATA, "--start", "2027-01-11", out="later")
    assert any("_schedule_draft_" in name for name in files)


@pytest.mark.parametrize("lang", ["en", None])
def test_a_version_is_written_again_as_it_went_out(call, project, lang):
    """Byte for byte, in a folder of another day, whatever the plan is by then."""
    _, _, issued = call("issue", "--at", "2026-11-26T09:00+08:00", *DATA, out="issued")
    code, printed, again = call("papers", "--version", "1", out="again", lang=lang)
    assert (0, issued) == (code, again)
    assert sorted(issued) == sorted(Path(line).name for line in printed.out.splitlines())
    _, printed, some = call(
        "papers", "--version", "1", "--only", "plan", "--json", out="some", lang=lang
    )
    assert ["plan.json"] == list(some)
    assert (1, ["plan"]) == (
        json.loads(printed.out)["issue"],
        list(json.loads(printed.out)["papers"]),
    )
    assert 3 == len(read_project(project).project.kept)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--version", "7"), "No version 7 was issued"),
        (("--version", "1", "--only", "board"), "written as version 1"),
        (("--version", "1", "--start", "2026-12-01"), "--start: a project"),
        (("--version", "1", "--alternates", "2"), "--alternates: a project"),
        (("--ban", "old", "--set", "best_fit"), "--ban, --set: a project"),
        (("--era", "1=1985"), "--era: a project"),
    ],
)
def test_what_is_not_to_be_had_is_told(call, options, said):
    """In words, with exit code 2, and nothing is written."""
    call("issue", "--only", "gpx", out="issued")
    code, printed, files = call("papers", *options)
    assert (2, "", {}) == (code, printed.out, files)
    assert said in printed.err


def test_a_script_has_no_versions_and_needs_a_start(village, capsys, tmp_path):
    """Both are told before anything is read."""
    words = ["papers", str(village.script), "--out", str(tmp_path / "out"), "--lang", "zh"]
    assert 2 == run(words)
    assert "--start" in capsys.readouterr().err
    assert 2 == run([*words, "--version", "1"])
    assert "--version 只用于项目文件" in capsys.readouterr().err
