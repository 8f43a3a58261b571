"""The command line: data on standard output, messages on standard error, honest exit codes."""

import json

import pytest

from scout import paths
from scout.cli.verbs import run

DRAMA = paths.SEEDS / "productions" / "luopan_guitu.txt"
FORMATS = ("txt", "docx", "xlsx", "csv")


def _json(capsys, *arguments):
    """Run a verb and read what it printed; returns exit code and data."""
    code = run([*map(str, arguments), "--json"])
    return code, json.loads(capsys.readouterr().out)


def _needs(capsys, suffix):
    _, data = _json(capsys, "needs", DRAMA.with_suffix(f".{suffix}"))
    return [
        (need["setting"], need["setting_kind"], need["era"], need["int_ext"], need["scenes"])
        for need in data["needs"]
    ]


@pytest.mark.parametrize("suffix", FORMATS[1:])
def test_the_same_story_gives_the_same_needs(capsys, suffix):
    """Text, Word, Excel and CSV of one production ask for the same places and eras."""
    assert _needs(capsys, "txt") == _needs(capsys, suffix)


def test_read_answers_the_contract(capsys):
    """Every scene carries its era with evidence and rank."""
    code, data = _json(capsys, "read", DRAMA)
    first = data["scenes"][0]
    assert (0, 1, 48) == (code, data["version"], len(data["scenes"]))
    assert {"number": "1-1", "int_ext": "INT", "time": "day", "episode": 1}.items() <= first.items()
    assert {"id", "year_from", "year_to", "evidence", "rank"} <= set(first["era"])
    assert all(scene["era"]["evidence"] for scene in data["scenes"])


def test_suggest_covers_or_explains_every_need(capsys):
    """Each need is assigned in every set, or stands first with its nearest misses."""
    code, data = _json(capsys, "suggest", DRAMA)
    uncovered = {entry["need"] for entry in data["uncovered"]}
    wanted = {need["id"] for need in data["needs"]} - uncovered
    assert (1 if uncovered else 0) == code
    assert all(entry["nearest"] and entry["reason"] for entry in data["uncovered"])
    assert all({a["need"] for a in found["assignments"]} == wanted for found in data["sets"])
    assert ["fewest_places", "best_fit", "lowest_cost", "closest_together"] == [
        found["label"] for found in data["sets"]
    ]
    assert len({tuple(sorted(found["locations"])) for found in data["sets"]}) == 4


def test_every_suggested_place_is_in_the_district(capsys):
    """The district is a hard rule: inside, or near the outline and said so."""
    _, suggestion = _json(capsys, "suggest", DRAMA, "--lang", "en")
    _, places = _json(capsys, "places")
    district = {place["id"]: place["district"] for place in places["places"]}
    for found in suggestion["sets"]:
        assert {district[name] for name in found["locations"]} <= {"inside", "near"}
        for assignment in found["assignments"]:
            if district[assignment["location"]] == "near":
                assert any("check on site" in reason for reason in assignment["reasons"])


def test_keep_and_ban_are_obeyed(capsys):
    """A kept place is in every set, a banned one in none."""
    _, data = _json(capsys, "suggest", DRAMA, "--keep", "longtian-shiju", "--ban", "dawan-shiju")
    for found in data["sets"]:
        assert "longtian-shiju" in found["locations"]
        assert "dawan-shiju" not in found["locations"]


def test_plan_writes_papers_and_says_what_is_missing(capsys, tmp_path):
    """Three files, days with stops and moves, exit code by what is missing."""
    code, data = _json(
        capsys, "plan", DRAMA, "--start", "2026-12-07", "--out", tmp_path / "out", "--lang", "zh"
    )
    plan = json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))
    assert {".pdf", ".json", ".html"} == {file.suffix for file in (tmp_path / "out").iterdir()}
    assert (1 if data["uncovered"] or data["unplaced"] else 0) == code
    assert {"date", "call", "wrap", "sunrise", "sunset", "stops", "moves"} <= set(plan["days"][0])
    assert data["days"] == len(plan["days"])


@pytest.mark.parametrize(
    ("point", "datum", "answer"),
    [
        ("22.70,114.35", "wgs84", "inside"),
        ("22.54,114.06", "wgs84", "outside"),
        ("22.6973,114.3549", "gcj02", "inside"),
    ],
)
def test_district_judges_points_in_any_datum(capsys, point, datum, answer):
    """The same rule for GPS, Amap and Baidu points."""
    code, data = _json(capsys, "district", point, "--datum", datum)
    assert (0, answer) == (code, data["district"])


def test_the_catalogue_is_valid(capsys):
    """``places check`` finds nothing."""
    assert (0, []) == ((answer := _json(capsys, "places", "check"))[0], answer[1]["problems"])


def test_a_file_of_places_is_searched_and_checked(capsys, village, tmp_path):
    """Its places instead of the shipped ones; ``check`` tells each faulty record with its line."""
    code, found = _json(capsys, "places", "--places", village.places, "--setting", "山洞")
    assert (0, ["cave"]) == (code, [place["id"] for place in found["places"]])
    assert {"night", "fire", "open_hours", "lead_days"} <= set(found["places"][0])
    assert {"area_m2", "height_m"} <= set(found["places"][0]["spots"][0])
    file = tmp_path / "mine.jsonl"
    file.write_text(village.places.read_text("utf-8") + '{"id": "odd"}\n', encoding="utf-8")
    code, answer = _json(capsys, "places", "check", "--places", file)
    assert (1, {7}) == (code, {problem["line"] for problem in answer["problems"]})
    run(["places", "check", "--places", str(file), "--lang", "en"])
    printed = capsys.readouterr()
    assert "✗ error    mine.jsonl:7  #7: odd: " in printed.out
    assert not printed.err


def test_places_are_found_by_era_setting_kind_and_text(capsys):
    """Each filter narrows, and near sorts."""
    _, everything = _json(capsys, "places")
    _, halls = _json(capsys, "places", "--era", "1898", "--setting", "祠堂")
    _, named = _json(capsys, "places", "--text", "大万世居")
    _, near = _json(capsys, "places", "--near", "22.6829,114.3374")
    assert 0 < len(halls["places"]) < len(everything["places"])
    assert "dawan-shiju" in {place["id"] for place in named["places"]}
    assert "dawan-shiju" in {place["id"] for place in near["places"][:5]}


@pytest.mark.parametrize(
    "arguments",
    [
        ["suggest", DRAMA, "--keep", "nowhere"],
        ["suggest", DRAMA, "--sets", "0"],
        ["district", "91,200"],
        ["district", "here"],
        ["places", "--era", "no such era"],
        ["places", "--kind", "castle"],
        ["plan", DRAMA, "--start", "2026-12-07", "--out", "OUT", "--hours", "99"],
        ["plan", DRAMA, "--start", "2026-12-07", "--out", "OUT", "--set", "prettiest"],
    ],
)
def test_bad_wishes_are_told_and_nothing_is_written(capsys, tmp_path, arguments):
    """Exit code 2, one message on standard error, nothing on standard output or disk."""
    out = tmp_path / "out"
    code = run([str(out) if word == "OUT" else str(word) for word in arguments])
    printed = capsys.readouterr()
    assert (2, "", 1, False) == (code, printed.out, len(printed.err.splitlines()), out.exists())


@pytest.mark.parametrize("arguments", [[], ["fly"], ["read"], ["plan", "x", "--start", "soon"]])
def test_bad_usage_exits_with_2(capsys, arguments):
    """The parser itself uses the same exit code."""
    with pytest.raises(SystemExit) as stop:
        run(arguments)
    assert (2, "") == (stop.value.code, capsys.readouterr().out)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "verb",
    [
        ["read", DRAMA],
        ["needs", DRAMA],
        ["suggest", DRAMA],
        ["places"],
        ["places", "check"],
        ["district", "22.7,114.35"],
    ],
)
def test_every_verb_talks_in_both_languages(capsys, verb, lang):
    """Plain text for people, in the language asked for."""
    run([*map(str, verb), "--lang", lang])
    assert capsys.readouterr().out.strip()
