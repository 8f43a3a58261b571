"""What the values of a column look like, whatever its header says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.column import Field
from scout.script.heading.chinese import parse_chinese_heading
from scout.script.heading.latin import parse_latin_heading
from scout.script.line.name_list import BETWEEN_NAMES, split_names
from scout.script.table.cell import Cell, hides_year, plain, text_of
from scout.script.table.light import is_side, is_time, split_light
from scout.script.table.number import looks_numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LOOKED_AT = 200  # values of a column; more do not change the answer
CLEAR = 0.7  # the share of values that must fit; tables hold bands, subtotals and slips
_LONG, _PLACE_CHARS = 14, 16
_NAME_CHARS, _NAME_MEAN = 12, 4.5
_TICKS = frozenset("√✓✔☑●○◎★☆■▲")
_MARKS = _TICKS | frozenset("*1yx是有v") | {"yes", "true", "да"}
_NO_MARKS = frozenset({"0", "否", "无", "no", "n", "-", "×", "✗", "✘", "/", "false", "нет"})
COUNT = r"[\d一二三四五六七八九十百]+"  # of episodes and days, as crews write it
_DAY_WORD = re.compile(
    rf"^(?:第{COUNT}天|day\s*\d+|d\d+|\d{{1,2}}月\d{{1,2}}日?|待定|tbd|день\s*\d+"
    r"|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\b",
    re.IGNORECASE,
)
_EIGHTHS = re.compile(r"^(?:\d+\s+)?[1-7]/8$|^\d?\.\d+页?$|^\d+(?:\.\d+)?页$|^\d\.\d+$")
_ERA = re.compile(
    r"^(?:1[89]|20)\d\d\s*年?$|朝|年间|年代$|^民国|^现代$|^当代$|^古代$|^光绪|^清|^19\d0s$|^抗战"
)


def is_mark(text: str) -> bool:
    """Whether a cell of a role's column is only ticked."""
    return text.strip().casefold() in _MARKS


def is_tick(text: str) -> bool:
    """Whether a cell holds a sign of ticking, which no name is written with."""
    return text.strip() in _TICKS


def is_no_mark(text: str) -> bool:
    """Whether a cell of a role's column says that the role is not there."""
    return text.strip().casefold() in _NO_MARKS


def is_day_word(text: str) -> bool:
    """Whether a text names a shoot day: 第三天, Day 3, 8月17日, 待定."""
    return _DAY_WORD.match(text.strip()) is not None


def share_of(field: Field, cells: Sequence[Cell]) -> float:
    """The share of the filled cells that look like this field, 0 to 1."""
    looks = _LOOKS.get(field)
    filled = [cell for cell in cells if text_of(cell)]
    if looks is None or not filled:
        return 0.0
    return sum(map(looks, filled)) / len(filled)


def judge(cells: Sequence[Cell]) -> tuple[Field, float] | None:
    """The field that the values of a column tell, with the share that fits; ``None`` if unclear."""
    filled = [cell for cell in cells if text_of(cell)]
    if not filled:
        return None
    for field in _LOOKS:
        share = share_of(field, filled)
        if share >= CLEAR and (field is not Field.ERA or len(filled) > 1):
            return field, share
    return _judge_text([text_of(cell) for cell in filled])


def _judge_text(texts: list[str]) -> tuple[Field, float] | None:
    """Names, sentences and settings have no form of their own; only their length tells."""
    if any(text.replace(".", "").isdecimal() for text in texts):
        return None
    mean = sum(map(len, texts)) / len(texts)
    if _are_names(texts):
        return Field.CAST, 0.6
    if mean > _LONG:
        return Field.SYNOPSIS, 0.6
    repeated = len(set(texts)) < len(texts)
    if 2 <= mean <= _PLACE_CHARS and repeated:  # noqa: PLR2004 - 客厅 has two signs
        return Field.PLACE, 0.5
    return None


def _are_names(texts: list[str]) -> bool:
    """Whether the texts list short words that come again: the people of a script."""
    names = [name for text in texts for name in split_names(text)]
    listed = sum(bool(BETWEEN_NAMES.search(text)) for text in texts) > len(texts) / 2
    short = all(len(name) <= _NAME_CHARS for name in names)
    mean = sum(map(len, names)) / max(len(names), 1)
    return listed and short and mean <= _NAME_MEAN and len(set(names)) < len(names)


_PARTED = re.compile(r"[\s(（\[【/·,，|]")


def _is_heading(text: str) -> bool:
    """A whole heading in one cell: INT. HOUSE - DAY, 日 内 客厅."""
    if " " in text and parse_latin_heading(text) is not None:
        return True
    if not _PARTED.search(text):
        return False
    heading = parse_chinese_heading(text)
    if heading is None or heading.body or heading.place is None:
        return False
    lit = heading.time is not None and heading.int_ext is not None
    return lit or heading.number is None


def _text(test: Callable[[str], bool]) -> Callable[[Cell], bool]:
    return lambda cell: test(plain(text_of(cell)))


_LOOKS: dict[Field, Callable[[Cell], bool]] = {
    Field.ROLE: _text(lambda text: is_mark(text) and not text.isdecimal()),
    Field.LIGHT: _text(lambda text: split_light(text) is not None),
    Field.INT_EXT: _text(is_side),
    Field.TIME: _text(is_time),
    Field.HEADING: _text(_is_heading),
    Field.PLANNED: lambda cell: is_day_word(text_of(cell)) and not hides_year(cell),
    Field.PAGES: _text(lambda text: _EIGHTHS.match(text) is not None),
    Field.NUMBER: looks_numbered,
    Field.ERA: _text(lambda text: _ERA.search(text) is not None),
}
