"""An Excel workbook that is the same bytes each time, in which a text is never a formula.

openpyxl stamps the hour of saving into the properties and into every entry of the archive, so both
are written anew here.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC
from typing import TYPE_CHECKING, cast

from openpyxl.xml.functions import tostring

from scout.export.archive import pack_files
from scout.export.clean_text import clean_text
from scout.export.row_height import fit_rows

if TYPE_CHECKING:
    from datetime import datetime

    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_PROPERTIES = "docProps/core.xml"
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_LONGEST = 32_767
"""What a cell holds (Excel's own limit)."""


def put_text(sheet: Worksheet, at: tuple[int, int], *, text: str) -> None:
    """Text as text in a row and column from 1, also where it begins like a formula.

    The prefix keeps it so when a person edits the cell.
    """
    cell = cast("Cell", sheet.cell(*at))  # no cell of ours is merged
    clean = clean_text(text)[:_LONGEST]
    cell.value = clean
    cell.data_type = "s"
    cell.quotePrefix = clean.startswith("\t") or clean.lstrip().startswith(_FORMULA_SIGNS)


def save_workbook(book: Workbook, revision: datetime) -> bytes:
    """The workbook as made and last changed at the revision, its rows as high as they need."""
    for sheet in book.worksheets:
        fit_rows(sheet)
    saved = io.BytesIO()
    book.save(saved)
    moment = revision.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.properties.created = book.properties.modified = moment
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[_PROPERTIES] = bytes(tostring(book.properties.to_tree()))
    return pack_files(files)
