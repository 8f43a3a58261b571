"""Tables in a workbook: heads, rows, bands across them, and how the sheet is printed.

Every text goes through ``put_text``, so that none is ever a formula.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties

from scout.domain.eighths import Eighths
from scout.domain.message import Message, say
from scout.export.clean_text import clean_line
from scout.export.edition import name_edition
from scout.export.stop_text import name_shoot
from scout.export.word import langs_of, name_in
from scout.export.workbook import put_text
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from scout.domain.text import Bilingual
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.scene_teller import SceneWords

Value = str | float | Eighths | date

_LINE = Side(style="thin", color="B5B5B5")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
WRAPPED = Alignment(vertical="center", wrap_text=True)
_BAND = Alignment(vertical="center")
_HEAD_FILL = PatternFill("solid", fgColor="E3E8EB")
BAND_FILL = PatternFill("solid", fgColor="F3E6D8")
_EIGHTHS_LOOK, _DAY_LOOK = "# ?/8", "yyyy-mm-dd"
_ROLE_WIDTH = 7
A3 = "8"
_A4_SIGNS, _PAGE_SIGNS = 200, {A3: 230}
"""How many signs of eight points and more stand side by side on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A head, the house's own or a text of the user's, and the width in signs."""

    head: Message | str
    width: float
    is_middle: bool = False


def list_columns(widths: Mapping[str, int], *, narrow: Container[str]) -> list[Column]:
    """The columns whose heads are words of the house, by their keys, with their widths."""
    return [
        Column(head=say(f"export.head_{key}"), width=width, is_middle=key in narrow)
        for key, width in widths.items()
    ]


def list_roles(words: SceneWords) -> list[Column]:
    """A column for each of the main cast."""
    return [Column(head=role, width=_ROLE_WIDTH, is_middle=True) for role in words.roles]


def open_book(content: ItineraryContent, lang: PaperLang) -> Workbook:
    """A workbook without sheets, called after the production."""
    return start_book(name_shoot(content, lang))


def start_book(title: str) -> Workbook:
    """A workbook without sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Scout"
    book.properties.title = clean_line(title)
    return book


def add_sheet(book: Workbook, name: Message | Bilingual, *, lang: PaperLang) -> Worksheet:
    """A sheet under a name of the house's: a slash may stand in no name of a sheet."""
    return cast("Worksheet", book.create_sheet(name_in(name, lang).replace(" / ", " ")))


def write_title(sheet: Worksheet, at: int, *, text: str) -> None:
    """A title that runs over the empty cells beside it."""
    put_text(sheet, (at, 1), text=clean_line(text))
    sheet.cell(at, 1).font = Font(bold=True, size=14)
    sheet.cell(at, 1).alignment = _BAND


def write_heads(sheet: Worksheet, at: int, *, columns: Sequence[Column], lang: PaperLang) -> int:
    """Heads and widths; a paper in both languages has a row for each. The last row of them."""
    rows = langs_of(lang)
    for row, one in enumerate(rows, at):
        for place, column in enumerate(columns, 1):
            head = column.head if isinstance(column.head, str) else column.head.text(one)
            put_text(sheet, (row, place), text=clean_line(head))
            cell = sheet.cell(row, place)
            cell.font, cell.border, cell.fill = Font(bold=True), BOX, _HEAD_FILL
            cell.alignment = MIDDLE
    for place, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    return at + len(rows) - 1


def write_row(
    sheet: Worksheet, at: int, *, columns: Sequence[Column], values: Sequence[Value]
) -> None:
    """A row of values under its heads; eighths are numbers of pages, shown as ``1 3/8``."""
    for place, (column, value) in enumerate(zip(columns, values, strict=True), 1):
        put_value(sheet, (at, place), value=value)
        cell = sheet.cell(at, place)
        cell.border = BOX
        cell.alignment = MIDDLE if column.is_middle else WRAPPED


def put_value(sheet: Worksheet, at: tuple[int, int], *, value: Value) -> None:
    """A value in a row and column from 1; an empty text leaves the cell empty."""
    if isinstance(value, str):
        if value:
            put_text(sheet, at, text=value)
        return
    cell = sheet.cell(*at)
    if isinstance(value, Eighths):
        cell.value, cell.number_format = value.pages, _EIGHTHS_LOOK
    elif isinstance(value, date):
        cell.value, cell.number_format = value, _DAY_LOOK
    else:
        cell.value = value


def write_band(
    sheet: Worksheet, at: int, *, text: str, columns: int, fill: PatternFill = BAND_FILL
) -> None:
    """A line across the table; its cells are not merged, so that the rows can be sorted."""
    put_text(sheet, (at, 1), text=clean_line(text))
    for place in range(1, columns + 1):
        cell = sheet.cell(at, place)
        cell.fill, cell.alignment, cell.font = fill, _BAND, Font(bold=True)


def set_up_print(
    sheet: Worksheet, *, heads: tuple[int, int], frozen: int, paper: str = "", footer: str = ""
) -> None:
    """Landscape, heads and the first columns on every page and in sight; as wide as can be read.

    A table that would be too small on one page is printed on two side by side.
    A4 unless ``paper`` says another of Excel's sizes. ``footer`` is a text of the house's.
    """
    first, last = heads
    sheet.freeze_panes = sheet.cell(last + 1, frozen + 1).coordinate
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper or sheet.PAPERSIZE_A4
    signs = sum(column.width for column in sheet.column_dimensions.values())
    sheet.page_setup.fitToWidth = max(1, round(signs / _PAGE_SIGNS.get(paper, _A4_SIGNS)))
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{first}:{last}"
    if frozen:
        sheet.print_title_cols = f"A:{get_column_letter(frozen)}"
    item = HeaderFooterItem()
    item.center.text = "&P / &N"
    item.left.text = footer or None
    sheet.HeaderFooter.oddFooter = item


def tell_version(content: ItineraryContent, lang: PaperLang) -> str:
    """The version that it is, or that it is a draft, and of when."""
    return name_in(say("export.version", name=name_edition(content).both()), lang)
