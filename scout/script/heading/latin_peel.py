"""Peel a Latin heading from the right, until the place is left.

Scene number, note, brackets, flashback and present tags, time of day; the place keeps its
sub-levels (``HOUSE - KITCHEN``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.domain.heading import TimeOfDay
from scout.domain.text import fold_latin
from scout.script.heading.latin_opening import NUMBER
from scout.script.heading.latin_word import FOREIGN_TIMES, LATIN_TIMES
from scout.script.heading.slot import read_time
from scout.script.heading.suffix import keep_motion

if TYPE_CHECKING:
    from scout.script.heading.latin_opening import LatinOpening

_HASHED = re.compile(r"\s*#(?P<number>[^#\s]{1,12})#\s*$")
_NOTE = re.compile(r"\s*\[\[.*$", re.DOTALL)
_REVISED = re.compile(r"\s+\*+\s*$")
_REPEATED = re.compile(rf"\s+(?P<number>{NUMBER})\.?$")
_MARGIN = re.compile(r"(?:\s{5,}|\t\s*)(?P<number>[A-Z]{0,2}\d{1,4}[A-Z]{0,2})\.?$")
_BRACKET = re.compile(r"\s{0,8}[-–—,]{0,2}\s{0,8}[(\[](?P<inner>[^()\[\]]{0,80})[)\]]\s{0,8}")
_DASHES = re.compile(r"\s*[-–—]+\s+[-–—]+\s*")
_SEPARATOR = re.compile(
    r"\s*[|\t]\s*|\s{3,}|\s+[-–—]{1,2}\s*|\s*[-–—]{1,2}\s+|,\s+|\.\s+|\s+/\s+|[–—]|--"
)
_TAG = re.compile(
    r"^(?:(?:END |BEGIN )?(?:OF )?FLASH\s?BACK|FLASH FORWARD"
    r"|(?:BACK TO (?:THE )?)?PRESENT(?: DAY)?|DREAM(?: SEQUENCE)?"
    r"|(?:BEGIN )?MONTAGE|ESTABLISHING|INTERCUT|STOCK|CONT'?D\.?|CONTINUED|RAIN|RAINING|SNOW|STORM"
    r"|(?:EARLY |LATE |MID[- ])?(?:18|19|20)\d\d'?S?|\d{4})$",
    re.IGNORECASE,
)
_SPAN = (
    r"A|AN|THE|THAT|SOME|SEVERAL|MANY|FEW|COUPLE|OF|HALF|MUCH|SHORT|LITTLE|WHILE|LONG|TIME|JUST|EVEN"
    r"|IMMEDIATELY|SLIGHTLY|SHORTLY|STILL|SAME|\d{1,2}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN"
    r"|TWELVE|FIFTEEN|TWENTY|THIRTY|FORTY|FIFTY|HUNDRED|SECONDS?|MOMENTS?|MINUTES?|HOURS?|DAYS?|WEEKS?"
    r"|MONTHS?|YEARS?|DECADES?|NIGHTS?|MORNING|AFTERNOON|EVENING"
)  # each word in one way only: of thirty that match in two, all ways would be tried
_LONGEST_TIME = 100  # characters; more is a sentence
_LATER = re.compile(
    rf"(?:^|\s)(?P<span>(?:(?:{_SPAN})[ ,])*(?:LATER|EARLIER|CONTINUOUS|SAME TIME|AFTER))$"
)
_HOURS = "PRE-?DAWN|DAWN|SUNRISE|MORNING|NOON|AFTERNOON|DUSK|SUNSET|EVENING|MIDNIGHT|NIGHT|DAY"
_COUNT = r"\s#?(?:\d{1,3}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)$"
_COUNTED = re.compile(_COUNT)
_STORY_DAY = re.compile(rf"^(?:DAY|NIGHT){_COUNT}", re.IGNORECASE)  # beside a time of its own
_TIMED = re.compile(rf"\b(?:{_HOURS})$")
_DAY_WORDS = re.compile(
    r"^(?:(?:THE|THAT|LATER|NEXT|SAME|EARLY|LATE|FOLLOWING|ANOTHER|ONE|FIRST|SECOND|THIRD|RAINY"
    r"|STORMY|SUNNY|CHRISTMAS|SUMMER|WINTER|SPRING|AUTUMN|FALL|MONDAY|TUESDAY|WEDNESDAY|THURSDAY"
    r"|FRIDAY|SATURDAY|SUNDAY|\d{1,2}(?::\d\d)? ?(?:AM|PM)) |MID-?)*"
    rf"(?:{_HOURS})(?:{_COUNT}|$)"
)
_ALONE = "DAY NIGHT DAWN DUSK MORNING EVENING AFTERNOON SUNSET SUNRISE CONTINUOUS LATER"
_BARE = frozenset(_ALONE.split())
_ALONE_ABROAD = "JOUR NUIT SOIR DIA NOCHE NACHT GIORNO NOTTE NOITE"
_FOREIGN_BARE = frozenset(_ALONE_ABROAD.split())
# SAME TIME, MOMENTS LATER, NEXT MORNING with nothing but a space before them.
_SEVERAL = re.compile(
    rf"\s(?P<time>(?:{'|'.join(word for word in LATIN_TIMES if ' ' in word)}"
    rf"|(?:(?:{_SPAN}) )+(?:LATER|EARLIER)|(?:NEXT|EARLY|LATE) (?:{_HOURS})))$",
    re.IGNORECASE,
)
_FUSED = re.compile(
    r"^(?P<head>[^a-z]{2,100}?(?:\s[-–—]{1,2}\s|,\s|\.\s|\s)(?:DAY|NIGHT|DAWN|DUSK|MORNING|EVENING|AFTERNOON|SUNSET|SUNRISE|NOON|CONTINUOUS|LATER))"
    r"(?:\.|:|\s[-–—]{1,2})?\s+(?P<body>(?:[A-Z]?[a-z'’]|[A-Z]+\s[a-z]).*)$"
)
# KITCHEN-DAY, KITCHEN/DAY, KITCHEN: DAY; but DAY/NIGHT is one light.
_GLUES = sorted(_BARE | _FOREIGN_BARE)
_NOT_GLUED = "".join(rf"(?<!{word})" for word in ("MID", "PRE", "ALL", "MEIO", "MEIA", *_GLUES))
_GLUED = re.compile(rf"(?<=[A-Z0-9)]){_NOT_GLUED}(?:-|/|:\s?)(?=(?:{'|'.join(_GLUES)})$)")
_CLOCK = re.compile(r"^\d{1,2}(?::\d\d)? ?(?:A\.?M\.?|P\.?M\.?)$", re.IGNORECASE)


@dataclass
class Peeled:
    """What has been taken off the right end, and what is left."""

    text: str
    number: str | None = None
    time: TimeOfDay | None = None
    time_raw: str = ""
    suffix: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    body: str = ""


def peel(opening: LatinOpening) -> Peeled:
    """Everything behind the prefix, taken apart."""
    peeled = Peeled(_NOTE.sub("", opening.rest))
    if hashed := _HASHED.search(peeled.text):
        peeled.number, peeled.text = hashed["number"], peeled.text[: hashed.start()]
    peeled.text = _REVISED.sub("", peeled.text)
    if not opening.numbered and (margin := _MARGIN.search(peeled.text)) is not None:
        peeled.number = peeled.number or margin["number"]
        peeled.text = peeled.text[: margin.start()]
    if opening.numbered and (repeated := _REPEATED.search(peeled.text)):
        same = repeated["number"] == opening.number
        peeled.text = peeled.text[: repeated.start()] if same else peeled.text
        peeled.text = _REVISED.sub("", peeled.text)
    peeled.text = _GLUED.sub(" - ", peeled.text)
    if (fused := _FUSED.match(peeled.text)) is not None:
        peeled.text, peeled.body = fused["head"], fused["body"]
    for bracket in _BRACKET.finditer(peeled.text):
        _add_tag(peeled, bracket["inner"].strip())
    peeled.text = _DASHES.sub(" - ", _BRACKET.sub(" - ", peeled.text)).strip(" -–—.,:|\t")
    while _peel_last(peeled):
        pass
    if peeled.time is None:
        _find_first_time(peeled)
    if peeled.time is None:
        _find_inner_time(peeled)
    if peeled.time is None:
        _find_told_time(peeled)
    peeled.text = keep_motion(peeled.text.rstrip(" -–—"), peeled.suffix, form=" ({})")
    return peeled


def _find_first_time(peeled: Peeled) -> None:
    """``INT. DAY. KITCHEN``: the time before the place."""
    part = _SEPARATOR.search(peeled.text)
    written = peeled.text[: part.start()].strip() if part else ""
    if part is not None and (word := fold_latin(written)) in _BARE | _FOREIGN_BARE:
        peeled.time, peeled.time_raw = LATIN_TIMES[word], written
        peeled.text = peeled.text[part.end() :]


def _find_told_time(peeled: Peeled) -> None:
    """``KITCHEN (CONTINUOUS)``: a bracket that says how the scene follows the one before."""
    for tag in peeled.suffix:
        time = _read_time(tag)
        if time is TimeOfDay.RELATIVE or (time is not None and _STORY_DAY.match(tag)):
            peeled.time, peeled.time_raw = time, tag
            return


def _find_inner_time(peeled: Peeled) -> None:
    """``KITCHEN - DAY - JOHN'S POV``: what follows the time is neither time nor place."""
    parts = list(_SEPARATOR.finditer(peeled.text))
    for part, following in pairwise(parts):
        word = peeled.text[part.end() : following.start()]
        time = _read_time(word)
        if time is not None and time is not TimeOfDay.RELATIVE:
            peeled.time, peeled.time_raw = time, word
            peeled.suffix.append(peeled.text[following.end() :])
            peeled.text = peeled.text[: part.start()]
            return


def _add_tag(peeled: Peeled, tag: str) -> None:
    time = _read_time(tag)
    counted = _STORY_DAY.match(tag) is not None
    if time is not None and not counted and peeled.time is None and time is not TimeOfDay.RELATIVE:
        peeled.time, peeled.time_raw = time, tag
        return
    peeled.suffix.append(tag)
    if re.search(r"FLASH\s?BACK", tag, re.IGNORECASE):
        peeled.flags.append("flashback")
    elif re.search(r"\bPRESENT\b", tag, re.IGNORECASE):
        peeled.flags.append("present")
        # PRESENT DAY is a day, unless it says NIGHT.
        if "DAY" in tag.upper() and peeled.time is None:
            peeled.time, peeled.time_raw = TimeOfDay.DAY, "DAY"


def _peel_last(peeled: Peeled) -> bool:
    """Take the last part off where it is a tag or a time; false where it belongs to the place."""
    parts = list(_SEPARATOR.finditer(peeled.text))
    last = peeled.text[parts[-1].end() :] if parts else peeled.text
    head = peeled.text[: parts[-1].start()] if parts else ""
    if not peeled.text:
        return False
    if _TAG.match(last) and parts:
        _add_tag(peeled, last)
    elif _CLOCK.match(last) and parts:
        peeled.suffix.append(last)
    elif (time := _read_time(last)) is not None and parts:
        exact = time is not TimeOfDay.RELATIVE
        if (
            peeled.time is None
            or "present" in peeled.flags
            or _STORY_DAY.match(peeled.time_raw)
            or (exact and peeled.time is TimeOfDay.RELATIVE)
            or _is_foreign(peeled.time_raw) > _is_foreign(last)  # NIGHT - TAG
        ):
            peeled.time, peeled.time_raw = time, last
    else:
        return _peel_bare(peeled)
    peeled.text = head
    return True


def _is_foreign(word: str) -> bool:
    return fold_latin(word) in FOREIGN_TIMES


def _read_time(text: str) -> TimeOfDay | None:
    """``LATE AFTERNOON``, ``DAY/NIGHT`` (the first), ``TWO DAYS LATER``; Chinese words as well."""
    if len(text) > _LONGEST_TIME:
        return None
    word = " ".join(fold_latin(text.strip(" .")).split())
    if (known := LATIN_TIMES.get(word) or FOREIGN_TIMES.get(_COUNTED.sub("", word))) is not None:
        return known
    if "/" in word:
        parts = [part.strip() for part in word.split("/")]
        return next((LATIN_TIMES[part] for part in parts if part in LATIN_TIMES), None)
    if not word.isascii():
        return read_time(word)
    if _DAY_WORDS.match(word) and (found := _TIMED.search(_COUNTED.sub("", word))):
        return LATIN_TIMES[found[0]]
    later = _LATER.search(word)
    return TimeOfDay.RELATIVE if later is not None and later["span"] == word else None


def _peel_bare(peeled: Peeled) -> bool:
    """``INT KITCHEN DAY``: a time without a separator, if none was found."""
    head, _, last = peeled.text.rpartition(" ")
    if peeled.time is not None or not head:
        return False
    if words := _SEVERAL.search(peeled.text, len(peeled.text) - _LONGEST_TIME):
        peeled.time, peeled.time_raw = _read_time(words["time"]), words["time"]
        peeled.text = peeled.text[: words.start()]
        return True
    word = fold_latin(last)
    time = LATIN_TIMES.get(word) if word in _BARE | _FOREIGN_BARE else None
    if time is None and not last.isascii():
        time = read_time(last)
    if time is None:
        return False
    peeled.time, peeled.time_raw, peeled.text = time, last, head
    return True
