"""The blocks of a document in their order: paragraphs, each with its part, and grids of cells."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.script.table.sheet import Merge


class Part(StrEnum):
    """What a paragraph is in a script, where its style or its program says so."""

    TITLE = "title"
    EPISODE = "episode"  # or an act
    HEADING = "heading"
    ACTION = "action"
    SHOT = "shot"
    CHARACTER = "character"
    DIALOGUE = "dialogue"
    CAST = "cast"
    NOTE = "note"
    CONTENTS = "contents"  # a table of contents repeats every heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; soft breaks in its text are line feeds, ``line`` is told to the user."""

    text: str
    line: int
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table as rows of cells; the first row has ``line``, the next one ``step`` lines after.

    The text of ``merged`` cells stands in their first one; they count rows and columns from 0.
    """

    rows: tuple[tuple[str, ...], ...]
    line: int
    merged: tuple[Merge, ...] = ()
    step: int = 1  # 0 where lines are pages


Block = Paragraph | Grid
