"""Files made to stop the program, and files broken off anywhere: refused in a sentence."""

import io
import json
import random
import zipfile

import pytest

from scout.actions.intake.open_file import is_place_list, open_foreign
from scout.domain.errors import ScoutError
from scout.places.intake import limit

BOMB = """<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "{}"><!ENTITY b "&a;&a;&a;&a;">]>
<kml><Document><name>&b;</name></Document></kml>"""
XXE = """<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<gpx><wpt lat="22.7" lon="114.3"><name>&x;</name></wpt></gpx>"""
KML = """<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>{}</name>
<Point><coordinates>114.35,22.69</coordinates></Point></Placemark></Document></kml>"""


def _read(path, readers):
    """The rows of a file, or the sentence why there are none: nothing else may happen."""
    try:
        return open_foreign([path], readers=readers).rows
    except ScoutError as error:
        return () if error.message.text("zh") else error


def _zip(**files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bomb.kml", BOMB.format("x" * 1000)),
        ("xxe.gpx", XXE),
        ("deep.kml", "<kml>" + "<Folder>" * 3000 + "</Folder>" * 3000 + "</kml>"),
        ("deep.geojson", '{"type":"FeatureCollection","features":' + "[" * 100_000),
        ("bomb.kmz", _zip(doc_dot_kml="x" * 200_000_000)),
        ("up.kmz", _zip(**{"..__doc_dot_kml": KML})),
        ("broken.kmz", b"PK\x03\x04" + b"x" * 100),
        ("vrt.shp", "<OGRVRTDataSource/>"),
        ("url.gpkg", "/vsicurl/http://example.invalid/x.gpkg"),
        ("half.shp", b"\x00\x00\x27\x0a" + b"\x00" * 10),
        ("half.gpkg", b"SQLite format 3\x00" + b"\x00" * 500),
        ("odd.dxf", "0\nSECTION\n"),
        ("prose.csv", "这是一段话，没有表格。\n第二行。\n"),
        ("empty.kml", ""),
        ("no.geojson", '{"type": 7}'),
    ],
)
def test_what_is_made_to_harm_is_refused(name, content, tmp_path, readers):
    """With a word for the user, in the program and apart; the file stays as it is."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = sorted(one.name for one in tmp_path.iterdir()), path.read_bytes()
    for apart in (None, readers):
        assert not _read(path, apart)
    assert before == (sorted(one.name for one in tmp_path.iterdir()), path.read_bytes())


def test_files_broken_off_anywhere_are_told(tmp_path):
    """Every kind, cut and with bytes changed: places or a sentence, never a crash."""
    whole = {
        "a.kml": KML.format("大万").encode(),
        "a.kmz": _zip(doc_dot_kml=KML.format("大万")),
        "a.gpx": b'<gpx><wpt lat="22.7" lon="114.3"><name>A</name></wpt></gpx>',
        "a.geojson": json.dumps({"type": "FeatureCollection", "features": [{"type": "Feature",
            "geometry": {"type": "Point", "coordinates": [114.3, 22.7]},
            "properties": {"name": "大万"}}]}).encode(),
        "a.csv": "实景名称,经度,纬度\n大万,114.3,22.7\n水塔,114.3,22.8\n".encode("gb18030"),
    }  # fmt: skip
    dice = random.Random(7)  # noqa: S311 - a game
    for name, content in whole.items():
        path = tmp_path / name
        for _ in range(60):
            broken = bytearray(content[: dice.randrange(1, len(content) + 1)])
            for _ in range(dice.randrange(4)):
                broken[dice.randrange(len(broken))] = dice.randrange(256)
            path.write_bytes(broken)
            _read(path, None)


def test_ceilings_are_told(tmp_path, monkeypatch):
    """More rows than are read are said to be left out."""
    path = tmp_path / "a.csv"
    lines = "".join(f"p{n},22.7,114.3\n" for n in range(40))
    path.write_text("name,lat,lon\n" + lines, encoding="utf-8")
    small = limit.IntakeLimits(rows=10)
    monkeypatch.setattr("scout.places.intake.table.LIMITS", small)
    found = open_foreign([path])
    assert 10 == len(found.rows)
    assert "places.intake_full" in {one.message.code for one in found.problems}


def test_a_scene_list_is_no_list_of_places(tmp_path):
    """So that a dropped table is opened as what it is."""
    scenes, places = tmp_path / "scenes.csv", tmp_path / "places.csv"
    scenes.write_text(
        "场次,气氛,内外景,主场景,主要内容\n1,日,内,祠堂,吵\n2,夜,外,村口,走\n", encoding="utf-8"
    )
    places.write_text(
        "实景名称,详细地址,场景价格\n大万,坪山,100\n水塔,坑梓,200\n", encoding="utf-8"
    )
    assert [False, True] == [is_place_list(path) for path in (scenes, places)]
