"""Open a library, with its password where it wants one."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from scout.actions.store.connection import find_connected
from scout.actions.store.secret import find_password
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.places.library.address import Address, read_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scout.domain.message import Message
    from scout.places.library.store import LibraryStore

    Ask = Callable[[Address], str]
    Tell = Callable[[Message], None]


@contextmanager
def opened(
    address: Address, *, ask: Ask | None = None, tell: Tell | None = None, new: bool = False
) -> Iterator[LibraryStore]:
    """The library of an address, as long as the block; raises ``StoreError``.

    ``ask`` asks a person for the password, and answers nothing where nobody says one; ``tell``
    tells one what became of a library of an older layout.
    """
    store = open_address(address, ask=ask, tell=tell, new=new)
    try:
        yield store
    finally:
        store.close()


def open_address(
    address: Address, *, ask: Ask | None = None, tell: Tell | None = None, new: bool = False
) -> LibraryStore:
    """The library of an address, which whoever opens it closes; see :func:`opened`."""
    store = _open(address, ask=ask, new=new)
    if tell is not None:
        for message in store.news:
            tell(message)
    return store


def _open(address: Address, *, ask: Ask | None, new: bool) -> LibraryStore:
    from scout.places.library.failure import PasswordError
    from scout.places.library.opening import open_store

    try:
        return open_store(address, find_password(address), new=new)
    except PasswordError:
        password = ask(address) if ask is not None else ""
        if not password:
            raise
        return open_store(address, password, new=new)


def choose_address(text: str | None) -> Address:
    """The address that is named, else that of the connected library; raises ``WishError``."""
    address = read_address(text) if text else find_connected()
    if address is None:
        raise WishError(say("library.none_connected"))
    return address
