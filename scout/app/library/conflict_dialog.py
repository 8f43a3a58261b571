"""Somebody else saved meanwhile: both versions side by side, and which is to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from scout.actions.moment import word_noted
from scout.app.library.both_tree import BothTree
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from scout.actions.store.comparing import Versions
    from scout.domain.text import Lang

_WIDTH_PX, _HEIGHT_PX = 680, 420


class ConflictDialog(QDialog):
    """Accepted, the user's own version is to stand; rejected, the other one."""

    def __init__(self, conflict: Versions, *, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Changed by somebody else"))
        when = word_noted(conflict.at)
        told = self.tr("{who} saved {name} meanwhile ({when}). Nothing of yours was lost yet.")
        who = conflict.who or self.tr("Somebody")
        self.both = BothTree(lang, self)
        self.both.show_conflicts([conflict], asked=False)
        self.both.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons = QDialogButtonBox(self)
        self.keep = self.buttons.addButton(
            self.tr("Take theirs"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.over = self.buttons.addButton(
            self.tr("Save mine over it"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(told.format(who=who, name=conflict.name, when=when), self))
        layout.addWidget(self.both, 1)
        layout.addWidget(self.buttons)
        self.keep.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
