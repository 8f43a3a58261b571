"""Sets of places that together play a script, with proof, figures and reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.candidate import Candidate, Miss
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.relaxation import Relaxation


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
class Change:
    """What becomes of a set's figures, signed: locations, 元, fit, minutes of spread."""

    locations: int
    fee_cny: int
    fit: float
    spread_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Where one need is played and why; ``runner_up`` is the best other place for it, if any.

    ``runner_up_in_set`` says whether that place belongs to the set already; ``runner_up_change``
    what would become of the whole set's figures with the need played there and all else as it is;
    ``comparison`` says it in words, or that there is no other place.
    """

    candidate: Candidate
    reasons: tuple[Message, ...]
    runner_up: Candidate | None = None
    runner_up_in_set: bool = False
    runner_up_change: Change | None = None
    comparison: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How much of a set can fall away.

    ``spare_within``: how many of its places, whichever they are, can fall out while those left
    still play every need. ``spare_with_library``: the same when other places of the library may
    take over; ``None`` means any number. ``single_points``: needs that only one location plays.
    """

    spare_within: int
    spare_with_library: int | None
    single_points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationSet:
    """Places that play every need that can be played.

    ``label`` is ``fewest_places``, ``best_fit``, ``lowest_cost``, ``closest_together``,
    ``own_goal`` for a goal of the user's own, or ``alternative_N``. ``proven`` means proven optimal
    for its label among the sets that differ from those before it; else ``gap`` is the relative
    distance to the bound (0.0 when proven).
    """

    label: str
    proven: bool
    gap: float
    location_ids: tuple[str, ...]
    figures: Figures
    assignments: tuple[Assignment, ...]
    robustness: Robustness | None = None
    elapsed_ms: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A need that nothing in the district can play: why, the nearest misses and ways out.

    ``relaxations``: what could be loosened, asked for or built so that it can, cheapest first.
    """

    need_id: str
    reason: Message
    nearest: tuple[Miss, ...]
    relaxations: tuple[Relaxation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The trade-off between places, fit, cost and spread: sets that no other set beats in all.

    ``complete`` says that no such set is missing; else every point is one that nothing beats, and
    the ends and the best of each number of places are among them.
    """

    points: tuple[LocationSet, ...]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A set after places of it fell away, with as much left as it was as can be.

    ``moved``: needs that are played elsewhere now. ``uncovered``: needs that nothing plays any
    more. ``change``: what became of the figures. ``repaired`` is ``None`` when nothing is left.
    """

    lost: tuple[str, ...]
    repaired: LocationSet | None
    moved: tuple[str, ...]
    uncovered: tuple[Uncovered, ...]
    change: Change | None


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
