"""Every code and every link to a map app leads to its place: reckoned a second time, by itself."""

import html
import io
import re
import zipfile
from functools import cache
from math import cos, hypot, pi, radians, sin, sqrt
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from scout.actions.paper import PAPERS
from tests.papers.conftest import LANGS, ending_of
from tests.papers.test_pdf import PDFS, list_elements, open_pdf

WITH_CODES = {"itinerary", "movement-order"}
DPI = 150  # a telephone sees more
LINK = re.compile(r"https://uri\.amap\.com/[^\s\"'<>\\)]+")
METRE = 1.0
DEGREE_M = 111_320.0
# The offset of GCJ-02 in metres as it was published: polynomials, and amplitudes with the waves in
# half turns a degree (of longitude for x, of latitude for y).
NORTH = ((-100.0, 0, 0), (2.0, 1, 0), (3.0, 0, 1), (0.2, 0, 2), (0.1, 1, 1))
EAST = ((300.0, 0, 0), (1.0, 1, 0), (2.0, 0, 1), (0.1, 2, 0), (0.1, 1, 1))
ROOT_NORTH, ROOT_EAST = 0.2, 0.1
WAVES_NORTH = ((20, "x", 6), (20, "x", 2), (20, "y", 1), (40, "y", 1 / 3), (160, "y", 1 / 12),
               (320, "y", 1 / 30))  # fmt: skip
WAVES_EAST = ((20, "x", 6), (20, "x", 2), (20, "x", 1), (40, "x", 1 / 3), (150, "x", 1 / 12),
              (300, "x", 1 / 30))  # fmt: skip


def reckon_gcj02(point):
    """Latitude and longitude of a WGS-84 point as Amap has it, on Krasovsky's ellipsoid."""
    x, y = point.lon - 105, point.lat - 35
    at = {"x": x, "y": y}

    def reach(terms, root, waves):
        plain = sum(factor * x**i * y**j for factor, i, j in terms) + root * sqrt(abs(x))
        return plain + sum(2 / 3 * height * sin(turns * pi * at[axis])
                           for height, axis, turns in waves)  # fmt: skip

    axis_m, flattening = 6378245.0, 1 / 298.3
    eccentric = flattening * (2 - flattening)
    bend = 1 - eccentric * sin(radians(point.lat)) ** 2
    north_m = axis_m * (1 - eccentric) / bend**1.5 * pi / 180
    east_m = axis_m / sqrt(bend) * cos(radians(point.lat)) * pi / 180
    return (
        point.lat + reach(NORTH, ROOT_NORTH, WAVES_NORTH) / north_m,
        point.lon + reach(EAST, ROOT_EAST, WAVES_EAST) / east_m,
    )


def check_link(link, content):
    """That a link marks one place under its name, in GCJ-02 and within a metre; gives its id."""
    parts = urlsplit(link)
    said = {key: value for key, (value,) in parse_qs(parts.query, strict_parsing=True).items()}
    assert ("https", "uri.amap.com", "/marker") == parts[:3]
    assert ("gaode", "1") == (said["coordinate"], said["callnative"])
    lon, lat = map(float, said["position"].split(","))
    known = [place for place in content.locations if place.position]
    (place,) = [place for place in known if place.name.zh.startswith(said["name"])]
    shifted = reckon_gcj02(place.position.point)
    off_m = hypot(lat - shifted[0], (lon - shifted[1]) * cos(radians(lat))) * DEGREE_M
    assert off_m < METRE
    return place.id


@cache
def read_codes(data):
    """The codes on the pages of a PDF or on a picture, from top to bottom."""
    if data.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(data) as paper:
            pictures = [page.render(scale=DPI / 72).to_pil() for page in paper]
    else:
        pictures = [Image.open(io.BytesIO(data))]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def count_codes(pdf):
    """How many pictures of a PDF say that they are a code."""
    elements = list_elements(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"])
    alts = [node.get("/Alt", "") for kind, node in elements if kind == "/Figure"]
    return sum(bool(re.search("二维码|QR", alt)) for alt in alts)


@pytest.mark.parametrize("name", PDFS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_printed_code_leads_to_its_place(papers, content, name, lang):
    """As many are read from 150 dpi as were printed; each is the marker of a place."""
    found = []
    for data in papers(lang)[name].values():
        codes = read_codes(data)
        assert count_codes(open_pdf(data)) == len(codes)
        found += [check_link(code, content) for code in codes]
    if name in WITH_CODES:
        assert ["dawan-shiju", "culture-hub"] == found


@pytest.mark.parametrize("name", [name for name in PAPERS if ending_of(PAPERS[name]) == "png"])
def test_codes_on_pictures_lead_to_their_places(papers, content, name):
    """Where a picture has any."""
    for data in papers("both")[name].values():
        assert all(check_link(code, content) for code in read_codes(data))


def read_texts(data):
    """The texts of a file of any other format, read as their programs read it."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [archive.read(name) for name in archive.namelist()]
    else:
        parts = [data.replace(b"\r\n ", b"").replace(b"\\,", b",")]
    for part in parts:
        yield html.unescape(html.unescape(part.decode("utf-8", errors="ignore")))


@pytest.mark.parametrize("name", [n for n in PAPERS if ending_of(PAPERS[n]) not in {"pdf", "png"}])
def test_every_link_of_a_file_leads_to_its_place(papers, content, name):
    """In calendars, maps and tables too."""
    found = [
        check_link(link, content)
        for data in papers("both")[name].values()
        for text in read_texts(data)
        for link in LINK.findall(text)
    ]
    if name == "calendar":
        assert {"dawan-shiju", "culture-hub"} == set(found)


@pytest.mark.parametrize("name", PDFS)
def test_links_of_a_paper_are_those_of_its_codes(papers, content, name):
    """What is clicked on the screen is what is scanned from the paper; no other goes outside."""
    for data in papers("both")[name].values():
        links = [
            annotation.get_object()["/A"]["/URI"]
            for page in open_pdf(data).pages
            for annotation in page.get("/Annots", ())
            if "/URI" in annotation.get_object().get("/A", {})
        ]
        assert set(read_codes(data)) == set(links)
        assert all(check_link(link, content) for link in links)
