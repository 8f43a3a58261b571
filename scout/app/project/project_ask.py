"""The questions about a project: which file, save before leaving, another window has it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from scout.actions.home import SUFFIX
from scout.app.words import moment_word
from scout.when_called import when_called

with when_called():
    from PySide6.QtWidgets import QFileDialog, QMessageBox

    from scout.app.project.backup_dialog import BackupDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from scout.actions.project import Backup, Opened
    from scout.app.language import Language
    from scout.app.setting_store import SettingStore


class Answer(Enum):
    """What the user says; closing a question is ``CANCEL``."""

    SAVE = auto()
    DISCARD = auto()
    READ_ONLY = auto()
    COPY = auto()
    RECOVER = auto()
    CANCEL = auto()


class ProjectAsk(QObject):
    """Asks, and does nothing by itself."""

    def __init__(self, language: Language, settings: SettingStore, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.language, self._settings, self._window = language, settings, parent

    def which(self) -> Path | None:
        """The project to open."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), self._settings.folder, self._patterns()
        )
        return self._remember(name)

    def where(self, name: str) -> Path | None:
        """Where to save; the dialog itself asks before a file is replaced."""
        dialog = QFileDialog(self._window, self.tr("Save the project as"), self._settings.folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._patterns())
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(f"{name}{SUFFIX}")
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return self._remember(chosen[0] if chosen else "")

    def _patterns(self) -> str:
        pattern = self.tr("Scout projects ({pattern})").format(pattern=f"*{SUFFIX}")
        return f"{pattern};;{self.tr('All files (*)')}"

    def _remember(self, name: str) -> Path | None:
        if not name:
            return None
        self._settings.folder = str(Path(name).parent)
        return Path(name)

    def unsaved(self, name: str) -> Answer:
        """Whether to save before the work is left."""
        box = self._box(
            self.tr('Save the changes to "{name}"?').format(name=name),
            self.tr("What you do not save is lost."),
        )
        return _choose(
            box,
            (
                (QMessageBox.StandardButton.Save, self.tr("Save"), Answer.SAVE),
                (QMessageBox.StandardButton.Discard, self.tr("Don't save"), Answer.DISCARD),
                (QMessageBox.StandardButton.Cancel, self.tr("Cancel"), Answer.CANCEL),
            ),
        )

    def taken(self, name: str) -> Answer:
        """What to do with a project that another window has open."""
        box = self._box(
            self.tr('"{name}" is open in another window of Scout.').format(name=name),
            self.tr("Here you can look at it, or go on with a copy under another name."),
        )
        return _choose(
            box,
            (
                (QMessageBox.StandardButton.Open, self.tr("Open to look at"), Answer.READ_ONLY),
                (QMessageBox.StandardButton.Yes, self.tr("Open a copy"), Answer.COPY),
                (QMessageBox.StandardButton.Cancel, self.tr("Cancel"), Answer.CANCEL),
            ),
        )

    def recover(self, opened: Opened) -> Answer:
        """What to do with work that a crash left."""
        origin = Path(opened.stamp.origin).stem
        name = origin or opened.project.title or self.tr("Untitled")
        when = moment_word(opened.stamp.saved, self.language.lang)
        box = self._box(
            self.tr('Scout was not closed properly. Go on with "{name}"?').format(name=name),
            self.tr("The work of {when} was kept. It is not saved in a project yet.").format(
                when=when
            ),
        )
        return _choose(
            box,
            (
                (QMessageBox.StandardButton.Yes, self.tr("Go on with it"), Answer.RECOVER),
                (QMessageBox.StandardButton.Discard, self.tr("Delete it"), Answer.DISCARD),
                (QMessageBox.StandardButton.Cancel, self.tr("Not now"), Answer.CANCEL),
            ),
        )

    def backup(self, backups: Sequence[Backup], *, why: str = "") -> Path | None:
        """Which backup to go on with; ``why`` stands above them."""
        dialog = BackupDialog(backups, self.language, self._window, why=why)
        chosen = dialog.path if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        return chosen

    def _box(self, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Scout")
        box.setText(text)
        box.setInformativeText(more)
        return box


def _choose(
    box: QMessageBox, choices: Sequence[tuple[QMessageBox.StandardButton, str, Answer]]
) -> Answer:
    """Show a question with its answers, the first of them the default."""
    answers: dict[QAbstractButton, Answer] = {}
    for standard, text, answer in choices:
        button = box.addButton(standard)
        button.setText(text)
        answers[button] = answer
    box.setDefaultButton(choices[0][0])
    box.setEscapeButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    answer = answers.get(box.clickedButton(), Answer.CANCEL)
    box.deleteLater()
    return answer
