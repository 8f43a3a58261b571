"""Hours of the day as they are written and read: ``09:00-17:00``, over midnight ``18:00-02:00``."""

from __future__ import annotations

import re

from scout.domain.location import HourSpan

HOUR_MIN, DAY_MIN = 60, 24 * 60
_HOURS = re.compile(
    r"(?P<from>\d\d?[:：]\d\d)\s*(?:[-–—~～至到]|to|until)\s*(?P<until>\d\d?[:：]\d\d)"
)


def read_hours(hours: str) -> HourSpan:
    """From an hour to an hour, to an earlier one is to that of the next day; or ``ValueError``."""
    if (found := _HOURS.fullmatch(hours.strip())) is None:
        raise ValueError(f"{hours} is no span such as 09:00-17:00")
    start, until = read_minute(found["from"]), read_minute(found["until"])
    if start == until:
        raise ValueError(f"{hours} closes when it opens; all day is 00:00-24:00")
    return HourSpan(start=start, until=until if until > start else until + DAY_MIN)


def read_minute(clock: str) -> int:
    """The minute of the day of a time, up to 24:00; or ``ValueError``."""
    hour, minute = map(int, clock.replace("：", ":").split(":"))
    if minute >= HOUR_MIN or (passed := hour * HOUR_MIN + minute) > DAY_MIN:
        raise ValueError(f"{clock} is no time of day")
    return passed


def hours_as_text(span: HourSpan) -> str:
    """As the record writes them: ``09:00-17:00``; after midnight the hours go on (``26:00``)."""
    return "-".join(map(minute_as_text, (span.start, span.until)))


def hours_as_said(span: HourSpan) -> str:
    """As a person says them, and :func:`read_hours` reads them: after midnight ``18:00-02:00``."""
    until = span.until - DAY_MIN if span.until > DAY_MIN else span.until
    return f"{minute_as_text(span.start)}-{minute_as_text(until)}"


def minute_as_text(minute: int) -> str:
    """A minute of the day as a time: ``06:30``."""
    return f"{minute // HOUR_MIN:02}:{minute % HOUR_MIN:02}"


def overlap(one: HourSpan, other: HourSpan) -> bool:
    """Whether two spans have a minute in common, also that of the day before or after."""
    return any(
        one.start < other.until + shift and other.start + shift < one.until
        for shift in (-DAY_MIN, 0, DAY_MIN)
    )
