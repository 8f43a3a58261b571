"""What a file is, by its content; its name is never asked.

A kind that has a reader stands in ``scout.script.reader``. Every other kind is refused under its
own name: the wording ``script.refused_KIND`` says how to export from the program that wrote it.
"""

from __future__ import annotations

import codecs
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
    FDX = "fdx"
    OSF = "osf"
    FADEIN = "fadein"
    CELTX = "celtx"
    HIGHLAND = "highland"
    RTF = "rtf"
    PDF = "pdf"
    PICTURE = "picture"
    PHOTOS = "photos"
    PASSWORD = "password"  # noqa: S105 - a kind of file
    DOC = "doc"
    XLS = "xls"
    OLE = "ole"
    XLSB = "xlsb"
    ODF = "odf"
    PAGES = "pages"
    SLIDES = "slides"
    FDR = "fdr"
    SCREENWRITER = "screenwriter"
    CLOUD = "cloud"
    KITSP = "kitsp"
    STARC = "starc"
    DATABASE = "database"
    OFFICE_XML = "officexml"
    ARCHIVE = "archive"


_HEAD = 4096
# How a file may begin. The first three are opened further, as is text that begins like XML.
_ZIP = re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SQLITE = b"SQLite format 3\x00"
_XML = re.compile(r"\s*<")
_MAGIC: tuple[tuple[re.Pattern[bytes], Kind], ...] = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), kind)
    for pattern, kind in (
        (rb"\{\\rtf", Kind.RTF),
        (rb"%PDF", Kind.PDF),
        (rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|MM\x00\*|RIFF|8BPS\x00", Kind.PICTURE),
        (rb"BM.{4}\x00{4}|.{4}ftyp(?:hei|hev|mif|avif)", Kind.PICTURE),
        (rb"\xfd{4}", Kind.FDR),
        (rb"ScreenwriterWin", Kind.SCREENWRITER),
        (rb"(?:(?:From|Subject|Date):[^\n]*\n)*MIME-Version:", Kind.OFFICE_XML),
        (rb"Rar!\x1a|7z\xbc\xaf\x27\x1c|\x1f\x8b", Kind.ARCHIVE),
    )
)
# A stream that a compound (OLE) file holds.
_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", Kind.PASSWORD),
    ("WordDocument", Kind.DOC),
    ("MatOST", Kind.DOC),  # Microsoft Works; WPS Office writes WordDocument
    ("Workbook", Kind.XLS),
    ("Book", Kind.XLS),
    ("PowerPoint Document", Kind.SLIDES),
)
# A table that a database holds.
_TABLES: tuple[tuple[bytes, Kind], ...] = (
    (b"scenario_changes", Kind.KITSP),
    (b"documents_changes", Kind.STARC),
    (b"items_changes", Kind.STARC),
)
# The outermost element of XML and HTML.
_ROOTS: dict[str, Kind] = {
    "finaldraft": Kind.FDX,
    "document": Kind.OSF,
    "svg": Kind.PICTURE,
    "w:worddocument": Kind.OFFICE_XML,
    "pkg:package": Kind.OFFICE_XML,
    "workbook": Kind.OFFICE_XML,
}
# A member that an archive holds; the first that matches wins.
_MEMBERS: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"word/document\d*\.xml", Kind.DOCX),  # Word on the web numbers it
        (r"xl/workbook\.xml", Kind.XLSX),
        (r"xl/workbook\.bin", Kind.XLSB),
        (r"ppt/presentation\.xml", Kind.SLIDES),
        (r"(?:.+\.textbundle/)?text\.(?:fountain|md|markdown|txt)", Kind.HIGHLAND),
        (r"script-[^/]*\.html", Kind.CELTX),
        (r"project\.rdf", Kind.CLOUD),
        (r"Index/Document\.iwa|Index\.zip|buildVersionHistory\.plist", Kind.PAGES),
        (r"META-INF/manifest\.xml", Kind.ODF),
        (r"document\.xml", Kind.FADEIN),
        (r".+\.(?:jpe?g|png|heic|tiff?|webp|bmp)", Kind.PHOTOS),
    )
)


def recognise(source: Source) -> Kind:
    """The kind of a file; raises ``ReadError`` for a broken archive, ``LimitError`` for a bomb."""
    content = source.content
    if content.startswith(_OLE):
        return _recognise_compound(content)
    if content.startswith(_SQLITE):
        tables = (kind for table, kind in _TABLES if b"CREATE TABLE " + table in content)
        return next(tables, Kind.DATABASE)
    if _ZIP.match(content):
        return _recognise_archive(list_members(source))
    magic = next((kind for magic, kind in _MAGIC if magic.match(content)), None)
    return magic or _recognise_text(_head(content))


def _recognise_compound(content: bytes) -> Kind:
    """By the names in its directory, which are UTF-16 and end with a zero."""
    streams = ((f"{name}\0".encode("utf-16-le"), kind) for name, kind in _STREAMS)
    return next((kind for stream, kind in streams if stream in content), Kind.OLE)


def _recognise_archive(members: frozenset[str]) -> Kind:
    return next(
        (kind for pattern, kind in _MEMBERS if any(map(pattern.fullmatch, members))),
        Kind.ARCHIVE,
    )


def _head(content: bytes) -> str:
    """The beginning, good enough to find marks of ASCII in it."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = content[:_HEAD].decode("utf-16" if wide else "latin-1", errors="replace")
    return text.removeprefix("\xef\xbb\xbf").lstrip("\ufeff")


def _recognise_text(head: str) -> Kind:
    """By the first element, past declarations and comments, where the text is XML or HTML."""
    if not _XML.match(head):
        return Kind.TEXT
    found = re.search(r"<([A-Za-z][\w:.-]*)", re.sub(r"<!--.*?-->", "", head, flags=re.DOTALL))
    return _ROOTS.get(found[1].lower(), Kind.TEXT) if found else Kind.TEXT
