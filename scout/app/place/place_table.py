"""The places as cards, and as a table with more facts a row, sorted by a click above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from scout.app.place.place_model import PlaceColumn
from scout.app.row_delegate import RowDelegate
from scout.domain.place_filter import PlaceOrder

if TYPE_CHECKING:
    from scout.app.place.finding import Finding
    from scout.app.place.place_model import PlaceModel

_ORDERS = {
    PlaceColumn.NAME: PlaceOrder.NAME,
    PlaceColumn.FEE: PlaceOrder.FEE,
    PlaceColumn.DISTANCE: PlaceOrder.NEAR,
    PlaceColumn.FIT: PlaceOrder.FIT,
}
_WIDTHS = {PlaceColumn.NAME: 170, PlaceColumn.KIND: 90, PlaceColumn.PERMIT: 220}
_WIDTH = 84
_PAD_PX = 14


class PlaceRows(QTableView):
    """Rows that are selected whole. A table lays out what is seen of it, however many rows."""

    def __init__(self, model: PlaceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.verticalHeader().hide()  # before there are rows: Qt would measure each of them
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)


class PlaceCards(PlaceRows):
    """A card a place: its name, what it is, and a figure."""

    def __init__(self, model: PlaceModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setItemDelegate(RowDelegate(self))
        for column in set(PlaceColumn) - {PlaceColumn.NAME}:
            self.hideColumn(column)
        self.horizontalHeader().hide()
        mode = QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(PlaceColumn.NAME, mode)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().height() + _PAD_PX)


class PlaceTable(PlaceRows):
    """The columns that have an order sort by it."""

    def __init__(self, model: PlaceModel, finding: Finding, parent: QWidget) -> None:
        super().__init__(model, parent)
        self._finding = finding
        self.setAlternatingRowColors(True)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.sectionClicked.connect(self._sort)
        for column in PlaceColumn:
            self.setColumnWidth(column, _WIDTHS.get(column, _WIDTH))
        finding.found.connect(self._mark_order)
        self._mark_order()

    def _sort(self, column: int) -> None:
        order = _ORDERS.get(PlaceColumn(column))
        if order is not None:
            self._finding.sort(order)

    def _mark_order(self) -> None:
        """Show by which column the rows are sorted."""
        columns = {order: column for column, order in _ORDERS.items()}
        up = self._finding.filter.order is PlaceOrder.FIT  # the best fit stands first
        order = Qt.SortOrder.DescendingOrder if up else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.setSortIndicator(columns[self._finding.filter.order], order)
        header.setSortIndicatorShown(True)
