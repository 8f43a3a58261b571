"""Sheets that go on from one another, one for every episode or crew, as one scene list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.column import Field
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.draft import Draft, Line
from scout.script.renumber import renumber
from scout.script.table.table import SheetReading, show_rows

if TYPE_CHECKING:
    from scout.script.table.sheet import Sheet

BETWEEN = " + "  # the names of joined sheets, as the user reads and may write them
_TELLING = frozenset({
    Field.NUMBER, Field.EPISODE, Field.PLACE, Field.SUB_PLACE, Field.HEADING, Field.INT_EXT,
    Field.TIME, Field.LIGHT,
})  # fmt: skip


def go_on(one: SheetReading, other: SheetReading) -> bool:
    """Whether two sheets tell the same of their scenes, and have no scene in common."""
    numbers = [numbers_of(reading) for reading in (one, other)]
    whole = all(
        len(found) == len(reading.draft.scenes)
        for found, reading in zip(numbers, (one, other), strict=True)
    )
    return whole and all(numbers) and not numbers[0] & numbers[1] and _told(one) == _told(other)


def numbers_of(reading: SheetReading) -> set[str]:
    """The numbers of its scenes, each once."""
    return {scene.heading.number for scene in reading.draft.scenes if scene.heading.number}


def join_sheets(parts: list[tuple[Sheet, SheetReading]]) -> SheetReading:
    """One reading of all of them; where there are several, their rows are counted on."""
    whole = Draft()
    for sheet, reading in parts:
        above = whole.lines[-1].number or 0 if whole.lines else 0
        draft = reading.draft
        renumber(draft, lambda row, above=above: row + above)  # type: ignore[misc]
        whole.title = whole.title or draft.title
        whole.scenes += draft.scenes
        whole.episodes += draft.episodes
        whole.problems += draft.problems
        whole.lines += [Line(line.text, (line.number or 0) + above) for line in show_rows(sheet)]
    names = BETWEEN.join(sheet.name for sheet, _ in parts)
    if len(parts) > 1:
        message = say("script.sheets_joined", sheets=names)
        whole.problems.append(Problem(message=message, severity=Severity.NOTE))
    mapping = replace(parts[0][1].mapping, sheet=names, scenes=len(whole.scenes))
    return SheetReading(whole, mapping)


def _told(reading: SheetReading) -> set[Field]:
    return {
        column.field
        for column in reading.mapping.columns
        if column.field is not None and column.field in _TELLING
    }
