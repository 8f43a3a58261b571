"""Follow the connected library: hear of changes, and take over what they brought."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.library import open_library, open_shipped
from scout.actions.scouting.book import with_book
from scout.actions.store.connection import find_connected
from scout.actions.store.opening import open_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.library import Library
    from scout.domain.library_news import LibraryNews
    from scout.domain.place_book import PlaceBook
    from scout.places.sharing.watch import Watch


def follow(hear: Callable[[LibraryNews], None]) -> Watch | None:
    """Call ``hear`` with what happens in the connected library, on a thread of its own.

    ``None`` where none is connected; whoever follows stops the watch.
    """
    from scout.places.sharing.watch import Watch

    address = find_connected()
    if address is None:
        return None
    watch = Watch(lambda: open_address(address), hear)
    watch.start()
    return watch


def renew_library(book: PlaceBook, library: Library) -> Library:
    """The library as it is connected now, with what the user says in it.

    Raises ``StoreError`` where it does not answer and there is no copy.
    """
    fresh = open_library(readers=library.readers)
    return with_book(fresh, book)


def shipped_library(book: PlaceBook, library: Library) -> Library:
    """The shipped places instead, with what the user says in them."""
    return with_book(replace(open_shipped(), readers=library.readers), book)
