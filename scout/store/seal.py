"""A digest over everything that is the user's: SQLite itself has no checksum of a page.

It is over the same two tables in every version of one major, so that each can check and renew it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_DOCUMENTS = "SELECT name, content FROM document ORDER BY name"
_SOURCES = "SELECT name, content FROM source ORDER BY name"


def seal(database: sqlite3.Connection) -> None:
    """Note the digest of what is there now; in the transaction that put it there."""
    row = ("digest", _digest(database))
    database.execute("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", row)


def is_sealed(database: sqlite3.Connection) -> bool:
    """Whether everything is as it was saved."""
    found = database.execute("SELECT value FROM fact WHERE name = 'digest'").fetchall()
    return found == [(_digest(database),)]


def _digest(database: sqlite3.Connection) -> str:
    digest = hashlib.sha256()
    for row in (*database.execute(_DOCUMENTS), *database.execute(_SOURCES)):
        for part in row:
            data = part if isinstance(part, bytes) else part.encode()
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
