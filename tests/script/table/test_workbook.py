"""Excel files as other programs write them, a cell's kind at a time; and those that are broken."""

from datetime import datetime

import pytest
from fuzz.build import pack

from scout.domain.errors import Cancelled, LimitError, ReadError
from scout.domain.progress import Progress
from scout.script.format.workbook import open_workbook
from scout.script.limits import LIMITS
from scout.script.source.source import Source
from scout.script.table.cell import find_pair
from scout.script.table.sheet import Merge

BOOK = """<workbook xmlns:r="r"><workbookPr {book}/><sheets>
<sheet name="甲" sheetId="1" r:id="a"/><sheet name="藏" sheetId="2" state="hidden" r:id="b"/>
<sheet name="图" sheetId="3" r:id="c"/></sheets></workbook>"""
LINKS = """<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="b" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
<Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>"""
STRINGS = """<x:sst xmlns:x="x"><x:si><x:t>祠堂</x:t></x:si>
<x:si><x:r><x:t>村</x:t></x:r><x:r><x:t>口</x:t></x:r>
<x:rPh><x:t>mura</x:t></x:rPh></x:si></x:sst>"""
STYLES = """<styleSheet><numFmts><numFmt numFmtId="164" formatCode="m/d"/>
<numFmt numFmtId="165" formatCode="0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="58"/><xf numFmtId="165"/><xf numFmtId="17"/>
<xf numFmtId="20"/></cellXfs><cellStyles/></styleSheet>"""
CELLS = [
    ('<c t="s"><v>0</v></c>', "祠堂"), ('<c t="s"><v>1</v></c>', "村口"),
    ('<c t="inlineStr"><is><t>甲&amp;乙</t></is></c>', "甲&乙"),
    ('<c t="str"><f>A1</f><v>公式</v></c>', "公式"),
    ('<c t="b"><v>1</v></c>', True), ('<c t="e"><v>#REF!</v></c>', "#REF!"),
    ("<c><v>3</v></c>", 3), ("<c><v>0.5</v></c>", 0.5), ('<c s="3"><v>1.1</v></c>', "1.10"),
    ('<c s="99"><v>7</v></c>', 7), ("<c><f>A1+1</f></c>", None), ("<c/>", None),
]  # fmt: skip


def _book(rows, *, book="", **parts):
    members = {
        "xl/workbook.xml": BOOK.format(book=book), "xl/_rels/workbook.xml.rels": LINKS,
        "xl/sharedStrings.xml": STRINGS, "xl/styles.xml": STYLES,
        "xl/worksheets/sheet1.xml": f"<worksheet>{rows}</worksheet>",
        "xl/worksheets/sheet2.xml": "<worksheet/>", **parts,
    }  # fmt: skip
    present = {name: content for name, content in members.items() if content is not None}
    return Source("list.xlsx", pack(present))


def _first_cell(cell, **more):
    rows = open_workbook(_book(f"<row>{cell}</row>", **more)).sheets[0].rows
    return rows[0][0] if rows else None


@pytest.mark.parametrize(("cell", "value"), CELLS)
def test_every_kind_of_cell_is_read(cell, value):
    """Shared and rich strings, inline ones, formulas with and without a value, truth, errors."""
    assert value == _first_cell(cell)


@pytest.mark.parametrize(
    ("style", "value", "pair"),
    [(1, 45660, (1, 3)), (2, 45660, (1, 3)),
     (4, 11689, (1, 32)), (5, 0.05, (1, 12))]
)  # fmt: skip
def test_days_are_known_by_their_format(style, value, pair):
    """m/d, the Chinese 58 (1月3日), mmm-yy and a time of day."""
    assert pair == find_pair(_first_cell(f'<c s="{style}"><v>{value}</v></c>'))


def test_days_may_count_from_1904():
    """Old workbooks from a Macintosh begin four years later."""
    old = _first_cell('<c s="1"><v>44198</v></c>', book='date1904="1"')
    assert datetime(2025, 1, 3) == old.moment  # noqa: DTZ001 - a spreadsheet knows no time zone


def test_cells_stand_where_they_say():
    """By address, or one after the other; gaps stay gaps, and blocks are known."""
    rows = (
        '<sheetData><row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row>'
        "<row><c><v>3</v></c></row>"
        '</sheetData><mergeCells><mergeCell ref="A2:C4"/><mergeCell ref="B9"/></mergeCells>'
    )
    sheet = open_workbook(_book(rows)).sheets[0]
    assert [(), (None, 1, 2), (3,)] == sheet.rows
    assert (Merge(1, 0, 3, 2), Merge(8, 1, 8, 1)) == sheet.merged


def test_sheets_are_told_apart():
    """Their order and names, which are hidden; a chart is no sheet. Words and styles may lack."""
    parts = {"xl/sharedStrings.xml": None, "xl/styles.xml": None}
    sheets = open_workbook(_book("<row><c><v>1</v></c></row>", **parts)).sheets
    assert [("甲", False), ("藏", True)] == [(sheet.name, sheet.is_hidden) for sheet in sheets]


PART = "xl/worksheets/sheet1.xml"
BROKEN = {
    "doctype": {PART: "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet>&a;</worksheet>"},
    "cut": {PART: "<worksheet><row>"},
    "no part": {PART: None},
    "no links": {"xl/_rels/workbook.xml.rels": None},
    "no string": {PART: '<worksheet><row><c t="s"><v>9</v></c></row></worksheet>'},
    "no number": {PART: "<worksheet><row><c><v>x</v></c></row></worksheet>"},
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_workbook_is_told(case):
    """One sentence that says what to do."""
    with pytest.raises(ReadError, match="damaged"):
        open_workbook(_book("", **BROKEN[case]))


def test_a_row_beyond_every_sheet_is_no_row():
    """A made file says that it has two billion rows; they are not waited for."""
    rows = '<row r="1"><c><v>1</v></c></row><row r="2000000000"><c><v>2</v></c></row>'
    assert [(1,)] == open_workbook(_book(rows)).sheets[0].rows


def test_too_many_rows_are_refused():
    """The ceiling counts rows that hold something."""
    with pytest.raises(LimitError, match="more than"):
        open_workbook(_book("<row><c><v>1</v></c></row>" * (LIMITS.table_rows + 1)))


def test_reading_reports_and_can_be_stopped():
    """The watcher hears the sheet and its rows; the user's wish to stop is obeyed at once."""
    source = _book("<row><c><v>1</v></c></row>" * 40_000)
    heard = []
    open_workbook(source, Progress(lambda share, what: heard.append((share, what.text("zh")))))
    assert heard == sorted(heard)
    assert len(heard) > 2
    assert "正在读取工作表“甲”：40000 行" in heard[-2][1]
    with pytest.raises(Cancelled):
        open_workbook(source, Progress(stopped=lambda: True))
