"""What is found when places are checked: of which sort, at which place, at which fact."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.problem import Problem
    from scout.domain.text import Bilingual


class FindingKind(StrEnum):
    """What is wrong, the worst first.

    ``RECORD``: it cannot be read at all; ``STALE``: older than its shelf life; ``MISSING``: a paper
    wants to know it.
    """

    RECORD = "record"
    IMPOSSIBLE = "impossible"
    DOUBLE = "double"
    DISTRICT = "district"
    MISSING = "missing"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFinding:
    """One finding; ``place_id`` is empty for a record that cannot be read."""

    kind: FindingKind
    problem: Problem
    place_id: str = ""
    place: Bilingual | None = None
    fields: tuple[str, ...] = ()
