"""What is painted over the shoot days: seams between scenes, pins, and the word while dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen

from scout.app.board.line import paint_lock
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date
_PIN_PX = 15
_WORD_PX = 380
_PAD_PX = 9
_GAP_PX = 16
_YES, _NO = "#2c8a63", "#c0392b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What dropping a scene on a day, or on none, would mean; told near the mouse."""

    day: date | None
    text: str
    allowed: bool
    at: QPointF


def paint_seam(painter: QPainter, slot: QRectF) -> None:
    """The line between two scenes of a visit."""
    painter.setPen(QColor(255, 255, 255, 70))
    painter.drawLine(QPointF(slot.left(), slot.top() + 4), QPointF(slot.left(), slot.bottom() - 4))


def paint_pin(painter: QPainter, slot: QRectF) -> None:
    """The sign of a scene that the user has placed, on the upper edge of its block."""
    disc = QRectF(0, 0, _PIN_PX, _PIN_PX)
    disc.moveCenter(QPointF(slot.center().x(), slot.top() + 1))
    paint_lock(painter, disc)


def paint_lifted(painter: QPainter, slot: QRectF) -> None:
    """The outline of the scene that the mouse would take."""
    painter.setPen(QPen(QColor("#ffffff"), 2))
    painter.setBrush(QColor(255, 255, 255, 50))
    painter.drawRoundedRect(slot.adjusted(1, 1, -1, -1), 4, 4)


def paint_hint(painter: QPainter, hint: Hint, *, band: QRectF, inside: QRectF) -> None:
    """The day that would take the scene, or not, and why; colour never stands alone."""
    colour = QColor(_YES if hint.allowed else _NO)
    pen = QPen(colour, 2)
    if not hint.allowed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(band, 5, 5)
    paint_word(painter, hint, inside=inside)


def paint_word(painter: QPainter, hint: Hint, *, inside: QRectF) -> None:
    """The word alone, in a bubble that stays inside."""
    text, at = f"✓ {hint.text}" if hint.allowed else f"✗ {hint.text}", hint.at
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    room = QRectF(0, 0, min(_WORD_PX, inside.width() - 4 * _PAD_PX), 1000).toRect()
    words = QRectF(QFontMetrics(painter.font()).boundingRect(room, flags, text))
    bubble = QRectF(0, 0, words.width() + 2 * _PAD_PX, words.height() + 2 * _PAD_PX)
    bubble.moveTo(at + QPointF(_GAP_PX, _GAP_PX))
    # Kept where it can be read: to the left of the mouse, or above it, near the edges.
    if bubble.right() > inside.right():
        bubble.moveRight(at.x() - _GAP_PX)
    if bubble.bottom() > inside.bottom():
        bubble.moveBottom(at.y() - _GAP_PX / 2)
    bubble.moveTop(max(bubble.top(), inside.top()))
    bubble.moveLeft(max(bubble.left(), inside.left()))
    palette = QPalette()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.ToolTipBase))
    painter.drawRoundedRect(bubble, 6, 6)
    painter.setPen(palette.color(QPalette.ColorRole.ToolTipText))
    painter.drawText(bubble.adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX), int(flags), text)
