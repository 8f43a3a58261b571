"""Values of the domain become plain data and come back equal; anything else is refused by name."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from scout.domain.document.fault import DocumentError
from scout.domain.document.kind import kinds_of
from scout.domain.document.reading import read_document
from scout.domain.document.writing import write_document
from scout.domain.eighths import Eighths
from scout.domain.mend import LineKey, Mend, Mends
from scout.domain.message import Message, say
from scout.domain.plan import Slot
from scout.domain.project import Project
from scout.domain.terms import Fix, Terms
from scout.domain.text import Bilingual
from scout.domain.wish import Measure, NeverThere, PlayHere, Weights, Wishes

SHANGHAI = ZoneInfo("Asia/Shanghai")
SLOT = Slot(
    scene=3,
    need_id="n01",
    spot_id="hall",
    start=datetime(2026, 12, 1, 6, 21, tzinfo=SHANGHAI),
    end=datetime(2026, 12, 1, 7, 0, tzinfo=SHANGHAI),
)
VALUES = [
    (SLOT, Slot),
    (Eighths(11), Eighths),
    (Wishes(), Wishes),
    (Wishes(goal=Weights(place=5)), Wishes),
    (Wishes(goal=(Measure.FIT, Measure.COST), fit_floor=1), Wishes),
    (Wishes(about=(PlayHere(need="n1", place="a/b"), NeverThere(need="n1", place="a"))), Wishes),
    (Terms(fixes=(Fix(scene=1, day=date(2026, 12, 1)),), days_off=frozenset({6, 5})), Terms),
    (Mends(((LineKey("1. 内 祠堂 \ud83d", None), Mend(is_heading=False)),)), Mends),
    (say("store.damaged"), Message),
    (
        say("store.odd_part", why=say("store.cannot_open", reason=Bilingual(zh="一", en="one"))),
        Message,
    ),
]


@pytest.mark.parametrize(("value", "kind"), VALUES)
def test_a_value_comes_back_equal(value, kind):
    """What is written is read back as the same value."""
    assert value == read_document(write_document(value, kind), kind)


def test_a_whole_production_comes_back_equal(production):
    """Every part of a project is written by its annotation and read back the same."""
    files = {"source", "photos", "kept"}
    kinds = {name: kind for name, kind in kinds_of(Project).items() if name not in files}
    texts = {name: write_document(getattr(production, name), kind) for name, kind in kinds.items()}
    found = {name: read_document(text, kinds[name]) for name, text in texts.items()}
    assert {name: getattr(production, name) for name in kinds} == found


def test_a_text_is_plain_json():
    """What lies in the file is names and values that anybody can read."""
    assert json.loads(write_document(SLOT, Slot)) == {
        "scene": 3,
        "need_id": "n01",
        "spot_id": "hall",
        "start": "2026-12-01T06:21:00+08:00[Asia/Shanghai]",
        "end": "2026-12-01T07:00:00+08:00[Asia/Shanghai]",
    }


def test_a_field_of_a_newer_version_is_left_alone():
    """A newer minor version has more to say; the older program reads what it knows."""
    assert Eighths(3) == read_document('{"count": 3, "thirds": 1}', Eighths)


def test_a_field_of_an_older_version_is_as_by_default():
    """What an older version did not say is what the program takes where nothing is said."""
    assert Wishes(sets=2) == read_document('{"sets": 2}', Wishes)


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("", Wishes, "Expecting value"),
        ("{", Wishes, "Expecting property name"),
        ("[" * 100_000, Wishes, "nested too deeply"),
        ("[]", Wishes, "list instead of dict"),
        ('{"sets": "4"}', Wishes, "sets: str instead of int"),
        ('{"sets": true}', Wishes, "sets: bool instead of int"),
        ('{"fit_floor": NaN}', Wishes, "NaN is no number"),
        ('{"keep": ["a", 7]}', Wishes, "keep › 2: int instead of str"),
        ('{"about": [{"is": "Path", "needs": []}]}', Wishes, "about › 1: 'Path' is none of"),
        ('{"about": [{"needs": []}]}', Wishes, "about › 1: None is none of"),
        ('{"goal": ["speed"]}', Wishes, "goal › 1: 'speed' is not a valid Measure"),
        ('{"count": -1}', Eighths, "a scene cannot be shorter than nothing"),
        ('{"fixes": [{"scene": 1}]}', Terms, "fixes › 1: no day"),
        ('{"fixes": [{"scene": 1, "day": "2026-13-01"}]}', Terms, "fixes › 1 › day: month"),
        ('{"entries": [[["text"], {}]]}', Mends, "entries › 1: zip() argument"),
        (f'{{"count": {"9" * 5000}}}', Eighths, "Exceeds the limit"),
    ],
)
def test_what_is_wrong_is_named(text, kind, where):
    """Data that is no such value is refused with the way to it, and makes nothing."""
    with pytest.raises(DocumentError) as caught:
        read_document(text, kind)
    assert where in str(caught.value)


@pytest.mark.parametrize(
    "time",
    [
        "2026-12-01T06:21:00+08:00",
        "2026-12-01T06:21:00+08:00[Asia/Nowhere]",
        "2026-12-01T06:21:00+08:00[../../etc/passwd]",
        "2026-12-01T06:21:00+08:00[/etc/localtime]",
        "2026-25-01T06:21:00+08:00[Asia/Shanghai]",
    ],
)
def test_a_time_without_a_zone_is_none(time):
    """A time needs a zone that the world knows; no other file is looked into for it."""
    document = json.loads(write_document(SLOT, Slot))
    with pytest.raises(DocumentError, match="start: "):
        read_document(json.dumps({**document, "start": time}), Slot)


@pytest.mark.parametrize(
    "message",
    [
        Message("store.no_such_sentence"),
        Message("nowhere.damaged"),
        Message("../../resources/wording/store.damaged"),
        Message("store.odd_part"),
        Message("damaged"),
        Message(""),
    ],
)
def test_a_sentence_that_nobody_words_says_so(message):
    """A sentence of another version, or of nobody, becomes one that can be shown."""
    assert say("store.words_lost") == read_document(write_document(message, Message), Message)
