"""Automatic numbers of Word: what stands before a paragraph and is in no paragraph's text.

A number (``w:num``) points to a definition (``w:abstractNum``) with up to nine levels; each level
counts by itself, starts anew below a higher one, and puts the counters into its text:
``第 %1 集``, ``%1-%2``. Numbers of one definition count on together, unless one overrides its
start. ECMA-376, 17.9.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.script.ooxml.number_format import format_number
from scout.script.ooxml.package import children, find_child, is_on, number_value, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BLANK = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list; ``restart`` is the level, counted from 1, below which it starts anew."""

    start: int
    form: str
    text: str
    style: str | None
    restart: int | None
    arabic: bool


@dataclass
class _List:
    """The levels of a number and the counters it shares with others of its definition."""

    levels: dict[int, Level]
    starts: dict[int, int]
    counters: dict[int, int]


@dataclass
class Numbering:
    """All automatic numbers of one document; asks for labels in the document's order."""

    _lists: dict[str, _List] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str:
        """Count one paragraph on, and say what stands before it; empty for bullets and none."""
        entry = self._lists.get(number)
        if entry is None or level not in entry.levels:
            return ""
        self._count(entry, level)
        shape = entry.levels[level]
        return "" if shape.form == "bullet" else _fill(entry, shape)

    def find_level(self, number: str, style: str) -> int | None:
        """The level that a style numbers its paragraphs with, or ``None``."""
        entry = self._lists.get(number)
        levels = entry.levels.items() if entry else ()
        return next((place for place, level in levels if level.style == style), None)

    def _count(self, entry: _List, level: int) -> None:
        if level in entry.starts:
            entry.counters[level] = entry.starts.pop(level)
        elif level in entry.counters:
            entry.counters[level] += 1
        else:
            entry.counters[level] = entry.levels[level].start
        for below in range(level + 1, _LEVELS):
            shape = entry.levels.get(below)
            restart = below if shape is None or shape.restart is None else shape.restart
            if level < restart:
                entry.counters.pop(below, None)


def _fill(entry: _List, shape: Level) -> str:
    def counter(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        level = entry.levels.get(place)
        if level is None:
            return ""
        number = entry.counters.get(place, entry.starts.get(place, level.start))
        return format_number(number, "decimal" if shape.arabic else level.form)

    return _BLANK.sub(counter, shape.text).strip()


def read_numbering(root: Element | None, *, style_numbers: dict[str, str]) -> Numbering:
    """The automatic numbers of ``numbering.xml``.

    ``style_numbers`` says which number a numbering style has, for definitions that only link to it.
    """
    definitions = {
        value(entry, "abstractNumId") or "": entry for entry in children(root, "abstractNum")
    }
    numbers = {value(entry, "numId") or "": entry for entry in children(root, "num")}
    counters: dict[str, dict[int, int]] = {}
    numbering = Numbering()
    for number, entry in numbers.items():
        definition = value(find_child(entry, "abstractNumId")) or ""
        link = value(find_child(definitions.get(definition), "numStyleLink"))
        if link is not None:  # one step only: a link to a link is a loop
            linked = numbers.get(style_numbers.get(link, ""))
            definition = value(find_child(linked, "abstractNumId")) or definition
        levels = _levels(definitions.get(definition))
        starts = _override(entry, levels)
        shared = counters.setdefault(definition, {})
        numbering._lists[number] = _List(levels, starts, shared)  # noqa: SLF001 - its own maker
    return numbering


def _levels(definition: Element | None) -> dict[int, Level]:
    return {
        place: _level(entry)
        for entry in children(definition, "lvl")
        if (place := number_value(entry, "ilvl")) is not None and 0 <= place < _LEVELS
    }


def _level(entry: Element) -> Level:
    start = number_value(find_child(entry, "start"))
    return Level(
        start=1 if start is None else start,
        form=value(find_child(entry, "numFmt")) or "decimal",
        text=value(find_child(entry, "lvlText")) or "",
        style=value(find_child(entry, "pStyle")),
        restart=number_value(find_child(entry, "lvlRestart")),
        arabic=is_on(find_child(entry, "isLgl")),
    )


def _override(number: Element, levels: dict[int, Level]) -> dict[int, int]:
    """Levels that a number has in its own way, and where its counters start anew."""
    starts = {}
    for entry in children(number, "lvlOverride"):
        place = number_value(entry, "ilvl")
        if place is None or not 0 <= place < _LEVELS:
            continue
        if (own := find_child(entry, "lvl")) is not None:
            levels[place] = _level(own)
        if (start := number_value(find_child(entry, "startOverride"))) is not None:
            starts[place] = start
    return starts
