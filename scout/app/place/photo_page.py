"""Photos, notes and scouting state of a place, as they are gathered on a recce."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from scout.app.place.scouting_form import DIGEST, ScoutingForm
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from scout.app.place.scouting import Scouting
    from scout.domain.place_book import PlaceEntry


class PhotoPage(ScoutingForm):
    """Photos come by a button, or are dropped on the dialog that holds this page."""

    photos_chosen = Signal(list)
    photo_dropped = Signal(str)
    """The digest of a photo that is to go."""

    def __init__(self, scouting: Scouting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scouting = scouting
        self.add = QPushButton(self.tr("Add photos…"), self)
        self.remove = QPushButton(self.tr("Remove this photo"), self)
        buttons = QHBoxLayout()
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        hint = self.tr("Or drop photos here. They are kept upright and scaled, without EXIF.")
        self.rows.addWidget(plain_label(hint, self))
        self.rows.addLayout(buttons)
        self.add.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._allow)
        self._allow()

    def show_entry(self, entry: PlaceEntry) -> None:
        """Show everything that is said."""
        self.show_word(entry.state, entry.history, note=entry.note)
        self.who.setText(self._scouting.book.last_who)
        self.show_photos(entry)

    def show_photos(self, entry: PlaceEntry) -> None:
        """Show the photos."""
        self.show_files((one, self._scouting.photo(one.digest)) for one in entry.photos)

    def _ask(self) -> None:
        pattern = self.tr("Photos (*.jpg *.jpeg *.png *.webp)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", pattern)
        if names:
            self.photos_chosen.emit([Path(name) for name in names])

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.photo_dropped.emit(item.data(DIGEST))

    def _allow(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
