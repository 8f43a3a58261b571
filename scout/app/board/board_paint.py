"""Paints a view of the board: bodies, then the heads over them, the choice, and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen

from scout.app.board.tile import TileKind
from scout.app.board.tile_paint import TilePaint
from scout.app.day.day_mark import paint_hint, paint_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.board.choice import Choice
    from scout.app.board.sight import Sight
    from scout.app.board.tile import Target
    from scout.app.day.day_mark import Hint
    from scout.app.language import Language
    from scout.app.session import Session

_SMALLER = 0.92
_INSERT = "#c2185b"


class Mark(NamedTuple):
    """What is said about these scenes, over the lane that they would go to if there is one."""

    hint: Hint
    target: Target | None = None
    scenes: tuple[int, ...] = ()


class BoardPaint:
    """Paints one view."""

    def __init__(self, session: Session, language: Language) -> None:
        self._tiles = TilePaint(session, language)

    def fit(self, *, across: bool, zoom: float) -> None:
        """Lanes run from left to right, or down; so large."""
        self._tiles.across, self._tiles.zoom = across, zoom

    def paint(self, port: QWidget, sight: Sight, *, choice: Choice, mark: Mark | None) -> None:
        """Paint the whole viewport."""
        painter = QPainter(port)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(port.rect(), QPalette().color(QPalette.ColorRole.Base))
        font = QFont(port.font())
        font.setPointSizeF(font.pointSizeF() * _SMALLER * self._tiles.zoom)
        painter.setFont(font)
        self._paint_bodies(painter, sight, choice=choice)
        painter.translate(sight.head_shift)
        for lane in sight.arranged.lanes:
            self._tiles.paint_head(painter, lane)
        painter.translate(-sight.head_shift)
        if port.hasFocus():
            _paint_current(painter, sight, choice=choice)
        painter.setFont(port.font())
        if mark is not None:
            _paint_mark(painter, sight, mark)
        painter.end()

    def _paint_bodies(self, painter: QPainter, sight: Sight, *, choice: Choice) -> None:
        seen = sight.body.translated(sight.scrolled)
        painter.save()
        painter.setClipRect(sight.body)
        painter.translate(sight.shift)
        for lane in sight.arranged.lanes:
            for tile in lane.tiles:
                if tile.kind is TileKind.HEAD or not tile.where.intersects(seen):
                    continue
                self._tiles.paint_tile(painter, tile)
                if tile.kind is TileKind.STRIP and tile.scenes[0] in choice.scenes:
                    painter.setPen(QPen(QPalette().color(QPalette.ColorRole.Highlight), 3))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(tile.where.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        painter.restore()


def _paint_current(painter: QPainter, sight: Sight, *, choice: Choice) -> None:
    """The dashed frame of what the keyboard is on."""
    current = choice.current
    if current is None:
        return
    painter.save()
    if current.kind is not TileKind.HEAD:
        painter.setClipRect(sight.body)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    where = sight.where_is(current).adjusted(0.5, 0.5, -0.5, -0.5)
    for colour, style in (("#ffffff", Qt.PenStyle.SolidLine), ("#1d2422", Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(colour), 1.6, style))
        painter.drawRoundedRect(where, 4, 4)
    painter.restore()


def _paint_mark(painter: QPainter, sight: Sight, mark: Mark) -> None:
    inside = sight.port
    if mark.target is None:
        paint_word(painter, mark.hint, inside=inside)
        return
    gap = sight.find_gap(mark.target, mark.scenes)
    if gap is not None:
        painter.fillRect(gap, QColor(_INSERT))
    paint_hint(painter, mark.hint, band=sight.find_band(mark.target.lane), inside=inside)
