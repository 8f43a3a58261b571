"""The day out of days (档期表) as a workbook: a sheet for the cast and one for the places.

Codes are the trade's, with a legend below. Set for print: A4 landscape, one page wide, heads on
every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from scout.domain.message import say
from scout.export.clean_text import clean_line
from scout.export.stop_text import name_shoot
from scout.export.table import (
    BOX,
    MIDDLE,
    add_sheet,
    open_book,
    set_up_print,
    tell_version,
    write_title,
)
from scout.export.word import langs_of, name_in
from scout.export.workbook import put_text, save_workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from scout.domain.message import Message
    from scout.export.content import ItineraryContent
    from scout.export.day_grid import DayGrid, GridDate, GridRow
    from scout.export.drawing import PaperLang

_TITLE, _HEAD, _WEEKDAY, _DAY, _FIRST = 1, 3, 4, 5, 6
"""Rows: the title, the dates, their weekdays, the numbers of shoot days, the first of the rows."""
_NUMBER, _NAME, _FIRST_DATE = 1, 2, 3
_WORK = frozenset({"SW", "W", "WF", "SWF"})
_LEGEND = ("SW", "W", "H", "WF", "SWF", "I", "O")
_FILLS = {
    **dict.fromkeys(_WORK, PatternFill("solid", fgColor="D7EBDD")),
    "H": PatternFill("solid", fgColor="FBE8C8"),
    "I": PatternFill("solid", fgColor="FBE8C8"),
    "O": PatternFill("solid", fgColor="E6E6E6"),
}
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_NAME_WIDTH, _DATE_WIDTH, _SUM_WIDTH = 30, 6, 9


def write_day_book(content: ItineraryContent, grid: DayGrid, *, lang: PaperLang) -> bytes:
    """The workbook in Chinese, English or both; the same content gives the same bytes."""
    book = open_book(content, lang)
    for name, rows, title in (
        (say("export.sheet_cast"), grid.cast, say("export.days_of_cast")),
        (say("export.sheet_places"), grid.places, say("export.days_of_places")),
    ):
        sheet = add_sheet(book, name, lang=lang)
        _write_title(sheet, content, title=title, lang=lang)
        _write_head(sheet, grid.dates, lang=lang)
        for at, row in enumerate(rows, _FIRST):
            _write_row(sheet, at, row=row, lang=lang)
        _write_legend(sheet, _FIRST + len(rows) + 1, lang=lang)
        _set_up(sheet, columns=len(grid.dates))
    return save_workbook(book, content.revision)


def _write_title(
    sheet: Worksheet, content: ItineraryContent, *, title: Message, lang: PaperLang
) -> None:
    shoot = clean_line(name_shoot(content, lang))
    write_title(sheet, _TITLE, text=f"{shoot} · {name_in(title, lang)}")
    put_text(sheet, (_TITLE + 1, 1), text=tell_version(content, lang))


def _write_head(sheet: Worksheet, dates: Sequence[GridDate], *, lang: PaperLang) -> None:
    """Dates over weekdays over the numbers of shoot days, then the heads of the sums."""
    weekdays = [say("export.weekdays").text(one).split() for one in langs_of(lang)]
    texts = {_NUMBER: say("export.column_number"), _NAME: say("export.column_name")}
    for at, one in enumerate(dates, _FIRST_DATE):
        sheet.cell(_HEAD, at).value = one.date
        sheet.cell(_HEAD, at).number_format = "m/d"
        put_text(
            sheet, (_WEEKDAY, at), text="\n".join(names[one.date.weekday()] for names in weekdays)
        )
        put_text(sheet, (_DAY, at), text=f"D{one.number}" if one.number is not None else "")
    after = _FIRST_DATE + len(dates)
    sums = (say("export.column_worked"), say("export.column_held"), say("export.column_span"))
    texts |= dict(enumerate(sums, after))
    for at, text in texts.items():
        put_text(sheet, (_HEAD, at), text=name_in(text, lang).replace(" / ", "\n"))
    for row in sheet.iter_rows(_HEAD, _DAY, 1, after + len(sums) - 1):
        for cell in row:
            cell.font, cell.border, cell.alignment = Font(bold=True), BOX, MIDDLE


def _write_row(sheet: Worksheet, at: int, *, row: GridRow, lang: PaperLang) -> None:
    sheet.cell(at, _NUMBER).value = row.number
    name = row.name if isinstance(row.name, str) else name_in(row.name, lang)
    put_text(sheet, (at, _NAME), text=clean_line(name))
    for column, code in enumerate(row.codes, _FIRST_DATE):
        put_text(sheet, (at, column), text=code)
        if code in _FILLS:
            sheet.cell(at, column).fill = _FILLS[code]
    sums = (row.worked, row.held, row.worked + row.held)
    for column, count in enumerate(sums, _FIRST_DATE + len(row.codes)):
        sheet.cell(at, column).value = count
    for cell in sheet[at]:
        cell.border, cell.alignment = BOX, MIDDLE
    sheet.cell(at, _NAME).alignment = _WRAPPED


def _write_legend(sheet: Worksheet, at: int, *, lang: PaperLang) -> None:
    for row, code in enumerate(_LEGEND, at):
        put_text(sheet, (row, _NUMBER), text=code)
        put_text(sheet, (row, _NAME), text=name_in(say(f"export.code_{code.lower()}"), lang))


def _set_up(sheet: Worksheet, *, columns: int) -> None:
    """Panes that stay, widths, and how it is printed."""
    sheet.column_dimensions[get_column_letter(_NAME)].width = _NAME_WIDTH
    for at in range(_FIRST_DATE, _FIRST_DATE + columns + 3):
        width = _DATE_WIDTH if at < _FIRST_DATE + columns else _SUM_WIDTH
        sheet.column_dimensions[get_column_letter(at)].width = width
    set_up_print(sheet, heads=(_HEAD, _DAY), frozen=_NAME)
