"""Open the directory: of the library that is named or connected, else the one of this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.store.connection import find_connected
from scout.actions.store.making import who_am_i
from scout.actions.store.opening import open_address
from scout.places.library.address import Address, read_address
from scout.record import dataclass
from scout.store.home import data_home, make_folder

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.store.opening import Ask, Tell
    from scout.domain.party_store import PartyStore
    from scout.places.library.store import LibraryStore

_FILE = "directory.scoutlib"
"""An empty library: people and companies need no places beside them."""


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


def open_directory(
    address: str = "",
    *,
    home: Path | None = None,
    ask: Ask | None = None,
    tell: Tell | None = None,
) -> Directory:
    """The directory of a library; without an address of the connected one, else of this computer.

    That lies in a file at ``home``, made when it is first asked for. Raises ``WishError`` for what
    is no address, ``StoreError`` where a library does not answer; see :func:`opened`.
    """
    from scout.places.library.party_shelf import PartyShelf

    at = read_address(address) if address else _find_shared(home)
    store = open_address(at or _own_file(home or data_home()), ask=ask, tell=tell)
    return Directory(store, PartyShelf(store), (at.user if at else "") or who_am_i())


def has_directory(home: Path | None = None) -> bool:
    """Whether there is a directory already: of a connected library, or of this computer."""
    return _find_shared(home) is not None or ((home or data_home()) / _FILE).is_file()


def _find_shared(home: Path | None) -> Address | None:
    """The connected library, for whom works at home where it is remembered."""
    return find_connected() if home in {None, data_home()} else None


def _own_file(home: Path) -> Address:
    from scout.places.library.sqlite_file import make_file
    from scout.store.atomic import write_atomically

    path = home / _FILE
    if not path.exists():
        make_folder(home)
        write_atomically(path, make_file())
    return read_address(str(path))
