"""How one file writes its headings: learnt from the sure ones, used to read the odd ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.script.heading.chinese_opening import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What the sure headings of a file have in common.

    ``order`` says how place, time and INT/EXT follow each other (``PTI``); ``names`` are those who
    speak in the file, so that cast behind a place is not taken for a part of it; ``proven`` says
    that some headings are sure by themselves; ``fuses`` that the action follows on the heading's
    own line; ``joined`` that nothing stands between; ``lists`` that names follow the place behind
    a wide gap.
    """

    mark: Mark | None = None
    order: str = ""
    names: frozenset[str] = frozenset()
    proven: bool = False
    fuses: bool = False
    joined: bool = False
    lists: bool = False


PLAIN_STYLE = Style()
