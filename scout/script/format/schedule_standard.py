"""Universal Schedule Standard (.uss): JSON of strips whose words are elements of categories.

``EXT``, ``BRIDGE`` and ``NIGHT`` are three elements of a strip; only their categories say which is
which. Days and banners stand between the strips. ``pages`` is a decimal: 1.625 is 1 5/8.
Source: the standard's documentation, version 1.0.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scout.domain.heading import Heading, IntExt
from scout.script.document.typed_reader import read_names, read_pages
from scout.script.draft import Draft, DraftScene, Line
from scout.script.heading.typed_heading import read_int_ext, read_time
from scout.script.source.json_tree import parse_json

if TYPE_CHECKING:
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
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def read_schedule_standard(text: str, source: Source) -> Draft | None:
    """The draft of a schedule, or ``None`` where the text is none; lines count breakdowns."""
    if '"breakdowns"' not in text:
        return None
    data = parse_json(text, source)
    data = data.get(_ROOT, data) if isinstance(data, dict) else None
    if not isinstance(data, dict):
        return None
    words = _read_words(data)
    draft = Draft(format="uss", title=_text(data.get("project")) or _text(data.get("name")))
    for line, strip in enumerate(_records(data.get("breakdowns")), start=1):
        if _text(strip.get("type")).lower() in _BETWEEN or strip.get("bannerText"):
            continue
        scene = _scene(strip, line, words=words)
        if scene.heading.number or scene.heading.place:
            draft.scenes.append(scene)
    return draft


def _read_words(data: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """For each element id the field that its category stands for, and its name."""
    names = {_text(element.get("id")): _text(element.get("name"))
             for element in _records(data.get("elements"))}  # fmt: skip
    words: dict[str, tuple[str, str]] = {}
    for category in _records(data.get("categories")):
        name = _text(category.get("name"))
        field = next((field for field, words_ in _FIELDS if words_.fullmatch(name)), None)
        for element in _list(category.get("elements")):
            key = _text(element)
            if field is not None and names.get(key):
                words.setdefault(key, (field, names[key]))
    return words


def _scene(strip: dict[str, Any], line: int, *, words: dict[str, tuple[str, str]]) -> DraftScene:
    said: dict[str, list[str]] = defaultdict(list)
    for element in _list(strip.get("elements")):
        if (word := words.get(_text(element))) is not None:
            said[word[0]].append(word[1])
    number, place = _text(strip.get("scene")), " / ".join(said["set"])
    time = next(iter(said["time"]), "")
    heading = Heading(
        raw=" ".join(filter(None, (number, *said["int_ext"], place, time))),
        number=number or None,
        int_ext=_int_ext(said["int_ext"]),
        place=place or None,
        time=read_time(time),
        time_raw=time,
    )
    scene = DraftScene(heading=heading, line=line, synopsis=_text(strip.get("description")))
    scene.cast = [name for label in said["cast"] for name in read_names(label)]
    scene.length = _length(strip.get("pages"))
    scene.prose = [Line(scene.synopsis, line)] if scene.synopsis else []
    day = next(filter(_YEAR.search, said["story_day"]), None)
    scene.era_column = Line(day, line) if day else None
    return scene


def _int_ext(words: list[str]) -> IntExt | None:
    """Both, where a strip says INT as well as EXT."""
    found = {int_ext for word in words if (int_ext := read_int_ext(word))}
    return IntExt.BOTH if len(found) > 1 else next(iter(found), None)


def _length(pages: Any) -> Eighths | None:
    return read_pages(str(pages)) if isinstance(pages, int | float | str) else None


def _records(value: Any) -> list[dict[str, Any]]:
    return [record for record in _list(value) if isinstance(record, dict)]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """Text or a number as it was written; anything else is nothing."""
    return str(value).strip() if isinstance(value, str | int | float) else ""
