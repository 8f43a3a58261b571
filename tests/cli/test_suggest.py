"""``scout-cli suggest``: every wish as an option and as a document, and what is asked besides."""

import json
from datetime import date

import pytest

from scout.actions.library import open_library
from scout.actions.wish_words import NAMES
from scout.cli import set_summary
from scout.cli.grammar import build_parser
from scout.cli.verbs import run
from scout.cli.wish import wishes_of
from scout.cli.wish_grammar import SET_LABELS
from scout.domain.errors import NoSolution
from scout.domain.message import say
from scout.domain.relaxation import Relaxation, RelaxationKind
from scout.suggest.goal import NAMED

TODAY = ("--today", "2026-01-01")
RELAXATION = {
    "kind", "text", "place", "spot", "needs", "value", "wishes", "hours", "cost_cny", "days",
}  # fmt: skip


@pytest.fixture
def ask(capsys, village):
    """Ask for sets of the village; returns exit code, data and what went to standard error."""

    def asking(*options, places=None):
        files = [village.script, "--places", places or village.places]
        code = run([*map(str, ("suggest", *files, *options)), "--json", "--lang", "en"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return asking


@pytest.fixture
def tell(capsys, village):
    """Ask for sets of the village as text."""

    def telling(*options, lang="en"):
        files = [village.script, "--places", village.places]
        run([*map(str, ("suggest", *files, *options)), "--lang", lang])
        return capsys.readouterr().out

    return telling


@pytest.fixture
def wish_file(tmp_path):
    """Write a document of wishes."""

    def write(document):
        file = tmp_path / "wishes.json"
        text = document if isinstance(document, str) else json.dumps(document)
        file.write_text(text, encoding="utf-8")
        return file

    return write


def _homes(found):
    return {entry["need"]: f"{entry['location']}/{entry['spot']}" for entry in found["assignments"]}


def test_the_answer_keeps_the_contract(ask):
    """Every field of ``docs/json.md``, and no other."""
    code, data, told = ask()
    found, place = data["sets"][0], {"location", "spot", "fit", "dressing_h", "dressing_cny"}
    assert (0, "", 1, []) == (code, told, data["version"], data["uncovered"])
    assert {"version", "needs", "uncovered", "sets", "elapsed_ms"} == set(data)
    assert {
        "label", "proven", "gap", "locations", "figures", "assignments", "robustness", "elapsed_ms",
    } == set(found)  # fmt: skip
    assert {"locations", "fee_cny", "fit", "spread_min"} == set(found["figures"])
    assert {"spare_within", "spare_with_library", "single_points"} == set(found["robustness"])
    moved = found["assignments"][0]
    assert {"need", "reasons", "runner_up", "runner_up_change", "comparison"} | place == set(moved)
    assert {*place, "in_set"} == set(moved["runner_up"])
    assert {"locations", "fee_cny", "fit", "spread_min"} == set(moved["runner_up_change"])
    assert {"people": 2, "fire": True}.items() <= data["needs"][0].items()


def test_each_choice_is_compared_with_the_next_best(ask):
    """In words; a need that one place alone plays has no runner-up, and says so."""
    _, data, _ = ask("--sets", "1")
    choices = {entry["need"]: entry for entry in data["sets"][0]["assignments"]}
    assert {"new", None} == {choices["n01"]["runner_up"]["location"], choices["n02"]["runner_up"]}
    assert None is choices["n02"]["runner_up_change"]
    assert "New" in choices["n01"]["comparison"]
    assert choices["n02"]["comparison"]
    assert ["n02"] == data["sets"][0]["robustness"]["single_points"]


def test_every_wish_is_an_option(village):
    """By the name that it has in a document; the start is that of the verb."""
    parser = build_parser("en")
    files = [str(village.script), "--places", str(village.places)]
    for verb, more in (("suggest", []), ("repair", ["--lost", "old"])):
        assert set(NAMES) <= set(vars(parser.parse_args([verb, *files, *more])))


@pytest.mark.parametrize(
    ("options", "document", "start"),
    [
        ([], {}, None),
        ([], {"start": None}, None),
        (["--today", "2026-02-01"], {}, date(2026, 3, 1)),
        ([], {"start": "2027-01-01", "today": "2026-02-01"}, date(2026, 3, 1)),
    ],
)
def test_a_plan_counts_permits_where_that_is_asked(village, wish_file, options, document, start):
    """From the day named, or where a document has a start, to the first day of the plan."""
    words = ["plan", village.script, "--start", "2026-03-01", "--out", "out", *options]
    parsed = build_parser("en").parse_args([*map(str, words), "--wishes", str(wish_file(document))])
    assert start == wishes_of(parsed, (), library=open_library(village.places)).start


def test_the_named_goals_are_the_labels():
    """The command line names them without loading the solver."""
    assert tuple(NAMED) == SET_LABELS


BOUND = [
    ("--keep", "tower", lambda found: "tower" in found["locations"]),
    ("--keep", "old/side", lambda found: "old/side" in _homes(found).values()),
    ("--ban", "old", lambda found: "old" not in found["locations"]),
    ("--ban", "old/hall", lambda found: "old/hall" not in _homes(found).values()),
    ("--match", "n01,n04", lambda found: _homes(found)["n01"] == _homes(found)["n04"]),
    ("--match", "n01,n04@location",
     lambda found: _homes(found)["n01"][:3] == _homes(found)["n04"][:3]),
    ("--apart", "n01,n04", lambda found: {"old", "new"} <= set(found["locations"])),
    ("--near", "n02,n03=10", lambda found: "block" in found["locations"]),
    ("--here", "总裁办公室=annex", lambda found: _homes(found)["n03"] == "annex/floor"),
    ("--never", "n01=old", lambda found: _homes(found)["n01"] == "new/hall"),
    ("--at-most", "3", lambda found: len(found["locations"]) <= 3),
    ("--budget", "4000", lambda found: found["figures"]["fee_cny"] <= 4000),
    ("--fit-floor", "0.95", lambda found: min(a["fit"] for a in found["assignments"]) >= 0.95),
    ("--goal", "cost", lambda found: found["label"] != "fewest_places"),
    ("--goal", "lowest_cost", lambda found: found["label"] != "fewest_places"),
    ("--weights", "place=0,page=0,money=1", lambda found: found["label"] != "fewest_places"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "value", "holds"), BOUND)
def test_a_wish_holds_in_every_set(ask, option, value, holds):
    """Asked as an option; all needs are played."""
    code, data, _ = ask(option, value)
    assert (0, True) == (code, bool(data["sets"]))
    assert all(holds(found) and len(found["assignments"]) == 4 for found in data["sets"])


def test_confirmed_places_alone_are_used(ask):
    """No tower and no annex, of which no source says that one can shoot there."""
    _, data, _ = ask("--confirmed-only")
    assert {"block"} == {_homes(found)["n03"].partition("/")[0] for found in data["sets"]}


def test_a_late_permit_rules_a_place_out(ask):
    """The old house asks for 20 days: too long from the first of January to the tenth."""
    _, soon, _ = ask("--start", "2026-01-10", *TODAY)
    _, later, _ = ask("--start", "2026-01-21", *TODAY)
    used = [{name for found in data["sets"] for name in found["locations"]} for data in
            (soon, later)]  # fmt: skip
    assert [False, True] == ["old" in names for names in used]


def test_sets_are_counted(ask):
    """As many as are asked for where there are so many, with their labels."""
    assert ["fewest_places"] == [found["label"] for found in ask("--sets", "1")[1]["sets"]]
    labels = [found["label"] for found in ask("--sets", "5")[1]["sets"]]
    assert [*SET_LABELS, "alternative_1"] == labels
    labels = [found["label"] for found in ask("--sets", "2", "--goal", "fit")[1]["sets"]]
    assert ["own_goal", "alternative_1"] == labels


def test_a_goal_is_reached(ask):
    """The cheapest set for the cost, the closest for the spread."""
    _, cheap, _ = ask("--goal", "cost", "--sets", "1")
    _, close, _ = ask("--goal", "closest_together", "--sets", "1")
    assert (("annex", "cave", "old"), 10) == (
        tuple(cheap["sets"][0]["locations"]),
        close["sets"][0]["figures"]["spread_min"],
    )


def test_wishes_of_a_file_and_of_options_are_asked_together(ask, wish_file):
    """The options are added to the lists, and have the last word on the rest."""
    file = wish_file({"keep": ["tower"], "sets": 4, "never": [{"need": "n04", "place": "old"}]})
    _, data, _ = ask("--wishes", file, "--keep", "new", "--sets", "2")
    assert [2, 2] == [
        len(data["sets"]),
        sum({"tower", "new"} <= set(found["locations"]) for found in data["sets"]),
    ]


def test_the_trade_offs_are_drawn(ask):
    """Sets as points, from the fewest places on, and whether they are all."""
    _, data, _ = ask("--front")
    front = data["front"]
    counts = [point["figures"]["locations"] for point in front["points"]]
    assert (True, sorted(counts)) == (front["complete"], counts)
    assert ["point_1", "point_2"] == [point["label"] for point in front["points"][:2]]


def test_the_matrix_is_drawn(ask):
    """Needs, places and a cell for each place that plays a need."""
    _, data, _ = ask("--matrix")
    matrix = data["matrix"]
    assert (["n01", "n02", "n03", "n04"], 6) == (matrix["needs"], len(matrix["locations"]))
    assert {"need": "n01", "location": "old", "spot": "hall", "fit": 1.0, "eighths": 8} in matrix[
        "cells"
    ]


def test_each_set_has_its_backup(ask):
    """With the cave alone in common; none where nothing else is left."""
    _, data, _ = ask("--backup")
    for found in data["sets"]:
        assert "cave" in found["backup"]["locations"]
        assert "backup" == found["backup"]["label"]
    _, data, _ = ask("--backup", "--ban", "old", "--ban", "tower", "--ban", "annex")
    assert [None] == [found["backup"] for found in data["sets"]]


def test_a_place_says_what_it_could_play(ask):
    """The needs, each with its best spot; nothing for a place that the wishes ban."""
    _, data, _ = ask("--place", "old")
    assert [("n01", "hall"), ("n04", "hall")] == [(c["need"], c["spot"]) for c in data["here"]]
    _, data, _ = ask("--place", "old", "--ban", "old")
    assert [] == data["here"]


def test_what_is_not_covered_comes_with_ways_out(ask):
    """The cave banned: its need first, why, the miss, and what would help; exit code 1."""
    code, data, _ = ask("--ban", "cave")
    (entry,) = data["uncovered"]
    assert (1, "n02") == (code, entry["need"])
    assert {"need", "reason", "nearest", "relaxations"} == set(entry)
    assert [{"location": "cave", "spot": "cave", "why_not": "you have banned it",
             "way_out": False}] == entry["nearest"]  # fmt: skip
    way = entry["relaxations"][0]
    assert RELAXATION == set(way)
    assert ("ban", "cave", ["n02"], 300) == (
        way["kind"],
        way["place"],
        way["needs"],
        way["cost_cny"],
    )
    assert all({"n01", "n03", "n04"} == set(_homes(found)) for found in data["sets"])


def test_a_story_that_nothing_plays_is_answered(ask, tmp_path, village, capsys):
    """Every need told, no set, nothing besides; exit code 1, and 2 where a set is to be mended."""
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    code, data, _ = ask("--front", "--matrix", "--backup", places=empty)
    assert (1, 4, []) == (code, len(data["uncovered"]), data["sets"])
    assert ([], []) == (data["front"]["points"], data["matrix"]["cells"])
    options = ["--places", str(village.places), "--lost", "new"]
    banned = [word for name in ("old", "cave", "new", "block", "tower", "annex")
              for word in ("--ban", name)]  # fmt: skip
    assert 2 == run(["repair", str(village.script), *options, *banned, "--lang", "en"])
    assert "so there is no set" in capsys.readouterr().err


def test_faulty_places_are_told_and_left_out(ask, village, tmp_path):
    """With file and line on standard error; the rest is answered, with exit code 1."""
    file = tmp_path / "mine.jsonl"
    file.write_text(village.places.read_text("utf-8") + '{"id": "odd"}\n', encoding="utf-8")
    code, data, told = ask(places=file)
    assert (1, []) == (code, data["uncovered"])
    assert "mine.jsonl:7: error" in told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--keep", "nowhere"], "nowhere"),
        (["--place", "nowhere"], "nowhere"),
        (["--place", "old/hall"], "Name the whole place: old"),
        (["--match", "n01"], "match n01"),
        (["--here", "祠堂=old"], "n01, n04"),
        (["--near", "n01,n02"], "near n01,n02"),
        (["--at-most", "few"], "at_most few"),
        (["--goal", "beauty"], "goal beauty"),
        (["--goal", "fit", "--weights", "page=1"], "Choose one"),
        (["--start", "2026-01-01", "--today", "2026-02-01"], "start 2026-01-01"),
        (["--start", "tomorrow"], "start tomorrow"),
    ],
)
def test_a_wish_that_cannot_be_read_is_told(ask, options, said):
    """Exit code 2, one line on standard error, nothing on standard output."""
    code, data, told = ask(*options)
    assert (2, None, 1, True) == (code, data, len(told.splitlines()), said in told)


@pytest.mark.parametrize("document", ['["keep"]', "{", '{"kep": []}', '{"version": 2}'])
def test_a_file_of_wishes_that_cannot_be_read_is_told(ask, wish_file, document):
    """As is one that is not there, and a file of places that is none."""
    for options in (["--wishes", wish_file(document)], ["--wishes", "no-such.json"]):
        code, data, told = ask(*options)
        assert (2, None, 1) == (code, data, len(told.splitlines()))
    assert (2, None) == ask(places="no-such.jsonl")[:2]


@pytest.mark.parametrize(
    "options",
    [
        ["--keep", "tower", "--at-most", "2"],
        ["--budget", "2199"],
        ["--match", "n02,n03"],
        ["--match", "n01,n04", "--apart", "n01,n04"],
        ["--near", "n02,n03=9"],
        ["--keep", "tower", "--never", "n03=tower"],
    ],
)
def test_wishes_that_cannot_be_met_together_are_named(ask, options):
    """Exit code 2; as JSON the error with what conflicts and what would help, else in words."""
    code, data, told = ask(*options)
    keys = {"version", "error", "conflict", "conflicting", "relaxations", "together"}
    assert keys == set(data)
    assert (2, 1, True) == (code, data["version"], data["error"] in told)
    ways = data["relaxations"] or data["together"]
    assert ways
    assert all(RELAXATION == set(way) and way["text"] in told for way in ways)
    assert data["conflict"]
    assert all(part in told for part in data["conflict"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_refusal_is_told_line_by_line(lang):
    """What is the matter, each wish that conflicts, each way out."""
    wish, way = say("suggest.banned"), say("suggest.drop_floor")
    relaxation = Relaxation(kind=RelaxationKind.FLOOR, text=way)
    error = NoSolution(say("suggest.no_set"), parts=(wish,), relaxations=(relaxation,))
    assert [
        error.message.text(lang), f"    ! {wish.text(lang)}", f"    → {way.text(lang)}",
    ] == set_summary.of_refusal(error, lang).splitlines()  # fmt: skip


def test_single_points_of_failure_are_named(tell):
    """Once, before the sets: the need, and the place on which it hangs."""
    text = tell()
    assert 1 == text.count("n02 山洞 (Cave)")
    assert "Single points of failure" not in tell("--ban", "cave")


def test_more_single_points_than_can_be_read_are_counted(village, tmp_path, capsys):
    """Eight by name, the others as a number."""
    scene = json.loads(village.script.read_text("utf-8"))["scenes"][1]
    file = tmp_path / "caves.json"
    scenes = [{**scene, "number": str(n), "place": f"山洞{n}"} for n in range(1, 12)]
    file.write_text(json.dumps({"title": "洞", "scenes": scenes}), encoding="utf-8")
    run(["suggest", str(file), "--places", str(village.places), "--sets", "1", "--lang", "en"])
    line = capsys.readouterr().out.splitlines()[0]
    assert line.endswith("n08 山洞8 (Cave), and 3 more")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_is_told_as_text(tell, lang):
    """Sets, what is not covered, backups, trade-offs, the matrix and a place, in both languages."""
    options = ("--ban", "annex", "--backup", "--front", "--matrix", "--place", "old")
    text = tell(*options, "--ban", "cave", lang=lang)
    words = {
        "en": ["fewest places", "you have banned it", "backup", "Trade-offs", "trade-off 1",
               "could be played here", "[1]"],
        "zh": ["拍摄地最少", "已被你排除", "后备方案", "取舍", "取舍方案 1", "此处能拍", "[1]"],
    }  # fmt: skip
    assert [] == [word for word in words[lang] if word not in text]


def test_a_place_that_plays_nothing_says_so(tell):
    """As text."""
    text = tell("--ban", "old", "--place", "old", "--sets", "1")
    assert text.rstrip().endswith("Nothing of this script could be played here.")


def test_no_name_moves_the_cursor(capsys, village, tmp_path):
    """Control signs in a file of places are blanks at the terminal."""
    file = tmp_path / "odd.jsonl"
    file.write_text(village.places.read_text("utf-8").replace("Cave", "C\\u001b[2Jave"), "utf-8")
    run(["suggest", str(village.script), "--places", str(file), "--lang", "en"])
    printed = capsys.readouterr()
    assert "C [2Jave" in printed.out
    assert "\x1b" not in printed.out + printed.err


def test_a_limit_of_seconds_still_gives_sets(ask):
    """A small script is proven long before; a limit that is no time is refused."""
    code, data, _ = ask("--seconds", "30")
    assert (0, True) == (code, all(found["proven"] for found in data["sets"]))
    for wrong in ("0", "-1", "inf", "soon"):
        with pytest.raises(SystemExit) as refused:
            ask("--seconds", wrong)
        assert 2 == refused.value.code
