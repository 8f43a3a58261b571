"""Latin scene headings: ``INT. TEA HOUSE - NIGHT - FLASHBACK (1944) #110A#``.

The prefix opens the heading; then what is not the place is peeled off from the right: scene
number, note, brackets, flashback and present tags, time of day. What is left is the place, with
its sub-levels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.script.heading.word import LATIN_INT_EXT, LATIN_TIMES

_PREFIX = re.compile(
    r"^(?:(?P<number>\d{1,4}[A-Za-z]{0,2})[.)]?\s+)?"
    r"(?P<io>INT\.?\s*/\s*EXT|EXT\.?\s*/\s*INT|I\.?/E|E\.?/I|INTERIOR|EXTERIOR|INT|EXT|EST)"
    r"(?P<stop>\.\s*-?\s*|\s+-+\s+|\s+|$)",
    re.IGNORECASE,
)
_SCENE_WORD = re.compile(r"^SCENE\s+(?P<number>\w+)\.?$", re.IGNORECASE)
_NUMBER_WORDS = dict(
    zip(
        "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE".split(),  # noqa: SIM905
        range(1, 13),
        strict=True,
    )
)
_HASHED = re.compile(r"\s*#(?P<number>[^#\s]+)#\s*$")
_NOTE = re.compile(r"\s*\[\[.*$")
_REPEATED = re.compile(r"\s+(?P<number>\d{1,4}[A-Z]{0,2})$")
_BRACKET = re.compile(r"\s*[-–—,]*\s*[(\[](?P<inner>[^)\]]*)[)\]]\s*")
_SEPARATOR = re.compile(r"\s+[-–—]{1,2}\s+|,\s+|\.\s+")
_TAG = re.compile(
    r"^(?:FLASH\s?BACK|PRESENT(?: DAY)?|DREAM|MONTAGE|\d{4}|(?:19|20)\d0'?S)$", re.IGNORECASE
)
_AGAIN = re.compile(r"^BACK (?:AT|IN|TO|ON) (?:THE )?", re.IGNORECASE)
_LATER = re.compile(r"\b(?:LATER|EARLIER|CONTINUOUS)$", re.IGNORECASE)


@dataclass
class _Peeled:
    """What has been taken off the right end."""

    text: str
    number: str | None = None
    time: TimeOfDay | None = None
    time_raw: str = ""
    suffix: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


def parse_latin_heading(line: str) -> Heading | None:
    """The heading that this line is, or ``None``; case does not matter."""
    text = line.strip().lstrip("\ufeff")
    forced = text.startswith(".") and not text.startswith("..")
    text = text[1:].strip() if forced else text
    if scene := _SCENE_WORD.match(text):
        word = scene["number"].upper()
        return Heading(raw=line.strip(), number=str(_NUMBER_WORDS.get(word, word)))
    opened = _PREFIX.match(text)
    if opened is None and not forced:
        return None
    if opened is not None and not forced and not _opens(opened, text):
        return None
    peeled = _Peeled(text[opened.end() :] if opened else text)
    _peel(peeled, numbered=bool(opened and opened["number"]))
    flags = peeled.flags
    prefix = _prefix(opened["io"]) if opened else ""
    flags += ["est"] if prefix == "EST" else []
    flags += ["forced"] if forced else []
    return Heading(
        raw=line.strip(),
        number=peeled.number or (opened and opened["number"]) or None,
        int_ext=_int_ext(prefix),
        place=_place(peeled.text),
        time=peeled.time,
        time_raw=peeled.time_raw,
        suffix=" ".join(peeled.suffix),
        flags=tuple(flags),
    )


def _opens(opened: re.Match[str], text: str) -> bool:
    """``INT`` alone may open prose; without a full stop the line must be in capitals."""
    if "." in opened["stop"] or "-" in opened["stop"] or "/" in opened["io"]:
        return True
    return text == text.upper() and opened["io"].upper() in {"INT", "EXT", "EST"}


def _prefix(written: str) -> str:
    return re.sub(r"[.\s]", "", written.upper())


def _int_ext(prefix: str) -> IntExt | None:
    return LATIN_INT_EXT.get(prefix)


def _place(text: str) -> str | None:
    text = re.sub(r"\s+[-–—]{2}\s+", " - ", text)
    return _AGAIN.sub("", text.strip(" -–—.,")) or None


def _peel(peeled: _Peeled, *, numbered: bool) -> None:
    if hashed := _HASHED.search(peeled.text):
        peeled.number, peeled.text = hashed["number"], peeled.text[: hashed.start()]
    peeled.text = _NOTE.sub("", peeled.text)
    if numbered and (repeated := _REPEATED.search(peeled.text)):
        peeled.text = peeled.text[: repeated.start()]
    for bracket in _BRACKET.finditer(peeled.text):
        _add_tag(peeled, bracket["inner"].strip())
    peeled.text = _BRACKET.sub(" - ", peeled.text).strip(" -–—.,")
    while _peel_last(peeled):
        pass


def _add_tag(peeled: _Peeled, tag: str) -> None:
    peeled.suffix.append(tag)
    if re.search(r"FLASH\s?BACK", tag, re.IGNORECASE):
        peeled.flags.append("flashback")
    elif re.search(r"\bPRESENT\b", tag, re.IGNORECASE):
        peeled.flags.append("present")
        if (
            "DAY" in tag.upper() and peeled.time is None
        ):  # PRESENT DAY is a day, unless it says NIGHT
            peeled.time, peeled.time_raw = TimeOfDay.DAY, "DAY"


def _peel_last(peeled: _Peeled) -> bool:
    """Take the last part off where it is a tag or a time; false where it belongs to the place."""
    parts = list(_SEPARATOR.finditer(peeled.text))
    last = peeled.text[parts[-1].end() :] if parts else peeled.text
    head = peeled.text[: parts[-1].start()] if parts else ""
    if not head and not peeled.text:
        return False
    if _TAG.match(last) and parts:
        _add_tag(peeled, last)
    elif (time := _time(last)) is not None and parts:
        if peeled.time is None or "present" in peeled.flags:
            peeled.time, peeled.time_raw = time, last
    else:
        return _peel_bare(peeled)
    peeled.text = head
    return True


def _time(text: str) -> TimeOfDay | None:
    word = text.strip(" .").upper()
    if word in LATIN_TIMES:
        return LATIN_TIMES[word]
    if "/" in word:
        return LATIN_TIMES.get(word.split("/")[0].strip())
    return TimeOfDay.RELATIVE if _LATER.search(word) else None


def _peel_bare(peeled: _Peeled) -> bool:
    """``INT KITCHEN DAY``: a time without a separator, if none was found."""
    head, _, last = peeled.text.rpartition(" ")
    if peeled.time is None and head and last.upper() in {"DAY", "NIGHT", "DAWN", "DUSK"}:
        peeled.time, peeled.time_raw, peeled.text = LATIN_TIMES[last.upper()], last, head
        return True
    return False
