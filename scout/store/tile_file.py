"""A file of map tiles (MBTiles): a stranger's database, read and trusted in nothing.

https://github.com/mapbox/mbtiles-spec/blob/master/1.3/spec.md. ``tiles`` may be a view of the
file's own making, so a query may only read, and only for so long.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import quote

from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.store.database import MAGIC, harden
from scout.store.tile_picture import picture_type

if TYPE_CHECKING:
    from pathlib import Path

TILE_BYTES = 1024**2
"""The largest tile: an aerial picture of 512 pixels has a tenth of it."""
DEEPEST = 22

_MOST_STEPS = 200_000  # of the database a query; a tile by its index takes some dozen
_STEPS_A_LOOK = 1000
_MOST_ROWS, _SIGNS = 200, 300
_FORMATS = {"png", "jpg", "jpeg", "webp"}
_MARKUP = re.compile(r"<[^>]*>?")
_READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}
_CALLS = {"min", "max"}


class _Reader:
    """Asks a file one short question after another."""

    def __init__(self, path: Path) -> None:
        # As nothing changes it, no journal is looked for and nothing is written beside it.
        uri = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
        self._database = sqlite3.connect(uri, uri=True, isolation_level=None)
        harden(self._database)
        self._database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, TILE_BYTES)
        self._database.set_authorizer(_allow)
        self._database.set_progress_handler(self._look, _STEPS_A_LOOK)
        self._looks = 0

    def ask(self, query: str, values: tuple[int, ...] = ()) -> list[tuple[object, ...]]:
        """At most some rows; raises ``sqlite3.Error`` and ``UnicodeError``."""
        self._looks = 0
        return self._database.execute(query, values).fetchmany(_MOST_ROWS)

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    def _look(self) -> int:
        """Whether a question takes too long."""
        self._looks += 1
        return int(self._looks > _MOST_STEPS // _STEPS_A_LOOK)


class TileFile:
    """Tiles by zoom, column and row, counted from the north as the web does."""

    def __init__(self, reader: _Reader, name: str) -> None:
        self._reader, self.file = reader, name
        rows = self._ask("SELECT name, value FROM metadata")
        told = {str(row[0]): str(row[1])[:_SIGNS] for row in rows}
        self.format = told.get("format", "").lower()
        self.name = told.get("name") or name
        self.attribution = _plain(told.get("attribution", ""))
        self.least_zoom, self.most_zoom = self._zooms(told)

    def read(self, zoom: int, *, column: int, row: int) -> tuple[str, bytes] | None:
        """Type and bytes of a tile; ``None`` where there is none that may be shown."""
        if not 0 <= zoom <= DEEPEST or not (0 <= row < 2**zoom and 0 <= column < 2**zoom):
            return None
        found = self._ask(
            "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
            (zoom, column, 2**zoom - 1 - row),
        )
        data = found[0][0] if found else None
        if not isinstance(data, bytes):
            return None
        kind = picture_type(data)
        return None if kind is None else (kind, data)

    def close(self) -> None:
        """Let the file go."""
        self._reader.close()

    def _ask(self, query: str, values: tuple[int, ...] = ()) -> list[tuple[object, ...]]:
        """None where the file does not answer: the rest of it may be whole."""
        with suppress(sqlite3.Error, UnicodeError):
            return self._reader.ask(query, values)
        return []

    def _zooms(self, told: dict[str, str]) -> tuple[int, int]:
        """As the file says, else as its tiles do, in bounds."""
        words = told.get("minzoom", ""), told.get("maxzoom", "")
        if all(word.isdecimal() for word in words):
            low, high = (min(int(word), DEEPEST) for word in words)
            return min(low, high), high
        found = self._ask("SELECT min(zoom_level), max(zoom_level) FROM tiles")
        ends = found[0] if found else (None, None)
        low, high = (max(0, min(end, DEEPEST)) if isinstance(end, int) else 0 for end in ends)
        return min(low, high), high


def open_tile_file(path: Path) -> TileFile:
    """Open for reading alone; raises ``ReadError`` where there are no tiles that can be shown."""
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise ReadError(say("store.no_tiles"), file=path.name)
        reader = _Reader(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(say("store.tiles_unread", reason=reason), file=path.name) from error
    except sqlite3.Error as error:
        raise ReadError(say("store.no_tiles"), file=path.name) from error
    try:
        reader.ask("SELECT zoom_level, tile_column, tile_row FROM tiles LIMIT 1")
    except (sqlite3.Error, UnicodeError) as error:
        reader.close()
        raise ReadError(say("store.no_tiles"), file=path.name) from error
    tiles = TileFile(reader, path.name)
    if tiles.format and tiles.format not in _FORMATS:
        tiles.close()
        told = say("store.tiles_no_pictures", format=tiles.format[:20])
        raise ReadError(told, file=path.name)
    return tiles


def _allow(action: int, *about: str | None) -> int:
    """Reading, and the least and the greatest; nothing that calls, recurs or writes.

    ``about`` is what the action is on; of a call its second word is the name.
    """
    if action in _READING or (action == sqlite3.SQLITE_FUNCTION and about[1] in _CALLS):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _plain(text: str) -> str:
    """A text that may hold markup, without it."""
    return _MARKUP.sub("", text).strip()
