"""The lines of vCards, of all three versions, as strangers' programs write them.

A line that cannot be read is told and left out; it never spoils the card around it. Versions:
vCard 2.1 (versit, 1996), 3.0 (RFC 2426), 4.0 (RFC 6350); folding as in RFC 6350, section 3.2,
soft breaks of quoted-printable as in RFC 2045, section 6.7.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from contextlib import suppress
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.places.intake.limit import LIMITS
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.domain.message import Message

_PICTURES = re.compile(
    rb"^(?:[\w-]{1,40}\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:][^\n]*(?:\n[ \t][^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = re.compile(r'(?:[^":]|"[^"]*")*:')
_PART = re.compile(r'(?:[^";]|"[^"]*")+')
_NAME = re.compile(r"(?:[\w-]{1,40}\.)?(?P<name>[A-Za-z][\w-]{0,40})\Z")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SPLIT = {sign: re.compile(rf"(?:[^\\{sign}]|\\.)*", re.DOTALL) for sign in ";,"}
_CHINESE, _WESTERN = ("gb2312", "gbk", "gb18030", "gb_2312-80", "cp936"), ("iso-8859-1", "cp1252")
_CHARSETS = {
    **dict.fromkeys(_CHINESE, "gb18030"),
    **dict.fromkeys((*_WESTERN, "windows-1252", "latin-1"), "cp1252"),
    **{name: name for name in ("big5", "big5-hkscs", "shift_jis", "euc-jp", "euc-kr")},
}
"""What telephones write; every other name is read as UTF-8: a file asks for no codec of its own."""
_ENCODINGS = {"quoted-printable", "base64", "b", "7bit", "8bit"}
_QUOTED, _BASE64 = {"quoted-printable", "q"}, {"base64", "b"}
_LINE_SIGNS = 100_000  # of a line without its folds; what is longer is a picture
_TOLD = 20  # bad lines that are named; more are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One property: its name in capitals, its parameters in small letters, its value undone.

    ``value`` still has its backslashes: what a comma means depends on the property.
    """

    name: str
    value: str
    settings: Mapping[str, tuple[str, ...]]

    def parts(self, sign: str = ";") -> list[str]:
        """The values between the signs, without the backslashes."""
        return [plain(part) for part in _split(self.value, sign)]

    @property
    def text(self) -> str:
        """The whole value without the backslashes."""
        return plain(self.value)


class Card(NamedTuple):
    """The lines of a card, and the number of its first line in the file."""

    number: int
    lines: Sequence[CardLine]


@dataclass(slots=True)
class CardFile:
    """The cards of a file, and what was wrong with it."""

    cards: list[Card] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    bad: int = 0

    def tell_line(self, number: int) -> None:
        """Say that a line is none."""
        self.bad += 1
        if self.bad <= _TOLD:
            self.tell(say("directory.card_line"), number)

    def tell(self, message: Message, number: int | None = None) -> None:
        """Say what was left out, and where."""
        self.problems.append(Problem(message=message, severity=Severity.WARNING, line=number))


def without_pictures(content: bytes) -> bytes:
    """The bytes of a file without its photos; every line keeps its number."""
    return _PICTURES.sub(lambda found: b"\n" * found[0].count(b"\n"), content)


def plain(text: str) -> str:
    r"""A value without its backslashes.

    >>> plain(r"a\, b\nc")
    'a, b\nc'
    """
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def read_cards(text: str) -> CardFile:
    """All cards of a text; one that is not closed ends where the next begins."""
    found = CardFile()
    lines: list[CardLine] | None = None
    for number, raw in _unfold(text):
        line = _read_line(raw)
        if line is None:
            if lines is not None and raw.strip():
                found.tell_line(number)
        elif line.name == "BEGIN" and line.value.strip().upper() == "VCARD":
            if len(found.cards) >= LIMITS.rows:
                found.tell(say("directory.full", limit=LIMITS.rows))
                break
            lines = []
            found.cards.append(Card(number, lines))
        elif line.name == "END":
            lines = None
        elif lines is not None and len(lines) < LIMITS.columns:
            lines.append(line)
    if found.bad > _TOLD:
        found.tell(say("directory.card_lines", count=found.bad))
    return found


def _unfold(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the numbers of their first; a line has no end that is too far off."""
    whole: list[str] = []
    start, size, is_soft = 1, 0, False
    for number, line in enumerate(_plain_breaks(text).split("\n"), 1):
        goes_on = bool(whole) and (is_soft or line[:1] in {" ", "\t"})
        if not goes_on:
            if whole:
                yield start, "".join(whole)
            whole, start, size = [], number, 0
        piece = line if is_soft or not goes_on else line[1:]
        is_soft = piece.endswith("=") and _is_quoted(whole[0] if whole else piece)
        piece = piece[:-1] if is_soft else piece
        size += len(piece)
        if not whole or size <= _LINE_SIGNS:
            whole.append(piece[:_LINE_SIGNS])
    if whole:
        yield start, "".join(whole)


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _read_line(raw: str) -> CardLine | None:
    """The property of a whole line; ``None`` where it is none."""
    head = _HEAD.match(raw)
    before, _, value = (head[0][:-1], "", raw[head.end() :]) if head else raw.partition(":")
    if len(before) == len(raw):
        return None
    name, *settings = (part.strip() for part in _PART.findall(before) or [""])
    named = _NAME.match(name)
    if named is None:
        return None
    told = _read_settings(settings)
    return CardLine(name=named["name"].upper(), value=_undo(value, told), settings=told)


def _read_settings(settings: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The parameters; those without a name (vCard 2.1) are kinds or encodings."""
    found: dict[str, tuple[str, ...]] = {}
    for one in settings[: LIMITS.columns]:
        name, equals, value = one.partition("=")
        if not equals:
            name, value = ("encoding" if one.lower() in _ENCODINGS else "type"), one
        words = tuple(word.strip().strip('"').lower() for word in value.split(","))
        key = name.strip().lower()
        found[key] = (*found.get(key, ()), *words)
    return found


def _undo(value: str, settings: Mapping[str, tuple[str, ...]]) -> str:
    """The value without its transfer encoding."""
    encodings = set(settings.get("encoding", ()))
    if encodings & _QUOTED:
        return _decode(quopri.decodestring(value.encode(errors="replace")), settings)
    if encodings & _BASE64:
        try:
            return _decode(base64.b64decode("".join(value.split())), settings)
        except (binascii.Error, ValueError):
            return ""
    return value


def _decode(content: bytes, settings: Mapping[str, tuple[str, ...]]) -> str:
    """By the charset that the line names, else by the two that Chinese telephones write."""
    named = settings.get("charset", ("",))[0]
    for charset in (_CHARSETS.get(named, "utf-8"), "utf-8", "gb18030"):
        with suppress(UnicodeError):
            return _plain_breaks(content.decode(charset))
    return _plain_breaks(content.decode(errors="replace"))


def _plain_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split(value: str, sign: str) -> list[str]:
    parts: list[str] = []
    at = 0
    while at <= len(value) and len(parts) < LIMITS.columns:
        found = _SPLIT[sign].match(value, at)
        end = found.end() if found else len(value)
        if end < len(value) and value[end] == "\\":  # the last sign of all
            end = len(value)
        parts.append(value[at:end])
        at = end + 1
    return parts
