"""The stops of a shoot as an iCalendar file (RFC 5545): one event a stop.

A stop keeps its UID as long as production, day and place stay, and every issue has a higher
SEQUENCE: a calendar that takes the file again moves what it has instead of adding to it. What a
later plan does not visit any more stays in the calendars of the crew: no file says what an earlier
one said. ``GEO`` is WGS-84 by the standard; the description says the datum of each point.
"""

from __future__ import annotations

import uuid
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.clean_text import clean_line
from scout.export.content_line import text_line, write_lines, write_moment
from scout.export.link import amap_marker_link
from scout.export.stop_text import name_shoot, name_stop, tell_stop
from scout.export.track import write_degrees
from scout.export.word import name_in
from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.plan import ShootDay, Visit
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang

    Line = tuple[str, str]

CALL_ALARMS_MIN = (720, 60)
"""The evening before to see the call again, and an hour before it to leave home."""
MOVE_ALARM_MIN = 30
_FIRST_ISSUE = datetime(2020, 1, 1, tzinfo=UTC)
_NAMESPACE = uuid.UUID("0f6d1f4e-5d0a-5c55-9c0b-6f5f5c1a7e21")


def write_calendar(content: ItineraryContent, lang: PaperLang) -> bytes:
    """The file in Chinese, English or both; the same content gives the same bytes."""
    return write_lines(_list_lines(content, lang))


def _list_lines(content: ItineraryContent, lang: PaperLang) -> Iterator[Line]:
    yield "BEGIN", "VCALENDAR"
    yield "VERSION", "2.0"
    yield "PRODID", "-//Scout//Shoot calendar//EN"
    yield "CALSCALE", "GREGORIAN"
    yield "METHOD", "PUBLISH"
    title = say("export.calendar_name", title=clean_line(name_shoot(content, lang)))
    yield text_line("X-WR-CALNAME", name_in(title, lang))
    yield "X-WR-TIMEZONE", TIMEZONE.key
    for day in content.plan.days:
        times: Counter[str] = Counter()
        for visit in day.visits:
            times[visit.location_id] += 1
            uid = make_uid(
                content, day, location_id=visit.location_id, time=times[visit.location_id]
            )
            yield from _list_event(content, day, visit=visit, lang=lang, uid=uid)
    yield "END", "VCALENDAR"


def make_uid(content: ItineraryContent, day: ShootDay, *, location_id: str, time: int) -> str:
    """The name of a stop for ever; ``time`` counts the stops at one place on a day from 1."""
    parts = (content.script.title.strip(), str(day.number), location_id, str(time))
    name = "\x1f".join(parts).encode(errors="backslashreplace")
    return f"{uuid.uuid5(_NAMESPACE, name.decode())}@scout"


def count_issue(revision: datetime) -> int:
    """The SEQUENCE of an issue: seconds since 2020, so that a later one is always higher."""
    return max(0, int((revision - _FIRST_ISSUE).total_seconds()))


def _list_event(
    content: ItineraryContent, day: ShootDay, *, visit: Visit, lang: PaperLang, uid: str
) -> Iterator[Line]:
    location = content.location(visit.location_id)
    stop = name_stop(content, location.id, lang=lang)
    name = say("export.event_name", day=day.number, title=name_shoot(content, lang), stop=stop)
    yield "BEGIN", "VEVENT"
    yield "UID", uid
    yield "DTSTAMP", write_moment(content.revision)
    yield "SEQUENCE", str(count_issue(content.revision))
    yield "DTSTART", write_moment(visit.arrive)
    yield "DTEND", write_moment(visit.leave)
    summary = clean_line(name.text("en" if lang == "en" else "zh"))
    yield text_line("SUMMARY", summary)
    where = (name_in(location.name, lang), location.address)
    yield text_line("LOCATION", clean_line(", ".join(part for part in where if part)))
    if location.position is not None:
        point = location.position.point
        yield "GEO", f"{write_degrees(point.lat)};{write_degrees(point.lon)}"
        yield "URL", amap_marker_link(point, location.name.zh)
    yield text_line("DESCRIPTION", tell_stop(content, day, visit=visit, lang=lang))
    yield "STATUS", "CONFIRMED"
    for minutes in _list_alarms(day, visit):
        yield from _list_alarm(minutes, summary)
    yield "END", "VEVENT"


def _list_alarms(day: ShootDay, visit: Visit) -> tuple[int, ...]:
    """Minutes before the arrival: at the first stop before the call, then before each stop."""
    if visit != day.visits[0]:
        return (MOVE_ALARM_MIN,)
    early = (visit.arrive - day.call) // timedelta(minutes=1)
    return tuple(minutes + early for minutes in CALL_ALARMS_MIN)


def _list_alarm(minutes: int, text: str) -> Iterator[Line]:
    yield "BEGIN", "VALARM"
    yield "ACTION", "DISPLAY"
    yield text_line("DESCRIPTION", text)
    yield "TRIGGER", f"-PT{minutes}M"
    yield "END", "VALARM"
