"""What a row of a scene list is: a scene, or one of the lines that crews put between scenes."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from scout.domain.column import Field
from scout.script.heading.chinese_number import read_number
from scout.script.table.cell import text_of
from scout.script.table.content import COUNT, is_day_word
from scout.script.table.number import read_numbers

if TYPE_CHECKING:
    from collections.abc import Mapping as Dict
    from collections.abc import Sequence

    from scout.script.table.cell import Cell
    from scout.script.table.header import Header

_TOTAL = re.compile(
    r"合计|总计|小计|合計|總計|小計|^共\s*\d+|^total|subtotal|^sum\b|^итого|^всего|^全片|^本页",
    re.IGNORECASE,
)
_NUMBER = re.compile(COUNT)
_TOTAL_ALONE = re.compile(
    r"^(?:[合总小]计|[合總小]計|共计|(?:sub|grand )?totals?|итого|всего)\s*[:：]?$"
    r"|^共\s*\d{1,4}\s*[集景场页处个天]$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?<![第\d])\d+\s*[场页](?!景)|(?<!第)\d+\s*(?:scenes|pages|pgs)\b", re.IGNORECASE
)
_EPISODE = re.compile(rf"^第\s*{COUNT}\s*集|^ep(?:isode)?\.?\s*\d+$", re.IGNORECASE)
_DAY = re.compile(
    rf"第\s*{COUNT}\s*天|\b(?:shoot(?:ing)?\s+)?day\s*#?\s*\d+|\d{{1,2}}月\d{{1,2}}日"
    r"|\d{4}-\d\d-\d\d|^待定|^未定|^tbd$|^unscheduled|^[A-Z]\s*组$|день\s*\d+",
    re.IGNORECASE,
)
_OPENS_A_DAY = re.compile(
    rf"^(?:第\s*{COUNT}\s*天|d(?:ay)?\s*\d+\b|(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日)", re.IGNORECASE
)
_LABELLED = re.compile(r"^[^\d\s:：]{1,8}[:：]")  # 制表：…, 审核：…
# What happens between the scenes of a day.
_BREAK = re.compile(
    r"^(?:company|unit) (?:move|travel|wrap)\b"
    r"|^(?:move|lunch|dinner|meal|travel|wrap)(?: break)?\W*$"
    r"|转场|转景|放饭|收工|^(?:休息|休整|转移|转组|用餐|吃饭|[早午晚]餐|夜宵)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[：:。，,；;！!？?]")
_BAND_CHARS, _BAND_CELLS, _NOTE_CHARS = 60, 2, 20
_PLACES = (Field.PLACE, Field.SUB_PLACE, Field.HEADING)


class Row(Enum):
    """The kinds of rows."""

    SCENE = auto()
    HEADER = auto()
    TOTAL = auto()
    DAY = auto()
    EPISODE = auto()
    PLACE = auto()
    NOTE = auto()


def sort_row(cells: Sequence[Cell], *, columns: Dict[Field, list[int]], header: Header) -> Row:
    """What a filled row is. A row with a number is a scene, even where it has nothing else."""
    texts = [text_of(cell) for cell in cells]
    filled = [text for text in texts if text]
    if _repeats(texts, header):
        return Row.HEADER
    numbered = any(
        read_numbers(cells[column], None)[0].is_read
        for column in columns.get(Field.NUMBER, ())
        if column < len(cells)
    )
    placed = any(
        texts[column]
        for field in _PLACES
        for column in columns.get(field, ())
        if column < len(texts)
    )
    total = _TOTAL_ALONE if numbered and placed else _TOTAL
    if any(total.search(text) for text in filled[:_BAND_CELLS]):
        return Row.TOTAL
    if (
        not numbered
        and len(filled) == 1
        and _COUNT.search(filled[0])
        and not _DAY.search(filled[0])
    ):
        return Row.TOTAL
    if len(set(filled)) <= _BAND_CELLS and not (numbered and len(filled) > 1):
        # 12月1日 could be scene 12-1, but a scene does not stand alone on its row.
        is_scene = numbered and not _OPENS_A_DAY.match(filled[0])
        band = None if is_scene else _sort_band(filled, counts=Field.NUMBER in columns)
        if band is not None:
            return band
    if numbered or (placed and len(filled) > 1):
        return Row.SCENE
    return Row.SCENE if placed and _is_short(texts, columns) else _sort_loose(filled)


def find_episode(text: str) -> int | None:
    """The number of an episode's band: 第3集, Episode 3."""
    found = _EPISODE.match(text)
    return find_count(found[0]) if found else None


def find_count(text: str) -> int | None:
    """The first number in a text, in digits or in Chinese numerals."""
    found = _NUMBER.search(text)
    return read_number(found[0]) if found else None


def band_text(cells: Sequence[Cell]) -> str:
    """What a band says."""
    return next((text for cell in cells if (text := text_of(cell))), "")


def _sort_band(filled: list[str], *, counts: bool) -> Row | None:
    """What stands between the scenes; in a list that ``counts`` them, who made it does too."""
    text = filled[0]
    if len(text) > _BAND_CHARS:
        return None
    if is_day_word(text) or _DAY.search(text):
        return Row.DAY
    if _EPISODE.match(text):
        return Row.EPISODE
    return Row.NOTE if counts and all(map(_LABELLED.match, filled)) else None


def _sort_loose(filled: list[str]) -> Row:
    """A line with neither number nor setting: the setting of the rows below, or a remark."""
    alone = len(set(filled)) == 1 and len(filled[0]) <= _NOTE_CHARS
    said = _SENTENCE.search(filled[0]) or _BREAK.search(filled[0])
    return Row.PLACE if alone and not said else Row.NOTE


def _is_short(texts: list[str], columns: Dict[Field, list[int]]) -> bool:
    """Whether a setting stands alone in a list that has no other columns to fill."""
    used = {column for field in columns for column in columns[field]}
    return len(used) <= _BAND_CELLS and bool(texts)


def _repeats(texts: list[str], header: Header) -> bool:
    """Whether a row is the header again, as on every printed page."""
    same = [text for text, name in zip(texts, header.names, strict=False) if text and text == name]
    return len(same) >= 3  # noqa: PLR2004 - what makes a header makes its repetition
