"""Two to four places side by side: facts in rows, those that differ marked by a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.place.compare_word import compare_words
from scout.app.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.app.place.compare_word import CompareRow
    from scout.app.session import Session
    from scout.domain.text import Lang

DIFFERS = "≠"
_FORMULA = "=+-@"
_LABEL_PX = 190


class CompareDialog(QDialog):
    """A table to read and to copy."""

    def __init__(
        self, session: Session, ids: Sequence[str], *, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Places side by side"))
        self._names = [session.library.location(name).name.pick(lang) for name in ids]
        self._rows = compare_words(session, ids, lang=lang)
        self.only_different = QCheckBox(self.tr("Only what differs"), self)
        self.table = QTableWidget(len(self._rows), len(self._names) + 1, self)
        self.table.setAccessibleName(self.windowTitle())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy = self.buttons.addButton(
            self.tr("Copy the table"), QDialogButtonBox.ButtonRole.ActionRole
        )
        layout = QVBoxLayout(self)
        for widget in (self.only_different, self.table, self.buttons):
            layout.addWidget(widget)
        self._fill()
        self.only_different.toggled.connect(self._hide_same)
        self.copy.clicked.connect(self.copy_table)
        self.buttons.rejected.connect(self.reject)
        self.resize(min(1180, 240 + 230 * len(self._names)), 640)

    def _fill(self) -> None:
        table = self.table
        table.setHorizontalHeaderItem(0, QTableWidgetItem(self.tr("Fact")))
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setColumnWidth(0, _LABEL_PX)
        for column, name in enumerate(self._names, 1):
            head = QTableWidgetItem(name)
            head.setToolTip(plain_tip(name))
            table.setHorizontalHeaderItem(column, head)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for number, row in enumerate(self._rows):
            for column, text in enumerate((_label(row), *row.values)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                font = item.font()
                font.setBold(row.differs and column == 0)
                item.setFont(font)
                table.setItem(number, column, item)
            self._speak(number, row)

    def _speak(self, number: int, row: CompareRow) -> None:
        """Say in words what the sign says to the eye."""
        word = self.tr("{fact}, differs") if row.differs else self.tr("{fact}, the same everywhere")
        item = self.table.item(number, 0)
        if item is not None:
            text = word.format(fact=row.label)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)

    def _hide_same(self, only: bool) -> None:  # noqa: FBT001 - a slot of Qt
        for number, row in enumerate(self._rows):
            self.table.setRowHidden(number, only and not row.differs)

    def copy_table(self) -> None:
        """Put the visible rows on the clipboard, to be pasted into a sheet or a chat."""
        only = self.only_different.isChecked()
        lines = [["", *self._names]]
        lines += [[_label(row), *row.values] for row in self._rows if row.differs or not only]
        cells = ("\t".join(map(_cell, line)) for line in lines)
        QGuiApplication.clipboard().setText("\n".join(cells))


def _label(row: CompareRow) -> str:
    return f"{row.label} {DIFFERS}" if row.differs else row.label


def _cell(text: str) -> str:
    """On one line, and no formula in the sheet it is pasted into."""
    line = "; ".join(text.split("\n")).replace("\t", " ")
    return f"'{line}" if line[:1] in _FORMULA and line else line
