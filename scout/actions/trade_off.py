"""Look at all the choices: trade-offs between sets, what fits where, what a place could play."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.actions.library import Library
    from scout.domain.location_set import Front, LocationSet
    from scout.domain.matrix import Cell, Matrix
    from scout.domain.progress import Progress
    from scout.domain.wish import Wishes
    from scout.suggest.engine import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What was asked for besides the sets; ``None`` and no backups where it was not.

    ``backups``: a second set by the label of the first. ``here``: what a place could play.
    """

    front: Front | None = None
    matrix: Matrix | None = None
    backups: Mapping[str, LocationSet | None] = field(default_factory=dict)
    here: tuple[Cell, ...] | None = None


def draw_front(
    engine: Engine, wishes: Wishes, *, whole: bool = False, progress: Progress | None = None
) -> Front:
    """The sets that no other set beats in places, fit, cost and spread at once."""
    return engine.front(wishes, whole=whole, progress=progress)


def draw_matrix(
    engine: Engine, wishes: Wishes, *, location_ids: Sequence[str] | None = None
) -> Matrix:
    """Needs by places with fit and pages; all places that play anything where none are named."""
    from scout.suggest.matrix import build_matrix

    return build_matrix(engine.match(wishes), location_ids=location_ids)


def list_plays(
    engine: Engine, wishes: Wishes, *, location_id: str, library: Library
) -> tuple[Cell, ...]:
    """The needs that could be played at a location, each at its best spot, the best fit first.

    Raises ``WishError`` for a location that is not in the library, and for a spot.
    """
    from scout.suggest.matrix import find_playable

    check_location(location_id, library)
    return find_playable(engine.match(wishes), location_id)


def check_location(location_id: str, library: Library) -> None:
    """Raise ``WishError`` for a location that is not in the library, and for a spot."""
    library.require(location_id)
    whole, slash, _ = location_id.partition("/")
    if slash:
        raise WishError(say("actions.whole_place", place=location_id, whole=whole))
