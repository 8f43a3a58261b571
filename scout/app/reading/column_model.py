"""The first rows of a scene list as Qt shows them; columns without a field are grey."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from scout.domain.column import SURE, Field

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from scout.domain.column import Column, Mapping

Index = QModelIndex | QPersistentModelIndex


class ColumnModel(QAbstractTableModel):
    """Read-only; what the user changes is the mapping above it."""

    def __init__(self, mapping: Mapping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mapping = mapping

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as they are understood now."""
        return self._mapping.columns

    def show(self, mapping: Mapping) -> None:
        """Show another understanding of the table, or another sheet."""
        self.beginResetModel()
        self._mapping = mapping
        self.endResetModel()

    def is_used(self, column: int) -> bool:
        """Whether Scout reads anything from a column."""
        return self.columns[column].field not in {None, Field.UNUSED}

    def is_guess(self, column: int) -> bool:
        """Whether a person should look at what a column was taken for."""
        return self.is_used(column) and self.columns[column].confidence < SURE

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The first rows below the header (called by Qt)."""
        return 0 if parent.isValid() else len(self._mapping.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """All columns, used or not (called by Qt)."""
        return 0 if parent.isValid() else len(self._mapping.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, and its colour (called by Qt)."""
        text = self._mapping.rows[index.row()][1][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        if role == Qt.ItemDataRole.ForegroundRole and not self.is_used(index.column()):
            return QGuiApplication.palette().brush(
                QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The numbers of the rows in their file (called by Qt)."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Vertical:
            return str(self._mapping.rows[section][0])
        return None
