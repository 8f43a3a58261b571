"""A part of an office file, read piece by piece with a look at who waits.

A document type, which no office program writes, is refused: with it come entities that unpack to
gigabytes or name other files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers.expat import ParserCreate

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

_PIECE_BYTES = 256 * 1024

Attributes = dict[str, str]


class PartParser:
    """What expat calls; tags come without their prefix."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """A tag opens."""

    def text(self, text: str) -> None:
        """Text inside it."""

    def end(self, tag: str) -> None:
        """It closes."""


def feed_part(archive: zipfile.ZipFile, part: str, *, parser: PartParser) -> Iterator[float]:
    """Read a part piece by piece; yields the share that is read. ``ExpatError`` where broken."""
    expat = ParserCreate()
    expat.buffer_text = True
    expat.StartDoctypeDeclHandler = _refuse
    expat.CharacterDataHandler = parser.text

    def open_root(tag: str, attributes: Attributes) -> None:
        """Strip the prefixes only where a program writes any: a sheet has a million tags."""
        if ":" in tag:
            expat.StartElementHandler = lambda tag, more: parser.start(_local(tag), more)
            expat.EndElementHandler = lambda tag: parser.end(_local(tag))
        else:
            expat.StartElementHandler, expat.EndElementHandler = parser.start, parser.end
        parser.start(_local(tag), attributes)

    expat.StartElementHandler = open_root
    size, read = max(archive.getinfo(part).file_size, 1), 0
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE_BYTES):
            expat.Parse(piece, False)
            read += len(piece)
            yield read / size
    expat.Parse(b"", True)


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _refuse(*_parts: object) -> None:
    raise ValueError("a document type in a workbook")
