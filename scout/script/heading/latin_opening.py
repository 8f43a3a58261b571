"""How a Latin heading opens: ``INT.``, ``12A EXT./INT.``, ``SCENE 3 - I/E``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.text import fold_latin
from scout.record import dataclass
from scout.script.heading.latin_word import LATIN_INT_EXT, LATIN_TIMES

if TYPE_CHECKING:
    from scout.domain.heading import IntExt

NUMBER = r"[A-Z]{0,2}\d{1,4}(?:[-./]\d{1,3})?[A-Z]{0,2}"  # 4/12: of episode 4
# A stop, a dash and blanks behind a number, a blank last: each taken once, or a line of nothing but
# blanks is tried in every way to part them.
_AFTER = r"\s*+[.):*]?+\s*+[-–—]?+\s*+(?<=\s)"
_IN = r"(?:INT(?:ERIOR|[EÉ]RIEUR|ERNO)?|INNEN)"
_OUT = r"(?:EXT(?:ERIOR|[EÉ]RIEUR)?|AU(?:SS|ß|ẞ)EN|ESTERNO)"
_OUT_TOO = rf"(?:{_OUT}|EST)"  # beside INT it is ESTERNO, alone it may be establishing
# A scene, a sequence, a Szene, an escena before their number.
_SCENE = (
    r"(?:S[CZ][EÈ]NE\s+|SC\.?\s*|BILD\s+|S?CENA\s+|S[EÉ]Q(?:UENCE)?\.?\s*"
    r"|SEC(?:UENCIA)?\.?\s*|ESC(?:ENA)?\.?\s*)"
)
# EP2 SC3, S1E4.
_OF_EPISODE = (
    r"(?:EP?|S)\s?\.?\d{1,3}\s?[-.]?\s?(?:EP?|SC?)\s?\.?(?P<scene>\d{1,4}[A-Z]?)\s*[.:-]?\s+"
)
_PREFIX = re.compile(
    rf"^(?:{_SCENE}?[#(\[]?(?P<number>{NUMBER})[)\]]?{_AFTER}"
    rf"|{_OF_EPISODE})?"
    rf"(?P<io>{_IN}\.?\s*[/&+-]\s*{_OUT_TOO}|{_OUT_TOO}\.?\s*[/&+-]\s*{_IN}|I\.?/[EA]|[EA]\.?/I|{_IN}|{_OUT}|EST)"
    rf"(?P<stop>\.\s*[-–—]*\s*|:\s*|\s?/\s?|\s*[-–—]+\s+|\s+|$)",
    re.IGNORECASE,
)
_SIDE = rf"(?P<io>{_IN}\.?/{_OUT}|{_OUT}\.?/{_IN}|I/[EA]|[EA]/I|{_IN}|{_OUT})\.?"
# 3. KITCHEN. INT. DAY, KITCHEN - INT - DAY: the side behind the place.
_PLACE_FIRST = re.compile(
    rf"^(?:{_OF_EPISODE}|(?:(?:SCENE|Scene)\s+|(?:SC|Sc)\.?\s*)?(?P<number>{NUMBER}){_AFTER})?"
    rf"(?P<place>[^a-z]{{2,60}}?)(?:\s*+[-–—,/|]++\s*+|\.\s++|\s++[(\[]?){_SIDE}"
    r"(?:\s*+[-–—,/|]++\s*+|\s++)(?P<time>[^\W\d_a-z](?:[^\W\d_a-z]| ){2,20})[)\].]*"
    r"(?:\s+(?P=number)\.?)?$"
)
_SECOND = re.compile(rf"\s?/\s?(?P<io>{_IN}|{_OUT})\.\s*", re.IGNORECASE)
# INTERIOR HALLWAY - DAY is a heading, INTERIOR DESIGN none.
_TIMED = re.compile(rf"[-–—,./(:|\s](?:{'|'.join(LATIN_TIMES)})\b")
# Ext. 204 is busy, he says.
_SENTENCE = re.compile(r"^\S+(?: [a-z]+){2,}.*[.!?]$")
_ONLY_NUMBERED = re.compile(
    rf"^(?P<number>{NUMBER})\.?\s++(?P<rest>[^a-z]{{3,120}}?)\s++(?P=number)\.?\s*\*?$"
)
_SCENE_WORD = re.compile(
    r"^(?:SCENE|Scene)\s+(?P<number>\w{1,12})\s*(?:[.;:]|$)\s*$", re.IGNORECASE
)
_SCENE_NAMED = re.compile(rf"^SCENE\s+(?P<number>{NUMBER})\s*[:.–—-]\s*(?P<rest>\S.*)$")
_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        (
            "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN",
            "ELEVEN", "TWELVE", "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN",
        ),
        start=1,
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LatinOpening:
    """The prefix of a line; ``sure`` is false where the same words may open prose."""

    rest: str
    number: str | None = None
    int_ext: IntExt | None = None
    established: bool = False
    numbered: bool = False
    sure: bool = True


def open_latin(text: str) -> LatinOpening | None:
    """The opening of a Latin heading, or ``None`` for a line that is none."""
    found = _PREFIX.match(text)
    if found is not None:
        return _prefixed(found, text)
    if (behind := _PLACE_FIRST.match(text)) is not None and fold_latin(
        behind["time"].strip()
    ) in LATIN_TIMES:
        return LatinOpening(
            rest=f"{behind['place']} - {behind['time']}",
            number=behind["number"] or behind["scene"],
            int_ext=LATIN_INT_EXT.get(fold_latin(behind["io"].replace(".", ""))),
            numbered=behind["number"] is not None,
        )
    if (named := _SCENE_NAMED.match(text)) is not None and text == text.upper():
        return LatinOpening(rest=named["rest"], number=named["number"])
    if (both := _ONLY_NUMBERED.match(text)) is not None and re.search(r"[A-Z]{3}", both["rest"]):
        return LatinOpening(rest=both["rest"], number=both["number"])
    return None


def open_stage(text: str) -> str | None:
    """The number of ``SCENE ONE``, alone on its line."""
    found = _SCENE_WORD.match(text)
    if found is None:
        return None
    word = found["number"].upper()
    known = word in _NUMBER_WORDS or word[0].isdigit() or re.fullmatch(r"[IVXL]+", word)
    return _NUMBER_WORDS.get(word, word) if known else None


def _prefixed(found: re.Match[str], text: str) -> LatinOpening | None:
    prefix = re.sub(r"[.\s]", "", fold_latin(found["io"]))
    prefix = re.sub(r"[&+-]", "/", prefix)
    rest = text[found.end() :]
    if (second := _SECOND.search(rest)) is not None:
        prefix = prefix if prefix[0] == second["io"][0].upper() else "INT/EXT"
        rest = f"{rest[: second.start()]}/{rest[second.end() :]}"
    if not _believable(found, text, prefix=prefix):
        return None
    return LatinOpening(
        rest=rest,
        number=found["number"] or found["scene"],
        int_ext=LATIN_INT_EXT.get(prefix),
        established=prefix == "EST",
        numbered=found["number"] is not None,
        sure=_is_capital(text[found.start("io") :]),
    )


def _believable(found: re.Match[str], text: str, *, prefix: str) -> bool:
    """``INT`` alone may open prose: without a full stop it and the rest must be in capitals.

    ``INTERIOR`` and ``INNEN`` are words of their own besides: a time of day must stand behind it.
    """
    rest, capital = text[found.end() :], _is_capital(text[found.start("io") :])
    if "/" in prefix:
        return True
    if "/" in found["stop"]:  # INT/JOUR
        return capital and _TIMED.search(f"/{fold_latin(rest)}") is not None
    if "." in found["stop"]:
        prose = not found["io"].isupper() and _SENTENCE.search(rest) is not None
        return not prose
    if "-" in found["stop"] or ":" in found["stop"]:
        return prefix in {"INT", "EXT", "EST"} or capital
    return capital and (
        prefix in {"INT", "EXT", "EST"} or _TIMED.search(fold_latin(rest)) is not None
    )


def _is_capital(text: str) -> bool:
    return text == text.upper()
