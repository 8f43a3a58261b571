"""A heading that stands on several lines: the number alone, and below it what it heads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.script.heading.candidate import Candidate, Sure, read_candidate, trim
from scout.script.heading.chinese_opening import Mark
from scout.script.heading.labelled import opens_labelled, read_labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_LINES = 6
_LONGEST = 40


def read_block(found: Candidate | None, below: Sequence[str]) -> tuple[Candidate | None, int]:
    """The candidate with what the lines below add to it, and how many of them it took."""
    if found is not None and found.bare_number:
        return _complete_number(found, below)
    if found is not None and found.opening.mark is Mark.LABELLED and found.cut.body_at is None:
        return _complete_fields(found, below)
    return found, 0


def open_fields(text: str, below: Sequence[str]) -> tuple[Candidate | None, int]:
    """A first labelled line that makes a heading only with the lines below: ``时间：夜``."""
    fields = [text, *_fields(below)]
    return _join_fields(fields) if len(fields) > 1 else (None, 0)


def _fields(below: Sequence[str]) -> list[str]:
    """The labelled lines right below, each of which names a field not named before."""
    fields: list[str] = []
    for line in below[:_MOST_LINES]:
        _, plain = trim(line)
        if not opens_labelled(plain):
            break
        fields.append(line.strip())
    return fields


def _complete_fields(found: Candidate, below: Sequence[str]) -> tuple[Candidate, int]:
    fields = _fields(below)
    if not fields or _opens_number(fields[0]):
        return found, 0
    fields = _until_number(fields)
    joined, used = _join_fields([found.raw, *fields])
    return (joined, used) if joined is not None else (found, 0)


def _opens_number(line: str) -> bool:
    return trim(line)[1].startswith(("场:", "场次", "场号", "集场"))


def _until_number(fields: list[str]) -> list[str]:
    for index, line in enumerate(fields):
        if _opens_number(line):
            return fields[:index]
    return fields


def _join_fields(fields: list[str]) -> tuple[Candidate | None, int]:
    fields = [fields[0], *_until_number(fields[1:])]
    raw, plain = trim(" ".join(field.strip() for field in fields))
    labelled = read_labelled(raw, plain)
    if labelled is None:
        return None, 0
    opening, cut = labelled
    if not (opening.scene or cut.slots):
        return None, 0
    return Candidate(" ".join(fields), raw, opening, cut, Sure.CERTAIN), len(fields) - 1


def _complete_number(found: Candidate, below: Sequence[str]) -> tuple[Candidate, int]:
    if not below:
        return found, 0
    fields = _until_number(_fields(below))
    if fields:
        raw, plain = trim(" ".join(fields))
        labelled = read_labelled(raw, plain, numbered=True)
        if labelled is not None:
            opening = replace(found.opening, end=0)
            return Candidate(found.raw, raw, opening, labelled[1], Sure.CERTAIN), len(fields)
    line = below[0].strip()
    if len(line) > _LONGEST or (own := read_candidate(line)) and own.opening.scene:
        return found, 0
    joined = read_candidate(f"{found.raw.strip()} {line}")
    if joined is None or not joined.cut.slots or joined.cut.said or joined.cut.fused:
        return found, 0
    return (joined, 1) if joined.cut.body_at is None and joined.cut.place else (found, 0)
