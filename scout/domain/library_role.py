"""What somebody may do in a library that many share."""

from __future__ import annotations

from enum import StrEnum

from scout.record import dataclass


class LibraryRole(StrEnum):
    """Each may do what the one before may.

    A reader looks; a booker books as well; an editor changes places, people and companies as well;
    an owner may do everything, and gives the other roles.
    """

    READER = "reader"
    BOOKER = "booker"
    EDITOR = "editor"
    OWNER = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A login of the server, and what it may do."""

    login: str
    role: LibraryRole
