"""Several places at once, marked in the list or on the map, for whatever is done to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.app.session import Session


class Marking(QObject):
    """The marked places: none, or at least two, in the order in which they were told."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.ids: tuple[str, ...] = ()

    def take(self, ids: Iterable[str]) -> None:
        """Mark these instead; what is no place is left out, and one alone is not marked."""
        library = self._session.library
        known = [name for name in dict.fromkeys(ids) if library.knows_place(name)]
        marked = tuple(known) if len(known) > 1 else ()
        if marked != self.ids:
            self.ids = marked
            self.changed.emit()

    def about(self, location_id: str) -> tuple[str, ...]:
        """What a menu on a place is about: all that are marked if it is one of them, else it."""
        return self.ids if location_id in self.ids else (location_id,)
