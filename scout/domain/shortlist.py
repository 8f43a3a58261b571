"""Who may play a need: the choice of the set, and the best places besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.candidate import Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist:
    """A need and its candidates at different places, the choice of the set first, then the best."""

    need_id: str
    candidates: tuple[Candidate, ...]
