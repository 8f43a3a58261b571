"""The page of the scenes: the table, its boxes to choose from, the doubtful ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from scout.app.reading.scene_model import Part, SceneModel

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QStyleOptionViewItem

    from scout.actions.reading import Reading
    from scout.domain.mend import LineKey
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {
    Part.EPISODE: 36,
    Part.NUMBER: 64,
    Part.SIDE: 66,
    Part.TIME: 74,
    Part.KIND: 118,
    Part.ERA: 112,
    Part.KNOWN: 76,
    Part.LENGTH: 48,
    Part.RUNNING: 54,
    Part.SURE: 52,
}


class CellDelegate(QStyledItemDelegate):
    """A box where a cell has choices, else a line to type in."""

    def __init__(self, model: SceneModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a cell (called by Qt)."""
        choices = self._model.choices(index.column())
        if not choices:
            return QLineEdit(parent)
        box = QComboBox(parent)
        for word, value in choices:
            box.addItem(word, value)
        box.activated.connect(lambda _row: self._done(box))
        return box

    def _done(self, box: QWidget) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what was read (called by Qt)."""
        value = self._model.value(index.row(), index.column())
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Say what stands in the editor (called by Qt)."""
        self._model.setData(index, self._said(editor, index))

    def _said(self, editor: QWidget, index: Index) -> Any:
        if isinstance(editor, QComboBox):
            row = editor.currentIndex()
            # By its place: Qt hands an enumeration back as its word.
            return self._model.choices(index.column())[row][1] if row >= 0 else None
        return editor.text() if isinstance(editor, QLineEdit) else None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for a box (called by Qt)."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), hint.height() + 4)


class ScenePage(QWidget):
    """All scenes as they were read; what can be mended is mended in its cell."""

    line_asked = Signal(object)
    """The key of a line to show."""
    mended = Signal(object, str, object)
    """See ``SceneModel``."""

    def __init__(self, words: Vocabulary, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SceneModel(words, lang, self)
        self.table = QTableView(self)
        self.table.setTabKeyNavigation(False)
        self.first = QCheckBox(self.tr("Doubtful ones first"), self)
        self.hint = QLabel(self.tr("Double-click a cell to mend it."), self)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._compose()
        self.first.toggled.connect(self.model.put_doubtful_first)
        self.model.mended.connect(self.mended)
        self.table.selectionModel().currentRowChanged.connect(self._ask)

    def _compose(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(CellDelegate(self.model, table))
        table.setAccessibleName(self.tr("Scenes"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for part, width in _WIDTHS.items():
            header.resizeSection(part, width)
        header.setSectionResizeMode(Part.PLACE, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.first)
        layout.addWidget(table, 1)
        layout.addWidget(self.hint)

    def show_reading(self, reading: Reading) -> None:
        """Show another reading, with the same scene chosen."""
        row = self.table.currentIndex().row()
        key = self.model.key(row) if 0 <= row < self.model.rowCount() else None
        doubted = any(entry.scene is not None for entry in reading.report.doubts)
        self.first.setVisible(doubted or self.first.isChecked())
        self.model.show(reading)
        if key is not None:
            self.choose(key)

    def choose(self, key: LineKey) -> None:
        """Choose the scene of a line, where there is one."""
        row = self.model.find(key)
        if row is not None and row != self.table.currentIndex().row():
            self.table.selectRow(row)

    def _ask(self, current: QModelIndex) -> None:
        if current.isValid():
            self.line_asked.emit(self.model.key(current.row()))
