"""Follow the connected library: hear of changes, and take over what they brought."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.library import open_library
from scout.actions.scouting.book import with_book
from scout.actions.store.connection import find_connected
from scout.actions.store.desk import at_desk
from scout.actions.store.opening import open_address
from scout.domain.place_store import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.library import Library
    from scout.domain.library_news import LibraryNews
    from scout.places.sharing.watch import Watch


def follow(hear: Callable[[LibraryNews], None]) -> Watch | None:
    """Call ``hear`` with what happens in the connected library, on a thread of its own.

    ``None`` where none is connected; whoever follows stops the watch.
    """
    address = find_connected()
    if address is None:
        return None
    from scout.places.sharing.watch import Watch  # brings all that speaks with a database

    watch = Watch(lambda: open_address(address), hear)
    watch.start()
    return watch


def renew_library(library: Library) -> Library:
    """The same with the places that are connected now, and what the user says in them.

    Where others only booked since, or changed people, the places are not read again. Raises
    ``StoreError`` where the library does not answer and there is no copy of it.
    """
    step = _step_beside_places(library)
    if step is not None:
        return replace(library, store_step=step)
    fresh = open_library()
    taken = replace(
        library,
        locations=fresh.locations,
        catalogue=None,
        store=fresh.store,
        store_step=fresh.store_step,
        may_edit=fresh.may_edit,
        problems=fresh.problems,
    )
    return with_book(taken, library.book)


def _step_beside_places(library: Library) -> int | None:
    """The last step of the same library where none since was about a place; ``None`` otherwise."""
    address = find_connected()
    if address is None or address.text != library.store or library.problems:
        return None
    with at_desk(address) as store:
        since = store.changes_since(library.store_step)
        is_away = store.away is not None
    if is_away or not since or any(one.subject is Subject.PLACE for one in since):
        return None
    return since[-1].number
