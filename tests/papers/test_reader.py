"""Other people's programs read our files, and give back what was planned."""

import io
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import gpxpy
import icalendar
import openpyxl
import pytest
import vobject

from scout.actions.paper import PAPERS
from tests.export.conftest import DAWAN, HUB
from tests.papers.conftest import LANGS, ending_of, endings

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
OGRINFO = shutil.which("ogrinfo")
DEGREE = 1e-6
needs_office = pytest.mark.skipif(
    not OFFICE,
    reason="UNPROVEN: LibreOffice is not installed, so that no workbook was opened in it",
)
needs_gdal = pytest.mark.skipif(
    not OGRINFO, reason="UNPROVEN: GDAL (ogrinfo) is not installed, so that no KML was opened in it"
)


@pytest.fixture(params=LANGS)
def lang(request):
    """Each language of the papers."""
    return request.param


def only(files):
    """The content of the one file of a paper."""
    (data,) = files.values()
    return data


def list_visits(content):
    """Arrival, end and place of each stop of all days."""
    visits = [visit for day in content.plan.days for visit in day.visits]
    return [(v.arrive, v.leave, content.location(v.location_id)) for v in visits]


def is_near(place, lat, lon):
    """Whether a point is that of a place to a millionth of a degree; none is none."""
    if place.position is None:
        return (lat, lon) == (None, None)
    point = place.position.point
    return abs(point.lat - lat) < DEGREE and abs(point.lon - lon) < DEGREE


def test_icalendar_reads_the_stops(papers, content, lang):
    """Hours, names, points and alarms; nothing that it had to mend."""
    calendar = icalendar.Calendar.from_ical(only(papers(lang)["calendar"]))
    events = calendar.walk("VEVENT")
    visits = list_visits(content)
    assert [] == [error for event in calendar.walk() for error in event.errors]
    assert [(start, end) for start, end, _ in visits] == [
        (event.decoded("DTSTART"), event.decoded("DTEND")) for event in events
    ]
    for (_, _, place), event in zip(visits, events, strict=True):
        name = place.name.en if lang == "en" else place.name.zh
        assert name in str(event["SUMMARY"])
        geo = event.get("GEO")
        assert is_near(place, *((geo.latitude, geo.longitude) if geo else (None, None)))
        assert event.walk("VALARM")
        assert {"UID", "DTSTAMP", "SEQUENCE"} <= set(event)


def test_icalendar_writes_what_it_read(papers, content):
    """There and back again it is the same calendar."""
    calendar = icalendar.Calendar.from_ical(only(papers("both")["calendar"]))
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    assert len(list_visits(content)) == len(again.walk("VEVENT"))
    assert calendar == again


def test_vobject_reads_the_stops_too(papers, content, lang):
    """A second library, which checks what an event must have."""
    calendar = vobject.readOne(only(papers(lang)["calendar"]).decode())
    events = calendar.vevent_list
    assert [(start, end) for start, end, _ in list_visits(content)] == [
        (event.dtstart.value, event.dtend.value) for event in events
    ]
    for event in events:
        assert event.validate(raiseException=True)
    again = vobject.readOne(calendar.serialize())
    assert [e.summary.value for e in events] == [e.summary.value for e in again.vevent_list]
    assert [e.description.value for e in events] == [e.description.value for e in again.vevent_list]


def test_gpxpy_reads_waypoints_and_routes(papers, content):
    """To a millionth of a degree, and again after it wrote them."""
    gpx = gpxpy.parse(only(papers("zh")["gpx"]).decode())
    for read in (gpx, gpxpy.parse(gpx.to_xml())):
        assert ["1 大万世居", "2 坪山文化聚落·图书馆"] == [point.name for point in read.waypoints]
        assert len(content.plan.days) == len(read.routes)
        for place, point in zip((DAWAN, HUB), read.waypoints, strict=True):
            assert abs(place.lat - point.latitude) < DEGREE
            assert abs(place.lon - point.longitude) < DEGREE
        assert [(p.latitude, p.longitude) for p in read.waypoints] == [
            (p.latitude, p.longitude) for p in read.routes[0].points
        ]


def test_geojson_holds_the_points_and_nothing_outside_its_standard(papers):
    """RFC 7946: longitude first, no other datum; points to a millionth of a degree."""
    data = json.loads(only(papers("en")["geojson"]))
    points = [
        feature["geometry"]["coordinates"]
        for feature in data["features"]
        if feature["geometry"] and feature["geometry"]["type"] == "Point"
    ]
    for place, (lon, lat) in zip((DAWAN, HUB), points, strict=True):
        assert abs(place.lat - lat) < DEGREE
        assert abs(place.lon - lon) < DEGREE
    assert {"type", "geometry", "properties"} == {key for f in data["features"] for key in f}


def read_values(book):
    """The values of each sheet by its cells; none where nothing stands."""
    return {
        sheet.title: {
            cell.coordinate: cell.value
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in openpyxl.load_workbook(book)
    }


@needs_office
@pytest.mark.parametrize("name", [name for name in PAPERS if ending_of(PAPERS[name]) == "xlsx"])
def test_libre_office_reads_every_workbook_as_it_is(papers, name):
    """Opened, saved and read back every cell is the same, and none is a formula."""
    with tempfile.TemporaryDirectory() as folder:
        for file, data in papers("both")[name].items():
            (Path(folder) / file).write_bytes(data)
            subprocess.run(
                [OFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile",
                 "--convert-to", "xlsx", "--outdir", f"{folder}/out", f"{folder}/{file}"],
                check=True, capture_output=True, timeout=100,
            )  # fmt: skip
            saved = read_values(f"{folder}/out/{file}")
            assert read_values(io.BytesIO(data)) == saved
            values = [value for cells in saved.values() for value in cells.values()]
            assert [] == [value for value in values if str(value).startswith("=")]


@needs_gdal
@pytest.mark.parametrize("name", endings("kml", "kmz", "gpx", "geojson"))
def test_gdal_reads_every_map_file(papers, name, tmp_path):
    """Layers with their points in WGS-84, longitude first."""
    for file, data in papers("zh")[name].items():
        (tmp_path / file).write_bytes(data)
        told = subprocess.run(
            [OGRINFO, "-ro", "-al", str(tmp_path / file)],
            check=True, capture_output=True, text=True, timeout=60,
        ).stdout  # fmt: skip
        assert "WGS 84" in told
        for place in (DAWAN, HUB):
            assert f"POINT ({place.lon:.8g} {place.lat:.8g}" in told.replace("POINT Z", "POINT")
