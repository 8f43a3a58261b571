"""The frozen edges of the coverage: needs at the left, places above, both with their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from scout.app.coverage.coverage_model import CoverageRole
from scout.app.coverage.coverage_sign import CELL_H, CELL_W, RED
from scout.app.icon import paint_icon

if TYPE_CHECKING:
    from scout.app.theme import Theme
    from scout.domain.coverage import CoverageColumn, CoverageRow
    from scout.domain.eighths import Eighths

LEAST_ROW_PX, MOST_ROW_PX = 250, 350
NAME_PX = 128
ERA_NAME_PX = 42
_PAD = 6
_ICON = 14
_PAGES_PX = 46
_PLACES_PX = 30
_WHOLE = 80  # eighths


def tint(theme: Theme, name: str, alpha: int) -> QColor:
    """A colour that lets the ground shine through."""
    colour = QColor(name)
    colour.setAlpha(alpha + (16 if theme.is_dark else 0))
    return colour


class RowHeader(QHeaderView):
    """One line a need: an exclamation mark where nothing plays it, name, pages, places."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(CELL_H)
        self.setFixedWidth(LEAST_ROW_PX)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one need (called by Qt)."""
        row: CoverageRow = self.model().headerData(
            logicalIndex, self.orientation(), CoverageRole.HEAD
        )
        painter.save()
        palette = self.palette()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        if not row.covered:
            painter.fillRect(rect, tint(self._theme, RED[self._theme.is_dark], 34))
        name = str(self.model().headerData(logicalIndex, self.orientation()))
        left = rect.adjusted(_PAD, 0, -_PAD, 0)
        red = QColor(RED[self._theme.is_dark])
        if not row.covered:
            where = QRectF(left.left(), rect.center().y() - _ICON / 2 + 1, _ICON, _ICON)
            paint_icon(painter, where, "uncovered", colour=red.name())
            left = left.adjusted(_ICON + 4, 0, 0, 0)
        painter.setFont(_bold(self.font(), bold=not row.covered))
        painter.setPen(palette.color(QPalette.ColorRole.Text) if row.covered else red)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        room = left.adjusted(0, 0, -_PAGES_PX - _PLACES_PX, 0)
        words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawText(left.adjusted(0, 0, -_PLACES_PX, 0), right, str(row.length))
        if row.covered:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(left, right, str(row.places))
        painter.setPen(palette.color(QPalette.ColorRole.Midlight))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class ColumnHeader(QHeaderView):
    """Names upwards, the chosen in bold on a tile; below the pages played and possible."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(CELL_W)
        self.setMinimumSectionSize(CELL_W)
        self.setSectionsClickable(True)

    @property
    def sums_px(self) -> int:
        """How high the two lines of pages are."""
        return 2 * (self.fontMetrics().height() + 1) + 4

    def sizeHint(self) -> QSize:
        """High enough for a name that is read upwards, or for an era."""
        name = ERA_NAME_PX if self.defaultSectionSize() > CELL_W else NAME_PX
        return QSize(super().sizeHint().width(), name + self.sums_px)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one place or era (called by Qt)."""
        column: CoverageColumn = self.model().headerData(
            logicalIndex, self.orientation(), CoverageRole.HEAD
        )
        painter.save()
        palette = self.palette()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        if column.chosen:
            accent = palette.color(QPalette.ColorRole.Accent)
            painter.fillRect(rect.adjusted(1, 1, -1, 0), tint(self._theme, accent.name(), 40))
            painter.fillRect(QRect(rect.left() + 1, rect.top(), rect.width() - 2, 3), accent)
        top = rect.top() + 5
        if icon := "ban" if column.banned else "keep" if column.kept else "":
            where = QRectF(rect.center().x() - _ICON / 2 + 1, top, _ICON, _ICON)
            colour = palette.color(QPalette.ColorRole.Text).name()
            paint_icon(painter, where, icon, colour=colour)
            top += _ICON + 2
        name = str(self.model().headerData(logicalIndex, self.orientation()))
        room = rect.adjusted(0, top - rect.top(), 0, -self.sums_px)
        self._paint_name(painter, room, column, name=name)
        self._paint_sums(painter, rect, column)
        painter.setPen(palette.color(QPalette.ColorRole.Midlight))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _paint_name(
        self, painter: QPainter, rect: QRect, column: CoverageColumn, *, name: str
    ) -> None:
        palette = self.palette()
        font = _bold(self.font(), bold=column.chosen)
        font.setStrikeOut(column.banned)
        role = QPalette.ColorRole.PlaceholderText if column.banned else QPalette.ColorRole.Text
        painter.setFont(font)
        painter.setPen(palette.color(role))
        if rect.width() > 2 * CELL_W:
            centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            box = rect.adjusted(2, 0, -2, -2)
            painter.drawText(box, centre | Qt.TextFlag.TextWordWrap, name)
            return
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, rect.height())
        painter.save()
        painter.translate(rect.left(), rect.bottom())
        painter.rotate(-90)
        box = QRect(2, 0, rect.height() - 2, rect.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_sums(self, painter: QPainter, rect: QRect, column: CoverageColumn) -> None:
        palette, line = self.palette(), self.fontMetrics().height() + 1
        could = QRect(rect.left(), rect.bottom() - line - 1, rect.width(), line)
        centre = Qt.AlignmentFlag.AlignCenter
        if column.chosen:
            painter.setFont(_bold(self.font(), bold=True))
            painter.setPen(palette.color(QPalette.ColorRole.Accent))
            painter.drawText(could.translated(0, -line), centre, short_pages(column.plays))
        painter.setFont(self.font())
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(could, centre, short_pages(column.could))


class Corner(QWidget):
    """What the figures at the edges mean; lies over the corner of the table."""

    def __init__(self, header: ColumnHeader, parent: QTableView) -> None:
        super().__init__(parent)
        self._header = header
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: object) -> None:
        """Paint the words at the lower edge (called by Qt)."""
        painter, palette = QPainter(self), self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        line = self._header.fontMetrics().height() + 1
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        low = QRect(0, self.height() - line - 2, self.width() - _PAD, line)
        painter.drawText(low, right, self.tr("pages possible →"))
        painter.drawText(low.translated(0, -line), right, self.tr("pages played →"))
        above = low.translated(0, -2 * line - 6)
        painter.drawText(above, right, self.tr("pages · places ↓"))


def short_pages(pages: Eighths) -> str:
    """Pages as a decimal, narrow enough for a cell: 2 4/8 is 2.5; from ten on whole ones."""
    return f"{pages.count / 8:.1f}" if pages.count < _WHOLE else f"{pages.count / 8:.0f}"


def _bold(font: QFont, *, bold: bool) -> QFont:
    other = QFont(font)
    other.setBold(bold)
    return other
