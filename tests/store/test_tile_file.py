"""Files of map tiles: read as they are, and whatever a hostile one tries."""

import io
import sqlite3
from contextlib import closing

import pytest
from PIL import Image

from scout.domain.errors import ReadError
from scout.store.tile_file import TILE_BYTES, open_tile_file
from scout.store.tile_picture import picture_type

TABLE = "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)"
COLUMNS = "(zoom_level, tile_column, tile_row, tile_data)"
VIEWS = {
    "endless": "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
    " SELECT 1, 0, 0, x FROM n",
    "calling": "SELECT 1, 0, 0, randomblob(900)",
    "slow": "SELECT a.name, 0, 0, b.value FROM metadata a, metadata b, metadata c, metadata d"
    " WHERE a.value = d.value || 1",
}


def _picture(form="PNG", side=256):
    out = io.BytesIO()
    Image.new("RGB", (side, side), "#446688").save(out, form)
    return out.getvalue()


def _make(path, *, tiles=(), told=(), schema=TABLE):
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.executemany("INSERT INTO metadata VALUES (?, ?)", told)
        database.execute(schema)
        database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", tiles)
    return path


@pytest.fixture
def opened(tmp_path):
    """Opens a file made for the test, and lets it go."""
    held = []

    def open_one(**parts):
        held.append(open_tile_file(_make(tmp_path / "p.mbtiles", **parts)))
        return held[-1]

    yield open_one
    for tiles in held:
        tiles.close()


def test_a_tile_is_found_from_the_north(opened):
    """The file counts rows from the south, the map from the north; what is not there is none."""
    picture = _picture()
    tiles = opened(tiles=[(12, 3348, 2**12 - 1 - 1783, picture)])
    assert ("image/png", picture) == tiles.read(12, column=3348, row=1783)
    assert tiles.read(12, column=3348, row=1784) is None
    assert tiles.read(12, column=-1, row=0) is None
    assert tiles.read(99, column=0, row=0) is None


def test_a_file_says_what_it_is(opened):
    """Name, makers without their markup, and how far it goes, from the file or from its tiles."""
    told = [("name", "坪山"), ("attribution", "<a href='x'>© Some</a> <b"), ("maxzoom", "14")]
    tiles = opened(told=told, tiles=[(11, 0, 0, b""), (15, 0, 0, b"")])
    assert ("坪山", "© Some", 11, 15) == (
        tiles.name,
        tiles.attribution,
        tiles.least_zoom,
        tiles.most_zoom,
    )


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_pictures_are_known_by_their_own_bytes(form):
    """Of each sort, whatever the file calls it; larger than any tile, or cut off, is none."""
    assert f"image/{form.lower()}" == picture_type(_picture(form))
    assert picture_type(_picture(form, side=2049)) is None
    assert {None} == {picture_type(_picture(form)[:length]) for length in range(20)}


def test_other_bytes_are_no_tile(opened):
    """A page, a script, a text or a number in the place of a picture is not handed out."""
    page = "<script>alert(1)</script>"
    tiles = opened(tiles=[(1, 0, 1, page.encode()), (1, 1, 1, page), (1, 0, 0, 7)])
    assert [None] * 3 == [
        tiles.read(1, column=0, row=0),
        tiles.read(1, column=1, row=0),
        tiles.read(1, column=0, row=1),
    ]


def test_a_tile_of_a_megabyte_is_left(opened):
    """What is larger than any tile does not come into memory; the others still do."""
    big = _picture() + bytes(TILE_BYTES)
    tiles = opened(tiles=[(1, 0, 1, big), (1, 1, 1, _picture())])
    assert tiles.read(1, column=0, row=0) is None
    assert tiles.read(1, column=1, row=0) is not None


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_a_view_that_does_more_than_read_is_refused(tmp_path, view):
    """A view that counts for ever, calls functions or joins for hours is no file of tiles."""
    told = [(str(number), "x" * 50) for number in range(300)]
    path = tmp_path / "bad.mbtiles"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.executemany("INSERT INTO metadata VALUES (?, ?)", told)
        database.execute(f"CREATE VIEW tiles {COLUMNS} AS {view}")
    with pytest.raises(ReadError) as refused:
        open_tile_file(path)
    assert "MBTiles" in str(refused.value)


def test_the_view_of_the_format_is_read(tmp_path):
    """Files that keep each picture once join two tables: that is what views are for."""
    picture, path = _picture(), tmp_path / "joined.mbtiles"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE map (zoom_level, tile_column, tile_row, tile_id)")
        database.execute("CREATE TABLE images (tile_id, tile_data)")
        database.execute("INSERT INTO map VALUES (3, 1, 2, 'a')")
        database.execute("INSERT INTO images VALUES ('a', ?)", (picture,))
        database.execute(
            "CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, tile_data"
            " FROM map JOIN images ON images.tile_id = map.tile_id"
        )
    tiles = open_tile_file(path)
    assert ("image/png", picture) == tiles.read(3, column=1, row=5)
    tiles.close()


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + bytes(200)])
def test_what_is_no_database_is_told(tmp_path, content):
    """An empty file, a text, the head of a database alone."""
    path = tmp_path / "x.mbtiles"
    path.write_bytes(content)
    with pytest.raises(ReadError):
        open_tile_file(path)


def test_a_missing_file_is_told(tmp_path):
    """The system's own reason is in the sentence, and the file's name with it."""
    with pytest.raises(ReadError) as missed:
        open_tile_file(tmp_path / "gone.mbtiles")
    assert missed.value.file == "gone.mbtiles"


def test_vector_tiles_are_refused_with_what_to_do(tmp_path):
    """They are no pictures: the sentence names the format and what to export instead."""
    path = _make(tmp_path / "v.mbtiles", told=[("format", "pbf")])
    with pytest.raises(ReadError) as refused:
        open_tile_file(path)
    assert "pbf" in str(refused.value)
    assert "PNG" in str(refused.value)


def test_a_file_is_left_as_it_was(tmp_path):
    """Reading writes nothing into it and nothing beside it."""
    path = _make(tmp_path / "p.mbtiles", tiles=[(1, 0, 1, _picture())])
    before = path.read_bytes()
    tiles = open_tile_file(path)
    tiles.read(1, column=0, row=0)
    tiles.close()
    assert before == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())
