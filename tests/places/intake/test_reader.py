"""Readers of map files and tables: what they take, what they leave out and say so."""

import json

import pytest
from defusedxml.ElementTree import fromstring

from scout.domain.point import Datum
from scout.places.intake.foreign import Origin, SaidBy, find_datum
from scout.places.intake.geojson import read_geojson
from scout.places.intake.gpx import read_gpx
from scout.places.intake.kml import read_kml
from scout.places.intake.table import TableSheet, read_table

KML = """<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>{name}</name>
<Folder><name>古村</name>
<Placemark><name>大万</name><description><![CDATA[<b>老屋</b><br>1791 年]]></description>
<ExtendedData><Data name="phone"><value>0755-1</value></Data>
<SchemaData><SimpleData name="停车">2 × 4.2米</SimpleData></SchemaData></ExtendedData>
<Point><coordinates> 114.348012,22.690201,0 </coordinates></Point></Placemark>
<Placemark><name>way</name><LineString><coordinates>114,22 115,23</coordinates></LineString>
</Placemark>
<Placemark><name>area</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>
114.34,22.69 114.342,22.69 114.342,22.692 114.34,22.69</coordinates></LinearRing></outerBoundaryIs>
</Polygon></MultiGeometry></Placemark>
<Placemark><name>nowhere</name></Placemark></Folder>
<NetworkLink><Link><href>http://example.invalid/x.kml</href></Link></NetworkLink></Document></kml>"""


def _cells(found, number):
    row = found.rows[number]
    return {name: cell for name, cell in zip(found.headers, row.cells, strict=True) if cell}


def test_kml_of_a_map_program():
    """Names, notes without mark-up, folders, data of both kinds; lines are no places."""
    found = read_kml(fromstring(KML.format(name="x")), "a.kml")
    assert ["大万", "area", "nowhere"] == [_cells(found, n)["name"] for n in range(3)]
    told = _cells(found, 0)
    assert ("老屋\n1791 年", "古村", "0755-1", "2 × 4.2米") == (
        told["note"], told["folder"], told["phone"], told["停车"],
    )  # fmt: skip
    assert (22.690201, 114.348012) == (found.rows[0].at.lat, found.rows[0].at.lon)
    assert found.rows[1].at.is_middle
    assert 100 < found.rows[1].at.exact_m < 300
    assert found.rows[2].at is None
    codes = {problem.message.code for problem in found.problems}
    assert {"places.intake_lines", "places.intake_links"} == codes
    assert (SaidBy.STANDARD, Datum.WGS84) == (found.datum.said_by, found.datum.datum)


def test_kml_that_says_its_datum():
    """A document that is called GCJ-02 is taken at its word."""
    found = read_kml(fromstring(KML.format(name="拍摄地 GCJ-02")), "a.kml")
    assert (SaidBy.LABEL, Datum.GCJ02) == (found.datum.said_by, found.datum.datum)


def test_gpx_of_a_phone():
    """Waypoints; routes and tracks are told and left out."""
    text = """<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
    <wpt lat="22.6902" lon="114.348"><name>A</name><desc>old</desc><cmt>house</cmt></wpt>
    <rte/><trk/></gpx>"""
    found = read_gpx(fromstring(text), "a.gpx")
    assert {"name": "A", "note": "old\nhouse"} == _cells(found, 0)
    (problem,) = found.problems
    assert ("count", 2) in problem.message.values


def test_geojson_of_all_kinds():
    """Points, middles of outlines, features without geometry; lines and rubbish are left out."""
    point = {"type": "Point", "coordinates": [114.35, 22.69]}
    square = [[[114.3, 22.6], [114.301, 22.6], [114.301, 22.601], [114.3, 22.6]]]
    geometries = [point, {"type": "Polygon", "coordinates": square}, None,
                  {"type": "LineString", "coordinates": [[1, 2], [3, 4]]},
                  {"type": "Point", "coordinates": ["x", None]},
                  {"type": "Point", "coordinates": []}, {"type": "Odd"}, 7]  # fmt: skip
    features = [
        {"type": "Feature", "geometry": one, "properties": {"name": str(n), "tags": ["a", 1],
         "deep": {"a": 1}, "none": None, "yes": True}}
        for n, one in enumerate(geometries)
    ]  # fmt: skip
    features += [None, "x", {"type": "FeatureCollection", "features": "x"}]
    found = read_geojson(json.dumps({"type": "FeatureCollection", "features": features}), "a")
    assert ["0", "1", "2", "4", "5", "6", "7"] == [_cells(found, n)["name"] for n in range(7)]
    assert [True, True, *[False] * 5] == [row.at is not None for row in found.rows]
    assert "a, 1" == _cells(found, 0)["tags"]
    assert "yes" == _cells(found, 0)["yes"]


@pytest.mark.parametrize("text", ["[]", "{}", '{"type": 3}', '{"type": "Topology"}', "nope"])
def test_what_is_no_geojson_is_refused(text):
    """Other JSON has no features."""
    with pytest.raises(ValueError):  # noqa: PT011 - worded by whoever opens the file
        read_geojson(text, "a")


def test_an_old_crs_member_counts():
    """GeoJSON of 2008 names its system."""
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4490"}}
    data = {"type": "FeatureCollection", "features": [], "crs": crs}
    found = read_geojson(json.dumps(data), "a")
    assert (SaidBy.LABEL, Datum.WGS84) == (found.datum.said_by, found.datum.datum)


def test_a_table_below_its_titles():
    """The header is the row with the most known names; what stands above may say the datum."""
    rows = [["2026 堪景表"], ["坐标系：百度 BD-09"], [], ["序", "实景名称", "经度", "纬度"],
            ["1", "大万世居", "114.35", "22.69"], [""] * 4, ["2", "'=1+1", "", ""]]  # fmt: skip
    found = read_table([TableSheet("说明", [["看这里"]]), TableSheet("堪景", rows)], "a.xlsx")
    assert ("堪景", ("序", "实景名称", "经度", "纬度")) == (found.layer, found.headers)
    assert [5, 7] == [row.number for row in found.rows]
    assert "=1+1" == found.rows[1].cells[1]
    assert (Origin.TABLE, Datum.BD09) == (found.origin, found.datum.datum)


def test_a_table_without_a_header_has_letters():
    """So that the user can still say what its columns hold."""
    found = read_table([TableSheet("", [["大万", "22.69", "114.35"]])], "a.csv")
    assert ("A", "B", "C") == found.headers


def test_a_text_that_names_two_datums_names_none():
    """As our own notes do: WGS-84, which Amap shows off."""
    assert [Datum.GCJ02, Datum.GCJ02, None, None] == [
        find_datum("gcj_02"), find_datum("高德经度", by_maker=True), find_datum("高德经度"),
        find_datum("WGS84, nicht GCJ-02"),
    ]  # fmt: skip
