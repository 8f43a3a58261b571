"""Latin scene headings: ``INT. TEA HOUSE - NIGHT - FLASHBACK (1944) #110A#``."""

from __future__ import annotations

import re

from scout.domain.heading import Heading
from scout.domain.text import fold_latin
from scout.script.era.era_shift import name_shift
from scout.script.heading.latin_opening import LatinOpening, open_latin, open_stage
from scout.script.heading.latin_peel import peel
from scout.script.heading.latin_word import FOREIGN_TIMES

_LONGEST = 300
_AGAIN = re.compile(r"^BACK (?:AT|IN|TO|ON) (?:THE )?", re.IGNORECASE)
# CONTINUED: at the turn of a page, and scenes that were left out.
_PAGE_TURN = re.compile(r"^\(?(?:\d{1,4}[A-Z]?\s+)?(?:\(?CONTINUED\)?|CONT'?D)\b", re.IGNORECASE)
_OMITTED = re.compile(r"^(?P<number>[\dA-Z-]{1,9})\s+\(?(?:SCENE )?OMIT(?:TED)?\)?", re.IGNORECASE)
_SCENE_OMITTED = re.compile(
    r"^(?P<number>[\dA-Z-]{1,9})\s+(?:INT|EXT|I/E)\b.{0,80}\bOMIT(?:TED)?\)?[\s*]*(?:(?P=number))?\W*$"
)
# FLASHBACK - INT. HALL - DAY: what the heading is, before it instead of behind.
_BEFORE = re.compile(
    r"^(?P<tag>(?:BEGIN )?FLASHBACK|DREAM(?: SEQUENCE)?|INTERCUT)(?: TO| WITH)?\s*[-–—:]+\s*"
    r"(?P<rest>(?:INT|EXT|I/E)\b.*)$",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s{2,}")


def parse_latin_heading(line: str) -> Heading | None:
    """The heading that this line is, or ``None``; case does not matter."""
    raw = line.strip().lstrip("\ufeff")
    text = raw[:_LONGEST].strip("*_ ")
    forced = text.startswith(".") and not text.startswith("..")
    text = text[1:].strip() if forced else text
    if _PAGE_TURN.match(text) or read_omitted(text) is not None:
        return None
    if (number := open_stage(text)) is not None:
        return Heading(raw=line.strip(), number=number, flags=("stage",))
    if (before := _BEFORE.match(text)) is not None:
        text = f"{before['rest']} ({before['tag']})"
    opening = open_latin(text)
    if opening is None:
        if not forced:
            return None
        opening = LatinOpening(rest=text)
    return _read(raw, opening, forced=forced)


def read_omitted(text: str) -> str | None:
    """The number of ``12 OMITTED``, a scene that was taken out and kept its number."""
    found = _OMITTED.match(text.strip()) or _SCENE_OMITTED.match(text.strip())
    return found["number"] if found and any(sign.isdigit() for sign in found["number"]) else None


def _read(raw: str, opening: LatinOpening, *, forced: bool) -> Heading | None:
    peeled = peel(opening)
    dated = peeled.text[:1].isdigit() or not opening.sure
    if opening.established and dated and peeled.time is None:
        return None  # Est. 1908 by the family
    flags = [*peeled.flags]
    flags += name_shift(" ".join(peeled.suffix))
    flags += ["forced"] if forced else []
    return Heading(
        raw=raw,
        number=peeled.number or opening.number,
        int_ext=opening.int_ext,
        place=_place(peeled.text),
        time=peeled.time,
        time_raw=peeled.time_raw,
        suffix=" ".join(peeled.suffix),
        flags=tuple(flags),
        body=peeled.body,
        established=opening.established and fold_latin(peeled.time_raw) not in FOREIGN_TIMES,
    )


def _place(text: str) -> str | None:
    text = re.sub(r"\s+[-–—]{1,2}\s+", " - ", text)
    return _AGAIN.sub("", _SPACES.sub(" ", text).strip(" -–—.,:")) or None
