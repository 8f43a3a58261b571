"""Lines of an iCalendar file (RFC 5545, section 3.1): escaped, folded, ended by CRLF."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from scout.export.clean_text import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_OCTETS = 75
"""The longest line without its end; what is folded begins with a blank, which counts."""


def escape_text(text: str) -> str:
    """A value of the type TEXT (section 3.3.11)."""
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, escaped)
    return text


def write_moment(moment: datetime) -> str:
    """An aware moment in UTC, so that no reader has to know a time zone: ``20261207T003000Z``."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def write_lines(lines: Iterable[tuple[str, str]]) -> bytes:
    """Names (with their parameters) and values, escaped where they are text, as UTF-8."""
    return "".join(f"{_fold(f'{name}:{value}')}\r\n" for name, value in lines).encode()


def text_line(name: str, text: str) -> tuple[str, str]:
    """A line whose value is free text, in any language and of any length."""
    return name, escape_text(clean_text(text))


def _fold(line: str) -> str:
    """The line in pieces of 75 octets at most; no sign is cut in two."""
    pieces, room = [""], _OCTETS
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append("")
            room = _OCTETS - 1
        pieces[-1] += sign
        room -= size
    return "\r\n ".join(pieces)
