"""Lines whose breaks were lost, broken again: a script on one line, a heading behind an action.

A line is broken only where a sentence has ended (in long lines also at a space) and where something
like a scene number, an episode or a mark of the page begins. Every piece keeps its line's number.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.script.draft import Line
from scout.script.heading.candidate import Candidate, Sure, read_candidate
from scout.script.heading.chinese_number import NUMERAL
from scout.script.heading.chinese_opening import goes_on
from scout.script.heading.plain import make_plain
from scout.script.limits import LIMITS
from scout.script.line.chinese_line import CLOSES_BEHIND, OPENS_BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_N = rf"(?:\d{{1,4}}|{NUMERAL}{{1,4}})"
_BEGINS = (
    rf"(?:第\s?{_N}\s?(?:[集场幕]|-)|场景?\s?:?\s?{_N}|\d{{1,3}}\s?-\s?\d"
    rf"|{_N}[、,.]\s?[^\d\s]|{_N}、\s?\d)"
)
_MARKS = r"[△▲]|【|(?:出场)?人物\s?:|人\s?:"
_AFTER_SENTENCE = re.compile(rf"(?<=[。!?”\"」】)…])\s{{0,4}}(?={_BEGINS})")
_AFTER_SPACE = re.compile(
    rf"(?:(?<=\s)|(?<=[。!?”\"」】)…]))(?={_BEGINS}|{_MARKS}|[^\s。!?,、;:]{{1,6}}(?:\([^()]{{0,20}}\))?:)"
)
_EPISODE_FUSED = re.compile(rf"第\s?{_N}\s?集\s?(?:终|完|结束)?\s?(?=第\s?{_N}\s?集)")
_NUMBER_ALONE = re.compile(r"^\W{0,3}(?:第\s?)?[\d\s.·-]{1,9}场?\W{0,3}$")  # 【1-2】7-11便利店
_WIDE = re.compile(r"\s{2,8}")
_LONG, _LONG_ALONE, _SHORTEST = 400, 150, 8
_LATIN = re.compile(r"(?<=\s)(?=(?:INT|EXT|INT\./EXT|I/E)\. [A-Z])")
_MOST_PIECES = 20 * LIMITS.scenes


def break_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines of a file with lost breaks put back; most pass as they are."""
    for line, alone in _look_ahead(lines):
        if len(line.text) < _SHORTEST:
            yield line
        else:
            for text in _break(line.text, alone=alone):
                yield Line(text, line.number)


def _look_ahead(lines: Iterable[Line]) -> Iterator[tuple[Line, bool]]:
    """Each line, and whether it is the only one of the file that says anything."""
    told = iter([line for line in lines if line.text.strip()])
    first, second = next(told, None), next(told, None)
    for line in filter(None, (first, second)):
        yield line, second is None
    yield from ((line, False) for line in told)


def break_latin(text: str) -> str:
    """A Latin script on one long line, broken before its headings."""
    if len(text) < _LONG or "\n" in text.strip():
        return text
    return _LATIN.sub("\n\n", text)


def _break(text: str, *, alone: bool) -> list[str]:
    plain = make_plain(text)
    if len(plain) > (_LONG_ALONE if alone else _LONG):
        return [piece for part in _pieces(text, _long_cuts(plain)) for piece in _off_heading(part)]
    cuts = []
    if plain.count("集") > 1:
        cuts += [found.end() for found in _EPISODE_FUSED.finditer(plain)]
    if (before := OPENS_BEFORE.match(plain)) is not None:
        cuts.append(before.end())
    if (behind := CLOSES_BEHIND.search(plain)) is not None and behind.start():
        cuts.append(behind.start())
    cuts += _cuts_before_headings(text, plain)
    return _pieces(text, cuts) if cuts else [text]


def _cuts_before_headings(text: str, plain: str) -> list[int]:
    """Where behind a sentence a heading begins: sure by itself, or the next number of the line."""
    cuts: list[int] = []
    before: Candidate | None = None
    for found in _AFTER_SENTENCE.finditer(plain):
        before = before or read_candidate(text)
        if not cuts and _NUMBER_ALONE.match(plain[: found.end()]):
            continue
        tail = read_candidate(text[found.end() :])
        if tail is None or not tail.cut.place:
            continue
        follows = before is not None and goes_on(before.opening, tail.opening)
        if tail.sure is Sure.CERTAIN or (tail.sure is Sure.LIKELY and follows):
            cuts.append(found.end())
            before = tail
    return cuts


def _long_cuts(plain: str) -> list[int]:
    cuts = []
    for found in _AFTER_SPACE.finditer(plain):
        cuts.append(found.end())
        if len(cuts) >= _MOST_PIECES:
            break
    return cuts


def _pieces(text: str, cuts: list[int]) -> list[str]:
    edges = sorted({0, len(text), *cuts})
    return [text[a:b] for a, b in pairwise(edges) if text[a:b].strip()]


def _off_heading(piece: str) -> list[str]:
    """A piece of a long line cut behind its heading, where wide spaces stand for the line break."""
    head = piece[:120]
    whole = read_candidate(head)
    if whole is None or whole.sure < Sure.LIKELY:
        return [piece]
    for gap in _WIDE.finditer(head):
        found = read_candidate(head[: gap.start()])
        if found is not None and found.sure is Sure.CERTAIN and found.cut.place:
            return [piece[: gap.start()], piece[gap.end() :]]
    return [piece]
