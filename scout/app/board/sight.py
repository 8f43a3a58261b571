"""What of the board is in sight: from points of the viewport to tiles and back.

Bodies move with both scroll bars; a head with the one across its lane, so that it stays in sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from scout.app.board.tile import Lane, LaneKind, Target, Tile, TileKind
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from scout.app.board.arrange import Arranged

_INSERT_PX = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """``port`` is the viewport, ``scrolled`` how far its bars are."""

    arranged: Arranged
    port: QRectF
    scrolled: QPointF

    @property
    def shift(self) -> QPointF:
        """From the board to the viewport, for bodies."""
        return -self.scrolled

    @property
    def head_shift(self) -> QPointF:
        """The same for heads."""
        shift = self.shift
        return QPointF(0, shift.y()) if self.arranged.across else QPointF(shift.x(), 0)

    @property
    def body(self) -> QRectF:
        """The part of the viewport in which bodies are seen."""
        head = self.arranged.head
        sides = (head, 0, 0, 0) if self.arranged.across else (0, head, 0, 0)
        return self.port.adjusted(*sides)

    def where_is(self, tile: Tile) -> QRectF:
        """The rectangle of a tile in the viewport."""
        head = tile.kind is TileKind.HEAD
        return tile.where.translated(self.head_shift if head else self.shift)

    def find_scroll(self, tile: Tile) -> QPointF:
        """How far to scroll on until a tile is in sight."""
        room = self.port if tile.kind is TileKind.HEAD else self.body
        where = self.where_is(tile)
        dx = min(0.0, where.left() - room.left()) or max(0.0, where.right() - room.right())
        dy = min(0.0, where.top() - room.top()) or max(0.0, where.bottom() - room.bottom())
        return QPointF(dx, dy)

    def tile_at(self, point: QPointF) -> Tile | None:
        """The tile at a point of the viewport; strips before the banners that they stand on."""
        if not self.body.contains(point):
            heads = (lane for lane in self.arranged.lanes if lane.kind is not LaneKind.POOL)
            on_head = point - self.head_shift
            return next((lane.tiles[0] for lane in heads if lane.head.contains(on_head)), None)
        on_board = point - self.shift
        return next(
            (
                tile
                for lane in self.arranged.lanes
                for tile in reversed(lane.tiles)
                if tile.kind is not TileKind.HEAD and tile.where.contains(on_board)
            ),
            None,
        )

    def lane_at(self, point: QPointF) -> Lane | None:
        """The lane that a point is over, however short its tiles are."""
        return next((lane for lane in self.arranged.lanes if self._covers(lane, point)), None)

    def _covers(self, lane: Lane, point: QPointF) -> bool:
        if lane.kind is LaneKind.POOL:
            return self.port.contains(point)
        head = lane.head.translated(self.head_shift)
        if self.arranged.across:
            return head.top() <= point.y() <= head.bottom()
        return head.left() <= point.x() <= head.right()

    def target_at(
        self, point: QPointF, *, scenes: tuple[int, ...], by_hand: Collection[date]
    ) -> Target | None:
        """Where these scenes would go if they were dropped at a point.

        ``by_hand``: the days whose order is the user's.
        """
        lane = self.lane_at(point)
        if lane is None:
            return None
        all_there = set(scenes) <= set(lane.scenes)
        if lane.day is None or not (lane.day in by_hand or all_there):
            return Target(lane, lane.day, None)
        others = (tile.where.center() for tile in lane.strips if tile.scenes[0] not in scenes)
        on_board, across = point - self.shift, self.arranged.across
        at = sum(one.x() < on_board.x() if across else one.y() < on_board.y() for one in others)
        return Target(lane, lane.day, at)

    def find_band(self, lane: Lane) -> QRectF:
        """A lane from edge to edge of the viewport."""
        port = self.port.adjusted(1, 1, -2, -2)
        head = lane.head.translated(self.head_shift)
        if lane.kind is LaneKind.POOL:
            return port
        if self.arranged.across:
            return QRectF(port.left(), head.top(), port.width(), head.height())
        return QRectF(head.left(), port.top(), head.width(), port.height())

    def find_gap(self, target: Target, scenes: Collection[int]) -> QRectF | None:
        """The line at which these scenes would be put in."""
        others = [tile for tile in target.lane.strips if tile.scenes[0] not in scenes]
        if target.at is None or not others:
            return None
        behind = target.at >= len(others)
        where = self.where_is(others[-1 if behind else target.at])
        if self.arranged.across:
            x = where.right() if behind else where.left() - _INSERT_PX
            return QRectF(x, where.top(), _INSERT_PX, where.height())
        y = where.bottom() if behind else where.top() - _INSERT_PX
        return QRectF(where.left(), y, where.width(), _INSERT_PX)
