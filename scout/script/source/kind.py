"""What a file is, by its content; its name is never asked.

A kind that has a reader stands in ``scout.script.reader``. Every other kind is refused under its
own name: the wording ``script.refused_KIND`` says how to export from the program that wrote it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.script.source.archive import list_members

if TYPE_CHECKING:
    from scout.script.source.source import Source


class Kind(StrEnum):
    """Every kind of file that is told apart; ``TEXT`` is whatever shows no other mark."""

    TEXT = "text"
    DOCX = "docx"
    XLSX = "xlsx"
    RTF = "rtf"
    PDF = "pdf"
    PICTURE = "picture"
    PASSWORD = "password"  # noqa: S105 - a kind of file
    DOC = "doc"
    XLS = "xls"
    OLE = "ole"
    PHOTOS = "photos"
    ARCHIVE = "archive"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How a file may begin.
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", Kind.RTF),
    (b"%PDF", Kind.PDF),
    (b"\x89PNG", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"II*\x00", Kind.PICTURE),
    (b"MM\x00*", Kind.PICTURE),
    (b"RIFF", Kind.PICTURE),
)
# A stream that a compound (OLE) file holds.
_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", Kind.PASSWORD),
    ("WordDocument", Kind.DOC),
    ("Workbook", Kind.XLS),
    ("Book", Kind.XLS),
)
# A member that an archive holds; the first that matches wins.
_MEMBERS: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"word/document\.xml", Kind.DOCX),
        (r"xl/workbook\.xml", Kind.XLSX),
        (r".+\.(?:jpe?g|png|heic|tiff?|webp|bmp)", Kind.PHOTOS),
    )
)


def recognise(source: Source) -> Kind:
    """The kind of a file; raises ``ReadError`` for a broken archive, ``LimitError`` for a bomb."""
    content = source.content
    if content.startswith(_OLE):
        return _recognise_compound(content)
    if content.startswith(b"PK"):
        return _recognise_archive(list_members(source))
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), Kind.TEXT)


def _recognise_compound(content: bytes) -> Kind:
    """By the names in its directory, which are UTF-16 and end with a zero."""
    streams = ((f"{name}\0".encode("utf-16-le"), kind) for name, kind in _STREAMS)
    return next((kind for stream, kind in streams if stream in content), Kind.OLE)


def _recognise_archive(members: frozenset[str]) -> Kind:
    return next(
        (kind for pattern, kind in _MEMBERS if any(map(pattern.fullmatch, members))),
        Kind.ARCHIVE,
    )
