"""GPX, GeoJSON, KML and KMZ, read back: the right points, in their datum, and no name as markup."""

import html
import io
import json
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import pytest
from defusedxml import ElementTree
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from scout.export.clean_text import clean_line, clean_text
from scout.export.geojson import write_geojson
from scout.export.gpx import write_gpx
from scout.export.kml import write_kml, write_kmz
from tests.export.conftest import DAWAN, EVIL, HUB, rename_all

WRITERS = {"gpx": write_gpx, "geojson": write_geojson, "kml": write_kml, "kmz": write_kmz}
SPACES = {"gpx": "http://www.topografix.com/GPX/1/1", "kml": "http://www.opengis.net/kml/2.2"}


def read_xml(kind, data):
    """The root, with the names of elements without their namespace, which must be the right one."""
    root = ElementTree.fromstring(data, forbid_dtd=True)
    for element in root.iter():
        space, element.tag = element.tag[1:].split("}")
        assert SPACES[kind] == space
    return root


def degrees(element):
    """The point of a waypoint."""
    return float(element.get("lat")), float(element.get("lon"))


def line(text):
    """The points of a KML element, latitude first."""
    return [tuple(map(float, reversed(point.split(",")))) for point in text.split()]


def read_doc(packed):
    """The document of a KMZ."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return archive.read("doc.kml")


def near(expected, found):
    """Whether two points are the same to six decimals."""
    return found == pytest.approx((expected.lat, expected.lon), abs=1e-6)


def skeleton(kind, content):
    """The elements and attributes of a file in their order, without their texts."""
    data = WRITERS[kind](content, "both")
    if kind == "geojson":
        return re.findall(r'"([a-z_-]+)":', re.sub(r'(: ?)"(?:[^"\\]|\\.)*"', r"\1", data.decode()))
    root = read_xml("gpx" if kind == "gpx" else "kml", read_doc(data) if kind == "kmz" else data)
    return [(element.tag, *element.keys()) for element in root.iter()]


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_every_file_says_its_datum(content, kind, lang):
    """In its name, and in a note that warns of the other one."""
    data = WRITERS[kind](content, lang)
    text = (read_doc(data) if kind == "kmz" else data).decode()
    assert "WGS-84" in text.split("GCJ-02")[0]
    assert ("拍摄点（WGS-84）" in text) is (lang != "en")
    assert ("stops of the shoot (WGS-84)" in text) is (lang != "zh")


@pytest.mark.parametrize("kind", WRITERS)
def test_the_same_content_gives_the_same_file(content, kind):
    """Byte for byte."""
    write = WRITERS[kind]
    assert write(content, "both") == write(content, "both")


@pytest.mark.parametrize("kind", WRITERS)
def test_a_hostile_name_adds_no_element(content, kind):
    """A file with hostile names has the elements of one with harmless names."""
    plain, odd = (skeleton(kind, rename_all(content, name)) for name in ("plain", EVIL))
    assert plain == odd


@pytest.mark.parametrize("kind", WRITERS)
def test_the_owner_of_a_point_is_named(content, kind):
    """The line that OpenStreetMap asks for stands in every file with points of theirs."""
    data = WRITERS[kind](content, "zh")
    text = (read_doc(data) if kind == "kmz" else data).decode()
    assert 1 == text.count("© OpenStreetMap contributors, ODbL 1.0")


def test_gpx_has_a_waypoint_a_place_and_a_route_a_day(content):
    """Numbered as on every paper; the stage without a position is on no route."""
    root = read_xml("gpx", write_gpx(content, "zh"))
    first, second = root.findall("wpt")
    assert near(DAWAN, degrees(first))
    assert near(HUB, degrees(second))
    assert ["1 大万世居", "2 坪山文化聚落·图书馆"] == [p.findtext("name") for p in (first, second)]
    assert [
        ("第 1 天 · 2026-12-07", "1", [degrees(first), degrees(second)]),
        ("第 2 天 · 2026-12-08", "2", []),
    ] == [
        (r.findtext("name"), r.findtext("number"), list(map(degrees, r.findall("rtept"))))
        for r in root.findall("rte")
    ]
    assert "2026-12-01T01:30:00Z" == root.findtext("metadata/time")


def test_gpx_keeps_the_order_of_its_standard(content):
    """``metadata``, waypoints, routes; in each first the name."""
    root = read_xml("gpx", write_gpx(content, "zh"))
    ranks = [("metadata", "wpt", "rte").index(child.tag) for child in root]
    assert all(one <= two for one, two in pairwise(ranks))
    assert {"name"} == {child[0].tag for child in root}


def test_a_place_that_is_visited_twice_is_one_waypoint(content):
    """It stands twice on the route, and tells of both visits."""
    day = content.plan.days[0]
    plan = replace(content.plan, days=(day, replace(day, number=2)))
    root = read_xml("gpx", write_gpx(replace(content, plan=plan), "en"))
    assert (2, 4) == (len(root.findall("wpt")), len(root.findall("rte/rtept")))
    told = root.findtext("wpt/desc")
    assert ("Shoot day 1 of 2" in told, "Shoot day 2 of 2" in told) == (True, True)


def test_geojson_has_every_stop_and_every_move(content):
    """Longitude first; the stage has no geometry; the move is a line from stop to stop."""
    data = json.loads(write_geojson(content, "en"))
    one, two, move, stage = data["features"]
    ends = [[DAWAN.lon, DAWAN.lat], [HUB.lon, HUB.lat]]
    assert ("FeatureCollection", "WGS-84") == (data["type"], data["datum"])
    assert {"type": "Point", "coordinates": ends[0]} == one["geometry"]
    assert {"type": "Point", "coordinates": ends[1]} == two["geometry"]
    assert {"type": "LineString", "coordinates": ends} == move["geometry"]
    assert None is stage["geometry"]
    assert ["stop", "stop", "move", "stop"] == [f["properties"]["kind"] for f in data["features"]]
    assert {"day": 1, "number": 2, "scenes": ["3", "3"], "exact_m": 300}.items() <= two[
        "properties"
    ].items()
    assert "crs" not in data


def test_kml_has_a_folder_a_day(content):
    """Stops and moves in it; the stage stands there without a point."""
    root = read_xml("kml", write_kml(content, "zh"))
    first, second = root.findall("Document/Folder")
    assert ("第 1 天 · 2026-12-07", "第 2 天 · 2026-12-08") == (
        first.findtext("name"),
        second.findtext("name"),
    )
    one, two, move = first.findall("Placemark")
    assert near(DAWAN, line(one.findtext("Point/coordinates"))[0])
    assert near(HUB, line(two.findtext("Point/coordinates"))[0])
    (start, end) = line(move.findtext("LineString/coordinates"))
    assert near(DAWAN, start)
    assert near(HUB, end)
    assert "11:30–11:42" in move.findtext("name")
    (stage,) = second.findall("Placemark")
    assert "位置不详" in stage.findtext("description")
    assert None is stage.find("Point")


@pytest.mark.parametrize("kind", ["kml", "kmz"])
def test_a_description_is_html_without_tags_of_others(content, kind):
    """Programs read it as HTML: breaks are its only tags, and the name is there to be read."""
    data = WRITERS[kind](rename_all(content, EVIL), "both")
    root = read_xml("kml", read_doc(data) if kind == "kmz" else data)
    for told in root.iter("description"):
        assert {"<br/>"} >= set(re.findall("<[^>]*>", told.text))
    told = root.findtext("Document/Folder/Placemark/description")
    assert "<img src=x onerror=alert(1)>" in html.unescape(told)


@pytest.mark.parametrize("kind", ["kml", "kmz"])
def test_nothing_points_to_a_host(content, kind):
    """Pins come with the file, or are the program's own."""
    data = WRITERS[kind](content, "both")
    root = read_xml("kml", read_doc(data) if kind == "kmz" else data)
    links = [element.text for element in root.iter("href")]
    assert (kind == "kmz") is bool(links)
    assert all(re.fullmatch(r"pins/day-\d+-\d+\.png", link) for link in links)
    assert [] == list(root.iter("NetworkLink"))


def test_kmz_brings_its_pins(content):
    """Each that is named is there, is a picture, and has no date of the machine."""
    packed = write_kmz(content, "zh")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert "doc.kml" == archive.namelist()[0]
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}
        links = [e.text for e in read_xml("kml", archive.read("doc.kml")).iter("href")]
        assert {"doc.kml", *links} == set(archive.namelist())
        for link in links:
            with Image.open(io.BytesIO(archive.read(link))) as pin:
                assert (64, 64) == pin.size
                assert len(pin.getcolors(64 * 64)) > 2  # more than a disc on nothing


def test_the_kmz_tells_what_the_kml_tells(content):
    """The same document but for the pins."""
    styles = re.compile(rb"\s*<(Style|IconStyle|Icon)>.*?</Style>", re.DOTALL)
    assert styles.sub(b"", write_kml(content, "both")) == styles.sub(
        b"", read_doc(write_kmz(content, "both"))
    )


def test_a_plan_without_days_is_still_a_file(content):
    """Nothing is planned yet: no stop, but every format opens."""
    empty = replace(content, plan=replace(content.plan, days=()))
    assert [] == json.loads(write_geojson(empty, "zh"))["features"]
    assert [] == read_xml("gpx", write_gpx(empty, "zh")).findall("wpt")
    assert [] == read_xml("kml", write_kml(empty, "zh")).findall("Document/Folder")
    assert b"doc.kml" in write_kmz(empty, "zh")


@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(name=st.text(min_size=1, max_size=40).filter(str.strip))
def test_any_name_comes_back(content, name):
    """Whatever a place is called, lone surrogates and controls too."""
    odd = rename_all(content, name)
    named = f"1 {name}"
    gpx = read_xml("gpx", write_gpx(odd, "zh")).findtext("wpt/name")
    kml = read_xml("kml", write_kml(odd, "zh")).findtext("Document/Folder/Placemark/name")
    title = json.loads(write_geojson(odd, "zh"))["features"][0]["properties"]["title"]
    assert [clean_text(named)] * 3 == [gpx, kml, title]


@given(st.text())
def test_clean_text_is_clean(text):
    """Cleaned twice is cleaned once; what any format can hold stays."""
    once = clean_text(text)
    assert once == clean_text(once)
    assert once.encode().decode() == once
    assert "\n" not in clean_line(text)
    if text.isprintable():
        assert text == once
