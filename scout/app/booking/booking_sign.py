"""How a booking looks: by colour, by its edge and by a sign, so that no colour need be told apart.

Asked is a broken line round nothing and a question mark; held is striped and has a clock;
confirmed is full and has a tick. What is one's own has a thick edge.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from scout.app.icon import paint_icon
from scout.domain.booking import BookingState

SIGN_PX = 15.0
_ICON = {
    BookingState.ASKED: "why",
    BookingState.HELD: "clock",
    BookingState.CONFIRMED: "covered",
    BookingState.CANCELLED: "cancel",
}
_LINE = {
    BookingState.ASKED: {False: "#5a6a75", True: "#a9b8c2"},
    BookingState.HELD: {False: "#8a6212", True: "#e0b45c"},
    BookingState.CONFIRMED: {False: "#1f6f5c", True: "#5cc49a"},
    BookingState.CANCELLED: {False: "#8a9490", True: "#8d9995"},
}
_FILL = {
    BookingState.HELD: {False: "#fbf0d6", True: "#3a3120"},
    BookingState.CONFIRMED: {False: "#1f6f5c", True: "#1f5f50"},
}
_STRIPE = {False: "#f0dcae", True: "#55462a"}
_INK = {False: "#1d2422", True: "#eef1ef"}
_CLASH_GROUND = {False: "#fdecea", True: "#3b1a18"}
_CLASH = {False: "#b3261e", True: "#ff8a80"}


def ink_of(state: BookingState, *, dark: bool) -> str:
    """The colour of words on a block."""
    return "#ffffff" if state is BookingState.CONFIRMED else _INK[dark]


def paint_block(
    painter: QPainter, where: QRectF, state: BookingState, *, own: bool, dark: bool
) -> None:
    """The ground and the edge of a block, and its sign in the upper left corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QColor(_LINE[state][dark])
    painter.setPen(Qt.PenStyle.NoPen)
    if state in _FILL:
        painter.setBrush(QColor(_FILL[state][dark]))
        painter.drawRoundedRect(where, 4, 4)
    if state is BookingState.HELD:
        painter.setBrush(QBrush(QColor(_STRIPE[dark]), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(where, 4, 4)
    pen = QPen(line, 2.4 if own else 1.2)
    if state is BookingState.ASKED:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 4, 4)
    if own and state is BookingState.CONFIRMED:  # on its own colour an edge would not be seen
        painter.setPen(QPen(QColor("#ffffff"), 1.4))
        painter.drawRoundedRect(where.adjusted(3, 3, -3, -3), 3, 3)
    painter.restore()
    colour = "#ffffff" if state is BookingState.CONFIRMED else line.name()
    paint_icon(painter, sign_box(where), _ICON[state], colour=colour)


def sign_box(where: QRectF) -> QRectF:
    """Where the sign of a block is."""
    side = min(SIGN_PX, where.height() - 3, where.width() - 4)
    return QRectF(where.left() + 4, where.top() + 3, max(0.0, side), max(0.0, side))


def paint_choice(painter: QPainter, where: QRectF, *, clashes: bool, dark: bool) -> None:
    """The hours that are meant: a frame; where they clash crossed lines and a sign of warning."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(_CLASH[dark] if clashes else _LINE[BookingState.CONFIRMED][dark])
    ground = QColor(_CLASH_GROUND[dark]) if clashes else QColor(colour)
    ground.setAlpha(225 if clashes else 46)  # what stands in the way hardly shines through
    painter.setPen(QPen(colour, 2))
    painter.setBrush(ground)
    painter.drawRoundedRect(where, 4, 4)
    if clashes:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour, Qt.BrushStyle.DiagCrossPattern))
        painter.drawRoundedRect(where, 4, 4)
        box = QRectF(where.right() - SIGN_PX - 4, where.top() + 3, SIGN_PX, SIGN_PX)
        painter.setBrush(QColor(_CLASH_GROUND[dark]))
        painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 3, 3)
        paint_icon(painter, box, "warning", colour=colour.name())
    painter.restore()
