"""Hostile text in every field of every paper stays text, whatever the format."""

import html.parser
import io
import json
import re
import zipfile

import openpyxl
import pypdfium2
import pytest
from defusedxml import ElementTree
from PIL import Image

from scout.actions.paper import PAPERS
from tests.export.conftest import EVIL
from tests.papers.conftest import ending_of, endings, spoil_all, write_papers
from tests.papers.test_pdf import FORBIDDEN, keys_of, open_pdf

TYPESET = '#panic("x") *b* $x$ `+alert(1)+` ${alert(1)} <img src=x onerror=alert(1)> \\ @ref //'
LONG = "坪" * 300
RARE = "𡒄\U0001f3ac\x07\u202e名"
FORMULAS = ("=1+1", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "\t=1+1", "\r=1+1", "\n=1+1",
            '=HYPERLINK("http://x.example","y")', "=cmd|' /C calc'!A0")  # fmt: skip
TEXTS = {"evil": EVIL, "typeset": TYPESET, "long": LONG, "rare": RARE}
PLAIN = "寻常文字 plain"
RESERVED = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
LONGEST_NAME = 255  # octets, of most file systems
CELL_START = re.compile(r"[\s\ufeff]*[=+\-@＝＋－＠]")


@pytest.fixture
def spoilt(content, written):
    """Asks for the papers of the production with one text in every field."""

    def write(text):
        if text not in written:
            written[text] = write_papers(spoil_all(content, text), "both")
        return written[text]

    return write


def read_pdf(data):
    """Whatever a PDF could do besides being read: nothing; and where its links go."""
    pdf = open_pdf(data)
    keys = {key for number in pdf.xref[0] for key in keys_of(pdf.get_object(number))}
    with pypdfium2.PdfDocument(data) as paper:
        assert len(paper) > 0
    return sorted(keys & set(FORBIDDEN))


def formulas_xlsx(data):
    """The cells of a workbook that could do more than be read, or be taken for such when edited."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    odd = [cell for cell in texts if CELL_START.match(cell.value[:-1]) and not cell.quotePrefix]
    live = [cell for cell in cells if cell.data_type in {"f", "e"} or cell.hyperlink]
    return [(cell.coordinate, cell.value) for cell in (*live, *odd)]


def read_xlsx(data):
    """The parts of a workbook but for how many rows it has; no cell may be a formula."""
    assert [] == formulas_xlsx(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sorted(name for name in archive.namelist() if "sharedStrings" not in name)


def read_xml(data):
    """The elements and attributes in their order, without their texts."""
    root = ElementTree.fromstring(data, forbid_dtd=True)
    return [(element.tag, *element.keys()) for element in root.iter()]


def read_kmz(data):
    """The names in the archive, and the elements of its document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if ".." in name or name.startswith("/")]
        return archive.namelist(), read_xml(archive.read("doc.kml"))


def read_json(data):
    """The keys in their order and the kinds of the values."""

    def shape(value):
        if isinstance(value, dict):
            return [(key, shape(entry)) for key, entry in value.items()]
        if isinstance(value, list):
            return [shape(entry) for entry in value]
        return type(value).__name__

    return shape(json.loads(data))


class Tags(html.parser.HTMLParser):
    """The tags of a page with the names of their attributes, and where they lead."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        """Keep it."""
        self.found.append((tag, *(name for name, _ in attrs)))


def read_html(data):
    """The tags of a page in their order."""
    tags = Tags()
    tags.feed(data.decode())
    return tags.found


def read_ics(data):
    """The names of the lines in their order, unfolded; no line break but CRLF."""
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return [re.split(b"[:;]", line)[0] for line in data.replace(b"\r\n ", b"").split(b"\r\n")]


def read_png(data):
    """What a picture says besides its pixels."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        assert {} == dict(picture.getexif())
        return sorted(key for key in picture.info if key not in {"dpi", "gamma", "srgb"})


def formulas_csv(data):
    """The cells that begin like a formula: each should have an apostrophe before it."""
    cells = re.split(r'[,;\t\r\n]+"?', data.decode("utf-8-sig"))
    return [cell for cell in cells if re.match("[=+@＝＋＠]", cell)]


def read_csv(data):
    """Nothing but that no cell is a formula."""
    assert [] == formulas_csv(data)


def read_text(data):
    """Nothing: a text can do nothing."""
    data.decode()


READERS = {"pdf": read_pdf, "xlsx": read_xlsx, "kml": read_xml, "gpx": read_xml, "kmz": read_kmz,
           "geojson": read_json, "json": read_json, "uss": read_json, "html": read_html,
           "ics": read_ics, "png": read_png, "csv": read_csv, "md": read_text, "txt": read_text,
           }  # fmt: skip
FORMULAS_IN = {"xlsx": formulas_xlsx, "csv": formulas_csv}


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_changes_nothing_but_texts(spoilt, name, text):
    """A paper with hostile texts has the parts of one with harmless ones: none that it adds."""
    read = READERS[ending_of(PAPERS[name])]
    plain, odd = (list(spoilt(one)[name].values()) for one in (PLAIN, text))
    assert [read(data) for data in plain] == [read(data) for data in odd]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(content, text):
    """In no workbook and in no table of text, whatever the cell begins with."""
    names = tuple(endings("xlsx", "csv"))
    papers = write_papers(spoil_all(content, text), "both", names=names)
    found = {
        name: [
            formula
            for data in files.values()
            for formula in FORMULAS_IN[ending_of(PAPERS[name])](data)
        ]
        for name, files in papers.items()
    }
    assert {name: [] for name in names} == found


def test_every_field_is_spoilt(content):
    """None of the words of the small production are left to prove anything by."""
    odd = spoil_all(content, "X")
    told = repr((odd.script, odd.suggestion.needs, odd.locations))
    assert [] == re.findall("[\u4e00-\u9fff]+", re.sub(r"\(Message\(.*?\)\)", "", told))


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_its_file_can_be_kept_anywhere(spoilt, name, text):
    """No folder, no wildcard, no device, not too long, one file of each name."""
    for file in spoilt(text)[name]:
        assert not RESERVED.search(file)
        assert file == file.strip(" .")
        assert len(file.encode()) <= LONGEST_NAME
