"""Everything that can go wrong for reasons the user can do something about.

Each failure is sorted once: a :class:`ScoutError` is *known* (the user's file, disk or wish) and
is told politely; any other exception is a bug of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.party import Party
    from scout.domain.place_record import PlaceRecord
    from scout.domain.relaxation import Relaxation


class ScoutError(Exception):
    """A known failure: what happened and what to do, as a message in both languages."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


class ReadError(ScoutError):
    """A file that cannot be read: with its name and, where known, the line."""

    def __init__(self, message: Message, *, file: str = "", line: int | None = None) -> None:
        super().__init__(message)
        self.file = file
        self.line = line


class LimitError(ReadError):
    """A file larger or deeper than the ceilings of ``script/limits.py``."""


class WishError(ScoutError):
    """A wish that cannot be read: an unknown place, a date that is none.

    ``parts``: where several things are wrong at once, each by itself.
    """

    def __init__(self, message: Message, *, parts: tuple[Message, ...] = ()) -> None:
        super().__init__(message)
        self.parts = parts


class NoSolution(ScoutError):  # noqa: N818 - the trade says "no solution", not "error"
    """Wishes that cannot be met together; carries those that conflict.

    ``conflicting`` are the ids of places and needs that they name, ``parts`` the wishes in words,
    ``relaxations`` what could be loosened so that a set is found, each by itself; ``together``
    what helps only when all of it is loosened.
    """

    def __init__(
        self,
        message: Message,
        *,
        conflicting: tuple[str, ...] = (),
        parts: tuple[Message, ...] = (),
        relaxations: tuple[Relaxation, ...] = (),
        together: tuple[Relaxation, ...] = (),
    ) -> None:
        super().__init__(message)
        self.together = together
        self.conflicting = conflicting
        self.parts = parts
        self.relaxations = relaxations


class ExportError(ScoutError):
    """A document that could not be written."""


class StoreError(ScoutError):
    """A file of the user's that could not be kept safe: full, locked or read-only disk."""


class EditConflict(StoreError):  # noqa: N818 - the trade's word: nothing is broken
    """Somebody else saved meanwhile; nothing of ours was.

    ``pairs``: of each that stands otherwise ours and what stands there, ``None`` where it is gone.
    """

    def __init__(
        self, message: Message, *, pairs: tuple[tuple[PlaceRecord, PlaceRecord | None], ...]
    ) -> None:
        super().__init__(message)
        self.pairs = pairs


class PartyConflict(StoreError):  # noqa: N818 - as an edit of a place
    """Somebody else saved an entry of the directory meanwhile; nothing of ours was.

    ``pairs``: of each that stands otherwise ours and what stands there, ``None`` where it is gone.
    """

    def __init__(
        self, message: Message, *, pairs: tuple[tuple[Party, Party | None], ...] = ()
    ) -> None:
        super().__init__(message)
        self.pairs = pairs


class Cancelled(ScoutError):  # noqa: N818 - the user's own wish, no error
    """The user stopped the work; nothing was changed."""
