"""What the line above a scene says: where, inside or outside, and when."""

from __future__ import annotations

from enum import StrEnum

from scout.record import dataclass


class IntExt(StrEnum):
    """Interior, exterior or both (内 / 外 / 内外)."""

    INT = "INT"
    EXT = "EXT"
    BOTH = "INT/EXT"


class TimeOfDay(StrEnum):
    """The light a scene asks for; ``RELATIVE`` is CONTINUOUS, LATER and their like."""

    DAY = "day"
    NIGHT = "night"
    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    DUSK = "dusk"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A scene heading taken apart; what the file does not say is ``None``, never guessed.

    ``raw`` is the line as it stands in the file, so that nothing is lost. ``number`` is text:
    ``12A``, ``3-12``, twice the same is normal. ``suffix`` is the bracketed rest that may speak
    of the era (``光绪二十四年``, ``FLASHBACK (1944)``); ``body`` the action fused to the line.
    ``established``: EST stands for it, a shot that only shows the place; it is an exterior.
    """

    raw: str
    number: str | None = None
    int_ext: IntExt | None = None
    place: str | None = None
    time: TimeOfDay | None = None
    time_raw: str = ""
    suffix: str = ""
    flags: tuple[str, ...] = ()
    body: str = ""
    established: bool = False

    @property
    def stated_side(self) -> str | None:
        """INT, EXT, INT/EXT or EST as the heading says it; ``None`` where it is silent."""
        if self.established:
            return "EST"
        return self.int_ext and self.int_ext.value
