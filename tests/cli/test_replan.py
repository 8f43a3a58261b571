"""``scout-cli replan``: what was issued comes from a file, what changes is told and written."""

import json

import pytest

from scout.cli.verbs import run

CHANGES = {
    "version", "today", "nothing", "scenes", "cast", "places", "calls", "reordered", "kept",
    "sentences", "warnings", "uncovered", "unplaced", "days", "cost", "files",
}  # fmt: skip


@pytest.fixture
def issued(capsys, village, tmp_path):
    """The plan of the village from 7 December 2026, with four hours a day: a file."""
    out = tmp_path / "issued"
    words = ["plan", village.script, "--places", village.places, "--start", "2026-12-07",
             "--out", out, "--hours", "4", "--rounds", "5", "--lang", "zh"]  # fmt: skip
    assert 0 == run([str(word) for word in words])
    capsys.readouterr()
    return out / "plan.json"


@pytest.fixture
def again(capsys, village, issued):
    """Replan the village; returns exit code and what was told."""

    def replanning(*options, today="2026-12-08", lang="en", file=issued):
        words = ["replan", village.script, "--places", village.places, "--issued", file,
                 "--hours", "4", "--today", today, "--lang", lang, *options]  # fmt: skip
        code = run([str(word) for word in words])
        return code, capsys.readouterr()

    return replanning


def first_scene(issued):
    """The number of the first scene of the first day."""
    return json.loads(issued.read_text("utf-8"))["days"][0]["stops"][0]["scenes"][0]


def read_events(folder):
    """The UID of each stop in a calendar, with its sequence and its beginning."""
    (calendar,) = folder.glob("*.ics")
    text = calendar.read_bytes().decode()
    values = [dict(line.split(":", 1) for line in event.split("\r\n") if ":" in line)
              for event in text.split("BEGIN:VEVENT")[1:]]  # fmt: skip
    return {event["UID"]: (int(event["SEQUENCE"]), event["DTSTART"]) for event in values}


def test_a_new_calendar_updates_the_one_that_the_crew_has(capsys, village, again, tmp_path):
    """Stops that stay keep name and hours, under a higher sequence; no paper but it is written."""
    out, new = tmp_path / "first", tmp_path / "new"
    words = ["papers", village.script, "--places", village.places, "--start", "2026-12-07",
             "--out", out, "--hours", "4", "--rounds", "5", "--revision", "2021-01-01",
             "--only", "plan", "--only", "calendar"]  # fmt: skip
    assert 0 == run([str(word) for word in words])
    capsys.readouterr()
    rest = ("--unfinished", first_scene(out / "plan.json"), "--out", str(new))
    code, _ = again(*rest, "--only", "calendar", file=out / "plan.json")
    assert (0, {".ics", ".md"}) == (code, {f.suffix for f in new.iterdir()})
    old, now = read_events(out), read_events(new)
    first = min(old, key=lambda uid: old[uid][1])
    assert old[first][1] == now[first][1]
    assert all(old[uid][0] < now[uid][0] for uid in old.keys() & now.keys())


def test_a_paper_that_there_is_not_is_told_first(again):
    """Nothing is planned anew for it."""
    code, printed = again("--only", "pdf")
    assert (2, "") == (code, printed.out)
    assert "There is no paper" in printed.err


@pytest.mark.parametrize(("lang", "said"), [("en", "Nothing changes"), ("zh", "没有变化")])
def test_nothing_changes_is_said_plainly(again, lang, said):
    """Exit code 0, one sentence, and nothing is written."""
    code, printed = again(lang=lang)
    assert (0, "", 1) == (code, printed.err, len(printed.out.splitlines()))
    assert said in printed.out


def test_the_answer_keeps_the_contract(again, issued):
    """Every field of ``docs/json.md``; a scene left over has two dates."""
    code, printed = again("--json", "--unfinished", first_scene(issued))
    data = json.loads(printed.out)
    assert CHANGES == set(data)
    assert (0, False, "2026-12-08", []) == (code, data["nothing"], data["today"], data["files"])
    (moved,) = data["scenes"]
    assert {"scene", "scene_index", "before", "after", "from", "to"} == set(moved)
    assert moved["scene"] == first_scene(issued)
    assert ("2026-12-07", moved["from"]) == (moved["before"], moved["to"])
    assert moved["after"] >= "2026-12-08"
    assert {"title", "lines"} == set(data["sentences"][0])
    for one in data["calls"]:
        assert {"date", "before", "after"} == set(one)


def test_a_lost_place_is_replaced(again):
    """The old house is lost: the new one plays, its sentence in the terminal, other days stay."""
    code, printed = again("--json", "--lost", "old", today="2026-12-07")
    data = json.loads(printed.out)
    assert 0 == code
    assert {"new"} == {move["to"] for move in data["scenes"] if move["from"] == "old"}
    assert ["old"] == [one["name"] for one in data["places"] if not one["gained"]]


def test_what_nothing_plays_any_more_is_named(again):
    """The only cave is lost: exit code 1, the scene with its reason."""
    code, printed = again("--lost", "cave", today="2026-12-07")
    assert 1 == code
    assert "Scene 2 is no longer on" in printed.out
    assert 'No place of this set plays "山洞".' in printed.out


def test_the_papers_are_written_with_the_changes(again, tmp_path, issued):
    """In both languages; the new plan can be changed again."""
    out = tmp_path / "new"
    code, printed = again("--unfinished", first_scene(issued), "--out", out, lang="both")
    assert 0 == code
    written = {".pdf", ".html", ".json", ".md"}
    assert written == {file.suffix for file in out.iterdir()}
    assert all(str(file) in printed.out for file in out.iterdir())
    page = (out / "changes.md").read_text("utf-8")
    assert "## 场次" in page
    assert "## Scenes" in page
    code, printed = again(file=out / "plan.json", today="2026-12-09", lang="en")
    assert (0, True) == (code, "Nothing changes" in printed.out)


def test_who_is_ill_is_not_called(again):
    """阿甲's only scene moves out of the days away."""
    _, printed = again("--json", "--ill", "阿甲:2026-12-07..2026-12-20", today="2026-12-07")
    data = json.loads(printed.out)
    (moved,) = [move for move in data["scenes"] if move["scene"] == "2"]
    assert moved["after"] > "2026-12-20"
    assert "阿甲" in {one["name"] for one in data["cast"]}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--unfinished", "9"], 'unfinished › 1 9: the script has no scene "9"'),
        (["--rain", "soon"], "rain › 1 soon: is no date and no range of dates"),
        (["--issued", "nowhere.json"], "nowhere.json: The issued plan cannot be opened"),
        (["--today", "soon"], "today soon: is no date"),
    ],
)
def test_what_cannot_be_read_is_told(again, options, said, tmp_path):
    """Exit code 2, one line on standard error, nothing on standard output or disk."""
    out = tmp_path / "new"
    code, printed = again(*options, "--out", out)
    assert (2, "", 1, False) == (code, printed.out, len(printed.err.splitlines()), out.exists())
    assert said in printed.err


def test_the_script_is_no_plan(again, village):
    """Whoever takes the wrong file hears which one is meant."""
    code, printed = again(file=village.script)
    assert (2, "") == (code, printed.out)
    assert "plan.json" in printed.err
