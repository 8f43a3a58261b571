"""What the user says against the reading of a script, as it was typed: eras, meanings, places."""

from __future__ import annotations

from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """``target`` is ``value``: scene 3-1 is 1942, 古代 is 架空, 林夏家 is 林夏公寓."""

    target: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All that is said against one reading; nothing by default.

    ``eras``: a scene (``3-1``), a span of scenes (``5..9``) or a place and its era. ``meanings``:
    an era word of the script and the era or year that it means in this story. ``merges``: the name
    of a place and the name under which it is the same place.
    """

    eras: tuple[Correction, ...] = ()
    meanings: tuple[Correction, ...] = ()
    merges: tuple[Correction, ...] = ()
