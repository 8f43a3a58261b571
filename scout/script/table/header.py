"""Find the header of a scene list: below title lines, of one row or of two."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from scout.domain.column import Field
from scout.record import dataclass
from scout.script.table.alias import EXACT, find_field
from scout.script.table.cell import plain, text_of
from scout.script.table.content import is_day_word, is_mark
from scout.script.table.light import is_side, is_time
from scout.script.table.number import looks_numbered

if TYPE_CHECKING:
    from collections.abc import Collection

    from scout.script.table.sheet import Sheet

_LOOKED_AT = 40  # filled rows; a cover sheet has some twenty lines above the list
_NEEDED, _NEEDED_ABOVE_VALUES = 3, 2  # known words of a header, and right above a scene
_NAMES_A_SCENE = frozenset({Field.NUMBER, Field.PLACE, Field.SUB_PLACE, Field.HEADING})
# Both on a row: each heads a column that is ticked.
_LIGHTS = tuple(map(frozenset, ({"内", "外"}, {"日", "夜"}, {"INT", "EXT"}, {"DAY", "NIGHT"})))
_OPENS_A_GROUP = frozenset({Field.CAST, Field.ROLE, Field.EXTRAS, Field.PLACE, Field.UNUSED})


@dataclass(frozen=True, slots=True)
class Header:
    """``names`` stand right above the values, ``groups`` in the row above them, if any.

    ``rows`` are counted from 0 and empty where the list has no header.
    """

    rows: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    @property
    def body(self) -> int:
        """The first row that may be a scene."""
        return self.rows[-1] + 1 if self.rows else 0

    def name(self, column: int) -> str:
        """The text right above a column."""
        return self.names[column] if column < len(self.names) else ""

    def group(self, column: int) -> str:
        """What the row above the names says of a column."""
        return self.groups[column] if column < len(self.groups) else ""

    def text(self, column: int) -> str:
        """Both rows of a column: 演员 / 林夏."""
        parts = (self.group(column), self.name(column))
        return " / ".join(dict.fromkeys(part for part in parts if part))


def find_header(sheet: Sheet, said: Collection[str] = ()) -> Header | None:
    """The header of a sheet; ``said`` are headers that the user names, which count as known."""
    for index in islice(sheet.filled(), _LOOKED_AT):
        if _is_header(sheet, index, said=said):
            return _of_rows(sheet, first=_first_row(sheet, index), last=_last_row(sheet, index))
    return None


def _is_header(sheet: Sheet, row: int, *, said: Collection[str]) -> bool:
    texts = [plain(text) for text in sheet.texts(row)]
    named = sum(text in said for text in texts if text)
    fields = {found[0] for text in texts if (found := find_field(text))} - {Field.UNUSED}
    scenes = bool(fields & _NAMES_A_SCENE) or named > 0
    known, filled = len(fields) + named, sum(map(bool, texts))
    if not scenes or known < _NEEDED_ABOVE_VALUES or _holds_values(sheet, row):
        return False
    return known >= _NEEDED or (filled >= _NEEDED and _stands_above_values(sheet, row))


def _stands_above_values(sheet: Sheet, row: int) -> bool:
    below = next(sheet.filled(row + 1), None)
    return below is not None and _holds_values(sheet, below)


def _holds_values(sheet: Sheet, row: int) -> bool:
    """Whether the row has a scene's number, a light, a mark or a day, which no header has."""
    told = {plain(text).upper() for text in sheet.texts(row)}
    heads = any(told >= both for both in _LIGHTS)
    return any(
        looks_numbered(cell)
        or is_day_word(text)
        or is_mark(text)
        or (_is_light(text) and not heads)
        for cell in sheet.rows[row]
        if (text := text_of(cell)) and find_field(text) is None
    )


def _is_light(text: str) -> bool:
    return is_time(text) or is_side(text)


def _last_row(sheet: Sheet, row: int) -> int:
    """The row below where it goes on naming columns: role by role under 演员, or in English."""
    below = row + 1
    if below >= len(sheet.rows) or _holds_values(sheet, below):
        return row
    lower = [plain(text) for text in sheet.texts(below)]
    filled = [column for column, text in enumerate(lower) if text]
    known = {found[0] for text in lower if (found := find_field(text)) and found[1] == EXACT}
    if any(lower[column].isdecimal() for column in filled):
        return row
    if len(known) >= _NEEDED and len(filled) >= _NEEDED:
        return below
    inside = all(_group(sheet, row, column=column) for column in filled)
    return below if filled and inside else row


def _first_row(sheet: Sheet, row: int) -> int:
    """The row above where it says what groups of columns are."""
    above = row - 1
    if above < 0:
        return row
    upper = [plain(text) for text in sheet.texts(above)]
    groups = [text for text in upper if (found := find_field(text)) and found[1] == EXACT]
    return above if groups else row


def _of_rows(sheet: Sheet, *, first: int, last: int) -> Header:
    width = sheet.width
    names = [plain(text_of(sheet.cell(last, column))) for column in range(width)]
    if first == last:
        return Header((last,), tuple(names))
    groups = []
    for column in range(width):
        own = plain(text_of(sheet.cell(first, column)))
        groups.append(own or (_group(sheet, first, column=column) if names[column] else ""))
    names = [name or group for name, group in zip(names, groups, strict=True)]
    return Header((first, last), tuple(names), tuple(groups))


def _group(sheet: Sheet, row: int, *, column: int) -> str:
    """The group that spans a column of a header row: merged over it, or blank up to it."""
    merge = sheet.merges.get((row, column))
    if merge is not None:
        return plain(text_of(sheet.cell(row, column))) if merge.right > merge.left else ""
    texts = sheet.texts(row)
    spans = column + 1 < len(texts) and not texts[column + 1]
    start = column
    while start > 0 and not (start < len(texts) and texts[start]):
        start -= 1
    text = plain(texts[start]) if start < len(texts) else ""
    found = find_field(text)
    opens = found is not None and found[0] in _OPENS_A_GROUP
    return text if opens and (start < column or spans) else ""
