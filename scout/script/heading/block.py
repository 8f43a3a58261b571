"""A heading that stands on several lines: the number alone, and below it what it heads."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.script.heading.candidate import Candidate, Sure, read_candidate, trim
from scout.script.heading.chinese_opening import Mark
from scout.script.heading.cut import BOTH
from scout.script.heading.labelled import name_fields, opens_labelled, read_labelled
from scout.script.heading.plain import make_plain
from scout.script.heading.slot import read_slot

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_LINES = 6
_NUMBER_BEFORE = re.compile(r"^(\d{1,4})\s+(?=[场景地时][^\s:]{0,3}:)")
_WORDS = re.compile(r"[\s/,、·|.-]+")
_LONGEST = 40


def read_block(found: Candidate | None, below: Sequence[str]) -> tuple[Candidate | None, int]:
    """The candidate with what the lines below add to it, and how many of them it took."""
    if found is not None and found.bare_number:
        return _complete_number(found, below)
    if found is not None and found.opening.mark is Mark.LABELLED:
        return _complete_fields(found, below) if found.cut.body_at is None else (found, 0)
    if found is not None and found.opening.scene and not found.cut.slots:
        return _complete_slots(found, below)
    return found, 0


def open_fields(text: str, below: Sequence[str]) -> tuple[Candidate | None, int]:
    """A first labelled line that makes a heading only with the lines below: ``时间：夜``."""
    fields = _fields(below, seen=name_fields(trim(text)[1]))
    return _join_fields([text, *fields]) if fields else (None, 0)


def _fields(below: Sequence[str], *, seen: list[str]) -> list[str]:
    """The labelled lines right below, as long as each names a field not named before."""
    fields: list[str] = []
    known = set(seen)
    for at, line in enumerate(below[:_MOST_LINES]):
        plain = trim(line)[1]
        if fields and "cast" not in known and _goes_on(below[at : at + 2], known):
            known.add("cast")
            fields.append(line.strip())
            continue
        if inner := _NUMBER_BEFORE.match(plain):
            line, plain = f"场：{inner[1]} {line.strip()[inner.end() :]}", plain[inner.end() :]  # noqa: PLW2901 - the same line, its number labelled
        names = name_fields(plain)
        if fields and not names and _is_light(plain):
            line, plain, names = f"内外：{plain}", f"内外:{plain}", ["int_ext"]  # noqa: PLW2901 - 内景 alone
        if not opens_labelled(plain) or known & set(names):
            break
        known |= set(names) if not plain.startswith("主场景") else set()
        fields.append(line.strip())
    return sorted(fields, key=lambda field: name_fields(make_plain(field))[:1] == ["cast"])


def _goes_on(lines: Sequence[str], known: set[str]) -> bool:
    """Whether the first line is the cast, and the one below it still speaks of place or light."""
    here, *there = [name_fields(trim(line)[1]) for line in lines]
    more = set(there[0]) if there else set()
    return here == ["cast"] and bool(more) and more <= {"place", "time", "int_ext"} - known


def _complete_slots(found: Candidate, below: Sequence[str]) -> tuple[Candidate, int]:
    """``第一场 客厅`` over ``日 内``, a line that says nothing else."""
    line = trim(below[0])[1] if below else ""
    if found.cut.body_at is not None or not _is_light(line):
        return found, 0
    joined = read_candidate(f"{found.raw.strip()} {line}")
    return (joined, 1) if joined is not None and joined.cut.slots == BOTH else (found, 0)


def _is_light(plain: str) -> bool:
    """Whether a line says when or on which side, and nothing else."""
    words = [word for word in _WORDS.split(plain) if word]
    return bool(words) and all(map(read_slot, words))


def _complete_fields(found: Candidate, below: Sequence[str]) -> tuple[Candidate, int]:
    fields = _fields(below, seen=name_fields(make_plain(found.text)))
    if not fields:
        return found, 0
    joined, used = _join_fields([found.raw, *fields])
    return (joined, used) if joined is not None else (found, 0)


def _join_fields(fields: list[str]) -> tuple[Candidate | None, int]:
    fields = sorted(fields, key=lambda field: not field.startswith("场："))
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
    fields = _fields(below, seen=["number"])
    if fields:
        raw, plain = trim(" ".join(fields))
        labelled = read_labelled(raw, plain, numbered=True)
        if labelled is not None:
            opening = replace(found.opening, end=0)
            return Candidate(found.raw, raw, opening, labelled[1], Sure.CERTAIN), len(fields)
    line = below[0].strip()
    own = read_candidate(line)
    numbered = own is not None and own.opening.scene and own.opening.spaced  # but 302病房
    if len(line) > _LONGEST or numbered:
        return found, 0
    joined = read_candidate(f"{found.raw.strip()} {line}")
    if joined is None or not joined.cut.slots or joined.cut.said or joined.cut.fused:
        return found, 0
    return (joined, 1) if joined.cut.body_at is None and joined.cut.place else (found, 0)
