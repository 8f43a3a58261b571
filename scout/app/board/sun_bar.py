"""The sun of a day as a bar: night, twilight, daylight, and below it the hours that are worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from datetime import datetime

    from scout.domain.plan import ShootDay

FIRST_H, LAST_H = 4, 28
"""The bar runs from four in the morning to four: a night's work is on it whole."""

_NIGHT, _TWILIGHT, _DAY = "#2b3a4a", "#8aa6cb", "#ffdf7e"
_BRACKET_PX = 4.0


def paint_sun(painter: QPainter, where: QRectF, day: ShootDay, *, ink: QColor) -> None:
    """Draw the bar; what is worked stands below as a bracket, so that grey shows it too."""
    sun = day.sun
    bar = where.adjusted(0, 0, 0, -_BRACKET_PX - 1)
    painter.fillRect(bar, QColor(_NIGHT))
    for start, end, colour in (
        (sun.dawn, sun.dusk, _TWILIGHT),
        (sun.sunrise, sun.sunset, _DAY),
    ):
        left, right = _x(bar, day, start), _x(bar, day, end)
        painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), QColor(colour))
    noon = _x(bar, day, sun.noon)
    painter.setPen(QPen(QColor(_NIGHT), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QLineF(noon, bar.top(), noon, bar.bottom()))
    left, right = _x(bar, day, day.call), _x(bar, day, day.wrap)
    low, high = where.bottom(), bar.bottom() + 1
    painter.setPen(QPen(ink, 1.6))
    painter.drawLine(QLineF(left, low, right, low))
    for x in (left, right):
        painter.drawLine(QLineF(x, high, x, low))


def _x(bar: QRectF, day: ShootDay, moment: datetime) -> float:
    hours = min(max(day.minute_of(moment) / 60, FIRST_H), LAST_H)
    return bar.left() + bar.width() * (hours - FIRST_H) / (LAST_H - FIRST_H)
