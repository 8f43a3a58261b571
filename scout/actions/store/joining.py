"""Join a library, leave it, and see what this project and this computer have for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.store.comparing import Versions, conflict_of_records
from scout.actions.store.connection import find_connected, forget, remember
from scout.actions.store.desk import at_desk
from scout.actions.store.handing import hand_over, propose
from scout.actions.store.making import who_am_i
from scout.actions.store.opening import choose_address, opened
from scout.actions.store.secret import forget_password, keep_password
from scout.actions.store.sharing import settle_waiting
from scout.places.library.address import read_address
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.actions.store.handing import Handed, Handing
    from scout.domain.place_book import PlaceBook
    from scout.domain.text import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryView:
    """What there is to do: ``handings`` to choose from, edits just ``saved``, and conflicts."""

    handings: tuple[Handing, ...] = ()
    saved: int = 0
    conflicts: tuple[Versions, ...] = ()


def connect(text: str, password: str = "") -> int:
    """Take the places from a library from now on, and say how many it has.

    The password goes to the system's keyring, nowhere else. Raises ``WishError`` for what is no
    address, and ``StoreError`` where the library does not answer.
    """
    address = read_address(text)
    secret = password or address.password
    with opened(replace(address, password=secret)) as store:
        places = store.count()
    if secret and address.is_server:
        keep_password(address, secret)
    remember(replace(address, password=""))
    return places


def disconnect() -> None:
    """Take the shipped places again, and forget the password."""
    address = find_connected()
    forget()
    if address is not None and address.is_server:
        forget_password(address)


def look_at_library(
    book: PlaceBook,
    *,
    lang: Lang,
    mine: frozenset[str] = frozenset(),
    theirs: frozenset[str] = frozenset(),
) -> LibraryView:
    """What the project says and the library does not; edits that waited are offered meanwhile.

    Of places in conflict ``mine`` are saved, ``theirs`` stand. Raises ``StoreError``.
    """
    from scout.places.sharing.shared_store import SharedStore

    with at_desk(choose_address(None)) as store:
        if not isinstance(store, SharedStore):
            return LibraryView(handings=propose(book, store))
        offered = settle_waiting(store, mine=mine, theirs=theirs)
        conflicts = tuple(
            conflict_of_records(kept, there, lang=lang) for kept, there in offered.conflicts
        )
        saved = len(offered.saved)
        return LibraryView(handings=propose(book, store), saved=saved, conflicts=conflicts)


def hand_to_library(
    chosen: Sequence[Handing], book: PlaceBook, *, photos: Mapping[str, bytes]
) -> Handed:
    """As :func:`scout.actions.store.handing.hand_over`, to the library that is connected."""
    with at_desk(choose_address(None)) as store:
        return hand_over(chosen, book, store=store, who=who_am_i(), photos=photos)
