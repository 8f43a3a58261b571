"""Rows of workbooks show all of their texts in every program."""

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment

from scout.export.row_height import fit_rows


@pytest.fixture
def sheet():
    """A sheet with a column of ten signs and one of forty."""
    sheet = Workbook().active
    for letter, width in (("A", 10), ("B", 40)):
        sheet.column_dimensions[letter].width = width
    return sheet


def write(sheet, at, text, *, wrapped=True):
    """A text in a cell."""
    sheet[at] = text
    sheet[at].alignment = Alignment(wrap_text=wrapped)


@pytest.mark.parametrize(
    ("at", "text", "height"),
    [
        ("A1", "坪山", None),
        ("A1", "深圳市坪山区", 31.0),
        ("B1", "深圳市坪山区", None),
        ("A1", "one two\nthree", 31.0),
        ("A1", "坪" * 5000, 409.0),
    ],
)
def test_a_row_is_as_high_as_its_text(sheet, at, text, height):
    """Chinese signs are two digits wide; what fits stays as the program has it."""
    write(sheet, at, text)
    fit_rows(sheet)
    assert height == sheet.row_dimensions[1].height


def test_what_runs_on_and_what_was_given_stay(sheet):
    """A title runs over the cells beside it; a merged cell has the room of both."""
    write(sheet, "A1", "深圳市坪山区实景拍摄大计划", wrapped=False)
    write(sheet, "A2", "深圳市坪山区实景拍摄大计划")
    sheet.merge_cells("A2:B2")
    write(sheet, "A3", "深圳市坪山区实景拍摄大计划")
    sheet.row_dimensions[3].height = 20
    fit_rows(sheet)
    assert [None, None, 20] == [sheet.row_dimensions[row].height for row in (1, 2, 3)]
