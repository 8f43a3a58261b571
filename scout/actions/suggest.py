"""List what a script needs, suggest sets of places that play it, and ask more about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.wish import check_wishes
from scout.domain.wish import Wishes
from scout.suggest.need_list import collect_needs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.domain.location_set import Suggestion
    from scout.domain.need import Need
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.suggest.engine import Engine

_DEFAULT = Wishes()


def list_needs(script: Script) -> tuple[Need, ...]:
    """The (setting, era) pairs of a script with their scenes."""
    return collect_needs(script)


def open_engine(
    script: Script,
    library: Library,
    *,
    seconds: float | None = None,
    needs: Sequence[Need] | None = None,
) -> Engine:
    """What answers question after question about one script and one library.

    ``seconds``: how long one proof may take; then the best so far comes with its gap. ``needs``:
    those of the script that are asked about, all where nothing is said.
    """
    # The solver loads when the first question is asked: a list of needs comes the sooner.
    from scout.suggest.covering.solve import Limit
    from scout.suggest.engine import Engine as _Engine

    return _Engine(
        collect_needs(script) if needs is None else needs,
        library.locations,
        vocabulary=library.vocabulary,
        travel=library.travel,
        limit=Limit(seconds=seconds),
        booked=library.booked,
    )


def suggest(
    script: Script,
    library: Library,
    *,
    wishes: Wishes = _DEFAULT,
    progress: Progress | None = None,
) -> Suggestion:
    """Sets of places for a script; raises ``WishError`` for a place that is not in the library."""
    check_wishes(wishes, library)
    return open_engine(script, library).suggest(wishes, progress=progress)
