"""Backups of a library, numbered and thinned as those of a project are, and whether it is whole."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scout.actions.store.opening import opened
from scout.domain.errors import StoreError
from scout.places.library.address import SUFFIX
from scout.store.backup import number_next, thin
from scout.store.failure import explain_failure
from scout.store.home import data_home, make_folder

if TYPE_CHECKING:
    from pathlib import Path

    from scout.actions.store.opening import Ask, Tell
    from scout.domain.message import Message
    from scout.places.library.address import Address


def back_up_library(
    address: Address,
    target: Path | None = None,
    *,
    ask: Ask | None = None,
    tell: Tell | None = None,
) -> Path:
    """Copy a library, as of one moment, into a file, and say into which.

    Without a ``target`` it is a numbered backup beside those of the projects, of which the ten stay
    that tell most. Raises ``StoreError``, also where the target is there already.
    """
    with opened(address, ask=ask, tell=tell) as store:
        if target is not None:
            store.backup(target)
            return target
        folder = data_home() / "backups" / store.id
        try:
            make_folder(folder)
        except OSError as error:
            raise StoreError(explain_failure(folder, error)) from error
        path = number_next(folder, datetime.now(UTC), suffix=SUFFIX)
        store.backup(path)
        thin(folder, suffix=SUFFIX)
        return path


def check_library(
    address: Address, *, ask: Ask | None = None, tell: Tell | None = None
) -> tuple[int, tuple[Message, ...]]:
    """How many places a library has, and everything that is wrong with it."""
    with opened(address, ask=ask, tell=tell) as store:
        return store.count(), store.check()
