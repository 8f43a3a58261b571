"""What stands on the board: a lane a date, and in it tiles, each with its rectangle.

A lane of the body moves with both scroll bars, its head with one: it stays in sight.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QRectF

    from scout.domain.plan import ShootDay, Slot, UnitMove, Visit


class TileKind(Enum):
    """What a tile stands for."""

    HEAD = auto()
    PLACE = auto()
    STRIP = auto()
    MOVE = auto()
    MEAL = auto()


class LaneKind(Enum):
    """What a lane stands for: a shoot day, a day off, a free date, the date after, the pool."""

    SHOOT = auto()
    OFF = auto()
    FREE = auto()
    NEXT = auto()
    POOL = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """``scenes``: what would be dragged. ``key`` tells it from every other when days change."""

    kind: TileKind
    where: QRectF
    day: date | None
    scenes: tuple[int, ...] = ()
    visit: Visit | None = None
    slot: Slot | None = None
    move: UnitMove | None = None

    @property
    def can_be_current(self) -> bool:
        """Whether the keyboard stops at it."""
        return self.kind is TileKind.HEAD or self.can_be_dragged

    @property
    def can_be_dragged(self) -> bool:
        """Whether it stands for scenes that go elsewhere with it."""
        return self.kind in (TileKind.PLACE, TileKind.STRIP)

    @property
    def key(self) -> tuple[TileKind, date | None, tuple[int, ...]]:
        """What it is, wherever it stands."""
        strip = self.kind is TileKind.STRIP
        return self.kind, None if strip else self.day, self.scenes if strip else self.scenes[:1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """``head`` and ``body`` are its two parts; ``tiles`` are in shooting order, the head first."""

    kind: LaneKind
    day: date | None
    head: QRectF
    body: QRectF
    tiles: tuple[Tile, ...] = ()
    shoot_day: ShootDay | None = None

    @property
    def strips(self) -> tuple[Tile, ...]:
        """The tiles of its scenes."""
        return tuple(tile for tile in self.tiles if tile.kind is TileKind.STRIP)

    @property
    def scenes(self) -> tuple[int, ...]:
        """The scenes in their order."""
        return tuple(scene for tile in self.strips for scene in tile.scenes)


class Target(NamedTuple):
    """Where something would be dropped: a date, or none for the pool, and before which strip."""

    lane: Lane
    day: date | None
    at: int | None
