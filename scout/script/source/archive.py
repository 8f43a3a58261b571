"""ZIP containers: guarded by what they declare before anything is unpacked.

Members are read by their exact name into memory; nothing is ever extracted to the disk, and an
archive inside an archive is never opened.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

    from scout.script.source.source import Source

_RATIO = 200  # a text document packs to a tenth; a bomb to a thousandth
_SMALL = 1024**2  # below this no ratio is a danger
_ENCRYPTED_FLAG = 0x1
_ABSOLUTE = re.compile(r"^(?:[/\\]|[A-Za-z]:)")


def list_members(source: Source) -> frozenset[str]:
    """The names in an archive; raises ``ReadError`` or ``LimitError`` where it is no honest one."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            members = archive.infolist()
    except Exception as error:  # the one border to zipfile, which leaks a dozen kinds of error
        raise source.refuse(say("script.broken_archive")) from error
    _guard_names(members, source)
    _guard_sizes(members, source)
    return frozenset(member.filename for member in members)


def read_member(source: Source, name: str) -> Source:
    """One member of an archive that ``list_members`` let pass; raises ``ReadError``."""
    try:
        with (
            zipfile.ZipFile(io.BytesIO(source.content)) as archive,
            open_member(archive, name, source=source) as member,
        ):
            content = member.read()
    except ReadError:
        raise
    except Exception as error:
        raise source.refuse(say("script.broken_member", member=name)) from error
    return type(source)(source.name, content)


@contextmanager
def open_member(archive: ZipFile, name: str, *, source: Source) -> Iterator[Member]:
    """One member to read from; raises what ``zipfile`` raises."""
    with archive.open(name) as member:
        yield Member(member, source)


class Member:
    """An open member that gives no more than one may hold, whatever its header claims."""

    def __init__(self, file: IO[bytes], source: Source) -> None:
        self._file, self._source, self._count = file, source, 0

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes; raises ``LimitError`` where it becomes too much."""
        data = self._file.read(size if size >= 0 else LIMITS.archive_member_bytes + 1)
        self._count += len(data)
        if self._count > LIMITS.archive_member_bytes:
            raise self._source.limit(say("script.archive_bomb", size_mb=self._count // 1024**2))
        return data


def _guard_names(members: list[zipfile.ZipInfo], source: Source) -> None:
    """Refuse names that no program writes: upwards, absolute, twice the same, links."""
    if len(members) > LIMITS.archive_members:
        raise source.limit(say("script.archive_members", count=len(members)))
    names = [member.filename for member in members]
    if len({name.casefold() for name in names}) != len(names) or any(map(_is_odd, members)):
        raise source.refuse(say("script.odd_archive"))
    if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
        raise source.refuse(say("script.refused_password"))


def _is_odd(member: zipfile.ZipInfo) -> bool:
    name = member.filename
    upwards = ".." in name.replace("\\", "/").split("/")
    return bool(upwards or _ABSOLUTE.match(name) or stat.S_ISLNK(member.external_attr >> 16))


def _guard_sizes(members: list[zipfile.ZipInfo], source: Source) -> None:
    """Refuse what would unpack to too much, as declared; reading counts again."""
    total = sum(member.file_size for member in members)
    largest = max((member.file_size for member in members), default=0)
    swollen = any(
        member.file_size > _SMALL and member.file_size > _RATIO * max(member.compress_size, 1)
        for member in members
    )
    if total > LIMITS.archive_bytes or largest > LIMITS.archive_member_bytes or swollen:
        raise source.limit(say("script.archive_bomb", size_mb=total // 1024**2))
