"""Universal Schedule Standard (.uss): JSON of strips whose words are elements of categories.

``EXT``, ``BRIDGE`` and ``NIGHT`` are three elements of a strip; only their categories say which is
which. Days and banners stand between the strips; ``schedule_day`` reads the days. ``pages`` is a
decimal: 1.625 is 1 5/8. Source: the standard's documentation, version 1.0.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scout.domain.heading import Heading, IntExt
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.document.typed_reader import read_names, read_pages
from scout.script.draft import Draft, DraftScene, Line
from scout.script.format.schedule_day import read_shoot_days
from scout.script.format.schedule_record import list_of, records, text_of
from scout.script.heading.typed_heading import read_int_ext, read_time
from scout.script.source.json_tree import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.eighths import Eighths
    from scout.script.source.source import Source

_ROOT = "universalScheduleStandard"
_BETWEEN = {"banner", "day"}
_FIELDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern, re.IGNORECASE))
    for field, pattern in (
        ("int_ext", r"int\s*/\s*ext|i/?e"),
        ("time", r"day\s*/\s*night|d/?n|time of day"),
        ("story_day", r"(?:script|story) day"),
        ("cast", r"cast(?: members?)?"),
        ("set", r"sets?"),
    )
)
_ERA = re.compile(r"(?<!\d)\d{4}(?!\d)|^\D*$")
"""A script day may say an era by its year or by its name; ``D1`` and ``Day 4`` only count days."""


def read_schedule_standard(text: str, source: Source) -> Draft | None:
    """The draft of a schedule, or ``None`` where the text is none; lines count breakdowns."""
    if '"breakdowns"' not in text:
        return None
    data = parse_json(text, source)
    data = data.get(_ROOT, data) if isinstance(data, dict) else None
    if not isinstance(data, dict):
        return None
    words = _read_words(data)
    draft = Draft(format="uss", title=text_of(data.get("project")) or text_of(data.get("name")))
    days, others = read_shoot_days(data)
    draft.problems += _tell_days(days, others)
    for line, strip in enumerate(records(data.get("breakdowns")), start=1):
        if text_of(strip.get("type")).lower() in _BETWEEN or strip.get("bannerText"):
            continue
        scene = _scene(strip, line, words=words)
        scene.planned = days.get(line - 1, "")
        if scene.heading.number or scene.heading.place:
            draft.scenes.append(scene)
    return draft


def _tell_days(days: dict[int, str], others: list[str]) -> list[Problem]:
    """That the file plans, and which of its stripboards is not read."""
    told = []
    if days:
        told.append(say("script.days_planned", days=len(set(days.values()))))
    if others:
        told.append(say("script.boards_unread", boards=", ".join(others)))
    return [Problem(message=message, severity=Severity.NOTE) for message in told]


def _read_words(data: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """For each element id the field that its category stands for, and its name."""
    elements = records(data.get("elements"))
    names = {text_of(element.get("id")): text_of(element.get("name")) for element in elements}
    words: dict[str, tuple[str, str]] = {}
    for category in records(data.get("categories")):
        name = text_of(category.get("name"))
        field = next((field for field, words_ in _FIELDS if words_.fullmatch(name)), None)
        if field is None:
            continue
        for key in _list_members(category, elements):
            if names.get(key):
                words.setdefault(key, (field, names[key]))
    return words


def _list_members(category: dict[str, Any], elements: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The ids of its elements: the category lists them, from version 1.0 on each names it."""
    yield from map(text_of, list_of(category.get("elements")))
    for element in elements:
        if (own := text_of(category.get("id"))) and own == text_of(element.get("category")):
            yield text_of(element.get("id"))


def _scene(strip: dict[str, Any], line: int, *, words: dict[str, tuple[str, str]]) -> DraftScene:
    said: dict[str, list[str]] = defaultdict(list)
    for element in list_of(strip.get("elements")):
        if (word := words.get(text_of(element))) is not None:
            said[word[0]].append(word[1])
    number, place = text_of(strip.get("scene")), " / ".join(said["set"])
    time = next(iter(said["time"]), "")
    heading = Heading(
        raw=" ".join(filter(None, (number, *said["int_ext"], place, time))),
        number=number or None,
        int_ext=_int_ext(said["int_ext"]),
        place=place or None,
        time=read_time(time),
        time_raw=time,
    )
    scene = DraftScene(heading=heading, line=line, synopsis=text_of(strip.get("description")))
    scene.cast = [name for label in said["cast"] for name in read_names(label)]
    scene.length = _length(strip.get("pages"))
    scene.prose = [Line(scene.synopsis, line)] if scene.synopsis else []
    day = next(filter(_ERA.search, said["story_day"]), None)
    scene.era_column = Line(day, line) if day else None
    return scene


def _int_ext(words: list[str]) -> IntExt | None:
    """Both, where a strip says INT as well as EXT."""
    found = {int_ext for word in words if (int_ext := read_int_ext(word))}
    return IntExt.BOTH if len(found) > 1 else next(iter(found), None)


def _length(pages: Any) -> Eighths | None:
    return read_pages(str(pages)) if isinstance(pages, int | float | str) else None
