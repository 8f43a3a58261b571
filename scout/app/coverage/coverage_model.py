"""The coverage as a table: rows are needs, columns places or eras."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scout.app.coverage.coverage_word import cell_lines, column_tip, row_name, row_tip, state_word
from scout.app.plain import plain_tip
from scout.domain.coverage import Coverage

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.coverage import CoverageCell, CoverageColumn, CoverageRow
    from scout.domain.text import Lang

NOTHING = Coverage(rows=(), columns=())


class CoverageRole(IntEnum):
    """What delegate and headers paint from; an index has no cell where nothing is offered."""

    CELL = Qt.ItemDataRole.UserRole + 1
    HEAD = Qt.ItemDataRole.UserRole + 2
    """Of a header: the ``CoverageRow`` or ``CoverageColumn``."""


class CoverageModel(QAbstractTableModel):
    """Holds one picture; another takes its place as a whole."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lang: Lang = "en"
        self.coverage = NOTHING

    def show(self, coverage: Coverage, lang: Lang) -> None:
        """Show this picture, in this language."""
        self.beginResetModel()
        self.coverage, self._lang = coverage, lang
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """How many needs, or by eras places of the story."""
        return 0 if parent.isValid() else len(self.coverage.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """How many places, or eras."""
        return 0 if parent.isValid() else len(self.coverage.columns)

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> CoverageRow:
        """The need of an index."""
        return self.coverage.rows[index.row()]

    def column_at(self, index: QModelIndex | QPersistentModelIndex) -> CoverageColumn:
        """The place or era of an index."""
        return self.coverage.columns[index.column()]

    def cell_at(self, index: QModelIndex | QPersistentModelIndex) -> CoverageCell | None:
        """What lies where they meet."""
        return self.row_at(index).cells.get(self.column_at(index).id)

    def find(self, row_id: str, column_id: str) -> QModelIndex:
        """Where a row and a column meet; invalid where one of them is not shown."""
        rows = [row.id for row in self.coverage.rows]
        columns = [column.id for column in self.coverage.columns]
        if row_id in rows and column_id in columns:
            return self.index(rows.index(row_id), columns.index(column_id))
        return QModelIndex()

    def lines(self, index: QModelIndex | QPersistentModelIndex) -> list[str]:
        """A cell in words, the most important first."""
        row, column = self.row_at(index), self.column_at(index)
        return cell_lines(row, column, library=self._library, lang=self._lang)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What the delegate paints, the tool tip, and what is read aloud."""
        if not index.isValid():
            return None
        if role == CoverageRole.CELL:
            return self.cell_at(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(self.lines(index)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self.lines(index))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return state_word(self.cell_at(index))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names, in full as tool tips."""
        across = orientation == Qt.Orientation.Horizontal
        heads = self.coverage.columns if across else self.coverage.rows
        if not 0 <= section < len(heads):
            return None
        if role == CoverageRole.HEAD:
            return heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._column_name(section) if across else self._row_name(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            if across:
                return plain_tip(column_tip(self.coverage.columns[section], self._lang))
            return plain_tip(row_tip(self.coverage.rows[section], self._lang))
        return None

    def _column_name(self, section: int) -> str:
        return self.coverage.columns[section].name.pick(self._lang)

    def _row_name(self, section: int) -> str:
        return row_name(self.coverage.rows[section], self._lang)
