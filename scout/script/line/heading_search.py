"""The headings of a Chinese script among its lines, Latin ones between them included."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.script.heading.block import open_fields, read_block
from scout.script.heading.candidate import Candidate, Sure, may_open, read_candidate
from scout.script.heading.choice import Choice, choose
from scout.script.heading.labelled import opens_labelled
from scout.script.heading.latin import parse_latin_heading
from scout.script.heading.plain import normalise
from scout.script.limits import LIMITS
from scout.script.line.chinese_line import CAPTION, CAST, EPISODE, OPENS, find_speaker, read_cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.script.draft import Line

_HEAD = 300
_BELOW = 7
_MOST = 4 * LIMITS.scenes  # candidates; more are no script, and would only fill the memory
LATIN = "Latin"


@dataclass
class FoundHeadings:
    """The headings by the index of their line, and the lines that belong to a heading above."""

    plain: list[str]
    headings: dict[int, Choice] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    grammar: str = ""


def find_headings(lines: Sequence[Line]) -> FoundHeadings:
    """Both passes over the lines of a file; no headings where only Latin ones stand in it."""
    found = FoundHeadings([normalise(line.text) for line in lines])
    candidates: dict[int, Candidate] = {}
    latin: dict[int, Choice] = {}
    below: dict[int, range] = {}
    names: Counter[str] = Counter()
    skip = sure = 0
    for index, line in enumerate(lines):
        plain = found.plain[index]
        if max(sure, len(latin)) > LIMITS.scenes or len(candidates) > _MOST:
            break  # refused later for its scenes
        if index < skip or not plain:
            continue
        candidate, used = _read(lines, index, plain=plain)
        if candidate is not None:
            candidates[index] = candidate
            sure += candidate.sure is Sure.CERTAIN
            skip = index + 1 + used
            below[index] = range(index + 1, skip)
        elif (heading := _read_latin(line.text, plain)) is not None:
            latin[index] = heading
        else:
            names.update(_names(plain[:_HEAD]))
    chosen = choose(candidates, names)
    found.taken = {line for index in chosen for line in below[index]}
    if chosen:
        found.headings = dict(sorted({**latin, **chosen}.items()))
        letters = Counter(choice.grammar for choice in chosen.values())
        found.grammar = letters.most_common(1)[0][0]
    return found


def _read(lines: Sequence[Line], index: int, *, plain: str) -> tuple[Candidate | None, int]:
    """The candidate that begins on this line, with how many lines below it takes."""
    head = plain[:_HEAD]
    if not may_open(plain) or CAST.match(head) or CAPTION.match(head) or OPENS.match(head):
        return None, 0
    candidate = read_candidate(lines[index].text)
    certain = candidate is not None and candidate.sure is Sure.CERTAIN
    if not certain and EPISODE.match(head):
        return None, 0
    if candidate is None:
        if not opens_labelled(plain):
            return None, 0
        return open_fields(
            lines[index].text, [line.text for line in lines[index + 1 : index + _BELOW]]
        )
    if candidate.bare_number or candidate.cut.order in {"J", "P"}:
        return read_block(candidate, [line.text for line in lines[index + 1 : index + _BELOW]])
    return candidate, 0


def _read_latin(text: str, plain: str) -> Choice | None:
    if plain[0] not in "IiEe.0123456789":
        return None
    heading = parse_latin_heading(text[:_HEAD])
    if heading is None or (heading.int_ext is None and "forced" not in heading.flags):
        return None
    if heading.time is None and text != text.upper():
        return None
    return Choice(heading=heading, key=(0, 0), grammar=LATIN, confidence=0.9)


def _names(head: str) -> list[str]:
    if (cast := CAST.match(head)) is not None:
        return read_cast(cast["names"])
    speaker = find_speaker(head)
    return [speaker] if speaker else []
