"""Headings that their program calls headings: whatever they say, they are believed.

So a heading without INT. or EXT. is a place, and a Chinese one needs no number of its own. What
the Latin and the Chinese parser read is kept; only what both leave open is filled in.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.text import fold_latin
from scout.script.heading.candidate import read_candidate
from scout.script.heading.chinese import parse_chinese_heading
from scout.script.heading.latin import parse_latin_heading
from scout.script.heading.latin_word import LATIN_INT_EXT, LATIN_TIMES
from scout.script.heading.word import CHINESE_INT_EXT, CHINESE_TIMES
from scout.script.limits import LIMITS

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LAST = re.compile(r"^(?P<place>.+?)\s*[-–—,，/·\s]\s*(?P<time>[\u3400-\u9fff/]{1,5})$")
# INT kitchen - day: in prose it would be a doubt, here it has none.
_BARE_SIDE = re.compile(r"^(?P<side>INT|EXT|Int|Ext)\s+(?=\S)")


def read_heading(text: str, number: str = "") -> Heading:
    """The heading that a program wrote as one; ``number`` is the one it keeps beside the text."""
    text = " ".join(text.split())
    line = text[: LIMITS.heading_chars].rstrip(" ;；:：")
    heading = _parse(line)
    return replace(
        heading,
        raw=text,
        number=number.strip() or heading.number,
        flags=tuple(flag for flag in heading.flags if flag != "forced"),
        body=" ".join(part for part in (heading.body, text[LIMITS.heading_chars :]) if part),
    )


def find_heading(text: str) -> Heading | None:
    """A heading mistaken for action: it says all that a heading says, or is in capitals."""
    line = " ".join(text.split())
    if len(line) > LIMITS.heading_chars:
        return None
    if (latin := parse_latin_heading(line)) is not None:
        heading = _chinese_time(latin)
        whole = heading.time is not None or line == line.upper()
    else:
        chinese = parse_chinese_heading(line) if _CHINESE.search(line) else None
        if chinese is None:
            return None
        heading, whole = chinese, chinese.time is not None and not chinese.body
    return heading if whole and heading.int_ext and heading.place else None


def read_int_ext(word: str) -> IntExt | None:
    """``INT``, ``I/E``, ``Ext.``, 内, 内/外; ``None`` for anything else."""
    word = fold_latin(re.sub(r"[\s.]", "", word))
    return LATIN_INT_EXT.get(word) or CHINESE_INT_EXT.get(word)


def read_time(word: str) -> TimeOfDay | None:
    """``NIGHT``, 夜; ``None`` for anything else."""
    word = " ".join(word.split())
    return LATIN_TIMES.get(fold_latin(word)) or CHINESE_TIMES.get(word)


def _parse(line: str) -> Heading:
    if (heading := parse_latin_heading(line)) is not None:
        return _chinese_time(heading)
    if _CHINESE.search(line):
        if (heading := parse_chinese_heading(line)) is not None:
            return heading
        numbered = read_candidate(line)
        if numbered is not None and numbered.opening.spaced and numbered.opening.scene:
            return numbered.heading()
        if (heading := parse_chinese_heading(f"第1场 {line}")) is not None:
            return replace(heading, number=None)
    stopped = _BARE_SIDE.sub(r"\g<side>. ", line)
    return parse_latin_heading(f".{stopped}") or Heading(raw=line, place=line or None)


def _chinese_time(heading: Heading) -> Heading:
    """``INT. 客厅 - 夜``: Latin before, Chinese behind."""
    last = _LAST.match(heading.place or "")
    if heading.time is None and last and (time := CHINESE_TIMES.get(last["time"])):
        return replace(heading, place=last["place"], time=time, time_raw=last["time"])
    return heading
