"""The signs of the coverage: a disc filled as far as the place fits, as large as the pages are.

Shape says all that colour says: a full disc fits wholly, a sector in part, white on a tile is
played there, struck through is banned, a cross may not be played, an exclamation mark is open.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from scout.domain.coverage import CellState, CoverageCell

CELL_W, CELL_H = 26, 24
RED = {False: "#c0271c", True: "#ff7b6e"}
_TILE_RED = "#b3261e"
_GREY = {False: "#8a9490", True: "#8d9995"}
# Dark enough for a white disc on a tile, in both themes.
_TILES = ((0.85, "#1f6f5c"), (0.6, "#8a6212"), (0.0, "#a34a22"))
_DISCS = {
    False: ((0.85, "#1f7a55"), (0.6, "#a87412"), (0.0, "#b5532c")),
    True: ((0.85, "#5cc49a"), (0.6, "#e0b45c"), (0.0, "#f0936b")),
}
# Up to so many eighths of a page, so wide a disc; what is longer has the last width.
_SIZES = ((4, 11.0), (8, 13.0), (24, 15.0))
_LARGEST = 17.0
_FULL_CIRCLE = 16 * 360


def paint_sign(painter: QPainter, where: QRectF, cell: CoverageCell, *, dark: bool) -> None:
    """Draw what a cell says into the middle of a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if cell.state is CellState.REFUSED:
        _paint_cross(painter, where.center(), _GREY[dark])
    elif cell.state is CellState.UNCOVERED:
        _paint_open(painter, where)
    else:
        _paint_fit(painter, where, cell, dark=dark)
    if cell.wanted:
        _paint_corner(painter, where, dark=dark)
    painter.restore()


def _paint_fit(painter: QPainter, where: QRectF, cell: CoverageCell, *, dark: bool) -> None:
    colour = _level(_DISCS[dark], cell.fit)
    if cell.state is CellState.CHOSEN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_level(_TILES, cell.fit)))
        painter.drawRoundedRect(where.adjusted(2, 1.5, -2, -1.5), 4, 4)
        colour = "#ffffff"
    elif cell.state is CellState.BANNED:
        colour = _GREY[dark]
    side = _diameter(cell)
    disc = QRectF(where.center().x() - side / 2, where.center().y() - side / 2, side, side)
    painter.setPen(QPen(QColor(colour), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPie(disc, 16 * 90, -round(_FULL_CIRCLE * cell.fit))
    if cell.state is CellState.BANNED:
        painter.setPen(QPen(QColor(RED[dark]), 1.8))
        reach = QPointF(side / 2 + 1.5, -side / 2 - 1.5)
        painter.drawLine(where.center() - reach, where.center() + reach)


def _diameter(cell: CoverageCell) -> float:
    return next((wide for most, wide in _SIZES if cell.length.count <= most), _LARGEST)


def _level(levels: tuple[tuple[float, str], ...], fit: float) -> str:
    return next(colour for least, colour in levels if fit >= least)


def _paint_cross(painter: QPainter, centre: QPointF, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 1.4))
    for reach in (QPointF(3, 3), QPointF(3, -3)):
        painter.drawLine(centre - reach, centre + reach)


def _paint_open(painter: QPainter, where: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_TILE_RED))
    painter.drawRoundedRect(where.adjusted(2, 1.5, -2, -1.5), 4, 4)
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, "!")


def _paint_corner(painter: QPainter, where: QRectF, *, dark: bool) -> None:
    """A folded corner: the user wants the need here."""
    top = where.topRight() + QPointF(-1, 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffffff" if dark else "#1d2422"))
    painter.drawPolygon(QPolygonF([top, top + QPointF(-8, 0), top + QPointF(0, 8)]))
