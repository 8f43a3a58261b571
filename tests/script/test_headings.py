"""Heading lines as writers write them, and lines that only look like headings."""

import json
from pathlib import Path

import pytest

from scout.domain.heading import IntExt
from scout.script.heading.chinese import parse_chinese_heading
from scout.script.heading.latin import parse_latin_heading

LINES = json.loads((Path(__file__).parent / "expected" / "heading_lines.json").read_text("utf-8"))
PARSERS = {"zh": parse_chinese_heading, "en": parse_latin_heading}
HEADINGS = [(lang, row) for lang, rows in LINES.items() for row in rows if row["heading"]]
DECOYS = [(lang, row["line"]) for lang, rows in LINES.items() for row in rows if not row["heading"]]


@pytest.mark.parametrize(("lang", "row"), HEADINGS, ids=lambda value: str(value)[:40])
def test_a_heading_is_taken_apart(lang, row):
    """Number, INT/EXT, place and time are what a careful person reads."""
    heading = PARSERS[lang](row["line"])
    expected = {name: row[name] for name in ("number", "int_ext", "place", "time")}
    assert expected == {
        "number": heading.number,
        "int_ext": heading.stated_side,
        "place": heading.place,
        "time": heading.time and heading.time.value,
    }
    assert row["line"].strip() == heading.raw


@pytest.mark.parametrize(("lang", "line"), DECOYS)
def test_a_decoy_is_refused(lang, line):
    """Numbered cast, dialogue, clock times and captions are no headings."""
    assert PARSERS[lang](line) is None


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("4．李家夜内全家围坐在桌前。", "全家围坐在桌前。"),
        ("5，货车驾驶室，晨，内老陈点火。", "老陈点火。"),
        ("1．日，外，河边。两人并肩走着。", "两人并肩走着。"),
    ],
)
def test_action_on_the_heading_line_is_kept(line, body):
    """What is fused to the heading is handed back, not lost."""
    assert body == parse_chinese_heading(line).body


def test_a_heading_that_goes_back_in_time_says_how_far():
    """As a flag, beside the suffix that the era is read from."""
    latin = parse_latin_heading("INT. CHILDHOOD HOME - DAY (TWENTY YEARS EARLIER)")
    chinese = parse_chinese_heading("1-2 日 内 祠堂（十年后）")
    assert ("shift:-20y",) == latin.flags
    assert ("shift:+10y",) == chinese.flags


def test_an_establishing_shot_is_an_exterior():
    """It is told as EST and asks for a place outside."""
    heading = parse_latin_heading("EST. HARBOUR - DAWN")
    assert ("EST", IntExt.EXT) == (heading.stated_side, heading.int_ext)
