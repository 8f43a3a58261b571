"""A line of words and the sign of what is fixed, as tiles and heads paint them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from scout.app.board.strip_sign import INK
from scout.app.icon import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def draw_line(
    painter: QPainter,
    where: QRectF,
    text: str,
    *,
    colour: str,
    flags: Qt.AlignmentFlag = LEFT,
    bold: bool = False,
) -> float:
    """Draw a line of text, cut where it is too long; returns how wide it is, in pixels."""
    font = QFont(painter.font())
    font.setBold(bold)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
    painter.drawText(where, flags, shown)
    painter.restore()
    return float(metrics.horizontalAdvance(shown))


def paint_lock(painter: QPainter, where: QRectF) -> None:
    """The sign of what the user has laid out: a pin on a white disc."""
    painter.setPen(QPen(QColor(INK), 1))
    painter.setBrush(QColor("#ffffff"))
    painter.drawEllipse(where)
    paint_icon(painter, where.adjusted(1.5, 1.5, -1.5, -1.5), "keep", colour=INK)
