"""The lines of the file beside what was made of them: headings stand out, rows are jumped to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_tip
from scout.domain.mend import LineKey

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from scout.actions.reading import Reading

Index = QModelIndex | QPersistentModelIndex
_NUMBER, _TEXT = range(2)


class SourceModel(QAbstractTableModel):
    """Numbers and texts, a row a line of the file."""

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = [line for line in reading.lines if line.text.strip()]
        self._rows: dict[int | None, list[int]] = {}
        for row, line in enumerate(self._lines):
            self._rows.setdefault(line.number, []).append(row)
        self._headings: dict[int, LineKey] = {}
        self.show(reading)

    def show(self, reading: Reading) -> None:
        """Mark the headings of another reading of the same file."""
        keys = (LineKey(scene.heading.raw, scene.line) for scene in reading.script.scenes)
        found = ((self.find(key), key) for key in keys)
        self._headings = {row: key for row, key in found if row is not None}
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, _TEXT))

    def find(self, key: LineKey) -> int | None:
        """The row of a line; of several with its number the one with its text."""
        rows = self._rows.get(key.line, [])
        same = (row for row in rows if self._lines[row].text.strip() == key.text.strip())
        return next(same, rows[0] if rows else None)

    def key(self, row: int) -> LineKey:
        """How a line is named: by its heading where it is one."""
        line = self._lines[row]
        return self._headings.get(row) or LineKey(line.text.strip(), line.number)

    def is_heading(self, row: int) -> bool:
        """Whether a scene begins on the line."""
        return row in self._headings

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """All lines that hold anything (called by Qt)."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Number and text (called by Qt)."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line, its headings in bold, its number faint (called by Qt)."""
        line = self._lines[index.row()]
        number = index.column() == _NUMBER
        if role == Qt.ItemDataRole.DisplayRole:
            return str(line.number or "") if number else line.text.replace("\t", "    ")
        if role == Qt.ItemDataRole.ForegroundRole and number:
            return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        if role == Qt.ItemDataRole.TextAlignmentRole and number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and self.is_heading(index.row()):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole and not number:
            return plain_tip(line.text)
        return None


class SourceView(QWidget):
    """The file, and below it what the user can say about the chosen line."""

    heading_said = Signal(object, bool)
    """A line's key, and whether the user says that it is a heading."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(reading.path.name, self, textFormat=Qt.TextFormat.PlainText)
        self.model = SourceModel(reading, self)
        self.table = QTableView(self)
        self.table.setTabKeyNavigation(False)
        self.mark = QPushButton(self)
        self.mark.clicked.connect(self._say)
        self._compose()
        self.table.selectionModel().currentRowChanged.connect(self._refresh)
        self._refresh()

    def _compose(self) -> None:
        self.title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setAccessibleName(self.tr("Lines of the file"))
        self.table.horizontalHeader().hide()
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_NUMBER, self.fontMetrics().horizontalAdvance("00000") + 12)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def show_reading(self, reading: Reading) -> None:
        """Mark the headings of another reading."""
        self.model.show(reading)
        self._refresh()

    def jump(self, key: LineKey) -> None:
        """Choose a line and bring it to the middle; one that is not there changes nothing."""
        row = self.model.find(key)
        if row is not None:
            self.table.selectRow(row)
            middle = QAbstractItemView.ScrollHint.PositionAtCenter
            self.table.scrollTo(self.model.index(row, _TEXT), middle)

    @property
    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _say(self) -> None:
        if self._row >= 0:
            heading = not self.model.is_heading(self._row)
            self.heading_said.emit(self.model.key(self._row), heading)

    def _refresh(self) -> None:
        row = self._row
        heading = row >= 0 and self.model.is_heading(row)
        self.mark.setEnabled(row >= 0)
        self.mark.setText(
            self.tr("This line is no heading") if heading else self.tr("This line is a heading")
        )
