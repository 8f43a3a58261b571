"""``scout-cli issue``: the plan of a project goes out by its number, and is kept with it."""

import json
from dataclasses import replace

import pytest

from scout.actions.project import lock_of_project
from scout.cli.verbs import run
from scout.store.project_file import read_project, save_project


@pytest.fixture
def issue(capsys, village, project):
    """Issue the plan of the project; returns exit code and what was told."""

    def issuing(*options, lang="en"):
        words = ["issue", project, "--places", village.places, "--lang", lang, *options]
        code = run([str(word) for word in words])
        return code, capsys.readouterr()

    return issuing


def test_a_version_is_issued_with_its_papers(issue, project, tmp_path):
    """Its number stands in their names; they are kept by name and digest; nothing else changes."""
    before = read_project(project).project
    out = tmp_path / "out"
    options = ("--note", "首发", "--at", "2026-11-26T09:00+08:00", "--out", out, "--json")
    code, printed = issue(*options, "--only", "board-book", "--only", "call-sheet")
    data = json.loads(printed.out)
    assert (0, "", True, 1) == (code, printed.err, data["new"], data["issue"]["number"])
    names = sorted(file.name for file in out.iterdir())
    assert "村里_schedule_v1_20261126.xlsx" in names
    assert any(name.startswith("村里_call-sheet_D01_v1_") for name in names)
    after = read_project(project).project
    assert names == sorted(paper.file for paper in after.issues[0].papers)
    assert names == sorted(paper["file"] for paper in data["issue"]["papers"])
    assert before.plan == after.plan == after.issues[0].plan
    assert before.wishes == after.wishes


def test_what_is_issued_is_printed_again_under_its_number(issue, tmp_path):
    """The same bytes; without a folder there is nothing to do, and that is said."""
    words = ("--only", "board-book")
    assert 0 == issue("--out", tmp_path / "one", *words)[0]
    code, printed = issue("--out", tmp_path / "two", *words, "--json")
    assert (0, False) == (code, json.loads(printed.out)["new"])
    one, two = (
        {f.name: f.read_bytes() for f in (tmp_path / name).iterdir()} for name in ("one", "two")
    )
    assert one == two
    code, printed = issue()
    assert (2, "") == (code, printed.out)
    assert "Version 1 is just this plan" in printed.err


def test_a_mute_project_is_issued_without_numbers(issue, village, project, tmp_path):
    """Though nobody says so on the command line."""
    number, places = "0755-89785020", tmp_path / "places.jsonl"
    lines = village.places.read_text(encoding="utf-8").splitlines()
    told = (json.dumps(json.loads(line) | {"phone": number}) + "\n" for line in lines)
    places.write_text("".join(told), encoding="utf-8")
    opened = read_project(project)
    for mute in (False, True):
        save_project(project, replace(opened.project, mute=mute), over=None)
        out = tmp_path / str(mute)
        assert 0 == issue("--places", places, "--out", out, "--only", "gpx")[0]
        (gpx,) = out.iterdir()
        assert mute == (number not in gpx.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", ("v1, issued 2026-11-26 09:00: shoot days 1, papers 0; withdrawn ",
                "No version is issued: the shoot days are a draft.")),
        ("zh", ("v1，2026-11-26 09:00 发布：1 个拍摄日，0 份文件；",
                "尚未发布版本：拍摄日是草稿。")),
    ],
)  # fmt: skip
def test_a_mistaken_version_is_withdrawn_and_kept(issue, project, capsys, lang, lines):
    """The project lists it as such; the next one has the next number."""
    issue("--at", "2026-11-26T09:00+08:00")
    assert 0 == issue("--withdraw", "1")[0]
    assert 0 == run(["project", str(project), "--lang", lang])
    told = capsys.readouterr().out
    assert all(line in told for line in lines)
    assert "v2" in issue()[1].out
    assert 2 == issue("--withdraw", "7")[0]


def test_a_project_lists_its_versions(project, issue, capsys):
    """As data too, with the one that the shoot days are."""
    issue("--note", "首发")
    assert 0 == run(["project", str(project), "--json"])
    data = json.loads(capsys.readouterr().out)
    (one,) = data["issues"]
    assert (1, 1, "首发", None, 1) == (
        data["issue"], one["number"], one["note"], one["withdrawn"], len(one["days"]),
    )  # fmt: skip


def test_replan_goes_by_the_last_version(project, issue, village, capsys):
    """Without a plan.json; before anything is issued it says what to give."""
    words = ["replan", project, "--places", village.places, "--today", "2026-12-01",
             "--lang", "en", "--json"]  # fmt: skip
    assert 2 == run([str(word) for word in words])
    assert "--issued plan.json" in capsys.readouterr().err
    issue()
    assert run([str(word) for word in words]) in {0, 1}
    data = json.loads(capsys.readouterr().out)
    told = read_project(project).project.issues[0].plan
    moved = {move["scene_index"]: move["before"] for move in data["scenes"]}
    days = {scene: day.isoformat() for scene, day in told.dates.items()}
    assert moved.items() <= days.items()
    assert data["days"] >= 1


def test_a_project_that_is_open_elsewhere_is_left_alone(issue, project, tmp_path):
    """A window has it: what it would save would not know of the version."""
    lock = lock_of_project(project, tmp_path / "home")
    assert lock.take()
    before = project.read_bytes()
    code, printed = issue()
    lock.leave()
    assert (2, "", before) == (code, printed.out, project.read_bytes())
    assert 0 == issue()[0]


def test_a_script_is_no_project(village, capsys):
    """There is nothing in it to issue."""
    assert 2 == run(["issue", str(village.script), "--lang", "zh"])
    assert "这不是 Scout 项目文件" in capsys.readouterr().err
