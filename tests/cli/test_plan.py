"""``scout-cli plan``: the terms of a shoot as a file and as options, and what it costs."""

import json
from dataclasses import replace
from datetime import date

import pytest

from scout.cli.cost_summary import of_cost
from scout.cli.grammar import build_parser
from scout.cli.shoot import _effort_of
from scout.cli.verbs import run
from scout.domain.location_set import Figures, LocationSet
from scout.domain.plan import Plan, PlanCost, ShootDay
from scout.geo.sun import AstralClock
from scout.geo.zone import TIMEZONE
from scout.schedule.planner import Effort

TERMS = """
cast:
  - {name: 阿甲, day: 3000, away: [2026-12-07]}
fixes: [2=2026-12-10]
days_off: [周二]
rules: {call_hour: 09:00}
"""


@pytest.fixture
def shoot(capsys, village, tmp_path):
    """Plan the village from 7 December 2026; returns exit code, what was told, and the files."""
    out = tmp_path / "out"

    def shooting(*options, terms=None, lang="en"):
        if terms is not None:
            (tmp_path / "terms.yaml").write_text(terms, encoding="utf-8")
            options = (*options, "--terms", tmp_path / "terms.yaml")
        words = ["plan", village.script, "--places", village.places, "--start", "2026-12-07",
                 "--out", out, "--lang", lang, "--rounds", "5", *options]  # fmt: skip
        code = run([str(word) for word in words])
        return code, capsys.readouterr(), out

    return shooting


@pytest.fixture
def dates(shoot):
    """The date of each scene of a plan by these options."""

    def reading(*options, **more):
        code, printed, out = shoot(*options, **more)
        assert (0, "") == (code, printed.err)
        plan = json.loads((out / "plan.json").read_text("utf-8"))
        return {
            scene: day["date"]
            for day in plan["days"]
            for s in day["stops"]
            for scene in s["scenes"]
        }

    return reading


def test_a_file_of_terms_is_obeyed(dates):
    """A fix, a day off and an absence: three of four scenes wait for 阿甲."""
    found = dates(terms=TERMS)
    assert "2026-12-10" == found["2"]
    assert not {"2026-12-07", "2026-12-08"} & set(found.values())


def test_options_are_added_to_the_file(dates):
    """Days off and fixes to those of the file; the hours and days take the place of its rules."""
    found = dates("--days-off", "2026-12-09,sun", "--fix", "1=2026-12-14", terms=TERMS)
    assert {"1": "2026-12-14", "2": "2026-12-10"}.items() <= found.items()
    assert not {"2026-12-07", "2026-12-08", "2026-12-09", "2026-12-13"} & set(found.values())


def test_each_option_works_without_a_file(dates):
    """Several times, too."""
    options = ("--days-off", "monday", "--days-off", "周三", "--fix", "#3=2026-12-11")
    found = dates(*options, "--fix", "4=2026-12-10")
    assert ("2026-12-11", "2026-12-10") == (found["3"], found["4"])
    assert not {"2026-12-07", "2026-12-09"} & set(found.values())


def test_needs_that_match_by_a_wish_are_shot_together(dates):
    """``--match`` asks for one place, and for days close together."""
    options = ("--match", "n01,n04@location", "--hours", "4", "--fix", "1=2026-12-07")
    found = dates(*options, terms="rules: {match_days: 1}")
    assert found["1"] == found["4"] == "2026-12-07"


def test_the_options_of_a_day_have_the_last_word(shoot):
    """``--days`` over ``max_days``, and the usual hours where nobody says any."""
    code, printed, out = shoot("--days", "9", terms="rules: {max_days: 1, hours: 5}")
    assert (0, "") == (code, printed.err)
    assert 1 < len(json.loads((out / "plan.json").read_text("utf-8"))["days"])


def test_the_answer_keeps_the_contract(shoot):
    """Every field of ``docs/json.md``; the price in parts that add up, in both files."""
    code, printed, out = shoot("--json")
    data, plan = json.loads(printed.out), json.loads((out / "plan.json").read_text("utf-8"))
    assert {
        "version", "files", "days", "uncovered", "unplaced", "cost", "bound", "gap", "compared",
        "cover",
    } == set(data)  # fmt: skip
    assert [] == data["compared"]
    assert {"days", "bare", "climate", "notes"} == set(data["cover"])
    assert {
        "total", "days", "idle_days", "dressing", "split", "cast_days", "cast_holds",
        "cast_travel", "story_order",
    } == set(data["cost"])  # fmt: skip
    assert (0, data["cost"], data["bound"]) == (code, plan["cost"], plan["bound"])
    assert 2 * data["cost"]["total"] == sum(data["cost"].values())
    parts = [day["cost"] for day in plan["days"]]
    assert {
        "total", "crew", "overtime", "night", "late_finish", "moves", "micro_moves", "places",
    } == set(parts[0])  # fmt: skip
    assert data["cost"]["days"] == sum(part["total"] for part in parts)
    assert all(2 * part["total"] == sum(part.values()) for part in parts)


def test_sets_are_compared_by_their_days_and_the_cheapest_is_planned(shoot):
    """Every set with its total, the cheapest first; its days are those of the files."""
    _, printed, out = shoot("--json", "--compare", "--rounds", "5")
    data, plan = json.loads(printed.out), json.loads((out / "plan.json").read_text("utf-8"))
    totals = [(one["unplaced"], one["total_cny"]) for one in data["compared"]]
    assert sorted(totals) == totals
    assert len(totals) > 1
    assert data["compared"][0]["days"] == len(plan["days"])


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["yuan by the price list (estimate): crew days ", "000, overtime ", ", cast days "]),
        ("zh", ["按价目约 ", " 元（估算）：剧组日费 ", "000，加班 ", "，演员出工 "]),
    ],
)
def test_the_price_is_told_in_parts(shoot, lang, words):
    """As an estimate, by the prices of the terms; what costs nothing is not named."""
    terms = "prices: {day: 1000, split: 0}\nrules: {normal_hours: 1}"
    text = shoot(terms=terms, lang=lang)[1].out
    assert [] == [word for word in words if word not in text]
    assert "coming back" not in text


def test_a_bound_is_told_where_one_is_known():
    """What could still be saved, or that nothing can; without a day there is no price."""
    day = date(2026, 12, 7)
    sun = AstralClock().times(day, _middle())
    shot = ShootDay(
        number=1, date=day, call=sun.sunrise.astimezone(TIMEZONE), wrap=sun.sunset, sun=sun,
        visits=(), moves=(),
    )  # fmt: skip
    chosen = LocationSet(
        label="best_fit", proven=True, gap=0.0, location_ids=(), assignments=(),
        figures=Figures(locations=0, fee_cny=0, fit=1.0, spread_min=0),
    )  # fmt: skip
    plan = Plan(location_set=chosen, days=(shot,), cost=PlanCost(cast_holds=800), bound=600)
    assert ["About 800 yuan by the price list (estimate): cast holds 800"] == of_cost(
        replace(plan, bound=0), "en"
    )
    assert "600 yuan by this price list (estimate): at most 25.0 %" in of_cost(plan, "en")[1]
    assert "至多还能省 25.0 %" in of_cost(plan, "zh")[1]
    assert "proven" in of_cost(replace(plan, bound=800), "en")[1]
    assert [] == of_cost(replace(plan, days=()), "en")


def _middle():
    from scout.domain.point import Wgs84

    return Wgs84(lat=22.69, lon=114.35)


@pytest.mark.parametrize(
    ("options", "effort"),
    [
        ([], Effort()),
        (["--rounds", "0"], Effort(rounds=0)),
        (["--rounds", "7", "--seconds", "2"], Effort(rounds=7, seconds=2.0)),
        (["--seconds", "0.5"], Effort(rounds=10**9, seconds=0.5)),
    ],
)
def test_the_effort_is_what_was_asked_for(options, effort):
    """By rounds, by seconds or by both; as usual where nobody says."""
    words = ["plan", "a.txt", "--start", "2026-12-07", "--out", "out", *options]
    assert effort == _effort_of(build_parser("en").parse_args(words))


def test_seconds_end_the_work(shoot):
    """A short time gives a plan, too."""
    assert 0 == shoot("--seconds", "0.2")[0]


@pytest.mark.parametrize("wrong", [["--seconds", "0"], ["--rounds", "-1"], ["--rounds", "many"]])
def test_an_effort_that_is_none_is_bad_usage(shoot, wrong):
    """The parser says so; exit code 2."""
    with pytest.raises(SystemExit) as stop:
        shoot(*wrong)
    assert 2 == stop.value.code


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["--fix", "9=2026-12-10"],
            'fixes › 1 9: the script has no scene "9". It has 4 scenes, 1 to 4',
        ),
        (["--fix", "1"], "fixes › 1 1: cannot be read. Write it like 3-12=2026-12-10"),
        (["--fix", "1=2026-12-06"], "lies before the first day of the shoot, 2026-12-07"),
        (["--days-off", "never"], "days_off › 1 never: is no weekday and no date"),
        (["--hours", "99"], "rules › hours 99.0: must be a number from 4 to 24"),
        (["--days", "0"], "rules › max_days 0: must be a whole number from 1 to 1000"),
        (["--terms", "nowhere.yaml"], "nowhere.yaml: The file of terms cannot be opened"),
    ],
)
def test_terms_that_cannot_be_read_are_told(shoot, options, said):
    """Exit code 2, one line on standard error, nothing on standard output or disk."""
    code, printed, out = shoot(*options)
    assert (2, "", 1, False) == (code, printed.out, len(printed.err.splitlines()), out.exists())
    assert said in printed.err


def test_all_that_is_wrong_is_told_at_once(shoot):
    """In the file and in the options, a line each."""
    code, printed, out = shoot(
        "--fix", "9=2026-12-10", terms="cast: {阿丙: {}}\nrule: {}", lang="zh"
    )
    assert (2, "", 4, False) == (code, printed.out, len(printed.err.splitlines()), out.exists())
    assert all(name in printed.err for name in ("阿丙", "rule", "“9”", "3 处要改"))


def test_a_file_that_is_no_document_is_told_with_its_line(shoot):
    """By its name."""
    code, printed, _ = shoot(terms="rules: {}\nfixes: [\n")
    assert 2 == code
    assert printed.err.startswith("terms.yaml:3: ")


def test_a_fixed_scene_that_cannot_be_shot_is_on_no_day(shoot):
    """Exit code 1, with the reason; the others are shot."""
    terms = "places: {cave: {permit_from: 2026-12-11}}\nfixes: [2=2026-12-10]"
    code, printed, out = shoot("--json", terms=terms)
    plan = json.loads((out / "plan.json").read_text("utf-8"))
    assert (1, ["2"]) == (code, json.loads(printed.out)["unplaced"])
    assert "fixed on a date on which it cannot be shot" in plan["unplaced"][0]["reason"]["en"]


def test_why_and_what_if_are_answered(shoot):
    """Each scene once in the order asked, every date with its rules or its price; the offers."""
    code, printed, _ = shoot("--why", "2", "--why", "#1", "--why", "2", "--what-if", "--json")
    data = json.loads(printed.out)
    assert (0, ["2", "1"]) == (code, [one["scene"] for one in data["why"]])
    for one in data["why"]:
        assert one["date"] is not None
        assert one["conflict"] is None
        for trial in one["trials"]:
            assert bool(trial["rules"]) == bool(trial["messages"]) == (trial["change"] is None)
            if trial["change"] is not None:
                assert trial["change_cny"] == sum(trial["change"].values())
    assert {"plan", "base", "offers", "notes", "conflict"} == data["what_if"].keys()
    assert ["hour"] == [offer["kind"] for offer in data["what_if"]["offers"]]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("These do not go together:", "Shoot days: at most 1", "What one more would give:")),
        ("zh", ("以下条件互相冲突：", "最多 1 个拍摄日", "放宽一项能换来什么：")),
    ],
)
def test_a_conflict_is_told_in_words(shoot, lang, words):
    """More work than one short day holds."""
    code, printed, _ = shoot("--days", "1", "--hours", "4", "--what-if", lang=lang)
    assert 1 == code
    assert all(word in printed.out for word in words)


def test_a_question_about_no_scene_is_refused(shoot):
    """Told before anything is planned or written."""
    code, printed, out = shoot("--why", "99")
    assert (2, "", False) == (code, printed.out, out.exists())
    assert "99" in printed.err
