"""Asks what to print: the language of the papers and the folder they go to."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scout.actions.export import ExportOrder

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.text import Lang


class ExportDialog(QDialog):
    """Language, folder, and what will be written."""

    def __init__(self, session: Session, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Export the itinerary"))
        self.lang = QComboBox(self)
        self.lang.addItem(self.tr("Chinese"), "zh")
        self.lang.addItem(self.tr("English"), "en")
        self.lang.addItem(self.tr("Both languages"), "both")
        self.lang.setCurrentIndex(self.lang.findData(lang))
        self.folder = QLineEdit(str(self._default_folder()), self)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._compose()
        self.browse.clicked.connect(self._browse)
        self.folder.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _compose(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(self.browse)
        form = QFormLayout()
        days = self._session.plan.days if self._session.plan else ()
        if days:
            dates = QLabel(f"{days[0].date.isoformat()} – {days[-1].date.isoformat()}", self)
            form.addRow(self.tr("Shoot days:"), dates)
        form.addRow(self.tr("Language of the papers:"), self.lang)
        form.addRow(self.tr("Folder:"), line)
        note = QLabel(
            self.tr(
                "Writes itinerary.pdf, map.html (opens in any browser, without the internet) and"
                " plan.json. Files of these names in the folder are replaced."
            ),
            self,
        )
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(560)

    @staticmethod
    def _default_folder() -> Path:
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(kind)) / "Scout"

    def _browse(self) -> None:
        title = self.tr("Folder for the papers")
        if chosen := QFileDialog.getExistingDirectory(self, title, self.folder.text()):
            self.folder.setText(chosen)

    def order(self) -> ExportOrder:
        """What the user asked for."""
        return ExportOrder(
            folder=Path(self.folder.text().strip()).expanduser(),
            revision=datetime.now().astimezone(),
            lang=self.lang.currentData(),
            rules=self._session.rules,
        )
