"""Every printed paper: PDF/A-2a and PDF/UA-1, searchable, with its own fonts and bookmarks."""

import io
import re
from functools import cache
from itertools import pairwise

import pypdf
import pytest
from PIL import Image

from tests.papers.conftest import LANGS, endings

PDFS = endings("pdf")
XMP_MARKS = {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
FEWEST_SIGNS = 40
FORBIDDEN = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFiles", "/AA", "/OpenAction", "/Encrypt")


@pytest.fixture(params=PDFS)
def name(request):
    """Each printed paper."""
    return request.param


@pytest.fixture(params=LANGS)
def lang(request):
    """Each language of the papers."""
    return request.param


@cache
def open_pdf(data):
    """A file for reading."""
    return pypdf.PdfReader(io.BytesIO(data))


@cache
def read_pages(pdf):
    """The text of each page as a search sees it: without blanks and line ends."""
    return tuple("".join(page.extract_text().split()) for page in pdf.pages)


@pytest.fixture
def opened(papers, name, lang):
    """The files of a paper, opened."""
    return [open_pdf(data) for data in papers(lang)[name].values()]


def list_elements(node):
    """Each element of the structure with its kind."""
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from list_elements(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node["/S"], node
        if "/K" in node:
            yield from list_elements(node["/K"])


def test_it_says_what_it_conforms_to(opened, lang):
    """XMP: PDF/A part 2, conformance A; PDF/UA part 1; marked, with title, language, structure."""
    for pdf in opened:
        root = pdf.trailer["/Root"]
        xmp = root["/Metadata"].get_data().decode()
        assert XMP_MARKS == {
            mark: re.search(rf"<{mark}>([^<]*)</{mark}>", xmp).group(1) for mark in XMP_MARKS
        }
        assert (True, False) == (root["/MarkInfo"]["/Marked"], root["/MarkInfo"]["/Suspects"])
        assert {"en": "en-GB"}.get(lang, "zh-CN") == root["/Lang"]
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert pdf.metadata.title.startswith("山海之间 · ")


def test_it_can_be_read_aloud(opened):
    """Pictures and codes have words; tables have heads; headings come in order."""
    for pdf in opened:
        elements = list(list_elements(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"]))
        figures = [node for kind, node in elements if kind == "/Figure"]
        assert [] == [node for node in figures if not node.get("/Alt", "").strip()]
        tables = [node for kind, node in elements if kind == "/Table"]
        assert [] == [node for node in tables if not has_head(node)]
        levels = [int(kind[2:]) for kind, _ in elements if re.fullmatch(r"/H\d", kind)]
        assert 1 == levels[0]
        assert all(two - one <= 1 for one, two in pairwise(levels))


def has_head(table):
    """Whether a table has a cell that heads others."""
    return any(kind == "/TH" for kind, _ in list_elements(table))


def test_every_page_has_its_tab_order_and_says_something(opened):
    """No blank sheet; annotations are visited in the order of the structure."""
    for pdf in opened:
        assert min(map(len, read_pages(pdf))) > FEWEST_SIGNS
        for page in pdf.pages:
            if page.get("/Annots"):
                assert "/S" == page["/Tabs"]


def test_its_bookmarks_lead_to_its_pages(opened):
    """There are some, each has a name and a page of the paper."""

    def entries(outline):
        for entry in outline:
            if isinstance(entry, list):
                yield from entries(entry)
            else:
                yield entry

    for pdf in opened:
        found = list(entries(pdf.outline))
        assert found
        assert all(entry.title.strip() for entry in found)
        assert all(0 <= pdf.get_destination_page_number(entry) < len(pdf.pages) for entry in found)


def test_its_fonts_are_inside(opened):
    """Subsets of the bundled typeface, each with the map by which a search finds a sign."""
    for pdf in opened:
        fonts = [
            font.get_object()
            for page in pdf.pages
            for font in page["/Resources"].get("/Font", {}).values()
        ]
        assert fonts
        for font in fonts:
            (child,) = font["/DescendantFonts"]
            described = child.get_object()["/FontDescriptor"]
            assert re.match(r"/[A-Z]{6}\+NotoSansSC", font["/BaseFont"])
            assert {"/FontFile2", "/FontFile3"} & set(described)
            assert "/ToUnicode" in font


def test_places_and_punctuation_are_found(content, opened, lang):
    """坪山 is 坪山, not two signs that look like it; no sign is lost from 「，。、《》」."""
    text = "".join(text for pdf in opened for text in read_pages(pdf))
    for place in content.locations:
        for side in ("zh", "en") if lang == "both" else (lang,):
            assert "".join(getattr(place.name, side).split()) in text
    if lang != "en":
        assert "坪山" in text
    radicals = re.findall("[\u2e80-\u2fdf\ufffd\ue000-\uf8ff]", text)
    assert [] == radicals


@pytest.mark.parametrize("name", ["itinerary", "call-sheet", "board"], indirect=True)
def test_punctuation_of_the_script_extracts_intact(opened):
    """Sign by sign, from every paper that tells what happens in a scene."""
    text = "".join(text for pdf in opened for text in read_pages(pdf))
    assert "「，。、《》」一字未损" in text


def test_it_runs_nothing(opened):
    """No script, no start of a program, no file inside."""
    for pdf in opened:
        kinds = {key for number in pdf.xref[0] for key in keys_of(pdf.get_object(number))}
        assert set() == kinds & set(FORBIDDEN)


def keys_of(thing):
    """The keys of a dictionary in a file, and of those in it."""
    if isinstance(thing, dict):
        for key, value in thing.items():
            yield key
            if not isinstance(value, pypdf.generic.IndirectObject):
                yield from keys_of(value)


def test_no_picture_tells_where_it_was_taken(opened):
    """Photos are inside without EXIF, and not larger than print needs."""
    for pdf in opened:
        for page in pdf.pages:
            for image in page.images:
                with Image.open(io.BytesIO(image.data)) as picture:
                    assert {} == dict(picture.getexif())
                    assert max(picture.size) <= 2400
