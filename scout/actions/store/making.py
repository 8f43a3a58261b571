"""Make a library: empty, with the shipped places, or as a copy of another."""

from __future__ import annotations

import getpass
from contextlib import contextmanager
from typing import TYPE_CHECKING

from scout.actions.store.opening import open_address, opened
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.domain.place_record import PlaceRecord
from scout.geo.district import load_district
from scout.places.catalogue import load_catalogue
from scout.store.failure import explain_failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.store.opening import Ask
    from scout.domain.progress import Progress
    from scout.places.library.address import Address
    from scout.places.library.store import LibraryStore


def make_library(address: Address, *, empty: bool = False, ask: Ask | None = None) -> int:
    """Make a library where there is none, and say how many places are in it.

    Not ``empty`` it has the shipped places. Raises ``StoreError`` where there is one already.
    """
    records = [] if empty else [PlaceRecord(place=one) for one in load_catalogue(load_district())]
    with _new(address, ask=ask) as store:
        return store.put_many(records, who=who_am_i())


def copy_between(
    source: Address, target: Address, *, ask: Ask | None = None, progress: Progress | None = None
) -> int:
    """Copy a library into a new or an empty one, and say how many places there are.

    Raises ``StoreError``; a file that was to be made is then not there.
    """
    from scout.places.library.copying import copy_library

    with opened(source, ask=ask) as read, _new_or_empty(target, ask=ask) as write:
        return copy_library(read, write, progress=progress)


def who_am_i() -> str:
    """Under which name this user's changes are noted."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""


@contextmanager
def _new_or_empty(address: Address, *, ask: Ask | None) -> Iterator[LibraryStore]:
    is_there = address.path.exists()
    if address.is_server:
        is_there = _is_library(address, ask=ask)
    with opened(address, ask=ask) if is_there else _new(address, ask=ask) as store:
        yield store


def _is_library(address: Address, *, ask: Ask | None) -> bool:
    """Whether there is one on the server; an empty one is made where there is none."""
    try:
        open_address(address, ask=ask, new=True).close()
    except StoreError as error:
        if error.message.code != "library.is_there":
            raise
    return True


@contextmanager
def _new(address: Address, *, ask: Ask | None) -> Iterator[LibraryStore]:
    """A library that is there after the block, whole, and not where the block fails."""
    if address.is_server:
        with opened(address, ask=ask, new=True) as store:
            yield store
        return
    from scout.places.library.address import read_address
    from scout.places.library.sqlite_file import growing, make_file

    path = address.path
    try:
        with growing(path) as new:
            new.write_bytes(make_file())
            with opened(read_address(str(new))) as store:
                yield store
    except FileExistsError as error:
        raise StoreError(say("library.is_there", where=str(path))) from error
    except OSError as error:
        raise StoreError(explain_failure(path, error)) from error
