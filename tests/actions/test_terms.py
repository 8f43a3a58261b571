"""The terms of a shoot become terms and rules, or are refused in words, all faults at once."""

from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scout.actions.contract.place_terms import FEE, PLACE
from scout.actions.contract.terms import LISTS, NAMES, Agreed, Production, join_terms, read_terms
from scout.actions.contract.terms_file import read_terms_file
from scout.actions.library import open_library
from scout.actions.read import read
from scout.actions.suggest import list_needs
from scout.domain.day_rules import DayRules
from scout.domain.errors import LimitError, ReadError, WishError
from scout.domain.location import HourSpan
from scout.domain.terms import (
    Booking,
    CastTerms,
    DayOrder,
    Fee,
    Fix,
    PlaceTerms,
    PriceList,
    StoryPair,
    Terms,
)
from scout.domain.text import Bilingual
from scout.domain.wish import KeepApart, MustMatch, Wishes

HANDBOOK = Path(__file__).resolve().parent.parent.parent / "docs" / "terms.md"
START = date(2026, 12, 7)  # a Monday
GROUP = frozenset({"n01", "n02"})


def at(day):
    """A date of December."""
    return date(2026, 12, day)


@pytest.fixture(scope="module")
def village_shoot(village):
    """Four scenes of 阿甲 and 阿乙 in four needs, and six places."""
    library = open_library(village.places)
    script = read(village.script, library)
    return Production(script=script, needs=list_needs(script), library=library)


@pytest.fixture(scope="module")
def understand(village_shoot):
    """Understand a document about the village, which is shot from the start on."""

    def understanding(document, start=START, wishes=None):
        return read_terms(document, village_shoot, start=start, wishes=wishes)

    return understanding


def _place(**agreed):
    return {"places": (PlaceTerms(location_id="old", **agreed),)}


def _member(**agreed):
    return {"cast": (CastTerms(name="阿甲", **agreed),)}


SAID = [
    ({"prices": {"day": 25000, "split": "０"}}, {"prices": PriceList(day=25_000, split=0)}),
    ({"places": {"old": {}}}, _place()),
    ({"places": {"old处": None}}, {}),
    ({"places": [{"place": "Old", "fee": {"day": 900}}]}, _place(fee=Fee(day=900))),
    ({"places": {"old": {"fee": {"hour": 200, "min_hours": 3, "half_day": 700, "half_hours": 4,
                                 "day": 900, "day_hours": 9, "overtime": 80}}}},
     _place(fee=Fee(hour=200, min_hours=3, half_day=700, half_hours=4, day=900, day_hours=9,
                    overtime=80))),
    ({"places": {"old": {"open_hours": ["13:30-26:00", "９：00–12：00"]}}},
     _place(open_hours=(HourSpan(start=540, until=720), HourSpan(start=810, until=1560)))),
    ({"places": {"old": {"open_hours": "9:00-12:00, 13:00-24:00"}}},
     _place(open_hours=(HourSpan(start=540, until=720), HourSpan(start=780, until=1440)))),
    ({"places": {"old": {"open_hours": []}}}, _place(open_hours=())),
    ({"places": {"old": {"booked": [{"date": "2026-12-08", "from": "14:00", "until": "26:00"},
                                    {"date": "2026-12-06..2026-12-07"}]}}},
     _place(booked=(Booking(day=at(8), start=840, until=1560),
                    Booking(day=at(6), start=0, until=1440),
                    Booking(day=at(7), start=0, until=1440)))),
    ({"places": {"old": {"permit_from": "2026-12-09", "build_from": "2026-11-20"}}},
     _place(permit_from=at(9), build_from=date(2026, 11, 20))),
    ({"cast": [{"name": "阿甲", "day": 3000, "hold": 0}]}, _member(day=3000, hold=0)),
    ({"cast": {" 阿甲 ": {"away": ["2026-12-08..2026-12-10", "2026-12-15"]}}},
     _member(away=frozenset({at(8), at(9), at(10), at(15)}))),
    ({"cast": {"阿甲": {"away": "2026-12-08至2026-12-09，2026-12-11"}}},
     _member(away=frozenset({at(8), at(9), at(11)}))),
    ({"cast": {"阿甲": {"away": ["2026-11-30..2026-12-07"]}}},
     _member(away=frozenset({START - timedelta(days=n) for n in range(8)}))),
    ({"fixes": [{"scene": 2, "date": "2026-12-10"}]}, {"fixes": (Fix(scene=2, day=at(10)),)}),
    ({"fixes": ["2=2026-12-10", "#2＝2026-12-10"]}, {"fixes": (Fix(scene=2, day=at(10)),)}),
    ({"day_orders": [{"date": "2026-12-10", "scenes": ["#2", "1"]}]},
     {"orders": (DayOrder(day=at(10), scenes=(2, 1)),)}),
    ({"put_off": ["2"]}, {"put_off": frozenset({2})}),
    ({"fixes": "1=2026-12-10,2=2026-12-11"},
     {"fixes": (Fix(scene=1, day=at(10)), Fix(scene=2, day=at(11)))}),
    ({"story_order": [["1", "3"], {"first": "2", "then": 4}, "1,3"]},
     {"pairs": (StoryPair(first=1, then=3), StoryPair(first=2, then=4))}),
    ({"together": [["n01", "山洞"]]}, {"together": (GROUP,)}),
    ({"together": ["n01,n02", {"needs": ["n03", "n04"]}, {"needs": "n02,n01"}]},
     {"together": (GROUP, frozenset({"n03", "n04"}))}),
    ({"days_off": ["sunday", "周六", "2026-12-25..2026-12-26"]},
     {"days_off": frozenset({5, 6}), "dates_off": frozenset({at(25), at(26)})}),
    ({"days_off": "Sun，星期三, 礼拜天"}, {"days_off": frozenset({2, 6})}),
    ({"days_off": [" Mondays, 2026-12-31 "]},
     {"days_off": frozenset({0}), "dates_off": frozenset({at(31)})}),
]  # fmt: skip


@pytest.mark.parametrize(("document", "meant"), SAID)
def test_terms_are_read_from_a_document(understand, document, meant):
    """By values and by text, with full-width signs, in lists and objects."""
    assert Terms(**meant) == understand({**document, "version": 1}).terms


def test_every_name_is_tried_here():
    """No name is left out of the table above; the rules have a test of their own."""
    assert set(NAMES) - {"rules"} == {name for document, _ in SAID for name in document}


@pytest.mark.parametrize(
    ("rules", "meant"),
    [
        ({"hours": 11.5, "pages": "9.5"}, {"hours": 11.5, "pages": 9.5}),
        ({"call_hour": "06:45", "night_call_hour": "１６"},
         {"call_hour": 6.75, "night_call_hour": 16.0}),
        ({"late_hour": "25:00", "early_hour": 0}, {"late_hour": 25.0, "early_hour": 0.0}),
        ({"meal_min": "45", "load_in_min": 0}, {"meal_min": 45, "load_in_min": 0}),
        ({"max_days": 3, "match_days": 1}, {"max_days": 3, "match_days": 1}),
        ({"max_days": None}, {}),
        ({"hours": 18, "rest_hours": 6}, {"hours": 18.0, "rest_hours": 6.0}),
    ],
)  # fmt: skip
def test_rules_are_read_from_a_document(understand, rules, meant):
    """In place of the usual ones; hours are numbers or stand on the clock."""
    assert DayRules(**meant) == understand({"rules": rules}).rules


def test_what_is_not_said_is_as_it_is_assumed(understand):
    """An empty document, and one in which everything is null, says nothing."""
    assert Agreed(Terms(), DayRules()) == understand({}) == understand(dict.fromkeys(NAMES))


def test_what_must_match_by_the_wishes_is_shot_together(understand):
    """Besides the groups of the document, each once; other wishes ask for no days."""
    wishes = Wishes(
        about=(
            MustMatch(needs=("n02", "n01")),
            MustMatch(needs=("n03", "n04")),
            KeepApart(needs=("n01", "n03")),
        )
    )
    terms = understand({"together": [["n01", "n02"]]}, wishes=wishes).terms
    assert (GROUP, frozenset({"n03", "n04"})) == terms.together


def _in_place(**agreed):
    return {"places": {"old": agreed}}


FAULTS = [
    ({"price": {}}, "terms_field"),
    ({"version": 2}, "wish_version"),
    ({"prices": [1]}, "terms_object"),
    ({"prices": {"dya": 1}}, "terms_field"),
    ({"prices": {"day": -1}}, "wish_whole"),
    ({"prices": {"day": 2.5}}, "wish_whole"),
    ({"prices": {"day": "much"}}, "wish_whole"),
    ({"prices": {"day": 1_000_001}}, "wish_whole"),
    ({"prices": {"day": True}}, "wish_whole"),
    ({"prices": {"day": float("nan")}}, "wish_whole"),
    ({"prices": {"day": float("inf")}}, "wish_whole"),
    ({"prices": {"day": [1]}}, "wish_whole"),
    ({"places": 7}, "wish_list"),
    ({"places": ["old"]}, "terms_missing"),
    ({"places": {"nowhere": {}}}, "unknown_place"),
    ({"places": {"": {}}}, "terms_text"),
    ({"places": {"old/hall": {}}}, "whole_place"),
    ({"places": {"处": {}}}, "place_ambiguous"),
    ({"places": {"old": {}, "Old": {}}}, "terms_twice"),
    ({"places": {"old": 7}}, "terms_object"),
    (_in_place(phone="1"), "terms_field"),
    (_in_place(fee=900), "terms_object"),
    (_in_place(fee={}), "terms_fee"),
    (_in_place(fee={"min_hours": 3}), "terms_fee"),
    (_in_place(fee={"day": 900, "day_hours": 25}), "wish_whole"),
    (_in_place(fee={"day": -900}), "wish_whole"),
    (_in_place(open_hours=7), "wish_list"),
    (_in_place(open_hours=["9-17"]), "terms_span"),
    (_in_place(open_hours=["09:00"]), "terms_span"),
    (_in_place(open_hours=["09:60-17:00"]), "terms_span"),
    (_in_place(open_hours=[9]), "terms_span"),
    (_in_place(open_hours=["17:00-09:00"]), "terms_backwards"),
    (_in_place(open_hours=["25:00-26:00"]), "terms_backwards"),
    (_in_place(open_hours=["09:00-49:00"]), "terms_backwards"),
    (_in_place(open_hours=["09:00-12:00", "11:00-13:00"]), "terms_overlap"),
    (_in_place(booked={"date": "2026-12-08"}), "wish_list"),
    (_in_place(booked=[{"from": "09:00"}]), "terms_missing"),
    (_in_place(booked=[{"date": "2026-12-08", "from": "9"}]), "terms_clock"),
    (_in_place(booked=[{"date": "2026-12-08", "until": "50:00"}]), "terms_clock"),
    (_in_place(booked=[{"date": "2026-12-08", "from": "12:00", "until": "09:00"}]),
     "terms_backwards"),
    (_in_place(booked=[{"date": "2026-12-05"}]), "terms_before_start"),
    (_in_place(permit_from="December"), "wish_day"),
    (_in_place(permit_from="2046-12-09"), "terms_far"),
    (_in_place(permit_from="1026-12-09"), "terms_far"),
    (_in_place(build_from="9999-12-31"), "terms_far"),
    ({"cast": [{"day": 1}]}, "terms_missing"),
    ({"cast": {"阿丙": {}}}, "terms_cast"),
    ({"cast": [{"name": "阿甲"}, {"name": "阿甲"}]}, "terms_twice"),
    ({"cast": {"阿甲": {"pay": 1}}}, "terms_field"),
    ({"cast": {"阿甲": {"day": -1}}}, "wish_whole"),
    ({"cast": {"阿甲": {"away": ["soon"]}}}, "terms_dates"),
    ({"cast": {"阿甲": {"away": ["2026-12-08..2026-12-09..2026-12-10"]}}}, "terms_dates"),
    ({"cast": {"阿甲": {"away": ["2026-02-30"]}}}, "terms_dates"),
    ({"cast": {"阿甲": {"away": [20261208]}}}, "terms_dates"),
    ({"cast": {"阿甲": {"away": ["2026-12-10..2026-12-08"]}}}, "terms_dates_order"),
    ({"cast": {"阿甲": {"away": ["2026-12-10..2028-12-10"]}}}, "terms_dates_long"),
    ({"cast": {"阿甲": {"away": ["2026-12-06"]}}}, "terms_before_start"),
    ({"cast": {"阿甲": {"away": ["2036-12-06"]}}}, "terms_far"),
    ({"fixes": [{"scene": "1"}]}, "terms_missing"),
    ({"fixes": [{"scene": "9", "date": "2026-12-10"}]}, "scene_unknown"),
    ({"fixes": [{"scene": 1.5, "date": "2026-12-10"}]}, "terms_text"),
    ({"fixes": [{"scene": "1", "date": "2026-12-06"}]}, "terms_before_start"),
    ({"fixes": [{"scene": "1", "date": "2026-12-10..2026-12-11"}]}, "wish_day"),
    ({"day_orders": [{"date": "2026-12-10"}]}, "terms_missing"),
    ({"day_orders": 2 * [{"date": "2026-12-10", "scenes": ["1"]}]}, "terms_order_twice"),
    ({"put_off": ["9"]}, "scene_unknown"),
    ({"fixes": ["1"]}, "terms_fix"),
    ({"fixes": [7]}, "terms_object"),
    ({"fixes": ["1=2026-12-10", "#1=2026-12-11"]}, "terms_fixed_twice"),
    ({"fixes": ["1=2026-12-13"], "days_off": ["sunday"]}, "terms_fix_off"),
    ({"fixes": ["1=2026-12-10"], "cast": {"阿乙": {"away": ["2026-12-10"]}}}, "terms_fix_away"),
    ({"story_order": [["1"]]}, "terms_pair"),
    ({"story_order": [["1", "2", "3"]]}, "terms_pair"),
    ({"story_order": [["1", "#1"]]}, "terms_pair"),
    ({"story_order": [{"first": "1"}]}, "terms_missing"),
    ({"story_order": [["1", "9"]]}, "scene_unknown"),
    ({"together": [["n01"]]}, "wish_few_needs"),
    ({"together": [["n01", "n09"]]}, "wish_need_unknown"),
    ({"together": ["祠堂,n02"]}, "wish_need_ambiguous"),
    ({"together": [{"need": "n01"}]}, "terms_field"),
    ({"together": [7]}, "wish_list"),
    ({"days_off": ["sundy"]}, "terms_weekday"),
    ({"days_off": [7]}, "terms_weekday"),
    ({"days_off": {"sunday": True}}, "wish_list"),
    ({"days_off": ["2026-12-06"]}, "terms_before_start"),
    ({"days_off": "mon,tue,wed,thu,fri,sat,sun"}, "terms_no_day"),
    ({"rules": {"hour": 9}}, "terms_field"),
    ({"rules": {"hours": 3}}, "terms_number"),
    ({"rules": {"hours": 24}}, "odd_hours"),
    ({"rules": {"pages": 0}}, "terms_number"),
    ({"rules": {"call_hour": "24:30"}}, "terms_hour"),
    ({"rules": {"call_hour": "early"}}, "terms_hour"),
    ({"rules": {"meal_min": 45.5}}, "wish_whole"),
    ({"rules": {"max_days": 0}}, "wish_whole"),
]  # fmt: skip


def _codes(error):
    return [dict(part.values).get("why", part).code for part in error.parts]


@pytest.mark.parametrize(("document", "code"), FAULTS)
def test_a_fault_is_named_and_explained(understand, document, code):
    """In both languages: where it stands, and what is wrong with it."""
    with pytest.raises(WishError) as refusal:
        understand(document)
    assert f"actions.{code}" in _codes(refusal.value)
    for lang in ("zh", "en"):
        words = refusal.value.message.text(lang)
        assert code == "odd_hours" or any(name in words for name in document)


def test_all_faults_are_told_together(understand):
    """Of every part of the document, inside unknown places too, line by line."""
    document = {
        "prices": {"day": -1, "idle": 2}, "places": {"nowhere": {"fee": {}}}, "days_off": ["never"],
        "cast": {"阿丙": {"away": "soon"}}, "fixes": ["9=2026-12-06"], "rules": {"hours": 1},
    }  # fmt: skip
    with pytest.raises(WishError) as refusal:
        understand(document)
    assert {
        "wish_whole", "terms_field", "unknown_place", "terms_fee", "terms_weekday", "terms_cast",
        "terms_dates", "scene_unknown", "terms_before_start", "terms_number",
    } == {code.removeprefix("actions.") for code in _codes(refusal.value)}  # fmt: skip
    for lang in ("zh", "en"):
        first, *lines = refusal.value.message.text(lang).splitlines()
        assert len(refusal.value.parts) == len(lines) == 10
        assert "10" in first
        assert all(line.startswith("- ") for line in lines)


def test_thousands_of_faults_are_told_in_short(understand):
    """Forty of them and how many more; long names and values are cut."""
    with pytest.raises(WishError) as refusal:
        understand({"prices": {f"{number}{'x' * 999}\n": "y" * 999 for number in range(5000)}})
    lines = refusal.value.message.text("en").splitlines()
    assert (5000, 42, "- and 4960 more") == (len(refusal.value.parts), len(lines), lines[-1])
    assert 600 > max(map(len, lines))


def test_a_long_name_is_quoted_in_short(understand):
    """On one line, wherever it is looked for."""
    long = "no\nbody " * 9999
    document = {"places": {long: {}}, "cast": {long: {}}, "fixes": [{"scene": long}]}
    with pytest.raises(WishError) as refusal:
        understand({**document, "together": [[long]], "days_off": [long]})
    lines = refusal.value.message.text("en").splitlines()
    assert (7, True) == (len(lines), max(map(len, lines)) < 700)


def test_a_start_that_nobody_means_breaks_nothing(understand):
    """The planner refuses the year; reading the terms gets so far."""
    assert Terms() == understand({}, start=date.min).terms
    for start in (date.min, date.max):
        with pytest.raises(WishError):
            understand({"places": {"old": {"booked": [{"date": "2026-12-08"}]}}}, start=start)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text("n01=,.:-#一 ", max_size=9)
    | st.sampled_from(["n01,n02", "old", "1", "1=2026-12-10", "2026-12-08..2026-12-10", "周日",
                       "09:00-12:00", "26:00", "2026-02-30", "阿甲"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["old", "阿甲", "name", "place", "scene", "date", "first",
                                       "then", "needs", "from", "until", "hours", "day", "away",
                                       *FEE, *PLACE]), inner, max_size=4),
    max_leaves=9,
)  # fmt: skip


@settings(deadline=None)
@given(document=st.dictionaries(st.sampled_from([*NAMES, "version"]), _JSON, max_size=4))
def test_any_document_is_read_or_refused(understand, document):
    """Whatever stands in it: terms, or sentences in both languages."""
    try:
        found = understand(document)
    except WishError as error:
        found = error.message.both()
    assert isinstance(found, Agreed | Bilingual)


@pytest.fixture(scope="module")
def handbook(tmp_path_factory, drama):
    """The two documents that the handbook shows, YAML and JSON, as they are read and understood."""
    text, folder = HANDBOOK.read_text("utf-8"), tmp_path_factory.mktemp("handbook")
    found = []
    for suffix in ("yaml", "json"):
        file = folder / f"terms.{suffix}"
        shown = text.partition(f"```{suffix}\n")[2].partition("```")[0]
        file.write_text(shown, encoding="utf-8")
        document = read_terms_file(file)
        found.append((document, read_terms(document, drama, start=START)))
    return found


def test_the_handbook_shows_every_field(handbook):
    """In both spellings, which mean the same for the sample production."""
    (typed, as_yaml), (document, as_json) = handbook
    assert as_yaml == as_json
    for shown in (typed, document):
        assert {*NAMES, "version"} == set(shown)
        assert {price.name for price in fields(PriceList)} == set(shown["prices"])
        assert {rule.name for rule in fields(DayRules)} == set(shown["rules"])
        assert set(PLACE) == {name for place in shown["places"].values() for name in place}
        assert set(FEE) == set(shown["places"]["dawan-shiju"]["fee"])
    terms = as_json.terms
    assert (2, 1, 2, 2, 2) == tuple(
        map(len, (terms.places, terms.cast, terms.fixes, terms.pairs, terms.together))
    )


def test_the_handbook_shows_no_default(handbook):
    """Every price and every rule of the example differs from what is assumed."""
    _, (_, agreed) = handbook
    for shown, usual in ((agreed.terms.prices, PriceList()), (agreed.rules, DayRules())):
        for field in fields(usual):
            assert getattr(usual, field.name) != getattr(shown, field.name), field.name


def test_the_handbook_names_the_defaults():
    """Those of prices, rules and fees, as the tables have them."""
    text = HANDBOOK.read_text("utf-8")
    part = {name: text.partition(f"\n## {name}\n")[2].partition("\n## ")[0] for name in NAMES}
    rules, usual = DayRules(), PriceList()
    shown = {name: f"{getattr(usual, name):,}" for name in (f.name for f in fields(PriceList))}
    assert [] == [n for n, cny in shown.items() if f"| `{n}` | {cny} |" not in part["prices"]]
    limits = {f.name: getattr(rules, f.name) for f in fields(DayRules)}
    words = {n: "no limit" if limit is None else f"{limit:g}" for n, limit in limits.items()}
    assert [] == [n for n, word in words.items() if f"| `{n}` | {word} |" not in part["rules"]]
    fees = {n: getattr(Fee(), n) for n in FEE}
    words = {n: "not let so" if value is None else value for n, value in fees.items()}
    assert [] == [n for n, word in words.items() if f"| `{n}` | {word} |" not in part["places"]]


@pytest.mark.parametrize(
    ("name", "content", "read"),
    [
        ("a.json", '{"fixes": ["1=2026-12-10"], "rules": {"hours": 9}}',
         {"fixes": ["1=2026-12-10"], "rules": {"hours": 9}}),
        ("a.txt", '\ufeff{"cast": {"阿甲": null}}', {"cast": {"阿甲": None}}),
        ("a.yaml", "rules: {hours: 9}\nfixes:\n- 3.10=2026-12-10\n",
         {"rules": {"hours": "9"}, "fixes": ["3.10=2026-12-10"]}),
        ("a.YML", "\ufefffrom: 10:30\nday: 2026-12-10\nno: ~\nempty:\nyes: 'null'\n",
         {"from": "10:30", "day": "2026-12-10", "no": None, "empty": None, "yes": "null"}),
        ("a.yaml", "a: [09:00-12:00, {b: true, c: false}]", {"a": ["09:00-12:00",
                                                                   {"b": True, "c": False}]}),
    ],
)  # fmt: skip
def test_a_file_of_terms_is_read(tmp_path, name, content, read):
    """JSON or, by its ending, YAML, whose values stay as they were typed."""
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    assert read == read_terms_file(file)


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.json", b"", 1),
        ("a.json", b"rules: {}", 1),
        ("a.json", b'["rules"]', None),
        ("a.json", b'{"rules": {}, "rules": {}}', None),
        ("a.json", b"\xff\xfe", None),
        ("a.json", b"[" * 100_000, None),
        ("a.yaml", b"", None),
        ("a.yaml", b"- rules", None),
        ("a.yaml", b"rules: {\n", 2),
        ("a.yaml", b"rules: {}\nrules: {}\n", 1),
        ("a.yaml", b"a: 1\nb: {c: 1,\n c: 2}\n", 2),
        ("a.yaml", b"a: 1\n? [b]\n: 2\n", 1),
        ("a.yaml", b"a: 1\n~: 2\n", 1),
        ("a.yaml", b"a: &a [1]\nb: *a\n", 2),
        ("a.yaml", b"a: 1\n---\nb: 1\n", None),
        ("a.yaml", b"[" * 100_000, 1),
        ("a.yaml", b"a: \x00", None),
        ("a.yaml", b"\xff\xfe", None),
    ],
)
def test_a_file_that_is_no_document_is_refused(tmp_path, name, content, line):
    """With its name and, where it is known, the line; no depth and no alias can hurt."""
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(ReadError) as refusal:
        read_terms_file(file)
    error = refusal.value
    assert ("actions.terms_file_odd", name, line) == (error.message.code, error.file, error.line)


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path):
    """As is a folder."""
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(ReadError):
            read_terms_file(path)
    large = tmp_path / "large.yaml"
    large.write_text("days_off:\n" + "- 2026-12-10\n" * 100_000, encoding="utf-8")
    with pytest.raises(LimitError):
        read_terms_file(large)


def test_options_are_added_to_a_file():
    """Lists one after the other; of each rule the option holds; nothing given takes nothing."""
    file = {"fixes": ["1=2026-12-10"], "days_off": "sunday,周六", "rules": {"hours": 9, "pages": 8}}
    options = {"fixes": ["2=2026-12-11"], "days_off": ["2026-12-25"], "rules": {"hours": 10}}
    assert {
        "fixes": ["1=2026-12-10", "2=2026-12-11"], "days_off": ["sunday,周六", "2026-12-25"],
        "rules": {"hours": 10, "pages": 8},
    } == join_terms(file, options)  # fmt: skip
    assert file == join_terms(file, dict.fromkeys((*LISTS, "rules")))
    assert options == join_terms({}, options) == join_terms(dict.fromkeys(options), options)


def test_an_option_hides_no_fault_of_a_file():
    """What should be a list or an object and is none stays, to be told."""
    file = {"fixes": 7, "days_off": {"a": 1}, "rules": [9]}
    options = {"fixes": ["1=2026-12-10"], "days_off": ["sunday"], "rules": {"hours": 9}}
    assert file == join_terms(file, options)
