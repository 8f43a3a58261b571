"""Names that look like code stay names, in the PDF, the map page, the map files and the data."""

import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import openpyxl
import pypdf
import pytest
from defusedxml import ElementTree

from scout.actions.export import ExportOrder, export
from scout.actions.library import open_library
from scout.actions.paper import PAPERS
from scout.actions.plan import PlanOrder, plan
from scout.actions.read import read
from scout.actions.suggest import suggest
from scout.domain.text import Bilingual

HOSTILE = (
    "`+alert(1)+`",
    "${alert(1)}",
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    '#panic("x") *b* _i_ $x$',
    "\"];alert(1);//'",
    "{0.__class__} %s %(x)s",
)
SCRIPT = """《{title}》

第一集  开场

1-1 日 外 祠堂
人物：林夏
【字幕：1898年】
△林夏推门。

1-2 日 内 总裁办公室{odd}
人物：{odd}、顾承
【字幕：2025年】
△顾承合上方案。

1-3 夜 外 {odd}
人物：林夏
△无人。
"""


class Skeleton(HTMLParser):
    """The tags of a page with the names of their attributes, in order."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        """Keep a tag."""
        self.tags.append((tag, tuple(name for name, _ in attrs)))


def make_papers(folder, odd):
    """The papers of a small script in which every name is odd; returns the folder."""
    folder.mkdir()
    file = folder / "script.txt"
    file.write_text(SCRIPT.format(title=odd, odd=odd), encoding="utf-8")
    library = open_library()
    name = Bilingual(zh=odd, en=odd)
    library = replace(
        library,
        locations=tuple(
            replace(
                place,
                name=name,
                address=odd,
                phone=odd,
                permit=odd,
                spots=tuple(replace(spot, name=name, note=name) for spot in place.spots),
            )
            for place in library.locations
        ),
    )
    script = read(file, library)
    suggestion = suggest(script, library)
    made = plan(script, suggestion, library=library, order=PlanOrder(start=date(2026, 12, 1)))
    order = ExportOrder(
        folder=folder / "out", revision=datetime(2026, 11, 1, tzinfo=UTC), papers=tuple(PAPERS)
    )
    export(script, suggestion, plan=made, library=library, order=order)
    return folder / "out"


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The same papers with a harmless name."""
    return make_papers(tmp_path_factory.mktemp("plain") / "papers", "Harmless")


@pytest.fixture(scope="module", params=HOSTILE)
def attack(request, tmp_path_factory):
    """A hostile name and the papers made with it."""
    return request.param, make_papers(tmp_path_factory.mktemp("hostile") / "p", request.param)


def squeeze(text):
    """Text without blanks, breaks and places to break, since a line may break anywhere."""
    return "".join(text.replace("\u200b", "").split())


def test_every_pdf_prints_the_name(attack):
    """Every sign of the name extracts from each of them."""
    odd, papers = attack
    files = list(papers.glob("*.pdf"))
    assert len(files) >= 5
    for file in files:
        text = "".join(page.extract_text() for page in pypdf.PdfReader(file).pages)
        assert squeeze(odd) in squeeze(text), file.name


def test_the_map_page_keeps_its_skeleton(attack, plain):
    """The hostile page has the tags and attributes of the harmless one, no more."""
    _, papers = attack
    skeletons = []
    for folder in (plain, papers):
        skeleton = Skeleton()
        (page,) = folder.glob("*.html")
        skeleton.feed(page.read_text(encoding="utf-8"))
        skeletons.append(skeleton.tags)
    assert skeletons[0] == skeletons[1]


def test_the_data_holds_the_name(attack):
    """The JSON is JSON and carries the title as it is."""
    odd, papers = attack
    text = (papers / "plan.json").read_text(encoding="utf-8")
    json.loads(text)
    assert json.dumps(odd, ensure_ascii=False)[1:-1] in text


def list_elements(folder):
    """The elements of the map files in their order, and the names of the lines of the calendar."""
    kmz, gpx, kml, ics = (next(folder.glob(f"*.{kind}")) for kind in ("kmz", "gpx", "kml", "ics"))
    with zipfile.ZipFile(kmz) as archive:
        documents = [archive.read("doc.kml")]
    documents += [file.read_bytes() for file in (gpx, kml)]
    found = [e.tag for document in documents for e in ElementTree.fromstring(document).iter()]
    calendar = ics.read_text(encoding="utf-8")
    return found + [line.split(":")[0] for line in calendar.replace("\n ", "").splitlines()]


def test_the_map_files_and_the_calendar_keep_their_skeleton(attack, plain):
    """No element and no line more than with a harmless name."""
    assert list_elements(plain) == list_elements(attack[1])


def test_no_workbook_has_a_formula(attack):
    """In each of them the name stands as text."""
    odd, papers = attack
    for file in papers.glob("*.xlsx"):
        book = openpyxl.load_workbook(file)
        cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
        assert {"f", "e"}.isdisjoint(cell.data_type for cell in cells)
        assert any(odd in str(cell.value) for cell in cells)
