"""Read a scene list: find its header, name its columns, then read row after row."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scout.domain.column import Column, Field, FoundBy, Mapping, TableOrder
from scout.domain.progress import Progress
from scout.script.draft import Draft, Line
from scout.script.table.alias import is_weak
from scout.script.table.cell import plain, seen_of
from scout.script.table.columns import name_columns
from scout.script.table.header import Header, find_header
from scout.script.table.row import band_text, find_episode
from scout.script.table.row_reader import RowReader, read_row
from scout.script.table.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.script.table.cell import Cell
    from scout.script.table.sheet import Merge

_PREVIEW, _PREVIEW_CHARS = 40, 200  # rows, and signs of a cell
_UNSURE = 0.5
_SHORT_WORDS = re.compile(r"(?!\d+$)\S.{0,15}$")
_CHECK_ROWS = 200
_OF_SCENES = {Field.CAST, Field.ROLE, Field.SYNOPSIS, Field.EPISODE, Field.PAGES, Field.ERA}


@dataclass
class SheetReading:
    """What a sheet gave: its draft, and how its columns were understood."""

    draft: Draft
    mapping: Mapping


def read_table(
    rows: Sequence[Sequence[Cell]], *, kind: str, merged: Iterable[Merge] = ()
) -> Draft | None:
    """The draft of a scene list in bare rows, or ``None`` where no row is a header.

    Rows that another program made have no columns for a user to change; a file that has them is a
    ``Book``.
    """
    reading = read_sheet(Sheet("", rows, tuple(merged), is_loose=True))
    if reading is None:
        return None
    reading.draft.format, reading.draft.mapping = kind, None
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
    reader = RowReader(sheet, header, _by_field(columns), _roles(columns, header), Draft())
    reader.draft.title = _title(sheet, header)
    reader.episode = _episode_above(sheet, header)
    for count, index in enumerate(sheet.filled(header.body)):
        if count % _CHECK_ROWS == 0:
            progress.check()
        read_row(reader, index)
    if not order.columns and _counts_things(reader.draft, columns, header=header):
        return None
    mapping = Mapping(
        sheet=sheet.name,
        header_rows=tuple(row + 1 for row in header.rows),
        columns=columns,
        scenes=len(reader.draft.scenes),
        rows=preview(sheet, header.body),
    )
    reader.draft.mapping = mapping
    return SheetReading(reader.draft, mapping)


def _counts_things(draft: Draft, columns: tuple[Column, ...], *, header: Header) -> bool:
    """Props, invoices, venues: rows numbered by 序号 at most that say nothing a scene must say.

    A place below a weak word (场地) is no setting where nobody acts and nothing happens in it.
    """
    fields = {column.field for column in columns}
    weak = {column.field for column in columns if is_weak(header.name(column.index))}
    if Field.NUMBER in fields - weak:
        return False
    headings = [scene.heading for scene in draft.scenes]
    lit = any(said.time or said.int_ext for said in headings)
    placed = any(said.place for said in headings)
    acted = Field.PLACE not in weak or bool(fields & _OF_SCENES)
    return not placed or not (lit or acted)


def preview(sheet: Sheet, start: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The first filled rows of a sheet as text, each with its number."""
    rows = []
    for index in sheet.filled(start):
        texts = tuple(
            seen_of(sheet.cell(index, column))[:_PREVIEW_CHARS] for column in range(sheet.width)
        )
        rows.append((index + 1, texts))
        if len(rows) == _PREVIEW:
            break
    return tuple(rows)


def show_rows(sheet: Sheet) -> list[Line]:
    """Every filled row on a line, its cells parted by bars."""
    return [Line(show_row(sheet.texts(index)), index + 1) for index in sheet.filled()]


def show_row(texts: Iterable[str]) -> str:
    """One row on a line, its cells parted by bars."""
    return " | ".join(" ".join(text.split()) for text in texts)


def _find_columns(sheet: Sheet, order: TableOrder) -> tuple[Header, tuple[Column, ...]] | None:
    """Header and columns; without a header only where the values leave no doubt."""
    header = find_header(sheet, {plain(name) for name, _ in order.columns})
    if header is not None:
        columns = name_columns(sheet, header, order=order)
        fields = {column.field for column in columns}
        wanted = {Field.NUMBER, Field.PLACE, Field.SUB_PLACE, Field.HEADING}
        return (header, columns) if fields & wanted else None
    if sheet.is_loose and not order.columns:
        return None
    columns = _with_place(name_columns(sheet, Header(), order=order))
    fields = {column.field for column in columns}
    lit = fields & {Field.TIME, Field.INT_EXT, Field.LIGHT}
    sure = bool({Field.NUMBER, Field.PLACE} <= fields and lit) or Field.HEADING in fields
    said = bool(order.columns) and bool(fields & {Field.PLACE, Field.HEADING})
    return (Header(), columns) if sure or said else None


def _with_place(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Without a header, the first short words beside numbers and lights are the settings."""
    fields = {column.field for column in columns}
    if Field.PLACE in fields or not fields >= {Field.NUMBER, Field.INT_EXT, Field.TIME}:
        return columns
    free = [column for column in columns if column.field is None and _is_wordy(column.examples)]
    return tuple(
        replace(column, field=Field.PLACE, found_by=FoundBy.CONTENT, confidence=_UNSURE)
        if column in free[:1]
        else column
        for column in columns
    )


def _is_wordy(texts: Sequence[str]) -> bool:
    return bool(texts) and all(_SHORT_WORDS.match(text) for text in texts)


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


def _episode_above(sheet: Sheet, header: Header) -> int | None:
    """The episode that a band above the header opens, or the sheet's own name: 第1集."""
    bands = [band_text(sheet.rows[row]) for row in range(header.rows[0] if header.rows else 0)]
    bands.insert(0, sheet.name.strip())
    return next((number for text in reversed(bands) if (number := find_episode(text))), None)


def _title(sheet: Sheet, header: Header) -> str:
    """The title between 《》 above the header."""
    for row in range(header.rows[0] if header.rows else 0):
        for text in sheet.texts(row):
            if found := re.search(r"《([^》]+)》", text):
                return found[1]
    return ""
