"""What strips add up to, by day and night and by inside and outside, as every plan says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.schedule.report.strip import Strip


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """So many scenes, pages and minutes of shooting; loading, moves and meals are not in them."""

    scenes: int = 0
    length: Eighths = Eighths()
    minutes: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            scenes=self.scenes + other.scenes,
            length=self.length + other.length,
            minutes=self.minutes + other.minutes,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The four parts of which a crew speaks: 日内, 日外, 夜内, 夜外."""

    day_int: Tally = Tally()
    day_ext: Tally = Tally()
    night_int: Tally = Tally()
    night_ext: Tally = Tally()

    @property
    def day(self) -> Tally:
        """All that plays by day, dawn and dusk included."""
        return self.day_int + self.day_ext

    @property
    def night(self) -> Tally:
        """All that plays at night, whenever it is shot."""
        return self.night_int + self.night_ext

    @property
    def all(self) -> Tally:
        """Everything."""
        return self.day + self.night


def add_strips(strips: Iterable[Strip]) -> Totals:
    """The totals of strips, each counted once, by what their headings say."""
    parts: dict[tuple[bool, bool], Tally] = {}
    for strip in strips:
        part = strip.is_night, strip.is_exterior
        one = Tally(scenes=1, length=strip.scene.length, minutes=strip.minutes)
        parts[part] = parts.get(part, Tally()) + one
    return Totals(
        day_int=parts.get((False, False), Tally()),
        day_ext=parts.get((False, True), Tally()),
        night_int=parts.get((True, False), Tally()),
        night_ext=parts.get((True, True), Tally()),
    )
