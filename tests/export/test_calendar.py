"""The calendar of a shoot, read back by a small reader of its own."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scout.export.calendar import count_issue, write_calendar
from scout.export.content_line import escape_text, text_line, write_lines
from tests.export.conftest import EVIL, rename_all

ESCAPED = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ","}


def unfold(data):
    """The names and values of a file, in order; every line must end by CRLF."""
    text = data.decode()
    assert text.endswith("\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    return [tuple(line.split(":", 1)) for line in lines]


def unescape(value):
    """The text that was escaped."""
    return re.sub(r"\\(.)", lambda found: ESCAPED[found.group(1)], value)


def read_events(data):
    """Each event as a dictionary; its alarms are a list of their triggers."""
    events, alarm = [], False
    for name, value in unfold(data):
        if (name, value) == ("BEGIN", "VEVENT"):
            events.append({"alarms": []})
        alarm = (name == "BEGIN" and value == "VALARM") or (alarm and name != "END")
        if name == "TRIGGER":
            events[-1]["alarms"].append(value)
        elif events and not alarm and name not in {"BEGIN", "END"}:
            events[-1].setdefault(name, unescape(value))
    return events


def moment(value):
    """An aware moment in UTC."""
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def test_each_stop_is_one_event(content):
    """With the hours of its visit, in the order of the plan."""
    visits = [visit for day in content.plan.days for visit in day.visits]
    events = read_events(write_calendar(content, "zh"))
    assert [(visit.arrive, visit.leave) for visit in visits] == [
        (moment(event["DTSTART"]), moment(event["DTEND"])) for event in events
    ]
    assert [
        "《山海之间》第 1 天 · 1 大万世居",
        "《山海之间》第 1 天 · 2 坪山文化聚落·图书馆",
        "《山海之间》第 2 天 · 3 坪山国际影视城摄影棚",
    ] == [event["SUMMARY"] for event in events]


@pytest.mark.parametrize(
    ("lang", "said", "unsaid"),
    [("zh", "地址", "Address"), ("en", "Address", "地址："), ("both", "地址", "\0")],
)
def test_the_description_speaks_the_language_of_the_paper(content, lang, said, unsaid):
    """In both languages the one stands below the other."""
    text = read_events(write_calendar(content, lang))[0]["DESCRIPTION"]
    assert said in text
    assert unsaid not in text
    assert (lang != "zh") is ("Address: " in text)


def test_a_point_says_its_datum(content):
    """GEO is WGS-84; the text has both datums; a place without a position has none."""
    first, _, stage = read_events(write_calendar(content, "en"))
    assert "22.692510;114.347020" == first["GEO"]
    assert "WGS-84 (GPS): 22.69251, 114.34702; GCJ-02" in first["DESCRIPTION"]
    assert "GEO" not in stage
    assert "Position unknown" in stage["DESCRIPTION"]


def test_the_call_rings_twice_and_each_move_once(content):
    """Twelve hours and one before the call, half an hour before each later stop."""
    alarms = [event["alarms"] for event in read_events(write_calendar(content, "zh"))]
    assert [["-PT720M", "-PT60M"], ["-PT30M"], ["-PT720M", "-PT60M"]] == alarms


def test_a_call_before_the_arrival_rings_before_the_call(content):
    """Where the unit meets half an hour before it is there."""
    day = content.plan.days[0]
    early = replace(day, call=day.call - timedelta(minutes=30))
    plan = replace(content.plan, days=(early,))
    events = read_events(write_calendar(replace(content, plan=plan), "zh"))
    assert ["-PT750M", "-PT90M"] == events[0]["alarms"]


def test_a_new_issue_updates_the_old_one(content):
    """Later hours under the same names, with a higher sequence."""
    old = read_events(write_calendar(content, "zh"))
    day = content.plan.days[0]
    later = tuple(
        replace(visit, arrive=visit.arrive + timedelta(days=1), leave=visit.leave + timedelta(1))
        for visit in day.visits
    )
    moved = replace(day, date=day.date + timedelta(days=1), visits=later)
    new = read_events(
        write_calendar(
            replace(
                content,
                plan=replace(content.plan, days=(moved, content.plan.days[1])),
                revision=content.revision + timedelta(seconds=1),
            ),
            "zh",
        )
    )
    assert [event["UID"] for event in old] == [event["UID"] for event in new]
    assert all(
        int(one["SEQUENCE"]) < int(two["SEQUENCE"]) for one, two in zip(old, new, strict=True)
    )
    assert old[0]["DTSTART"] < new[0]["DTSTART"]


def test_the_same_place_twice_a_day_has_two_names(content):
    """Also where a production comes back to where it was in the morning."""
    day = content.plan.days[0]
    again = replace(day, visits=(*day.visits, day.visits[0]))
    plan = replace(content.plan, days=(again, replace(again, number=2)))
    uids = Counter(e["UID"] for e in read_events(write_calendar(replace(content, plan=plan), "en")))
    assert 6 == len(uids)


def test_another_production_has_other_names(content):
    """Two shoots in one calendar do not overwrite each other."""
    other = replace(content, script=replace(content.script, title="另一部"))
    mine, theirs = ({e["UID"] for e in read_events(write_calendar(c, "zh"))}
                    for c in (content, other))  # fmt: skip
    assert set() == mine & theirs


def test_an_issue_before_all_issues_has_the_lowest_sequence():
    """A clock that is wrong gives no negative number, and the number fits into 32 bits."""
    assert 0 == count_issue(datetime(1999, 1, 1, tzinfo=UTC))
    assert count_issue(datetime(2080, 1, 1, tzinfo=UTC)) < 2**31


def test_a_hostile_name_ends_no_event(content):
    """Breaks and controls in names open and close nothing; the lines are those of a plain name."""
    plain, odd = (write_calendar(rename_all(content, name), "both") for name in ("plain", EVIL))
    assert [name for name, _ in unfold(plain)] == [name for name, _ in unfold(odd)]
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f]", odd)


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_survives_folding_and_escaping(text):
    """No line is longer than 75 octets, no sign is cut, and the reader gets the text."""
    data = write_lines([text_line("DESCRIPTION", text)])
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert data.decode().encode() == b"\r\n".join(line.decode().encode() for line in lines)
    ((_, value),) = unfold(data)
    assert value == escape_text(unescape(value))
    if text.isprintable():
        assert text == unescape(value)


def test_the_same_content_gives_the_same_file(content):
    """Byte for byte."""
    assert write_calendar(content, "both") == write_calendar(content, "both")
