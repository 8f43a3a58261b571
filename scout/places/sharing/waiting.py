"""Edits that wait on this computer until their library is there again.

They lie in a library file of their own, each with the version over which it was made, so that the
server can say whether somebody else was quicker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert

from scout.places.library.row import row_of
from scout.places.library.tables import place
from scout.places.sharing.local_copy import open_own

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.place_record import PlaceRecord


class Waiting:
    """The edits that wait in ``path``, one a place: the last one counts."""

    def __init__(self, path: Path) -> None:
        self._store = open_own(path)

    def keep(self, record: PlaceRecord) -> None:
        """Let an edit wait; it is on the disk when this returns."""
        with self._store.writing() as connection:
            connection.execute(delete(place).where(place.c.id == record.id))
            connection.execute(insert(place), row_of(record))

    def records(self) -> tuple[PlaceRecord, ...]:
        """All edits that wait, in the order in which they were made."""
        return self._store.read_all()

    def find(self, place_id: str) -> PlaceRecord | None:
        """The edit of one place that waits, if any."""
        return self._store.read(place_id)

    def forget(self, place_id: str) -> None:
        """An edit waits no more: it is saved, or its author wants it no longer."""
        with self._store.writing() as connection:
            connection.execute(delete(place).where(place.c.id == place_id))

    def close(self) -> None:
        """Let it go."""
        self._store.close()
