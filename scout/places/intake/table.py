"""Tables of places, the 堪景表 of crews and any other: which row is the header, what is below."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.domain.column import letter_of
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.places.intake.column import find_field
from scout.places.intake.foreign import DatumWord, ForeignList, ForeignRow, Origin, label_in
from scout.places.intake.limit import LIMITS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LOOKED_AT = 40  # rows above which no header lies
_GUARDED = tuple(f"'{sign}" for sign in "=+-@＝＋－＠")
_NEEDED = 2  # known words of a header


class TableSheet(NamedTuple):
    """A sheet as text: its name, and its rows, blank ones too."""

    name: str
    rows: Sequence[Sequence[str]]


class _Header(NamedTuple):
    """The row of a header, from 0 and -1 where there is none; its names; how many are known."""

    row: int
    names: tuple[str, ...]
    known: int


def read_table(
    sheets: Sequence[TableSheet],
    file: str,
    *,
    asked: str = "",
    known: Callable[[Sequence[str]], int] | None = None,
) -> ForeignList | None:
    """The sheet that is asked for, else the one with the most known columns and rows.

    ``known`` counts the names of columns in a row: those of places, where nothing else is asked.
    ``None`` where there is no such sheet, or where none has any rows.
    """
    known = known or count_known
    named = [sheet for sheet in sheets if not asked or sheet.name == asked]
    headers = [(_find_header(sheet, known), sheet) for sheet in named if any(map(any, sheet.rows))]
    if not headers:
        return None
    header, sheet = max(headers, key=lambda pair: (pair[0].known, len(pair[1].rows)))
    rows = _body(sheet, header)
    problems: tuple[Problem, ...] = ()
    if len(rows) >= LIMITS.rows:
        message = say("places.intake_full", limit=LIMITS.rows)
        problems = (Problem(message=message, severity=Severity.WARNING),)
    above = (" ".join(filter(None, row)) for row in sheet.rows[: max(header.row, 0)])
    return ForeignList(
        file=file,
        origin=Origin.TABLE,
        headers=header.names,
        rows=rows,
        datum=label_in((*above, sheet.name)) or DatumWord(),
        layer=sheet.name,
        layers=tuple(one.name for one in sheets),
        problems=problems,
    )


def count_known(headers: Sequence[str]) -> int:
    """How many of these are columns of a list of places."""
    fields = {field.id for header in headers if header and (field := find_field(header))}
    return len(fields)


def _find_header(sheet: TableSheet, count: Callable[[Sequence[str]], int]) -> _Header:
    """The first of the rows with the most known names; letters where no row has enough."""
    best = _Header(-1, (), 0)
    for index, row in enumerate(sheet.rows[:_LOOKED_AT]):
        known = count(row)
        if known > best.known:
            best = _Header(index, tuple(" ".join(cell.split()) for cell in row), known)
    width = min(max((len(row) for row in sheet.rows), default=0), LIMITS.columns)
    if best.known < _NEEDED:
        return _Header(-1, tuple(letter_of(index) for index in range(width)), best.known)
    names = (*best.names, *[""] * width)[:width]
    return best._replace(names=names)


def _body(sheet: TableSheet, header: _Header) -> tuple[ForeignRow, ...]:
    width = len(header.names)
    rows = []
    for number, row in enumerate(sheet.rows[header.row + 1 :], start=header.row + 2):
        cells = (*(_bare(cell) for cell in row[:width]), *[""] * width)[:width]
        if any(cells):
            rows.append(ForeignRow(number=number, cells=cells))
        if len(rows) >= LIMITS.rows:
            break
    return tuple(rows)


def _bare(cell: str) -> str:
    """A cell without the mark that keeps a text from being a formula."""
    return cell[cell.startswith(_GUARDED) : LIMITS.cell_chars]
