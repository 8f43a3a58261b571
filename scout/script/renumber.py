"""Lines of a draft under other numbers: those that the user can find in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.script.draft import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.script.draft import Draft, DraftScene

    Numbering = Callable[[int], int | None]


def renumber(draft: Draft, numbering: Numbering) -> None:
    """Give every line of a draft the number that ``numbering`` has for its old one."""
    draft.preface = _lines(draft.preface, numbering)
    draft.episodes = [
        replace(entry, line=_number(entry.line, numbering)) for entry in draft.episodes
    ]
    draft.problems = [
        replace(problem, line=_number(problem.line, numbering)) for problem in draft.problems
    ]
    for scene in draft.scenes:
        _renumber_scene(scene, numbering)


def _renumber_scene(scene: DraftScene, numbering: Numbering) -> None:
    scene.line = _number(scene.line, numbering)
    scene.era_column = _line(scene.era_column, numbering)
    scene.title_above = _line(scene.title_above, numbering)
    scene.opens = _lines(scene.opens, numbering)
    scene.captions = _lines(scene.captions, numbering)
    scene.prose = _lines(scene.prose, numbering)


def _lines(lines: list[Line], numbering: Numbering) -> list[Line]:
    return [Line(line.text, _number(line.number, numbering)) for line in lines]


def _line(line: Line | None, numbering: Numbering) -> Line | None:
    return line and Line(line.text, _number(line.number, numbering))


def _number(number: int | None, numbering: Numbering) -> int | None:
    return None if number is None else numbering(number)
