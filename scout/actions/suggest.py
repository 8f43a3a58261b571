"""List what a script needs and suggest sets of places that play it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.wish import Wishes
from scout.suggest.engine import suggest as suggest_sets
from scout.suggest.need_list import collect_needs

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.location_set import Suggestion
    from scout.domain.need import Need
    from scout.domain.progress import Progress
    from scout.domain.script import Script

_DEFAULT = Wishes()


def list_needs(script: Script) -> tuple[Need, ...]:
    """The (setting, era) pairs of a script with their scenes."""
    return collect_needs(script)


def suggest(
    script: Script,
    library: Library,
    *,
    wishes: Wishes = _DEFAULT,
    progress: Progress | None = None,
) -> Suggestion:
    """Sets of places for a script; raises ``WishError`` for a place that is not in the library."""
    check_wishes(wishes, library)
    return suggest_sets(
        collect_needs(script),
        library.locations,
        wishes=wishes,
        vocabulary=library.vocabulary,
        travel=library.travel,
        progress=progress,
    )


def check_wishes(wishes: Wishes, library: Library) -> None:
    """Raise ``WishError`` for an unknown place, or one that is both kept and banned."""
    known = {
        name
        for location in library.locations
        for name in (location.id, *(f"{location.id}/{spot.id}" for spot in location.spots))
    }
    for name in sorted(wishes.keep | wishes.ban):
        if name not in known:
            raise WishError(say("actions.unknown_place", place=name))
    if both := wishes.keep & wishes.ban:
        raise WishError(say("actions.kept_and_banned", place=min(both)))
    if wishes.sets < 1:
        raise WishError(say("actions.no_sets", count=wishes.sets))
