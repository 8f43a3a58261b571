"""Mend a set whose places fell away, and keep a second one ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Repair
    from scout.domain.progress import Progress
    from scout.domain.wish import Wishes
    from scout.suggest.engine import Engine


def check_lost(lost: Sequence[str], library: Library) -> None:
    """Raise ``WishError`` for a lost place that is not in the library."""
    for name in lost:
        library.require(name)


def repair(
    engine: Engine,
    location_set: LocationSet,
    *,
    lost: Sequence[str],
    wishes: Wishes,
    progress: Progress | None = None,
) -> Repair:
    """The set without the lost places, as much as it was as can be.

    ``lost``: ids of locations, or ``location/spot``. Raises ``NoSolution`` where the wishes cannot
    be met without them.
    """
    return engine.repair(location_set, lost, wishes=wishes, progress=progress)


def back_up(
    engine: Engine,
    location_set: LocationSet,
    *,
    wishes: Wishes,
    progress: Progress | None = None,
) -> LocationSet | None:
    """A second set with the fewest places in common, or ``None`` where there is none.

    One that needs every place of the first would fall with it, so it is none.
    """
    found = engine.backup(location_set, wishes=wishes, progress=progress)
    if found is None or set(location_set.location_ids) <= set(found.location_ids):
        return None
    return found
