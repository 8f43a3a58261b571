"""A file of map tiles over the district, of one colour."""

import io
import sqlite3
from contextlib import closing

from PIL import Image

ZOOM = 10


def save_tiles(path, **told):
    """Write all tiles of one zoom that the district touches; ``told`` is the file's metadata."""
    out = io.BytesIO()
    Image.new("RGB", (256, 256), "#88aa66").save(out, "PNG")
    about = {"name": "Test", "format": "png", "minzoom": str(ZOOM), "maxzoom": str(ZOOM), **told}
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.executemany("INSERT INTO metadata VALUES (?, ?)", about.items())
        database.execute(
            "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)"
        )
        rows = [(ZOOM, x, 2**ZOOM - 1 - y, out.getvalue())
                for x in range(834, 842) for y in range(440, 452)]  # fmt: skip
        database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
    return path
