"""The scenes of one row, from its cells as text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from scout.domain.column import Field
from scout.domain.eighths import Eighths
from scout.domain.heading import Heading
from scout.script.draft import DraftScene, Line
from scout.script.heading.chinese import parse_chinese_heading
from scout.script.heading.latin import parse_latin_heading
from scout.script.table.light import is_time, read_side, read_time, split_light

if TYPE_CHECKING:
    from collections.abc import Mapping as Dict

    from scout.script.table.number import SceneNumber

_PARTED = re.compile(r"[\s.．。,，、·/|（(【\[-]")
_FLASHBACK = re.compile(r"闪回|回忆|flash\s?back", re.IGNORECASE)


def make_scene(
    cells: Dict[Field, str], number: SceneNumber, *, cast: list[str], line: int
) -> DraftScene:
    """One scene of a row; what no cell says is left open."""
    era = cells.get(Field.ERA, "")
    heading = _heading(cells, str(number), flags=("flashback",) if _FLASHBACK.search(era) else ())
    synopsis = cells.get(Field.SYNOPSIS, "")
    return DraftScene(
        heading=heading,
        line=line,
        episode=number.episode,
        cast=cast,
        synopsis=synopsis,
        planned=cells.get(Field.PLANNED, ""),
        era_column=Line(era, line) if era else None,
        prose=[Line(synopsis, line)] if synopsis else [],
    )


@lru_cache(maxsize=1024)
def split_length(text: str, scenes: int) -> tuple[Eighths | None, ...]:
    """A length shared by several scenes, the longer parts first, each at least an eighth."""
    try:
        whole = Eighths.parse(text)
    except ValueError:
        return (None,) * scenes
    part, rest = divmod(whole.count, scenes)
    return tuple(Eighths(max(1, part + (place < rest))) for place in range(scenes))


def _heading(cells: Dict[Field, str], number: str, *, flags: tuple[str, ...]) -> Heading:
    side, time = _light(cells)
    whole = _whole(cells.get(Field.HEADING, ""))
    places = (cells.get(Field.PLACE, ""), cells.get(Field.SUB_PLACE, ""))
    place = "-".join(text for text in places if text)
    place = place or (whole.place or "" if whole else "")
    if place and not whole:
        place, side, time = _split_place(place, side, time=time)
    if whole is not None:
        side, time = side or (whole.int_ext or ""), time or whole.time_raw
        flags = tuple(dict.fromkeys((*flags, *whole.flags)))
    return Heading(
        raw=" ".join(text for text in (number, place, time) if text),
        number=number or None,
        int_ext=read_side(side),
        place=place or None,
        time=read_time(time) or (whole.time if whole else None),
        time_raw=time,
        suffix=whole.suffix if whole else "",
        flags=flags,
    )


def _split_place(place: str, side: str, *, time: str) -> tuple[str, str, str]:
    """``内．祠堂``, ``INT. HOUSE``: what the setting's cell says where no column does."""
    if (side and time) or not _PARTED.search(place):
        return place, side, time
    said = parse_latin_heading(place) or parse_chinese_heading(f"第1场 {place}")
    if said is None or said.body or not said.place:
        return place, side, time
    more_side = "" if side or said.int_ext is None else said.int_ext.value
    more_time = "" if time else said.time_raw
    agrees = bool(more_side) >= (said.int_ext is not None) and bool(more_time) >= bool(said.time)
    taken = agrees and (more_side or more_time)
    return (said.place, side or more_side, time or more_time) if taken else (place, side, time)


def _light(cells: Dict[Field, str]) -> tuple[str, str]:
    """INT/EXT and time as written, from columns of their own or from one for both."""
    side, time = cells.get(Field.INT_EXT, ""), cells.get(Field.TIME, "")
    for text in (cells.get(Field.LIGHT, ""), time, side):
        if not text or (text == time and is_time(text)) or (text == side and read_side(text)):
            continue
        if (both := split_light(text)) is not None:
            time = both[0] if not time or time == text else time
            side = both[1] if not side or side == text else side
        elif text == cells.get(Field.LIGHT):
            time, side = time or (text if is_time(text) else ""), side or text
    return side, time


def _whole(text: str) -> Heading | None:
    if not text:
        return None
    return parse_latin_heading(text) or parse_chinese_heading(text) or Heading(raw=text, place=text)
