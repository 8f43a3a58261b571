"""A file before anybody reads it: how large it is, and what it is by content."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.message import Message

Kind = Literal["docx", "xlsx", "xls", "rtf", "pdf", "text"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED, _WORD, _WORKBOOK, _BOOK = (
    name.encode("utf-16-le") for name in ("EncryptedPackage", "WordDocument", "Workbook", "Book\0")
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_RATIO = 200  # a text document packs to a tenth; a bomb to a thousandth
_ENCRYPTED_FLAG = 0x1
_WORD_MAIN = re.compile(r"word/document\d*\.xml$")  # Word on the web numbers it


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file with its name and what they are."""

    name: str
    content: bytes
    kind: Kind

    def refuse(self, message: Message, line: int | None = None) -> ReadError:
        """The error to raise about this file."""
        return ReadError(message, file=self.name, line=line)


def open_source(path: Path) -> Source:
    """Read a file within the ceilings; raises ``ReadError`` or ``LimitError``, saying why."""
    name = path.name
    try:
        if path.is_dir():
            raise ReadError(say("script.is_folder"), file=name)
        size = path.stat().st_size
        if size > LIMITS.file_bytes:
            limit_mb = LIMITS.file_bytes // 1024**2
            raise LimitError(
                say("script.too_large", size_mb=size // 1024**2, limit_mb=limit_mb), file=name
            )
        with path.open("rb") as file:
            content = file.read(LIMITS.file_bytes + 1)
    except FileNotFoundError as error:
        raise ReadError(say("script.no_file"), file=str(path)) from error
    except OSError as error:
        raise ReadError(
            say("script.cannot_open", reason=error.strerror or ""), file=name
        ) from error
    if not content.strip():
        raise ReadError(say("script.empty"), file=name)
    return Source(name, content, _recognise(content, name))


def _recognise(content: bytes, name: str) -> Kind:
    """What the bytes are; refuses what is no script with a message that names it."""
    if content.startswith(_OLE):
        return _recognise_compound(content, name)
    if content.startswith(b"%PDF"):
        return "pdf"
    if content.startswith(_PICTURES):
        raise ReadError(say("script.picture"), file=name)
    if content.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(b"PK"):
        return _recognise_archive(content, name)
    return "text"


def _recognise_compound(content: bytes, name: str) -> Kind:
    """What stands in a compound file, by the names of its streams."""
    if _ENCRYPTED in content:
        raise ReadError(say("script.password"), file=name)
    if _WORD not in content and (_WORKBOOK in content or _BOOK in content):
        return "xls"
    raise ReadError(say("script.legacy_office"), file=name)


def _recognise_archive(content: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _guard(archive, name)
            members = set(archive.namelist())
    except ReadError:
        raise
    except Exception as error:  # the one border to zipfile, which leaks a dozen kinds of error
        raise ReadError(say("script.broken_archive"), file=name) from error
    if any(_WORD_MAIN.match(member) for member in members):
        return "docx"
    if "xl/workbook.xml" in members:
        return "xlsx"
    raise ReadError(say("script.other_archive"), file=name)


def _guard(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an archive that would unpack to too much, or that plays with names."""
    members = archive.infolist()
    if len(members) > LIMITS.archive_members:
        raise LimitError(say("script.archive_members", count=len(members)), file=name)
    if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
        raise ReadError(say("script.password"), file=name)
    names = [member.filename for member in members]
    if len(set(names)) != len(names) or any(
        part.startswith(("/", "\\")) or ".." in part.replace("\\", "/").split("/") for part in names
    ):
        raise ReadError(say("script.odd_archive"), file=name)
    total = sum(member.file_size for member in members)
    largest = max((member.file_size for member in members), default=0)
    swollen = any(
        member.file_size > 1024**2 and member.file_size > _RATIO * max(member.compress_size, 1)
        for member in members
    )
    if total > LIMITS.archive_bytes or largest > LIMITS.archive_member_bytes or swollen:
        raise LimitError(say("script.archive_bomb", size_mb=total // 1024**2), file=name)
