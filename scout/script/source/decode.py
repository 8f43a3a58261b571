"""Bytes to text: by their mark where they have one, else by which encoding reads as a language.

Chinese Windows writes GB18030, Taiwan and Hong Kong Big5, Western offices CP1252, Notepad UTF-16,
and none of them says so. Each decodes most of the others without an error, into nonsense; so every
reading is weighed by how common its signs are, and the heaviest is taken. What is damaged all the
same is replaced and told with its line.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.record import dataclass
from scout.script.limits import LIMITS
from scout.script.source.common_sign import COMMON_SIGNS, known_signs

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.script.source.source import Source

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_BYTEWISE = ("utf-8", "gb18030", "big5hkscs", "cp1252")  # a line break is a byte 0A in them
_WIDE = ("utf-16-le", "utf-16-be")
_LOST = "\ufffd"
_SAMPLE = 20_000  # signs that are weighed; more say nothing new
_LOST_SHARE = 0.05  # of the signs beyond ASCII; more is no text, or none that can be read
_CONTROL_SHARE = 0.02
_NUL_SHARE = 0.02  # of the bytes; Notepad's UTF-16 has one in every line break, space and digit
_DOUBTFUL = 20  # so few signs are UTF-8 by accident
_SHORT = 12  # bytes; six signs without a space or a digit may be anything
_TOLD = 10  # lines that are named; more of them are counted
# How much a sign speaks for the reading it stands in.
_COMMON, _KNOWN, _RARE, _STRANGE, _CONTROL, _REPLACED = 3.0, 1.0, -1.0, -3.0, -4.0, -10.0
_GOOD = 1.0
_WESTERN = frozenset(
    "àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿßšžÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜÝŸŠŽ“”‘’«»–—…¿¡\xa0"
)
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_FULL_WIDTH = re.compile(r"[\u3000-\u301f\uff01-\uff5e]")
_INVISIBLE = re.compile("[\0\x1a\ufeff\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file, its lines broken by line feeds alone, and what was wrong with it."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(source: Source) -> Decoded:
    """The text of a source; raises ``ReadError`` where it is none, ``LimitError`` for too much."""
    content = source.content
    encoding, start = _pick_encoding(content)
    text, problems = _decode_lines(content[start:], encoding)
    wide = sum(sign > "\x7f" for sign in text[:_SAMPLE])
    controls = sum(_is_control(sign) for sign in text[:_SAMPLE])
    lost = text[:_SAMPLE].count(_LOST) > max(1, _LOST_SHARE * wide)
    guessed_wrong = encoding in _WIDE and not start and weigh(text) < 0
    if lost or guessed_wrong or controls > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise source.refuse(say("script.not_text"))
    if len(text) > LIMITS.text_chars:
        raise source.limit(say("script.too_long", count=len(text)))
    return Decoded(text=_plain_breaks(text), encoding=encoding, problems=tuple(problems))


def weigh(text: str) -> float:
    """How much a reading looks like a language: 3 where every sign is a common one, below 0 not.

    ASCII says nothing, since all encodings share it.
    """
    weights = _weights(text)
    return sum(weights) / len(weights) if weights else 0.0


def _weights(text: str) -> list[float]:
    text = text[:_SAMPLE]
    return [
        _weight(sign, text[max(place - 1, 0) : place] + text[place + 1 : place + 2])
        for place, sign in enumerate(text)
        if sign > "\x7f" or _is_control(sign)
    ]


def _weight(sign: str, neighbours: str) -> float:
    if sign in COMMON_SIGNS:
        return _COMMON
    if sign in _WESTERN:
        # Two of them in a row are two bytes of Chinese; a word of Latin letters has others too.
        alone = neighbours.isascii() or any(
            char.isascii() and char.isalpha() for char in neighbours
        )
        return _COMMON if alone else _STRANGE
    if sign in known_signs() or _FULL_WIDTH.match(sign):
        return _KNOWN
    if _IDEOGRAPHS.match(sign):
        return _RARE
    if sign == _LOST:
        return _REPLACED
    return _CONTROL if _is_control(sign) else _STRANGE


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc" and sign not in "\t\n\r\f\v\x1a\x85"


def _pick_encoding(content: bytes) -> tuple[str, int]:
    """The encoding, and how many bytes its mark has."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    sample = content[: 4 * _SAMPLE]
    if sample.count(0) <= _NUL_SHARE * len(sample) and _is_utf_8(content):
        return "utf-8", 0
    may_be_wide = len(content) % 2 == 0 and (0 in sample or len(sample) > _SHORT)
    candidates = (*_BYTEWISE, *_WIDE) if may_be_wide else _BYTEWISE
    # The sum and not the mean: ASCII says nothing, so a reading as Latin letters would get off
    # lightly beside UTF-16, where every pair of bytes has to be a sign that somebody writes.
    return max(candidates, key=lambda name: sum(_weights(sample.decode(name, "replace")))), 0


def _is_utf_8(content: bytes) -> bool:
    """Whether the bytes are UTF-8, and not a short line of GB18030 or Big5 that looks like it."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    if sum(sign > "\x7f" for sign in text[:_SAMPLE]) > _DOUBTFUL or weigh(text) >= _GOOD:
        return True
    if any(_is_control(sign) for sign in text[:_SAMPLE]):
        return False
    others = (content.decode(name, errors="replace") for name in ("gb18030", "big5hkscs"))
    return max(weigh(other) for other in others) < _GOOD


def _decode_lines(content: bytes, encoding: str) -> tuple[str, list[Problem]]:
    """The text; lines that do not fit the encoding are read in their own, or with signs lost."""
    if encoding not in _BYTEWISE:
        return content.decode(encoding, errors="replace"), []
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = None
    if text is not None and encoding == "utf-8":
        return text, []
    lines, findings = [], []
    for number, line in enumerate(content.splitlines(keepends=True), start=1):
        read, finding = _decode_line(line, encoding)
        lines.append(read)
        if finding is not None:
            findings.append((finding, number))
    return "".join(lines), _tell(findings)


def _decode_line(line: bytes, encoding: str) -> tuple[str, Message | None]:
    own = _try(line, encoding)
    # Whatever is UTF-8 is so by intent; the Chinese encodings read each other's lines.
    others = [name for name in _BYTEWISE[:3] if name != encoding] if own is None else ["utf-8"]
    if own is None or not own.isascii():
        texts = [(text, name) for name in others if (text := _try(line, name)) is not None]
        for text, name in texts:
            if weigh(text) > (_STRANGE if own is None else weigh(own)):
                return text, say("script.other_encoding", encoding=name.upper())
    if own is not None:
        return own, None
    return line.decode(encoding, errors="replace"), say("script.bytes_lost")


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _tell(findings: list[tuple[Message, int]]) -> list[Problem]:
    problems = [
        Problem(message=message, severity=Severity.WARNING, line=line)
        for message, line in findings[:_TOLD]
    ]
    if len(findings) > _TOLD:
        message = say("script.more_lines_lost", count=len(findings) - _TOLD)
        problems.append(Problem(message=message, severity=Severity.WARNING))
    return problems


def _plain_breaks(text: str) -> str:
    """Every kind of line break as a line feed; marks that nobody sees taken out."""
    text = _INVISIBLE.sub("", text)
    text = re.sub("\r\n?|[\x85\u2028\u2029\v]", "\n", text)
    # A page break beside a line break would be a second one, and shift all line numbers.
    return re.sub(r"(?<=[^\n])\f(?=[^\n])", "\n", text).replace("\f", "")
