"""One row of the palette: what it is called, where it stands, and what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.location import PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """``about`` stands below the title, ``keys`` at its end; ``names`` is all it is found by.

    ``sign`` is an icon's name or the kind of a place. ``why_not`` is the reason where it cannot be
    used now (``is_enabled``), as far as that is known.
    """

    title: str
    go: Callable[[], object]
    about: str = ""
    keys: str = ""
    names: tuple[str, ...] = ()
    sign: str | PlaceKind = ""
    is_enabled: bool = True
    why_not: str = ""
