"""Who may do what in a shared library, and what became of edits that had to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.store.desk import open_shared
from scout.actions.store.making import who_am_i
from scout.actions.store.opening import opened
from scout.domain.errors import StoreError, WishError
from scout.domain.library_role import LibraryRole
from scout.domain.message import say

if TYPE_CHECKING:
    from scout.actions.store.opening import Ask
    from scout.domain.library_role import Member
    from scout.domain.place_record import PlaceRecord
    from scout.places.library.address import Address
    from scout.places.sharing.shared_store import Offered, SharedStore

NOBODY = "none"
"""What is said to take a role away."""


def give_role(
    address: Address, login: str, *, role: str, password: str = "", ask: Ask | None = None
) -> None:
    """Give a login of the server a role, or ``NOBODY``'s; a password makes the login first.

    Raises ``WishError`` for a role that there is not, and ``StoreError``.
    """
    from scout.places.library.role import grant

    if role not in {NOBODY, *LibraryRole}:
        known = ", ".join((*LibraryRole, NOBODY))
        raise WishError(say("library.odd_role", role=role, known=known))
    given = None if role == NOBODY else LibraryRole(role)
    with opened(address, ask=ask) as store:
        grant(store, login, role=given, password=password)


def find_members(address: Address, *, ask: Ask | None = None) -> tuple[Member, ...]:
    """Who has which role; raises ``StoreError``."""
    from scout.places.library.role import list_members

    with opened(address, ask=ask) as store:
        return list_members(store)


def find_waiting(address: Address) -> tuple[PlaceRecord, ...]:
    """The edits of this computer that wait for a server; of a file there are none."""
    if not address.is_server:
        return ()
    store = open_shared(address)
    try:
        return store.waiting.records()
    finally:
        store.close()


def offer_waiting(
    address: Address,
    *,
    mine: frozenset[str] = frozenset(),
    theirs: frozenset[str] = frozenset(),
    ask: Ask | None = None,
) -> Offered:
    """Offer the edits that wait; of places in conflict save ``mine``, or let ``theirs`` stand.

    Conflicts that nobody decides go on waiting. Raises ``StoreError`` where the server is away.
    """
    if not address.is_server:
        raise StoreError(say("library.none_wait", where=address.text))
    store = open_shared(address, ask=ask)
    try:
        return settle_waiting(store, mine=mine, theirs=theirs)
    finally:
        store.close()


def settle_waiting(
    store: SharedStore, *, mine: frozenset[str] = frozenset(), theirs: frozenset[str] = frozenset()
) -> Offered:
    """As :func:`offer_waiting`, of a store that is open."""
    from dataclasses import replace

    for place_id in theirs:
        store.waiting.forget(place_id)
    offered = store.offer(who=who_am_i())
    saved, left = list(offered.saved), []
    for kept, there in offered.conflicts:
        if kept.id in mine:
            saved.append(store.settle(kept, over=there, who=who_am_i()))
        else:
            left.append((kept, there))
    return replace(offered, saved=tuple(saved), conflicts=tuple(left))
