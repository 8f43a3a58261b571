"""What is chosen on the board: the current tile of the keyboard, and the scenes taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.app.board.tile import TileKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.app.board.tile import Lane, Tile


class Choice:
    """Follows clicks and arrow keys; knows tiles by what they are, so that it outlives a plan."""

    def __init__(self) -> None:
        self.lanes: Sequence[Lane] = ()
        self.scenes: frozenset[int] = frozenset()
        self._key: object = None

    @property
    def current(self) -> Tile | None:
        """The tile that the keyboard is on, if it still stands."""
        return next((t for lane in self.lanes for t in lane.tiles if t.key == self._key), None)

    def take(self, tile: Tile, *, more: bool = False) -> None:
        """Go to a tile and choose its scenes; ``more``: with those chosen before, or without."""
        self._key = tile.key
        chosen = frozenset() if tile.kind is TileKind.HEAD else frozenset(tile.scenes)
        if not more:
            self.scenes = chosen
        elif chosen <= self.scenes:
            self.scenes -= chosen
        else:
            self.scenes |= chosen

    def reach(self, tile: Tile) -> None:
        """Choose everything of a lane from the current tile to this one."""
        lane = next((lane for lane in self.lanes if tile in lane.tiles), None)
        current = self.current
        if lane is None or current is None or current not in lane.tiles:
            self.take(tile)
            return
        ends = sorted((lane.tiles.index(current), lane.tiles.index(tile)))
        between = lane.tiles[ends[0] : ends[1] + 1]
        strips = [one.scenes for one in between if one.kind is TileKind.STRIP]
        self.scenes |= frozenset(scene for scenes in strips for scene in scenes)

    def clear(self) -> None:
        """Nothing is chosen; the keyboard stays where it is."""
        self.scenes = frozenset()

    def step(self, along: int, *, across: int = 0) -> Tile | None:
        """The tile so many steps on in its lane, or so many lanes on; the first where none is."""
        rows = [[t for t in lane.tiles if t.can_be_current] for lane in self.lanes]
        rows = [row for row in rows if row]
        current = self.current
        if current is None:
            return rows[0][0] if rows else None
        row = next(n for n, tiles in enumerate(rows) if current in tiles)
        place = rows[row].index(current)
        if across:
            row = min(max(row + across, 0), len(rows) - 1)
            return rows[row][min(place, len(rows[row]) - 1)]
        return rows[row][min(max(place + along, 0), len(rows[row]) - 1)]

    def drag(self, tile: Tile) -> tuple[int, ...]:
        """The scenes that a drag of a tile takes, in the order of the board."""
        taken = frozenset(tile.scenes)
        if tile.kind is TileKind.STRIP and taken <= self.scenes:
            taken = self.scenes
        return self._sort(taken)

    @property
    def acted_on(self) -> tuple[int, ...]:
        """What a command acts on: the chosen scenes, else those of the current tile."""
        if self.scenes:
            return self._sort(self.scenes)
        current = self.current
        return current.scenes if current is not None and current.can_be_dragged else ()

    @property
    def lane(self) -> Lane | None:
        """The lane that the keyboard is in."""
        current = self.current
        return next((lane for lane in self.lanes if current in lane.tiles), None)

    def _sort(self, scenes: frozenset[int]) -> tuple[int, ...]:
        """Scenes in the order of the board."""
        order = (scene for lane in self.lanes for scene in lane.scenes)
        return tuple(scene for scene in order if scene in scenes)
