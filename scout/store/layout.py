"""How a project lies in its file: one SQLite database that any tool can open and read.

``document`` holds the parts of a project as JSON texts by the names of its fields, ``source`` the
file of the script, ``photo`` the photos of places, ``paper`` the files that went out with versions,
``fact`` what is to be known about the file itself, ``migration`` which version was laid out when.
There is no trigger, no view, no index and no code.
"""

from __future__ import annotations

from typing import NamedTuple

APPLICATION_ID = 0x53636F74
"""``Scot``: by it the desktop knows the file, whatever its name; see ``resources/desktop``."""

SUFFIX = ".scout"


class Version(NamedTuple):
    """Of the layout. Another major cannot be read; a newer minor only holds more."""

    major: int
    minor: int

    @property
    def number(self) -> int:
        """As it stands in the file's ``user_version``."""
        return self.major << 16 | self.minor

    @classmethod
    def of(cls, number: int) -> Version:
        """What a ``user_version`` means."""
        return cls(number >> 16, number & 0xFFFF)

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


NONE = Version(0, 0)
"""Of an empty database."""

TABLES = (
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE document (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT",
    "CREATE TABLE source (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",
    "CREATE TABLE migration (version INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT",
)
"""Of version 1.0."""

ISSUES = ("INSERT OR IGNORE INTO document (name, content) VALUES ('issues', '[]')",)
"""Of version 1.1: the issued versions lie with the parts, under the digest; a 1.0 has none."""

PHOTOS = ("CREATE TABLE photo (digest TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",)
"""Of version 1.2: the photos of places, each under the SHA-256 of its content, which seals it."""

PAPERS = ("CREATE TABLE paper (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",)
"""Of version 1.3: the files that went out with the versions, each by the digest of what is in it.

They need no other seal: who asks for one checks it.
"""
