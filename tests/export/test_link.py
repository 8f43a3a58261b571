"""Links and QR codes lead to the place, in the datum that the map app expects."""

from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp

from scout.domain.point import Gcj02, Wgs84
from scout.export.itinerary import render_itinerary
from scout.export.link import amap_marker_link
from scout.geo.datum import from_gcj02
from scout.geo.distance import geodesic_km

DAWAN = Wgs84(lat=22.69251, lon=114.34702)


def read_point(link):
    """The point of a link, taken as GCJ-02 and brought back to WGS-84."""
    lon, lat = map(float, parse_qs(urlsplit(link).query)["position"][0].split(","))
    return from_gcj02(Gcj02(lat=lat, lon=lon))


def test_marker_lies_within_a_metre():
    """The link's position, read as GCJ-02, is the place within a metre."""
    assert geodesic_km(DAWAN, read_point(amap_marker_link(DAWAN, "大万世居"))) < 0.001


def test_marker_says_its_datum_and_a_short_name():
    """The link names its datum and source, and cuts a long name."""
    said = parse_qs(urlsplit(amap_marker_link(DAWAN, "坪山文化聚落·图书馆阅览大厅")).query)
    assert (["gaode"], ["scout"], ["1"], ["坪山文化聚落·图"]) == (
        said["coordinate"],
        said["src"],
        said["callnative"],
        said["name"],
    )


def test_hostile_name_stays_one_value():
    """A name with signs of a link, of a page or of nothing readable cannot add a parameter."""
    link = amap_marker_link(DAWAN, "&a=1#\ud800")
    assert {"position", "name", "coordinate", "callnative", "src"} == set(
        parse_qs(urlsplit(link).query)
    )
    assert urlsplit(link).fragment == ""


@pytest.mark.parametrize("lang", ["zh", "both"])
def test_printed_codes_lead_to_the_places(content, lang):
    """Each QR code on the pages, photographed at 150 dpi, opens Amap at the place on its card."""
    with pypdfium2.PdfDocument(render_itinerary(content, lang)) as paper:
        pictures = [page.render(scale=150 / 72).to_pil() for page in paper]
    read = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    places = [content.location("dawan-shiju"), content.location("culture-hub")]
    assert [amap_marker_link(place.position.point, place.name.zh) for place in places] == read
    for place, link in zip(places, read, strict=True):
        assert geodesic_km(place.position.point, read_point(link)) < 0.001
