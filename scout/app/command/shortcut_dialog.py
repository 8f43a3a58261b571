"""The keys of the window: read off its actions, so that the list is never wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.command.fuzzy import rank
from scout.app.command.other_word import other_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.app.command.command_list import Binding

_WIDTH_PX, _HEIGHT_PX = 520, 560


class ShortcutDialog(QDialog):
    """Commands and their keys by menu, with a line to find one."""

    def __init__(self, bindings: Sequence[Binding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Find a command or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.tree, self.buttons):
            layout.addWidget(widget)
        self.search.textChanged.connect(self._filter)
        self.buttons.rejected.connect(self.reject)
        self._fill(bindings)
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def _fill(self, bindings: Sequence[Binding]) -> None:
        for path in dict.fromkeys(binding.path for binding in bindings):
            head = QTreeWidgetItem(self.tree, [path or self.tr("In the panels")])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.setFirstColumnSpanned(True)
            for binding in bindings:
                if binding.path == path:
                    QTreeWidgetItem(head, [binding.text, ", ".join(binding.keys)])
        self.tree.expandAll()

    def _filter(self, typed: str) -> None:
        """Show what fits, and its menu with it."""
        for head in map(self.tree.topLevelItem, range(self.tree.topLevelItemCount())):
            rows = list(_rows(head))
            for row in rows:
                names = (row.text(0), row.text(1), *other_words(row.text(0)))
                row.setHidden(rank(typed, names) is None)
            if head:
                head.setHidden(all(row.isHidden() for row in rows))


def _rows(head: QTreeWidgetItem | None) -> Iterator[QTreeWidgetItem]:
    for number in range(head.childCount() if head else 0):
        row = head.child(number) if head else None
        if row is not None:
            yield row
