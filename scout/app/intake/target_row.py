"""Where the places of a file go: into the connected library, or into the project alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from scout.app.plain import plain_label, plain_tip

if TYPE_CHECKING:
    from scout.app.intake.importing import Importing


class TargetRow(QWidget):
    """Asks only where there is a choice; who may only read the library is told so."""

    chosen = Signal(bool)
    """Whether they go into the library."""

    def __init__(self, importing: Importing, parent: QWidget) -> None:
        super().__init__(parent)
        self._importing = importing
        self.label = plain_label(self.tr("They go into:"), self)
        self.label.setWordWrap(False)
        self.box = QComboBox(self)
        self.box.setAccessibleName(self.tr("Where the places go"))
        self.note = plain_label("", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        row.addWidget(self.box)
        row.addWidget(self.note, 1)
        name = importing.where.rpartition("/")[2]
        self.box.addItem(self.tr("the library “{name}”, for all").format(name=name), True)
        self.box.addItem(self.tr("this project alone"), False)
        self.box.activated.connect(lambda _row: self.chosen.emit(self.box.currentData()))
        self.refresh()

    def refresh(self) -> None:
        """Show where they go now."""
        where, may_share = self._importing.where, self._importing.may_share
        self.setVisible(bool(where))
        self.label.setVisible(may_share)
        self.box.setVisible(may_share)
        self.box.setCurrentIndex(0 if self._importing.into_library else 1)
        self.box.setToolTip(plain_tip(where))
        said = self.tr("What is merged there is a new version; the one before is kept.")
        if not may_share:
            said = self.tr("You may only read the library: they go into this project alone.")
        self.note.setText(said if may_share is self._importing.into_library else "")
