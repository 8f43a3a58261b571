"""Invented scene lists, written as workbooks and read back."""

import pytest
from openpyxl import Workbook

from scout.script.reader import read_script


@pytest.fixture
def book(tmp_path, vocabulary):
    """Write sheets of rows, each cell a value or ``(value, number format)``, and read the file."""

    def reading(*sheets, merged=(), far=None, order=None, progress=None):
        workbook = Workbook()
        workbook.remove(workbook.active)
        for name, rows in sheets:
            sheet = workbook.create_sheet(name)
            for row, cells in enumerate(rows, start=1):
                _write(sheet, row, cells)
            for block in merged:
                sheet.merge_cells(block)
            if far:
                sheet[far] = "x"
        file = tmp_path / "list.xlsx"
        workbook.save(file)
        return read_script(file, vocabulary, order=order, progress=progress)

    return reading


@pytest.fixture
def sheet(book):
    """Read one sheet of rows."""
    return lambda *rows, **more: book(("顺场表", rows), **more)


@pytest.fixture
def text(tmp_path, vocabulary):
    """Read a text as a file of its own."""

    def reading(content, *, order=None):
        file = tmp_path / "list.csv"
        file.write_text(content, encoding="utf-8")
        return read_script(file, vocabulary, order=order)

    return reading


def _write(sheet, row, cells):
    for column, cell in enumerate(cells, start=1):
        value, look = cell if isinstance(cell, tuple) else (cell, None)
        if value is not None:
            written = sheet.cell(row, column, value)
            if look:
                written.number_format = look
