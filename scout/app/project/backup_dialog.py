"""The backups of a project by their time: which one to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_label
from scout.app.words import moment_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scout.actions.project import Backup
    from scout.app.language import Language

_PATH = Qt.ItemDataRole.UserRole


class BackupDialog(QDialog):
    """Nothing is written: what is chosen is opened, and saved when the user saves."""

    def __init__(
        self,
        backups: Sequence[Backup],
        language: Language,
        parent: QWidget | None = None,
        *,
        why: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.why = plain_label(why, self)
        self.why.setVisible(bool(why))
        self.told = plain_label(
            self.tr(
                "The project as it stood at these saves. What you choose is opened here; the"
                " project itself stays as it is until you save."
            )
            if backups
            else self.tr(
                "There is no backup of this project yet. The second save makes the first."
            ),
            self,
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        for backup in backups:
            text = self.tr("{when} · backup {number}").format(
                when=moment_word(backup.saved, language.lang), number=backup.number
            )
            item = QListWidgetItem(text, self.list)
            item.setData(_PATH, backup.path)
        self.list.setCurrentRow(0)
        self.buttons = QDialogButtonBox(self)
        self.go = self.buttons.addButton(
            self.tr("Open this backup"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.go.setEnabled(bool(backups))
        self.list.setVisible(bool(backups))
        layout = QVBoxLayout(self)
        for widget in (self.why, self.told, self.list, self.buttons):
            layout.addWidget(widget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(self.accept)
        self.resize(460, 380 if backups else 120)

    @property
    def path(self) -> Path | None:
        """The backup that is chosen."""
        item = self.list.currentItem()
        return item.data(_PATH) if item else None
