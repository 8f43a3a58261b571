"""The bytes of a file with its name, read within the ceilings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.record import dataclass
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.message import Message


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader is given: the file's name, for messages only, and its content."""

    name: str
    content: bytes

    def refuse(self, message: Message, line: int | None = None) -> ReadError:
        """The error to raise about this file."""
        return ReadError(message, file=self.name, line=line)

    def limit(self, message: Message) -> LimitError:
        """The error to raise where this file is larger or deeper than a ceiling."""
        return LimitError(message, file=self.name)


def open_source(path: Path | Source) -> Source:
    """Read a file within the ceilings; raises ``ReadError`` or ``LimitError``, saying why.

    What was read before is not read again.
    """
    if isinstance(path, Source):
        return path
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
    return Source(name, content)
