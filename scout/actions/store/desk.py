"""The library as one desk has it: a file, or a server with a copy and waiting edits behind it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from scout.actions.store.opening import open_address
from scout.store.home import data_home
from scout.when_called import when_called

with when_called():
    from hashlib import sha256

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scout.actions.store.opening import Ask
    from scout.places.library.address import Address
    from scout.places.library.store import LibraryStore
    from scout.places.sharing.shared_store import SharedStore


@contextmanager
def at_desk(address: Address, *, ask: Ask | None = None) -> Iterator[LibraryStore | SharedStore]:
    """The library of an address, as long as the block; while a server is away its copy serves."""
    store = open_desk(address, ask=ask)
    try:
        yield store
    finally:
        store.close()


def open_desk(address: Address, *, ask: Ask | None = None) -> LibraryStore | SharedStore:
    """As :func:`at_desk`; whoever opens it closes it. Raises ``StoreError``."""
    return open_shared(address, ask=ask) if address.is_server else open_address(address, ask=ask)


def open_shared(address: Address, *, ask: Ask | None = None) -> SharedStore:
    """A server's library; nothing is asked of the server yet."""
    from scout.places.sharing.shared_store import SharedStore

    return SharedStore(
        address.text, lambda: open_address(address, ask=ask), folder=_folder(address)
    )


def _folder(address: Address) -> Path:
    """Of one library on this computer: the address says which, and may hold any sign."""
    name = sha256(address.text.encode()).hexdigest()[:16]
    return data_home() / "libraries" / name
