"""``scout-cli compare``: what a later draft changes, told and as data."""

import json

import pytest

from scout.cli.verbs import run

ANSWER = {"version", "nothing", "likely", "scenes", "added", "dropped", "splits", "joins", "needs",
          "sentences", "decisions"}  # fmt: skip
DECISIONS = {
    "kept",
    "lost",
    "keep",
    "ban",
    "about",
    "fixes",
    "put_off",
    "day_orders",
    "story_order",
    "together",
    "cast",
    "eras",
    "era_meanings",
    "merges",
}


@pytest.fixture
def later(village, tmp_path):
    """The village without its cave, the office first."""
    data = json.loads(village.script.read_text("utf-8"))
    hall, _, office, night = data["scenes"]
    scenes = [{**scene, "number": str(n)} for n, scene in enumerate((office, hall, night), 1)]
    file = tmp_path / "second.json"
    file.write_text(json.dumps({**data, "scenes": scenes}), encoding="utf-8")
    return file


@pytest.fixture
def compare(capsys, village, later):
    """Compare the village with its later draft; returns exit code and what was told."""

    def comparing(*options, new=later, lang="en"):
        words = ["compare", village.script, new, "--places", village.places, "--lang", lang]
        code = run([str(word) for word in (*words, *options)])
        return code, capsys.readouterr()

    return comparing


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "says the same as the old one"), ("zh", "内容一致")]
)
def test_the_same_file_changes_nothing(compare, village, lang, said):
    """Exit code 0 and one sentence."""
    code, printed = compare(new=village.script, lang=lang)
    assert (0, 1) == (code, len(printed.out.splitlines()))
    assert said in printed.out


def test_the_answer_keeps_the_contract(compare):
    """Every field of ``docs/json.md``; each scene stands once."""
    code, printed = compare("--json")
    data = json.loads(printed.out)
    assert ANSWER == set(data)
    assert DECISIONS == set(data["decisions"])
    assert (0, False, True) == (code, data["nothing"], data["likely"])
    assert [{"scene": "2", "scene_index": 2}] == data["dropped"]
    assert [(3, 1), (1, 2), (4, 3)] == [
        (one["old"]["scene_index"], one["new"]["scene_index"]) for one in data["scenes"]
    ]
    assert [True, False, False] == [one["moved"] for one in data["scenes"]]
    assert {"n01": "n02", "n03": "n01", "n04": "n03"} == data["needs"]


def test_decisions_are_told_under_their_new_names(compare):
    """A fix of a dropped scene is listed with its reason, and the exit code says so."""
    options = ("--fix", "1=2026-12-07", "--fix", "2=2026-12-08", "--here", "n03=tower",
               "--keep", "old")  # fmt: skip
    code, printed = compare("--json", *options)
    data = json.loads(printed.out)["decisions"]
    assert 1 == code
    assert [{"scene": "2", "scene_index": 2, "date": "2026-12-07"}] == data["fixes"]
    assert [{"wish": "here", "need": "n01", "place": "tower"}] == data["about"]
    assert (["old"], 1) == (data["keep"], len(data["lost"]))
    code, printed = compare(*options, lang="zh")
    assert "第 2 场固定在 2026-12-08：第 2 场已删去。" in printed.out
    assert "Decisions that stay" not in printed.out


def test_an_era_goes_with_its_scene(compare):
    """The first scene is the second now; that of the dropped one is listed."""
    code, printed = compare("--json", "--era", "1=1777", "--era", "2=1942")
    data = json.loads(printed.out)
    assert (1, ["#2=1777"]) == (code, data["decisions"]["eras"])
    (lost,) = data["decisions"]["lost"]
    assert ("Scene 2 plays in 1942", "Scene 2 is dropped") == (lost["what"], lost["why"])
    assert [[], [], []] == [
        [change for change in one["changes"] if change == "era"] for one in data["scenes"]
    ]


def test_the_plan_goes_on_and_is_written(compare, capsys, village, tmp_path):
    """With ``--issued`` the plan is the new draft's; with ``--out`` its papers are written."""
    out, new = tmp_path / "issued", tmp_path / "new"
    words = ["plan", village.script, "--places", village.places, "--start", "2026-12-07",
             "--out", out, "--hours", "4", "--rounds", "5", "--lang", "zh"]  # fmt: skip
    assert 0 == run([str(word) for word in words])
    capsys.readouterr()
    code, printed = compare("--issued", out / "plan.json", "--hours", "4", "--out", new, "--json")
    data = json.loads(printed.out)["plan"]
    assert (0, []) == (code, data["unplaced"])
    assert {".md", ".pdf", ".html", ".json"} == {file.suffix for file in new.iterdir()}
    assert any("Scene 2 is dropped and leaves" in line for line in data["warnings"])
    code, printed = compare("--issued", out / "plan.json", "--hours", "4")
    assert "Scene 2 is dropped and leaves" in printed.out


def test_another_script_is_doubted(compare, tmp_path):
    """It is compared all the same, since the user has said so."""
    other = tmp_path / "other.json"
    scene = {"number": "1", "place": "海滩", "year": 1999, "cast": ["某人"], "eighths": 1}
    other.write_text(json.dumps({"title": "海边", "scenes": [scene]}), encoding="utf-8")
    code, printed = compare(new=other)
    assert 0 == code
    assert "may be another script" in printed.out


def test_a_wrong_day_is_bad_usage(compare, capsys, village, tmp_path):
    """A date that is none is told in a sentence."""
    out = tmp_path / "issued"
    words = ["plan", village.script, "--places", village.places, "--start", "2026-12-07",
             "--out", out, "--rounds", "0"]  # fmt: skip
    run([str(word) for word in words])
    capsys.readouterr()
    code, printed = compare("--issued", out / "plan.json", "--today", "soon")
    assert (2, "") == (code, printed.out)
    assert "soon" in printed.err
