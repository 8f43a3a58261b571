"""Somebody else saved an entry meanwhile: both versions side by side, and which is to stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_label
from scout.domain.party_field import party_fields
from scout.domain.party_text import party_texts

if TYPE_CHECKING:
    from scout.domain.party import Party
    from scout.domain.text import Lang

_WIDTH_PX, _HEIGHT_PX = 680, 420


class ConflictDialog(QDialog):
    """Accepted, the user's own version is to stand; rejected, the other one."""

    def __init__(
        self, mine: Party, theirs: Party, *, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.mine, self.theirs = mine, theirs
        self.setWindowTitle(self.tr("Changed by somebody else"))
        when = theirs.changed_at.replace("T", " ")[:16]
        told = self.tr("{who} saved {name} meanwhile ({when} UTC). Nothing of yours was lost yet.")
        who = theirs.changed_by or self.tr("Somebody")
        text = told.format(who=who, name=theirs.name(lang), when=when)
        self.table = QTableWidget(self)
        self.table.setTabKeyNavigation(False)
        self.buttons = QDialogButtonBox(self)
        self.keep = self.buttons.addButton(
            self.tr("Take theirs"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.over = self.buttons.addButton(
            self.tr("Save mine over it"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(text, self))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self._fill(lang)
        self.keep.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    @property
    def own(self) -> Party:
        """The user's version, to be saved over the other one."""
        return replace(self.mine, version=self.theirs.version)

    def _fill(self, lang: Lang) -> None:
        """A row a field that somebody filled; what differs is bold."""
        mine, theirs = party_texts(self.mine, lang), party_texts(self.theirs, lang)
        rows = [field for field in party_fields().fields if mine[field.id] or theirs[field.id]]
        self.table.setColumnCount(2)
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels([self.tr("Mine"), self.tr("Theirs")])
        self.table.setVerticalHeaderLabels([field.name.pick(lang) for field in rows])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setAccessibleName(self.windowTitle())
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for at, field in enumerate(rows):
            for column, text in enumerate((mine[field.id], theirs[field.id])):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                font = item.font()
                font.setBold(mine[field.id] != theirs[field.id])
                item.setFont(font)
                self.table.setItem(at, column, item)
