"""Read a scene list: name its columns, then row after row.

Crews' tables have bands and subtotals between the scenes, cells that mean "the same as above",
two scenes in one row. What a row was taken for is never silent: it is listed as a finding with its
sheet, row and cell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.column import Column, Field, Mapping, TableOrder
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.domain.script import Problem, Severity
from scout.script.draft import Draft
from scout.script.heading.chinese_number import read_number
from scout.script.table.cell import pair_text, plain, seen_of, text_of
from scout.script.table.columns import name_columns
from scout.script.table.content import is_mark, is_no_mark
from scout.script.table.header import Header, clean, find_header
from scout.script.table.number import SceneNumber, read_numbers
from scout.script.table.row import Row, band_text, sort_row
from scout.script.table.scene_row import NAMES, make_scene, split_length
from scout.script.table.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.heading import Heading
    from scout.domain.message import Message
    from scout.script.draft import DraftScene
    from scout.script.table.cell import Cell

_SAME = re.compile(r"^(?:同上|同前|〃|々|\"|″|''|“|”|ditto|same|as above|то же)$", re.IGNORECASE)
_GONE = re.compile(r"^(?:删|取消)|^omit|^cut\b", re.IGNORECASE)
_END = re.compile(r"^end of|结束$|完$", re.IGNORECASE)
_PREVIEW, _TOLD = 40, 40  # rows of a preview, signs of a row that a finding repeats
# Blank cells of these mean the cell above, where the list carries.
_CARRIED = frozenset({Field.PLACE, Field.REAL_PLACE, Field.HEADING})
_CHECK_ROWS = 200


@dataclass
class SheetReading:
    """What a sheet gave: its draft, and how its columns were understood."""

    draft: Draft
    mapping: Mapping


@dataclass
class _Reader:
    """The state between rows."""

    sheet: Sheet
    header: Header
    columns: dict[Field, list[int]]
    roles: dict[int, str]
    draft: Draft
    above: dict[int, str] = field(default_factory=dict)
    last: SceneNumber | None = None
    episode: int | None = None
    day: str = ""
    place: str = ""
    since_band: int = 0


def read_table(rows: Sequence[Sequence[Cell]], *, kind: str) -> Draft | None:
    """The draft of a scene list in bare rows, or ``None`` where no row is a header."""
    reading = read_sheet(Sheet("", rows, is_loose=True))
    if reading is None:
        return None
    reading.draft.format = kind
    return reading.draft


def read_sheet(
    sheet: Sheet, *, order: TableOrder | None = None, progress: Progress | None = None
) -> SheetReading | None:
    """The scenes of a sheet, or ``None`` where it is no scene list."""
    order, progress = order or TableOrder(), progress or Progress()
    found = _find_columns(sheet, order)
    if found is None:
        return None
    header, columns = found
    reader = _Reader(sheet, header, _by_field(columns), _roles(columns, header), Draft())
    reader.draft.title = _title(sheet, header)
    for count, index in enumerate(sheet.filled(header.body)):
        if count % _CHECK_ROWS == 0:
            progress.check()
        _read_row(reader, index)
    mapping = Mapping(
        sheet=sheet.name,
        header_rows=tuple(row + 1 for row in header.rows),
        columns=columns,
        scenes=len(reader.draft.scenes),
        rows=preview(sheet, header.body),
    )
    reader.draft.mapping = mapping
    return SheetReading(reader.draft, mapping)


def preview(sheet: Sheet, start: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The first filled rows of a sheet as text, each with its number."""
    rows = []
    for index in sheet.filled(start):
        texts = tuple(seen_of(sheet.cell(index, column))[:200] for column in range(sheet.width))
        rows.append((index + 1, texts))
        if len(rows) == _PREVIEW:
            break
    return tuple(rows)


def _find_columns(sheet: Sheet, order: TableOrder) -> tuple[Header, tuple[Column, ...]] | None:
    """Header and columns; without a header only where the values leave no doubt."""
    header = find_header(sheet, {clean(name) for name, _ in order.columns})
    if header is not None:
        columns = name_columns(sheet, header, order=order)
        fields = {column.field for column in columns}
        wanted = {Field.NUMBER, Field.PLACE, Field.SUB_PLACE, Field.HEADING}
        return (header, columns) if fields & wanted else None
    if sheet.is_loose and not order.columns:
        return None
    columns = name_columns(sheet, Header(), order=order)
    fields = {column.field for column in columns}
    lit = fields & {Field.TIME, Field.INT_EXT, Field.LIGHT}
    sure = bool({Field.NUMBER, Field.PLACE} <= fields and lit) or Field.HEADING in fields
    said = bool(order.columns) and bool(fields & {Field.PLACE, Field.HEADING})
    return (Header(), columns) if sure or said else None


def _by_field(columns: tuple[Column, ...]) -> dict[Field, list[int]]:
    found = defaultdict(list)
    for column in columns:
        if column.field is not None:
            found[column.field].append(column.index)
    return dict(found)


def _roles(columns: tuple[Column, ...], header: Header) -> dict[int, str]:
    """The role of each column that is ticked, named by the text right above it."""
    return {
        column.index: header.name(column.index) or column.letter
        for column in columns
        if column.field is Field.ROLE
    }


def _title(sheet: Sheet, header: Header) -> str:
    """The title between 《》 above the header."""
    for row in range(header.rows[0] if header.rows else 0):
        for text in sheet.texts(row):
            if found := re.search(r"《([^》]+)》", text):
                return found[1]
    return ""


def _read_row(reader: _Reader, index: int) -> None:
    cells = reader.sheet.rows[index]
    kind = sort_row(cells, columns=reader.columns, header=reader.header)
    if kind is Row.SCENE:
        _read_scenes(reader, index)
        return
    text = band_text(cells)
    if kind is Row.DAY:
        _read_day(reader, text, index=index)
        return
    if kind is Row.PLACE and not _carries(reader):
        kind = Row.NOTE
    if kind is Row.PLACE:
        reader.place = text
        for column in (
            *reader.columns.get(Field.PLACE, ()),
            *reader.columns.get(Field.HEADING, ()),
        ):
            reader.above.pop(column, None)
    elif kind is Row.EPISODE:
        found = re.search(r"[\d一二三四五六七八九十百]+", text)
        reader.episode = read_number(found[0]) if found else reader.episode
    if kind in {Row.TOTAL, Row.NOTE}:
        _note(reader, say("script.row_skipped", text=text[:_TOLD]), index=index)


def _read_day(reader: _Reader, text: str, *, index: int) -> None:
    """A band of a shoot day speaks of the scenes below it, ``End of Day 3`` of those above."""
    if _END.search(text):
        for scene in reader.draft.scenes[reader.since_band :]:
            scene.planned = scene.planned or text
        reader.day = ""
    else:
        reader.day = text
    reader.since_band = len(reader.draft.scenes)
    _note(reader, say("script.day_band", day=text[:_TOLD]), index=index)


def _read_scenes(reader: _Reader, index: int) -> None:
    cells = {field: _cell(reader, field, index=index) for field in reader.columns}
    if _GONE.search(cells.get(Field.STATUS, "")):
        text = cells.get(Field.NUMBER) or band_text(reader.sheet.rows[index])
        _note(reader, say("script.scene_gone", scene=text[:_TOLD]), index=index)
        return
    if reader.place and not cells.get(Field.PLACE) and not cells.get(Field.HEADING):
        cells[Field.PLACE] = reader.place
    elif cells.get(Field.PLACE):
        reader.place = ""
    if episode := re.search(r"[\d一二三四五六七八九十百]+", plain(cells.get(Field.EPISODE, ""))):
        reader.episode = read_number(episode[0]) or reader.episode
    cells[Field.PLANNED] = cells.get(Field.PLANNED) or reader.day
    cast = _cast(reader, cells, index=index)
    numbers = _numbers(reader, index)
    scenes = [make_scene(cells, number, cast=list(cast), line=index + 1) for number in numbers]
    _measure(reader, scenes, index=index)
    _check_light(reader, scenes[0].heading, cells=cells, index=index)
    reader.draft.scenes += scenes
    reader.last = numbers[-1]


def _numbers(reader: _Reader, index: int) -> list[SceneNumber]:
    columns = reader.columns.get(Field.NUMBER, [])
    cell = reader.sheet.cell(index, columns[0]) if columns else None
    if isinstance(cell, str) and _SAME.match(cell.strip()):
        cell = None
    return read_numbers(cell, reader.episode, above=reader.last)


def _measure(reader: _Reader, scenes: list[DraftScene], *, index: int) -> None:
    """Share the length of the row among its scenes, and that of merged cells among their rows."""
    for column in reader.columns.get(Field.PAGES, ())[:1]:
        text = plain(pair_text(reader.sheet.cell(index, column), joiner="/"))
        if not text or _SAME.match(text):
            return
        block = reader.sheet.blocks.get((index, column))
        rows = block.bottom - block.top + 1 if block else 1
        lengths = split_length(text, len(scenes) * rows)
        if lengths[0] is None:
            message = say("script.pages_unread", text=text[:_TOLD])
            _warn(reader, message, index=index, column=column)
        start = (index - block.top) * len(scenes) if block else 0
        for scene, length in zip(scenes, lengths[start:], strict=False):
            scene.length = length


def _check_light(reader: _Reader, heading: Heading, *, cells: dict[Field, str], index: int) -> None:
    """Name the cell of a time or a side that is no known word; the scene then has none."""
    time, side = cells.get(Field.TIME, ""), cells.get(Field.INT_EXT, "")
    if time and heading.time is None:
        message = say("script.time_unread", text=time[:_TOLD])
        _warn(reader, message, index=index, column=reader.columns[Field.TIME][0])
    if side and heading.int_ext is None:
        message = say("script.side_unread", text=side[:_TOLD])
        _warn(reader, message, index=index, column=reader.columns[Field.INT_EXT][0])


def _cell(reader: _Reader, name: Field, *, index: int) -> str:
    """The text of a field; 同上 takes the row above, several columns are joined."""
    texts = []
    for column in reader.columns[name]:
        text = text_of(reader.sheet.cell(index, column))
        blank = not text and name in _CARRIED and reader.sheet.carries
        if (blank or _SAME.match(text)) and name is not Field.NUMBER:
            text = reader.above.get(column, "")
        if text:
            reader.above[column] = text
        texts.append(text)
    joiner = "-" if name in {Field.PLACE, Field.SUB_PLACE} else "、"
    return joiner.join(text for text in texts if text)


def _carries(reader: _Reader) -> bool:
    """Whether a line of its own can name the setting of the rows below it."""
    return bool(reader.columns.get(Field.PLACE))


def _cast(reader: _Reader, cells: dict[Field, str], *, index: int) -> list[str]:
    """Who is in the scene: names in the cast's columns, then the roles that are ticked."""
    names = [name.strip() for name in NAMES.split(cells.get(Field.CAST, "")) if name.strip()]
    names = [name for name in names if not is_mark(name)]
    for column, role in reader.roles.items():
        text = text_of(reader.sheet.cell(index, column))
        if text and not is_no_mark(text):
            names.append(role)
    return list(dict.fromkeys(names))


def _note(reader: _Reader, message: Message, *, index: int) -> None:
    sheet = reader.sheet.name
    found = Problem(message=message, severity=Severity.NOTE, line=index + 1, sheet=sheet)
    reader.draft.problems.append(found)


def _warn(reader: _Reader, message: Message, *, index: int, column: int) -> None:
    letter = Column(index=column, header="").letter
    found = Problem(message=message, line=index + 1, sheet=reader.sheet.name, column=letter)
    reader.draft.problems.append(found)
