"""The day out of days as values: who of the cast, and which place, is needed on which date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.text import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class GridDate:
    """A column; ``number`` is that of the shoot day, ``None`` where nothing is shot."""

    date: date
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """A row: a code for each date, and how many dates are work and how many are held."""

    number: int
    name: str | Bilingual
    codes: tuple[str, ...]
    worked: int
    held: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayGrid:
    """The matrix of the cast and that of the places, with the same columns."""

    dates: tuple[GridDate, ...]
    cast: tuple[GridRow, ...]
    places: tuple[GridRow, ...]
