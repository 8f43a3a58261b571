"""Wishes as they are typed and as they stand in a file become wishes, or are refused in words."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scout import paths
from scout.actions.library import open_library
from scout.actions.read import read
from scout.actions.suggest import list_needs
from scout.actions.wish import check_wishes, read_wishes
from scout.actions.wish_words import NAMES, join_documents, read_wish_file
from scout.domain.errors import LimitError, ReadError, WishError
from scout.domain.text import Bilingual
from scout.domain.wish import (
    KeepApart,
    Measure,
    MustMatch,
    NearEachOther,
    NeverThere,
    PlayHere,
    Sameness,
    Weights,
    Wishes,
)

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = date(2026, 1, 1)
ALL = tuple(Measure)
FEWEST = (Measure.PLACES, Measure.FIT, Measure.COST)


@pytest.fixture(scope="module")
def library(village):
    """The six places of the village."""
    return open_library(village.places)


@pytest.fixture(scope="module")
def understand(village, library):
    """Understand a document about the village's four needs."""
    needs = list_needs(read(village.script, library))

    def understanding(document, today=TODAY):
        return read_wishes(document, needs=needs, library=library, today=today)

    return understanding


AS_TEXT = [
    ("keep", ["old", "new/hall"], {"keep": frozenset({"old", "new/hall"})}),
    ("ban", [" cave "], {"ban": frozenset({"cave"})}),
    ("match", ["n01,n04"], {"about": (MustMatch(needs=("n01", "n04")),)}),
    ("match", ["N1， 山洞@location"],
     {"about": (MustMatch(needs=("n01", "n02"), at=Sameness.LOCATION),)}),
    ("match", ["n01、n04＠spot"], {"about": (MustMatch(needs=("n01", "n04")),)}),
    ("apart", ["n01,n02,n04"], {"about": (KeepApart(needs=("n01", "n02", "n04")),)}),
    ("near", ["n01,n02=20"], {"about": (NearEachOther(needs=("n01", "n02"), minutes=20),)}),
    ("near", ["n01,n02＝２０"], {"about": (NearEachOther(needs=("n01", "n02"), minutes=20),)}),
    ("here", ["山洞 = cave/cave"], {"about": (PlayHere(need="n02", place="cave/cave"),)}),
    ("never", ["n01=old"], {"about": (NeverThere(need="n01", place="old"),)}),
    ("at_most", "3", {"at_most": 3}),
    ("budget", "０", {"budget_cny": 0}),
    ("fit_floor", "0.6", {"fit_floor": 0.6}),
    ("sets", "2", {"sets": 2}),
    ("start", "2026-03-01", {"start": date(2026, 3, 1), "today": TODAY}),
    ("today", "2026-02-01", {}),
    ("goal", "fewest_places", {"goal": FEWEST}),
    ("goal", "fit, places,cost,spread", {"goal": (ALL[1], ALL[0], *ALL[2:])}),
    ("weights", "place=1,page=2,money=3,minute=4",
     {"goal": Weights(place=1, page=2, money=3, minute=4)}),
    ("weights", "minute=50", {"goal": Weights(minute=50)}),
]  # fmt: skip
AS_VALUES = [
    ("match", [{"needs": ["n01", "n04"]}], {"about": (MustMatch(needs=("n01", "n04")),)}),
    ("match", [{"needs": ["n01", "n04"], "at": "location"}],
     {"about": (MustMatch(needs=("n01", "n04"), at=Sameness.LOCATION),)}),
    ("apart", [["n01", "n02"], {"needs": ["n03", "n04"]}],
     {"about": (KeepApart(needs=("n01", "n02")), KeepApart(needs=("n03", "n04")))}),
    ("near", [{"needs": ["n01", "n02"], "minutes": 20}],
     {"about": (NearEachOther(needs=("n01", "n02"), minutes=20),)}),
    ("here", [{"need": "n02", "place": "cave"}], {"about": (PlayHere(need="n02", place="cave"),)}),
    ("never", [{"need": "山洞", "place": "old/side"}],
     {"about": (NeverThere(need="n02", place="old/side"),)}),
    ("at_most", 3, {"at_most": 3}),
    ("budget", 0, {"budget_cny": 0}),
    ("fit_floor", 1, {"fit_floor": 1.0}),
    ("sets", 100, {"sets": 100}),
    ("confirmed_only", True, {"confirmed_only": True}),
    ("landscape", True, {"portrait": False}),
    ("landscape", False, {}),
    ("goal", ["cost"], {"goal": (Measure.COST,)}),
    ("weights", {"place": 0, "page": 10}, {"goal": Weights(place=0, page=10)}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "words", "meant"), AS_TEXT)
def test_a_wish_is_read_from_the_text_of_its_option(understand, name, words, meant):
    """Also with full-width signs, Chinese commas and the place of the story for a need."""
    assert Wishes(**meant) == understand({name: words})


@pytest.mark.parametrize(("name", "entry", "meant"), AS_VALUES)
def test_a_wish_is_read_from_the_values_of_a_document(understand, name, entry, meant):
    """Numbers, flags, lists and objects, as a program writes them."""
    assert Wishes(**meant) == understand({name: entry, "version": 1})


def test_every_wish_is_tried_here():
    """No name is left out of the tables above."""
    assert set(NAMES) == {name for name, _, _ in (*AS_TEXT, *AS_VALUES)}


def test_the_handbook_shows_every_wish():
    """Its document is understood for the sample production; weights exclude the goal."""
    handbook = (ROOT / "docs" / "wishes.md").read_text("utf-8")
    document = json.loads(handbook.partition("```json")[2].partition("```")[0])
    shipped = open_library()
    drama = read(paths.SEEDS / "productions" / "luopan_guitu.txt", shipped)
    found = read_wishes(document, needs=list_needs(drama), library=shipped, today=TODAY)
    assert {*NAMES, "version"} - {"weights"} == set(document)
    assert (12, 90_000, 5) == (found.at_most, found.budget_cny, len(found.about))


def test_what_is_not_said_is_not_wished(understand):
    """An empty document, and one in which every wish is null, wish nothing."""
    assert Wishes() == understand({}) == understand(dict.fromkeys(NAMES))


def test_the_wishes_of_a_document_are_read_together(understand):
    """Wishes about needs in the order of their names, then of the file."""
    document = {
        "here": ["n03=tower"], "near": ["n01,n02=9"], "match": ["n01,n04", "n02,n03@location"],
        "keep": ["old"], "ban": ["old/side"], "sets": 1, "goal": "best_fit",
    }  # fmt: skip
    found = understand(document)
    kinds = [type(wish) for wish in found.about]
    assert [MustMatch, MustMatch, NearEachOther, PlayHere] == kinds
    assert (1, frozenset({"old"})) == (found.sets, found.keep)
    assert (Measure.FIT, Measure.PLACES, Measure.COST) == found.goal


def test_permits_are_counted_from_today_to_the_start(understand):
    """The present day where none is named; without a start nothing is counted."""
    start = {"start": "2026-03-01"}
    assert TODAY == understand(start).today
    assert date(2026, 2, 2) == understand({**start, "today": "2026-02-02"}).today
    assert date(2026, 3, 1) == understand(start, today=date(2026, 3, 1)).start
    assert None is understand({"today": "2026-02-02"}).today


FAULTS = [
    ({"kep": []}, "wish_unknown"),
    ({"version": 2}, "wish_version"),
    ({"keep": "old"}, "wish_list"),
    ({"near": {"needs": ["n01", "n02"], "minutes": 1}}, "wish_list"),
    ({"keep": [7]}, "wish_malformed"),
    ({"keep": ["nowhere"]}, "unknown_place"),
    ({"ban": ["old/attic"]}, "unknown_place"),
    ({"keep": ["old/hall"], "ban": ["old"]}, "kept_and_banned"),
    ({"match": [7]}, "wish_malformed"),
    ({"match": ["n01,n04@roof"]}, "wish_malformed"),
    ({"match": [["n01", "n04"]]}, "wish_malformed"),
    ({"match": [{"needs": ["n01", "n04"], "at": None}]}, "wish_malformed"),
    ({"match": [{"needs": "n01,n04"}]}, "wish_malformed"),
    ({"match": [{"needs": ["n01", 4]}]}, "wish_malformed"),
    ({"apart": ["n01"]}, "wish_few_needs"),
    ({"apart": ["n01,N1"]}, "wish_few_needs"),
    ({"apart": [{"needs": ["n01", "n02"], "minutes": 3}]}, "wish_malformed"),
    ({"near": ["n01,n02"]}, "wish_malformed"),
    ({"near": ["n01,n02=soon"]}, "wish_whole"),
    ({"near": [{"needs": ["n01", "n02"], "minutes": True}]}, "wish_whole"),
    ({"near": [{"needs": ["n01", "n02"]}]}, "wish_malformed"),
    ({"here": ["n01"]}, "wish_malformed"),
    ({"here": ["n01=nowhere"]}, "unknown_place"),
    ({"here": ["n09=old"]}, "wish_need_unknown"),
    ({"here": [{"need": "n01", "place": ["old"]}]}, "wish_malformed"),
    ({"here": [{"need": 1, "place": "old"}]}, "wish_malformed"),
    ({"never": ["祠堂=old"]}, "wish_need_ambiguous"),
    ({"at_most": 0}, "wish_whole"),
    ({"at_most": 2.5}, "wish_whole"),
    ({"budget": -1}, "wish_whole"),
    ({"budget": "10" * 10}, "wish_whole"),
    ({"budget": [1]}, "wish_whole"),
    ({"sets": 0}, "wish_whole"),
    ({"sets": 101}, "wish_whole"),
    ({"fit_floor": "much"}, "wish_share"),
    ({"fit_floor": 1.01}, "wish_share"),
    ({"fit_floor": float("nan")}, "wish_share"),
    ({"fit_floor": True}, "wish_share"),
    ({"fit_floor": 10**400}, "wish_share"),
    ({"confirmed_only": "yes"}, "wish_flag"),
    ({"landscape": 1}, "wish_flag"),
    ({"start": "7 December"}, "wish_day"),
    ({"start": "20261207"}, "wish_day"),
    ({"today": 20261207}, "wish_day"),
    ({"start": "2025-12-31"}, "wish_start_past"),
    ({"goal": "cheapest"}, "wish_goal"),
    ({"goal": "fit,fit"}, "wish_goal"),
    ({"goal": []}, "wish_goal"),
    ({"goal": ["fit", 2]}, "wish_goal"),
    ({"goal": "fit", "weights": "place=1"}, "wish_two_goals"),
    ({"weights": "place"}, "wish_malformed"),
    ({"weights": "place=1,place=2"}, "wish_malformed"),
    ({"weights": "beauty=1"}, "wish_malformed"),
    ({"weights": {}}, "wish_malformed"),
    ({"weights": {"place": -1}}, "wish_whole"),
    ({"weights": {"money": 1_000_001}}, "wish_whole"),
]


@pytest.mark.parametrize(("document", "code"), FAULTS)
def test_a_faulty_wish_is_named_and_explained(understand, document, code):
    """In both languages: which wish it is, and what is wrong with it."""
    with pytest.raises(WishError) as refusal:
        understand(document)
    message = refusal.value.message
    values = dict(message.values)
    inner = getattr(values.get("why"), "code", message.code)
    assert f"actions.{code}" == inner
    for lang in ("zh", "en"):
        assert code in {"kept_and_banned", "wish_two_goals"} or next(
            iter(document)
        ) in message.text(lang)


def test_a_need_cannot_be_named_where_there_is_none(library):
    """A script without any place says so."""
    with pytest.raises(WishError) as refusal:
        read_wishes({"here": ["n01=old"]}, needs=(), library=library, today=TODAY)
    assert "actions.wish_no_needs" == dict(refusal.value.message.values)["why"].code


def test_a_long_or_deep_wish_is_quoted_in_short(understand):
    """The message stays a line that can be read."""
    deep = []
    for _ in range(5000):
        deep = [deep]
    for entry in ("x" * 10_000, deep):
        with pytest.raises(WishError) as refusal:
            understand({"goal": entry})
        assert 300 > len(refusal.value.message.text("en"))


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(keep=frozenset({"nowhere"})),
        Wishes(about=(PlayHere(need="n01", place="nowhere"),)),
        Wishes(about=(NeverThere(need="n01", place="old/attic"),)),
        Wishes(keep=frozenset({"old"}), ban=frozenset({"old"})),
        Wishes(sets=0),
    ],
)
def test_wishes_of_a_program_are_checked_too(library, wishes):
    """Unknown places, a place both kept and banned, no set at all."""
    with pytest.raises(WishError):
        check_wishes(wishes, library)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text("n01=,@.一 ", max_size=9)
    | st.sampled_from(["n01", "n01,n02=3", "old", "spot", "2026-02-30", "place=1", "n01=old"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["need", "needs", "place", "at", "minutes"]), inner),
    max_leaves=6,
)  # fmt: skip


@settings(deadline=None)
@given(document=st.dictionaries(st.sampled_from([*NAMES, "version"]), _JSON, max_size=4))
def test_any_document_is_read_or_refused(understand, document):
    """Whatever stands in it: wishes, or a sentence in both languages."""
    try:
        found = understand(document)
    except WishError as error:
        found = error.message.both()
    assert isinstance(found, Wishes | Bilingual)


def test_a_file_of_wishes_is_read(tmp_path):
    """UTF-8, with or without the mark of Windows."""
    file = tmp_path / "wishes.json"
    for mark in ("", "\ufeff"):
        file.write_text(mark + json.dumps({"keep": ["老屋"]}), encoding="utf-8")
        assert {"keep": ["老屋"]} == read_wish_file(file)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"keep: [old]",
        b'{"keep": [',
        b'["old"]',
        b"7",
        b"\xff\xfe",
        b'{"keep": ["old"], "keep": ["new"]}',
        b"[" * 100_000,
        b'{"sets": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_file_that_is_no_document_is_refused(tmp_path, content):
    """With its name; a wish that stands twice is none of two, since one would be lost."""
    file = tmp_path / "wishes.json"
    file.write_bytes(content)
    with pytest.raises(ReadError) as refusal:
        read_wish_file(file)
    assert ("actions.wish_file_odd", "wishes.json") == (
        refusal.value.message.code,
        refusal.value.file,
    )


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path):
    """As is a folder."""
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(ReadError):
            read_wish_file(path)
    large = tmp_path / "large.json"
    large.write_text('{"keep": [' + '"old", ' * 200_000 + '"old"]}', encoding="utf-8")
    with pytest.raises(LimitError):
        read_wish_file(large)


@pytest.mark.parametrize("depth", [980, 985, 988, 990, 992, 1100])
def test_a_file_as_deep_as_can_just_be_read_is_refused(tmp_path, understand, depth):
    """By the reader or by the wish: never a crash."""
    file = tmp_path / "wishes.json"
    file.write_text('{"goal": ' + "[" * depth + "]" * depth + "}", encoding="utf-8")
    with pytest.raises((ReadError, WishError)):
        understand(read_wish_file(file))


def test_options_are_added_to_a_file():
    """Lists one after the other; of the rest the option holds; a goal puts weights aside."""
    file = {"keep": ["old"], "sets": 2, "weights": "place=1", "start": "2026-03-01"}
    options = {"keep": ["cave"], "ban": ["new"], "sets": "3", "goal": "fit"}
    assert {
        "keep": ["old", "cave"], "ban": ["new"], "sets": "3", "goal": "fit", "start": "2026-03-01",
    } == join_documents(file, options)  # fmt: skip
    assert {"weights": "page=1"} == join_documents({"goal": "fit"}, {"weights": "page=1"})


def test_an_option_hides_no_fault_of_a_file():
    """What should be a list and is none stays, to be told; null gives way."""
    assert {"keep": "old"} == join_documents({"keep": "old"}, {"keep": ["cave"]})
    assert {"keep": ["cave"]} == join_documents({"keep": None}, {"keep": ["cave"]})
