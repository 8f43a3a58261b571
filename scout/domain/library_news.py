"""What is heard of a library that others change, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryNews:
    """``number`` is the last step of the library that is known; see ``place_store.Change``.

    ``lost`` says why the library does not answer, and is ``None`` while it does.
    """

    number: int = 0
    lost: Message | None = None
