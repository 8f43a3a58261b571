"""Open a library wherever it is; what speaks to databases is loaded with the first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.places.library.failure import told
from scout.places.library.server import open_server
from scout.places.library.sqlite_file import open_file
from scout.places.library.store import LibraryStore

if TYPE_CHECKING:
    from scout.places.library.address import Address


def open_store(address: Address, password: str = "", *, new: bool = False) -> LibraryStore:
    """The library of an address, whole and up to date in its layout.

    Its ``news`` say where an older one is kept. ``new`` makes one of an empty database; a file is
    made by :func:`sqlite_file.make_file`. Raises ``PasswordError`` where the server wants another
    password, else ``StoreError``.
    """
    older = list[Path]()
    with told(address.text):
        if address.is_server:
            engine = open_server(address, password or address.password, new=new)
        else:
            engine = open_file(address.path, kept=older.append)
    news = tuple(say("library.laid_out", where=address.text, file=str(path)) for path in older)
    return LibraryStore(engine, address.text, news=news)
