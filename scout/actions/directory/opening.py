"""Open the directory: of the library that is asked for, else the one on this computer."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.store.home import data_home

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.party_store import PartyStore
    from scout.places.library.store import LibraryStore

_FILE = "directory.scoutlib"


@dataclass(frozen=True, slots=True)
class Directory:
    """The people and companies of a library, to be closed; ``who`` is named by what is saved."""

    library: LibraryStore
    parties: PartyStore
    who: str

    @property
    def address(self) -> str:
        """Where it is, without a password."""
        return self.library.address

    def close(self) -> None:
        """Let it go."""
        self.library.close()


def open_directory(address: str = "", *, home: Path | None = None) -> Directory:
    """The directory of a library; without an address that of this computer, made when needed.

    Raises ``WishError`` for what is no address, ``StoreError`` where there is no library.
    """
    from scout.places.library.address import read_address
    from scout.places.library.opening import open_store
    from scout.places.library.party_shelf import PartyShelf

    at = read_address(address or str(_own_file(home or data_home())))
    store = open_store(at)
    return Directory(store, PartyShelf(store), at.user or own_name())


def has_directory(home: Path | None = None) -> bool:
    """Whether this computer has a directory of its own already."""
    return ((home or data_home()) / _FILE).is_file()


def own_name() -> str:
    """By which name this computer knows whoever works on it; empty where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _own_file(home: Path) -> Path:
    from scout.places.library.sqlite_file import make_file
    from scout.store.atomic import write_atomically

    path = home / _FILE
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        write_atomically(path, make_file())
    return path
