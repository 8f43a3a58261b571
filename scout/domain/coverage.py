"""The picture of what covers what: needs by places, or the places of the story by eras."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.eighths import Eighths
    from scout.domain.heading import IntExt
    from scout.domain.message import Message
    from scout.domain.text import Bilingual


class CellState(StrEnum):
    """What a cell says: played there, could be, would be if it were not banned, may not be.

    ``UNCOVERED`` stands only by eras, for a need that nothing plays. Where there is no cell the
    place is of another sort, or hardly believable beside those that are offered.
    """

    CHOSEN = "chosen"
    PLAYS = "plays"
    BANNED = "banned"
    REFUSED = "refused"
    UNCOVERED = "uncovered"


class CoverageOrder(StrEnum):
    """How rows and columns are sorted; what is not covered stands first in both.

    By pages the chosen places come first, then what plays the most pages; by name in the order of
    the alphabet, in Chinese of the pinyin.
    """

    PAGES = "pages"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageCell:
    """One need at the spot of a place that plays it best, or that comes closest.

    ``fit`` is 0 to 1, and 0 where it may not be played; ``length`` the pages of the need.
    ``reasons`` say why it fits or what forbids it. ``wanted``: the user wants the need here.
    """

    need_id: str
    location_id: str
    spot_id: str
    state: CellState
    fit: float
    length: Eighths
    reasons: tuple[Message, ...]
    wanted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """A need, or by eras a place of the story with all its needs; ``cells`` by the column's id.

    ``era`` is the bucket of a need, ``era_name`` in words; a place of the story has none.

    ``places`` counts the places that could play it, of the whole library and without those that
    are banned. ``reason`` says why nothing does, where ``covered`` is false.
    """

    id: str
    need_ids: tuple[str, ...]
    setting: str
    era: str | None
    int_ext: IntExt | None
    length: Eighths
    covered: bool
    places: int
    cells: dict[str, CoverageCell]
    era_name: Bilingual | None = None
    reason: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageColumn:
    """A place, or an era; ``could`` is what it could play, ``plays`` what the chosen set plays."""

    id: str
    name: Bilingual
    could: Eighths
    plays: Eighths
    kept: bool = False
    banned: bool = False

    @property
    def chosen(self) -> bool:
        """Whether the chosen set plays anything there."""
        return self.plays.count > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Rows and columns in the order of the script and by pages; ``left_off``: places not shown."""

    rows: tuple[CoverageRow, ...]
    columns: tuple[CoverageColumn, ...]
    by_era: bool = False
    left_off: int = 0
