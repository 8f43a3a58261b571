"""The day out of days as a workbook, read back: codes, sums, panes, and no text as a formula."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta

import openpyxl
import pytest
from defusedxml import ElementTree
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scout.domain.text import Bilingual
from scout.export.clean_text import clean_line
from scout.export.day_book import write_day_book
from scout.export.day_grid import DayGrid, GridDate, GridRow
from tests.export.conftest import EVIL, FIRST

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", '=HYPERLINK("http://x")', "#N/A", "1e5", "TRUE")


def make_row(number, name, codes, *, worked, held):
    """A row from codes in one text, with a dot for a date that is out."""
    codes = tuple("" if code == "." else code for code in codes.split())
    return GridRow(number=number, name=name, codes=codes, worked=worked, held=held)


@pytest.fixture
def grid():
    """Monday to Thursday, Wednesday off: one who works throughout, one for a day; one place."""
    dates = tuple(
        GridDate(date=FIRST + timedelta(days=at), number=number)
        for at, number in enumerate((1, 2, None, 3))
    )
    return DayGrid(
        dates=dates,
        cast=(
            make_row(1, "沈砚", "SW H O WF", worked=2, held=2),
            make_row(2, "Jack", ". SWF . .", worked=1, held=0),
        ),
        places=(
            make_row(
                1, Bilingual(zh="大万世居", en="Dawan"), "SW W O WF", worked=3, held=1,
            ),
        ),
    )  # fmt: skip


def read(data):
    """The workbook, with its formulas if it had any."""
    return openpyxl.load_workbook(io.BytesIO(data))


def texts(row):
    """The values of some cells, an empty text as nothing."""
    return [cell.value or None for cell in row]


def test_rows_say_who_is_needed_when(content, grid):
    """The number, the name, a code for each date, then days of work, of hold, and both."""
    book = read(write_day_book(content, grid, lang="zh"))
    assert ["演员", "场地"] == book.sheetnames
    cast, places = book.worksheets
    assert "山海之间 · 演员档期表" == cast["A1"].value
    assert "版本：草稿 · 2026-12-01 09:30" == cast["A2"].value
    assert [1, "沈砚", "SW", "H", "O", "WF", 2, 2, 4] == texts(cast[6])
    assert [2, "Jack", None, "SWF", None, None, 1, None, 1] == texts(cast[7])
    assert [1, "大万世居", "SW", "W", "O", "WF", 3, 1, 4] == texts(places[6])


def test_heads_say_date_weekday_and_day(content, grid):
    """A date on which nobody shoots has no number of a day."""
    head = read(write_day_book(content, grid, lang="zh"))["演员"]
    dates = [datetime(2026, 12, 7 + at) for at in range(4)]  # noqa: DTZ001 - Excel knows no zone
    assert ["序号", "名称", *dates, "拍摄", "待命", "合计"] == texts(head[3])
    assert ["一", "二", "三", "四"] == texts(head[4][2:6])
    assert ["D1", "D2", None, "D3"] == texts(head[5][2:6])


@pytest.mark.parametrize(
    ("lang", "sheets", "monday", "name"),
    [
        ("zh", ["演员", "场地"], "一", "大万世居"),
        ("en", ["Cast", "Places"], "Mon", "Dawan"),
        ("both", ["演员 Cast", "场地 Places"], "一\nMon", "大万世居 / Dawan"),
    ],
)
def test_the_workbook_speaks_the_language_of_the_paper(content, grid, lang, sheets, monday, name):
    """Sheets, heads, names and legend."""
    book = read(write_day_book(content, grid, lang=lang))
    places = book.worksheets[1]
    assert (sheets, monday, name) == (book.sheetnames, places["C4"].value, places["B6"].value)
    legend = {row[0].value: row[1].value for row in places.iter_rows(8, 14)}
    assert ["SW", "W", "H", "WF", "SWF", "I", "O"] == list(legend)
    assert ("day off" in legend["O"]) is (lang != "zh")


def test_heads_and_names_stay_in_sight(content, grid):
    """Panes are frozen on the screen, and printed on every page: A4, landscape, one page wide."""
    for sheet in read(write_day_book(content, grid, lang="both")).worksheets:
        assert "C6" == sheet.freeze_panes
        assert ("$3:$5", "$A:$B") == (sheet.print_title_rows, sheet.print_title_cols)
        page = sheet.page_setup
        assert ("landscape", "9", 0) == (page.orientation, str(page.paperSize), page.fitToHeight)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


@pytest.mark.parametrize("name", [*FORMULAS, EVIL])
def test_a_text_is_never_a_formula(content, grid, name):
    """Of no cast, place or title; a name that begins like one stays text when it is edited."""
    odd = replace(content, script=replace(content.script, title=name))
    rows = tuple(replace(row, name=name) for row in grid.cast)
    data = write_day_book(odd, replace(grid, cast=rows, places=rows), lang="both")
    for sheet in read(data).worksheets:
        cell = sheet["B6"]
        assert ("s", clean_line(name)) == (cell.data_type, cell.value)
        assert cell.quotePrefix is (name[0] in "=+-@＝")
        assert {"f", "e"}.isdisjoint(c.data_type for row in sheet.iter_rows() for c in row)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in (name for name in archive.namelist() if "/sheet" in name):
            assert b"<f>" not in archive.read(entry)


@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(name=st.text(min_size=1, max_size=60))
def test_any_name_comes_back(content, grid, name):
    """Whatever somebody is called, as text."""
    row = replace(grid.cast[0], name=name)
    book = read(write_day_book(content, replace(grid, cast=(row,)), lang="zh"))
    assert (clean_line(name) or None) == (book["演员"]["B6"].value or None)


def test_the_same_content_gives_the_same_bytes(content, grid):
    """The hour of saving stands nowhere; the revision does."""
    first = write_day_book(content, grid, lang="both")
    assert first == write_day_book(content, grid, lang="both")
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}
        made = ElementTree.fromstring(archive.read("docProps/core.xml"))
    stamps = {element.text for element in made if element.tag.endswith(("created", "modified"))}
    assert {"2026-12-01T01:30:00Z"} == stamps
    later = replace(content, revision=content.revision + timedelta(minutes=1))
    assert first != write_day_book(later, grid, lang="both")


def test_nothing_planned_is_still_a_workbook(content):
    """No date, no row: the heads and the legend."""
    book = read(write_day_book(content, DayGrid(dates=(), cast=(), places=()), lang="en"))
    assert ["No.", "Name", "Work", "Hold", "Total"] == texts(book["Cast"][3])
