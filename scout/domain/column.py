"""The columns of a scene list: which holds what, how that was found, what the user says instead."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message

SURE = 0.75  # below this a person should look at the column
LETTERS = 26


class Field(StrEnum):
    """What a column of a scene list can hold; ``UNUSED`` is known and of no use to Scout."""

    NUMBER = "number"
    EPISODE = "episode"
    INT_EXT = "int_ext"
    TIME = "time"
    LIGHT = "light"
    PLACE = "place"
    SUB_PLACE = "sub_place"
    HEADING = "heading"
    REAL_PLACE = "real_place"
    ERA = "era"
    PAGES = "pages"
    RUNNING = "running"
    CAST = "cast"
    ROLE = "role"
    EXTRAS = "extras"
    SYNOPSIS = "synopsis"
    PLANNED = "planned"
    STATUS = "status"
    UNUSED = "unused"


FIELD_NAMES: dict[Field, Message] = {
    Field.NUMBER: say("domain.field_number"),
    Field.EPISODE: say("domain.field_episode"),
    Field.INT_EXT: say("domain.field_int_ext"),
    Field.TIME: say("domain.field_time"),
    Field.LIGHT: say("domain.field_light"),
    Field.PLACE: say("domain.field_place"),
    Field.SUB_PLACE: say("domain.field_sub_place"),
    Field.HEADING: say("domain.field_heading"),
    Field.REAL_PLACE: say("domain.field_real_place"),
    Field.ERA: say("domain.field_era"),
    Field.PAGES: say("domain.field_pages"),
    Field.RUNNING: say("domain.field_running"),
    Field.CAST: say("domain.field_cast"),
    Field.ROLE: say("domain.field_role"),
    Field.EXTRAS: say("domain.field_extras"),
    Field.SYNOPSIS: say("domain.field_synopsis"),
    Field.PLANNED: say("domain.field_planned"),
    Field.STATUS: say("domain.field_status"),
    Field.UNUSED: say("domain.field_unused"),
}


class FoundBy(StrEnum):
    """How a column got its field."""

    ALIAS = "alias"
    CONTENT = "content"
    USER = "user"
    NONE = "none"


FOUND_NAMES: dict[FoundBy, Message] = {
    FoundBy.ALIAS: say("domain.found_alias"),
    FoundBy.CONTENT: say("domain.found_content"),
    FoundBy.USER: say("domain.found_user"),
    FoundBy.NONE: say("domain.found_none"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: ``index`` counts from 0; ``confidence`` is 0 (a guess) to 1 (said by the user).

    ``header`` is the text above it, of both rows where the header has two; ``field`` is ``None``
    where nothing tells what it holds; ``examples`` are its first values.
    """

    index: int
    header: str
    field: Field | None = None
    found_by: FoundBy = FoundBy.NONE
    confidence: float = 0.0
    examples: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        """The letter above it in a spreadsheet: A, B, … Z, AA."""
        return letter_of(self.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSheet:
    """A sheet that was not read, with the scenes it seems to hold."""

    name: str
    scenes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How a scene list was understood.

    ``header_rows`` count from 1 and are empty where the list has no header; ``rows`` are its first
    rows as text, each with its number; ``others`` the sheets beside it.
    """

    sheet: str
    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    scenes: int = 0
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    others: tuple[OtherSheet, ...] = ()

    @property
    def missing(self) -> tuple[Field, ...]:
        """What a location manager cannot do without and no column holds."""
        held = {column.field for column in self.columns}
        ways = {
            Field.PLACE: {Field.PLACE, Field.SUB_PLACE, Field.HEADING},
            Field.INT_EXT: {Field.INT_EXT, Field.LIGHT, Field.HEADING},
            Field.TIME: {Field.TIME, Field.LIGHT, Field.HEADING},
        }
        return tuple(field for field, way in ways.items() if not way & held)

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look at the columns before the scenes are used."""
        if not self.scenes or Field.PLACE in self.missing:
            return True
        guessed = any(
            column.confidence < SURE
            for column in self.columns
            if column.field not in {None, Field.UNUSED}
        )
        unknown = any(column.field is None and column.examples for column in self.columns)
        return guessed or bool(unknown and self.missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOrder:
    """What the user says about a scene list.

    ``sheet`` is the name of the sheet to read, empty for the one that fits best; ``columns`` pairs
    a header's text or a column's letter with its field, ``UNUSED`` for a column to leave out.
    """

    sheet: str = ""
    columns: tuple[tuple[str, Field], ...] = ()


def letter_of(index: int) -> str:
    """The spreadsheet's letter of a column that counts from 0.

    >>> [letter_of(index) for index in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
