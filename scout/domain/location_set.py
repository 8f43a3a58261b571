"""Sets of places that together play a script, with proof, figures and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.domain.candidate import Candidate, Miss
    from scout.domain.message import Message
    from scout.domain.need import Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asks of a suggestion; ids of locations, or ``location/spot`` for one spot.

    ``sets`` is how many different sets to propose.
    """

    keep: frozenset[str] = frozenset()
    ban: frozenset[str] = frozenset()
    sets: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a set costs and gives.

    ``locations``: how many. ``fee_cny``: estimated fees and dressing in 元. ``fit``: mean fit
    weighted by pages, 0 to 1. ``spread_min``: estimated minutes between the two locations that
    are farthest apart.
    """

    locations: int
    fee_cny: int
    fit: float
    spread_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Where one need is played and why; ``runner_up`` is the best other place for it, if any.

    ``runner_up_in_set`` says whether that place belongs to the set already.
    """

    candidate: Candidate
    reasons: tuple[Message, ...]
    runner_up: Candidate | None = None
    runner_up_in_set: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationSet:
    """Places that play every need that can be played.

    ``label`` is ``fewest_places``, ``best_fit``, ``lowest_cost``, ``closest_together`` or
    ``alternative_N``. ``proven`` means proven optimal for its label among the sets that differ
    from those before it; else ``gap`` is the relative distance to the bound (0.0 when proven).
    """

    label: str
    proven: bool
    gap: float
    location_ids: tuple[str, ...]
    figures: Figures
    assignments: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A need that nothing in the district can play: why, the nearest misses and ways out."""

    need_id: str
    reason: Message
    nearest: tuple[Miss, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """The whole answer: what cannot be played first, then the sets."""

    needs: tuple[Need, ...]
    uncovered: tuple[Uncovered, ...]
    sets: tuple[LocationSet, ...]
    elapsed_ms: float = 0.0

    def need(self, need_id: str) -> Need:
        """The need with this id; raises ``KeyError``."""
        for need in self.needs:
            if need.id == need_id:
                return need
        raise KeyError(need_id)
