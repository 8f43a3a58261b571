"""What the blocks of the calendar mean, drawn by the same hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from scout.app.booking.booking_sign import paint_block, paint_choice
from scout.domain.booking import BookingState

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.theme import Theme

_WIDE, _HIGH, _GAP = 30, 22, 14


class BookingLegend(QWidget):
    """A small block with a word each, on one line."""

    def __init__(self, language: Language, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language.language_changed.connect(self.refresh)
        theme.theme_changed.connect(self.update)
        self.refresh()

    def refresh(self) -> None:
        """Speak the language of the moment."""
        self._entries: tuple[tuple[BookingState | None, bool, str], ...] = (
            (BookingState.ASKED, False, self.tr("asked")),
            (BookingState.HELD, False, self.tr("held")),
            (BookingState.CONFIRMED, False, self.tr("confirmed")),
            (BookingState.HELD, True, self.tr("thick edge: yours")),
            (None, False, self.tr("cannot be had")),
        )
        self.setAccessibleName(", ".join(word for *_, word in self._entries))
        self.update()

    def sizeHint(self) -> QSize:
        """One line (called by Qt)."""
        return QSize(320, _HIGH)

    def paintEvent(self, _event: object) -> None:
        """Paint blocks and words (called by Qt)."""
        painter, left = QPainter(self), 2.0
        metrics, dark = self.fontMetrics(), self._theme.is_dark
        for state, own, word in self._entries:
            box = QRectF(left, 1, _WIDE, _HIGH - 3)
            if state is None:
                paint_choice(painter, box, clashes=True, dark=dark)
            else:
                paint_block(painter, box, state, own=own, dark=dark)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            base = (_HIGH + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(int(left) + _WIDE + 5, int(base), word)
            left += _WIDE + 5 + metrics.horizontalAdvance(word) + _GAP
        painter.end()
