"""What a library keeps of a place: the place itself, and everything the office says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.place_book import StateChange
from scout.record import dataclass

__all__ = ["PlaceRecord", "StateChange"]

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.photo import PlacePhoto
    from scout.domain.place_book import ScoutState


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRecord:
    """A place in a library.

    ``states`` is its scouting history, the oldest first. ``version`` counts the saves, 0 where it
    was never saved; ``changed_by`` and ``changed_at`` (ISO, UTC) are of the last of them.
    """

    place: Location
    note: str = ""
    photos: tuple[PlacePhoto, ...] = ()
    states: tuple[StateChange, ...] = ()
    version: int = 0
    changed_by: str = ""
    changed_at: str = ""

    @property
    def id(self) -> str:
        """The id of the place."""
        return self.place.id

    @property
    def state(self) -> ScoutState | None:
        """The scouting state that holds now."""
        return self.states[-1].state if self.states else None
