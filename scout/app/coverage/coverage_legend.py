"""What the signs of the coverage mean, drawn by the same hand as the signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from scout.app.coverage.coverage_sign import CELL_H, CELL_W, paint_sign
from scout.domain.coverage import CellState, CoverageCell
from scout.domain.eighths import Eighths

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.theme import Theme

_GAP = 12


class CoverageLegend(QWidget):
    """Signs with a word each, in as many lines as it takes."""

    def __init__(self, language: Language, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Speak the language of the moment."""
        self._entries = (
            (_sample(CellState.CHOSEN, 1.0), self.tr("played there")),
            (_sample(CellState.PLAYS, 1.0), self.tr("fits wholly")),
            (_sample(CellState.PLAYS, 0.65), self.tr("in part")),
            (_sample(CellState.PLAYS, 1.0, eighths=40), self.tr("many pages")),
            (_sample(CellState.BANNED, 0.8), self.tr("banned")),
            (_sample(CellState.REFUSED, 0.0), self.tr("may not be")),
            (_sample(CellState.PLAYS, 0.8, wanted=True), self.tr("wanted here")),
            (_sample(CellState.UNCOVERED, 0.0), self.tr("not covered")),
        )
        self.setAccessibleName(", ".join(word for _, word in self._entries))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher (called by Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines (called by Qt)."""
        return int(max(where.y() for where in self._places(width))) + CELL_H

    def sizeHint(self) -> QSize:
        """One line where there is room (called by Qt)."""
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def paintEvent(self, _event: object) -> None:
        """Paint signs and words (called by Qt)."""
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        places = self._places(self.width())
        for (cell, word), where in zip(self._entries, places, strict=True):
            sign = QRectF(where.x(), where.y(), CELL_W, CELL_H)
            paint_sign(painter, sign, cell, dark=self._theme.is_dark)
            painter.setPen(colour)
            metrics = self.fontMetrics()
            base = where.y() + (CELL_H + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(int(where.x()) + CELL_W + 2, int(base), word)
        painter.end()

    def _places(self, width: int) -> list[QRectF]:
        """Where each entry stands."""
        found: list[QRectF] = []
        left, top = 0.0, 0.0
        for _, word in self._entries:
            wide = CELL_W + 2 + self.fontMetrics().horizontalAdvance(word) + _GAP
            if left and left + wide > width:
                left, top = 0.0, top + CELL_H
            found.append(QRectF(left, top, wide, CELL_H))
            left += wide
        return found


def _sample(
    state: CellState, fit: float, *, eighths: int = 8, wanted: bool = False
) -> CoverageCell:
    return CoverageCell(
        need_id="",
        location_id="",
        spot_id="",
        state=state,
        fit=fit,
        length=Eighths(eighths),
        reasons=(),
        wanted=wanted,
    )
