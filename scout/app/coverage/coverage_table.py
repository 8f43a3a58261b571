"""The table of the coverage: signs for cells, headers that stay, the keys that choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from scout.app.coverage.coverage_header import (
    LEAST_ROW_PX,
    MOST_ROW_PX,
    ColumnHeader,
    Corner,
    RowHeader,
    tint,
)
from scout.app.coverage.coverage_model import CoverageModel, CoverageRole
from scout.app.coverage.coverage_sign import CELL_H, CELL_W, RED, paint_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from scout.app.theme import Theme

ERA_PX = 112
_NAMES = 0.28  # of the width, within bounds


class _CellDelegate(QStyledItemDelegate):
    """Paints cells; the row and the column of the current one shine faintly, to read along."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All alike."""
        return QSize(CELL_W, CELL_H)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell (called by Qt)."""
        model, palette, rect = index.model(), self._table.palette(), option.rect
        if not isinstance(model, CoverageModel):
            return
        dark, accent = self._theme.is_dark, palette.color(QPalette.ColorRole.Accent)
        if not model.row_at(index).covered:
            painter.fillRect(rect, tint(self._theme, RED[dark], 34))
        current = self._table.currentIndex()
        if current.isValid() and (
            current.row() == index.row() or current.column() == index.column()
        ):
            painter.fillRect(rect, tint(self._theme, accent.name(), 26))
        painter.setPen(palette.color(QPalette.ColorRole.Midlight))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        cell = index.data(CoverageRole.CELL)
        if cell is not None:
            where = QRectF(rect)
            if where.width() > CELL_W:  # an era is wide: its sign stands in the middle
                where.adjust((where.width() - CELL_W) / 2, 0, -(where.width() - CELL_W) / 2, 0)
            paint_sign(painter, where, cell, dark=dark)
        if current == index:
            width = 2 if self._table.hasFocus() else 1
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


class CoverageTable(QTableView):
    """Scrolls by pixels under frozen headers; Return asks for the menu, the blank chooses."""

    menu_asked = Signal(QPoint)
    chosen = Signal()
    moved = Signal()
    """Another cell is the current one, or none is."""

    def __init__(self, model: CoverageModel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setVerticalHeader(RowHeader(theme, self))
        self._across = ColumnHeader(theme, self)
        self.setHorizontalHeader(self._across)
        self._corner = Corner(self._across, self)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        # The style would fill a selected cell and hide its sign: the current one has a frame.
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.customContextMenuRequested.connect(self._ask_menu)
        model.modelReset.connect(self._fit)
        theme.theme_changed.connect(self.viewport().update)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Shine along another row and column (called by Qt)."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            self._update_along(index)
        self.moved.emit()

    def _update_along(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint one row and one column again: all cells would be felt on a large screen."""
        port = self.viewport()
        top, left = (
            self.rowViewportPosition(index.row()),
            self.columnViewportPosition(index.column()),
        )
        port.update(QRect(0, top, port.width(), self.rowHeight(index.row())))
        port.update(QRect(left, 0, self.columnWidth(index.column()), port.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Menu and choice from the keyboard (called by Qt)."""
        current = self.currentIndex()
        if current.isValid() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask_menu(self.visualRect(current).center())
        elif current.isValid() and event.key() == Qt.Key.Key_Space:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corner in its place (called by Qt)."""
        super().resizeEvent(event)
        width = max(LEAST_ROW_PX, min(MOST_ROW_PX, round(self.width() * _NAMES)))
        if width != self.verticalHeader().width():
            self.verticalHeader().setFixedWidth(width)
            self.updateGeometries()
        self._place_corner()

    def _place_corner(self) -> None:
        self._corner.setGeometry(0, 0, self.verticalHeader().width(), self._across.height())
        self._corner.raise_()
        self._corner.update()

    def _fit(self) -> None:
        model = self.model()
        by_era = isinstance(model, CoverageModel) and model.coverage.by_era
        self._across.setDefaultSectionSize(ERA_PX if by_era else CELL_W)
        self.updateGeometries()
        self._place_corner()

    def _ask_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(self.viewport().mapToGlobal(where))
