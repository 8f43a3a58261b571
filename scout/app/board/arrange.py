"""Where everything stands on the board: days as columns or as rows, at any zoom.

A lane runs along one axis and the dates follow one another along the other. What is written for a
lane that runs to the right holds, with both axes exchanged, for one that runs down.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from scout.app.board.tile import Lane, LaneKind, Tile, TileKind
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.app.board.lane_list import BoardDate
    from scout.domain.plan import Plan, ShootDay, UnitMove, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Pixels at 100 %: along the lane the head and its tiles, across it lanes and place banners."""

    head: float
    strip: float
    place: float
    move: float
    meal: float
    lane: float
    thin: float
    banner_beside: bool


ROWS = Measure(head=196, strip=98, place=20, move=54, meal=40, lane=88, thin=24, banner_beside=True)
COLUMNS = Measure(
    head=106, strip=42, place=22, move=22, meal=18, lane=158, thin=38, banner_beside=False
)
POOL = Measure(head=30, strip=78, place=0, move=0, meal=0, lane=120, thin=0, banner_beside=False)
_GAP = 3.0


class Arranged(NamedTuple):
    """The lanes, how much room they take, and how far the heads reach along a lane."""

    lanes: tuple[Lane, ...]
    size: QSizeF
    head: float
    across: bool
    """Whether a lane runs from left to right."""


def arrange_days(dates: Iterable[BoardDate], *, rows: bool, zoom: float) -> Arranged:
    """Every date as a lane."""
    desk = _Desk(ROWS if rows else COLUMNS, rows=rows, zoom=zoom)
    lanes = [desk.lay(one) for one in dates]
    return desk.finish(lanes)


def arrange_pool(plan: Plan, *, zoom: float, width: float) -> Arranged:
    """The scenes on no day, one below the other, as wide as there is room."""
    measure = replace(POOL, lane=max(POOL.lane, width / zoom))
    desk = _Desk(measure, rows=False, zoom=zoom)
    return desk.finish([desk.lay_pool(plan)])


class _Desk:
    """Lays lane beside lane; ``u`` is along a lane, ``v`` across it."""

    def __init__(self, measure: Measure, *, rows: bool, zoom: float) -> None:
        self._m, self._rows, self._zoom = measure, rows, zoom
        self._v, self._longest = 0.0, 0.0

    def finish(self, lanes: list[Lane]) -> Arranged:
        """All lanes as long as the longest."""
        head = self._m.head * self._zoom
        size = QSizeF(self._longest, self._v) if self._rows else QSizeF(self._v, self._longest)
        return Arranged(tuple(lanes), size, head, self._rows)

    def lay(self, one: BoardDate) -> Lane:
        """A date; thin where nothing is shot."""
        if one.shoot_day is None:
            return self._lay_thin(one)
        height = self._m.lane * self._zoom
        u, tiles = self._lay_tiles(one.shoot_day)
        return self._close(one, tiles, length=u, height=height)

    def lay_pool(self, plan: Plan) -> Lane:
        """What is on no day."""
        height, length = self._m.lane * self._zoom, self._m.strip * self._zoom
        head, u, tiles = self._m.head * self._zoom, self._m.head * self._zoom + _GAP, []
        for lost in plan.unplaced:
            where = self._rect(u, self._v + _GAP, length, height - 2 * _GAP)
            tiles.append(Tile(kind=TileKind.STRIP, where=where, day=None, scenes=(lost.scene,)))
            u += length + _GAP
        self._longest = u
        lane = Lane(
            kind=LaneKind.POOL,
            day=None,
            head=self._rect(0, self._v, head, height),
            body=self._rect(head, self._v, u - head, height),
            tiles=tuple(tiles),
        )
        self._v += height
        return lane

    def _lay_thin(self, one: BoardDate) -> Lane:
        height = self._m.thin * self._zoom
        if one.kind is LaneKind.NEXT and not self._rows:
            height *= 2
        return self._close(one, [], length=self._m.head * self._zoom, height=height)

    def _close(self, one: BoardDate, tiles: list[Tile], *, length: float, height: float) -> Lane:
        head_u = self._m.head * self._zoom
        head = self._rect(0, self._v, head_u, height - _GAP)
        scenes = tuple(chain.from_iterable(t.scenes for t in tiles if t.kind is TileKind.STRIP))
        first = Tile(kind=TileKind.HEAD, where=head, day=one.day, scenes=scenes)
        lane = Lane(
            kind=one.kind,
            day=one.day,
            head=head,
            body=self._rect(head_u, self._v, max(0.0, length - head_u), height - _GAP),
            tiles=(first, *tiles),
            shoot_day=one.shoot_day,
        )
        self._v += height
        self._longest = max(self._longest, length)
        return lane

    def _lay_tiles(self, day: ShootDay) -> tuple[float, list[Tile]]:
        """The tiles of a shoot day, and where they end."""
        u, tiles = self._m.head * self._zoom + _GAP, []
        moves: list[UnitMove | None] = [None, *day.moves]
        meals = sorted(day.meals)
        for move, visit in zip(moves, day.visits, strict=False):
            if move is not None:
                u, tile = self._lay_move(day, move, u=u)
                tiles.append(tile)
            start, strips = u, []
            if not self._m.banner_beside:
                u += self._m.place * self._zoom + 1
            for slot in visit.slots:
                while meals and meals[0][0] <= slot.start:
                    meals.pop(0)
                    u, tile = self._lay_meal(day, u=u)
                    strips.append(tile)
                where = self._body(u, self._m.strip)
                kind = TileKind.STRIP
                scenes = (slot.scene,)
                strips.append(
                    Tile(
                        kind=kind, where=where, day=day.date, scenes=scenes, slot=slot, visit=visit
                    )
                )
                u += self._m.strip * self._zoom + 1
            tiles += [self._lay_place(day, visit, start=start, end=u), *strips]
            u += _GAP
        return u, tiles

    def _lay_place(self, day: ShootDay, visit: Visit, *, start: float, end: float) -> Tile:
        """The banner of a place: over its strips in a row, before them in a column."""
        thick = self._m.place * self._zoom
        if self._m.banner_beside:
            where = self._rect(start, self._v + 1, end - start - 1, thick)
        else:
            where = self._rect(start, self._v + 1, thick, self._m.lane * self._zoom - _GAP - 2)
        scenes = tuple(slot.scene for slot in visit.slots)
        return Tile(kind=TileKind.PLACE, where=where, day=day.date, scenes=scenes, visit=visit)

    def _lay_move(self, day: ShootDay, move: UnitMove, *, u: float) -> tuple[float, Tile]:
        where = self._body(u, self._m.move, whole=True)
        tile = Tile(kind=TileKind.MOVE, where=where, day=day.date, move=move)
        return u + self._m.move * self._zoom + _GAP, tile

    def _lay_meal(self, day: ShootDay, *, u: float) -> tuple[float, Tile]:
        tile = Tile(kind=TileKind.MEAL, where=self._body(u, self._m.meal), day=day.date)
        return u + self._m.meal * self._zoom + 1, tile

    def _body(self, u: float, length: float, *, whole: bool = False) -> QRectF:
        """A tile across the lane, below the banner of its place where that stands over it."""
        top = self._m.place * self._zoom + 2 if self._m.banner_beside and not whole else 1
        height = self._m.lane * self._zoom - _GAP - top - 1
        return self._rect(u, self._v + top, length * self._zoom, height)

    def _rect(self, u: float, v: float, length: float, height: float) -> QRectF:
        if self._rows:
            return QRectF(u, v, length, height)
        return QRectF(v, u, height, length)
