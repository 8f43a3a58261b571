"""Asks what to print: which papers, in which language, and into which folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
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

from scout.actions.paper import PAPERS, PLAN_PAPERS, name_paper
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.export import ExportOrder
    from scout.app.session import Session
    from scout.domain.text import Lang


class ExportDialog(QDialog):
    """Papers, language and folder; ``papers`` are ticked at first."""

    def __init__(
        self,
        session: Session,
        lang: Lang,
        parent: QWidget | None = None,
        *,
        papers: Sequence[str] = PLAN_PAPERS,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Export papers"))
        self.papers: dict[str, QCheckBox] = {}
        for name, paper in PAPERS.items():
            self.papers[name] = box = QCheckBox(name_paper(name).text(lang), self)
            box.setToolTip(paper.file)
            box.setChecked(name in papers)
        self.lang = QComboBox(self)
        self.lang.addItem(self.tr("Chinese"), "zh")
        self.lang.addItem(self.tr("English"), "en")
        self.lang.addItem(self.tr("Both languages"), "both")
        self.lang.setCurrentIndex(self.lang.findData(session.press.pick_lang(lang)))
        self.mute = QCheckBox(self.tr("Leave telephone numbers off"), self)
        self.mute.setChecked(session.press.mute)
        self.folder = QLineEdit(str(self._default_folder()), self)
        self.folder.setAccessibleName(self.tr("Folder for the papers"))
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._compose()
        self.browse.clicked.connect(self._browse)
        self.folder.textChanged.connect(self._check)
        for box in self.papers.values():
            box.toggled.connect(self._check)
        self._check()
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
            version = self._session.issuing.word() or self.tr("draft")
            form.addRow(self.tr("Version:"), QLabel(version, self))
        form.addRow(self.tr("Language of the papers:"), self.lang)
        form.addRow("", self.mute)
        form.addRow(self.tr("Folder:"), line)
        ticks = QVBoxLayout()
        for box in self.papers.values():
            ticks.addWidget(box)
        form.addRow(self.tr("Papers:"), ticks)
        note = plain_label(
            self.tr(
                "Files of the same names in the folder are replaced; one that is open elsewhere or"
                " write-protected stays, and the new one gets another name."
            ),
            self,
        )
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(560)

    @staticmethod
    def _default_folder() -> Path:
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(kind)) / "Scout"

    def _check(self) -> None:
        """There is something to write, and somewhere to write it."""
        self.go.setEnabled(bool(self.folder.text().strip() and self._ticked()))

    def _ticked(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.papers.items() if box.isChecked())

    def _browse(self) -> None:
        title = self.tr("Folder for the papers")
        if chosen := QFileDialog.getExistingDirectory(self, title, self.folder.text()):
            self.folder.setText(chosen)

    def order(self) -> ExportOrder:
        """What the user asked for."""
        folder = Path(self.folder.text().strip()).expanduser()
        order = self._session.press.order(
            folder, papers=self._ticked(), lang=self.lang.currentData()
        )
        return replace(order, phones=not self.mute.isChecked())
