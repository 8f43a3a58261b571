"""What is shot when it rains: the cover of each day with exteriors, and when these are made up."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.climate import Climate
    from scout.domain.message import Message
    from scout.domain.plan import ShootDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Exterior:
    """A scene that rain would stop; ``minutes`` is the time that the plan gives it."""

    scene: int
    need_id: str
    location_id: str
    minutes: int
    length: Eighths


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverScene:
    """A scene of a later day that is shot instead. ``planned``: the day on which the plan has it.

    ``extra_cast``: who is in it and has no work on the rained-off day by the plan.
    """

    scene: int
    minutes: int
    planned: date
    extra_cast: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverSetting:
    """An interior kept ready for rain (备景), with what speaks for it and what it takes.

    ``drive_min``: minutes from the nearest place of that day, the upper end of the estimate; 0 at
    one of these places themselves. ``dressing_min`` and ``dressing_cny``: what dressing it takes,
    0 where it is dressed for that day anyway; a set that is not dressed ahead is no cover.
    """

    need_id: str
    location_id: str
    spot_id: str
    same_place: bool
    drive_min: int
    scenes: tuple[CoverScene, ...]
    dressing_min: int = 0
    dressing_cny: int = 0

    @property
    def minutes(self) -> int:
        """How long its scenes are shot."""
        return sum(scene.minutes for scene in self.scenes)

    @property
    def extra_cast(self) -> tuple[str, ...]:
        """Who has to be called for it besides those who work that day."""
        return tuple(dict.fromkeys(name for scene in self.scenes for name in scene.extra_cast))


class DecisionKind(StrEnum):
    """When it falls: on the eve, before the call of the day, or on the set."""

    EVE = "eve"
    CALL = "call"
    SET = "set"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The last moment (aware local time) at which the day can still be turned to its cover."""

    by: datetime
    kind: DecisionKind


class MakeUpKind(StrEnum):
    """How the exteriors of a rained-off day find another day.

    ``ADDED``: on a later day, on top of its work. ``SWAPPED``: on a later day that gave scenes to
    the cover. ``SPREAD``: over several later days. ``EXTRA``: on a new day after the last.
    ``NONE``: on no date that was looked at.
    """

    ADDED = "added"
    SWAPPED = "swapped"
    SPREAD = "spread"
    EXTRA = "extra"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUp:
    """Plan B: when the exteriors would be shot. ``days`` are these days laid out anew.

    ``scenes`` per day: which of the exteriors. ``left``: those that find no date. ``cny``: an extra
    day by the price list (crew, hours, moves, places, and the cast by the day); 0 where none is
    needed. ``over``: it is a day more than the rules allow.
    """

    kind: MakeUpKind
    days: tuple[ShootDay, ...] = ()
    scenes: tuple[tuple[int, ...], ...] = ()
    left: tuple[int, ...] = ()
    cny: int = 0
    over: bool = False


class BareReason(StrEnum):
    """Why an interior that is still unshot covers nothing on a day.

    ``SHOT``: there is none left. ``CLOSED``: its place cannot be had, built or dressed. ``ROOM``:
    the day planner finds no lawful day with it.
    """

    SHOT = "shot"
    CAST = "cast"
    CLOSED = "closed"
    FIXED = "fixed"
    ROOM = "room"


@dataclass(frozen=True, slots=True, kw_only=True)
class BareNeed:
    """A need with exteriors on a day that has no cover at all.

    ``reasons``: how many of the interiors that are still unshot fail by which, the most first.
    """

    need_id: str
    date: date
    scenes: tuple[int, ...]
    reasons: tuple[tuple[BareReason, int], ...]
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCover:
    """One shoot day with exteriors, and what becomes of it in the rain.

    ``rain_risk``: the share of the days of its month with rain, by climate and no forecast.
    ``rainy``: the day as it is shot then, its own interiors and the cover; ``None`` where nothing
    can be shot. ``decision`` is ``None`` where nothing covers.
    """

    number: int
    date: date
    rain_risk: float
    exteriors: tuple[Exterior, ...]
    settings: tuple[CoverSetting, ...]
    rainy: ShootDay | None
    decision: Decision | None
    make_up: MakeUp
    sentences: tuple[Message, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes of shooting that rain would stop."""
        return sum(one.minutes for one in self.exteriors)

    @property
    def length(self) -> Eighths:
        """Pages that rain would stop."""
        return Eighths(sum(one.length.count for one in self.exteriors))

    @property
    def cover_min(self) -> int:
        """Minutes of shooting in the cover."""
        return sum(setting.minutes for setting in self.settings)

    @property
    def short_min(self) -> int:
        """Minutes that the cover leaves empty."""
        return max(0, self.minutes - self.cover_min)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeatherCover:
    """The cover of a plan: each day is reckoned as if rain stopped that day alone.

    So a scene may stand in the cover of several days. ``bare``: needs without any cover on a day.
    """

    days: tuple[DayCover, ...]
    bare: tuple[BareNeed, ...]
    climate: Climate
    notes: tuple[Message, ...] = ()
