"""Photos, notes and scouting state of a place, as they are gathered on a recce."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_label
from scout.app.words import scout_word
from scout.domain.place_book import ScoutState

if TYPE_CHECKING:
    from scout.app.place.scouting import Scouting
    from scout.domain.place_book import PlaceEntry

_DIGEST = Qt.ItemDataRole.UserRole
_THUMB = QSize(168, 126)


class PhotoPage(QWidget):
    """Photos come by a button, or are dropped on the dialog that holds this page."""

    photos_chosen = Signal(list)
    photo_dropped = Signal(str)
    """The digest of a photo that is to go."""

    def __init__(self, scouting: Scouting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scouting = scouting
        self.state = QComboBox(self)
        self.state.setAccessibleName(self.tr("Scouting"))
        self.state.addItem(scout_word(None), "")
        for state in ScoutState:
            self.state.addItem(scout_word(state), state.value)
        self.who = QLineEdit(self)
        self.who.setAccessibleName(self.tr("Who says so"))
        self.who.setPlaceholderText(self.tr("who says so"))
        self.history = plain_label("", self)
        self.history.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName(self.tr("Notes"))
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText(
            self.tr("What was seen, agreed, heard; what must still be asked")
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Photos"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setIconSize(_THUMB)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.add = QPushButton(self.tr("Add photos…"), self)
        self.remove = QPushButton(self.tr("Remove this photo"), self)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        self._compose()
        self.add.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._allow)
        self._allow()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Scouting"), self, bold=True))
        head.addWidget(self.state, 1)
        head.addWidget(self.who, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        hint = plain_label(
            self.tr("Or drop photos here. They are kept upright and scaled, without EXIF."), self
        )
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.history)
        layout.addWidget(plain_label(self.tr("Notes"), self, bold=True))
        layout.addWidget(self.note, 1)
        layout.addWidget(plain_label(self.tr("Photos"), self, bold=True))
        layout.addWidget(self.list, 2)
        layout.addWidget(hint)
        layout.addLayout(buttons)

    @property
    def scout_state(self) -> ScoutState | None:
        """The state that is chosen."""
        code = self.state.currentData()
        return ScoutState(code) if code else None

    def show_entry(self, entry: PlaceEntry) -> None:
        """Show everything that is said."""
        self.state.setCurrentIndex(max(0, self.state.findData(entry.state or "")))
        self.who.setText(self._scouting.book.last_who)
        told = [
            " ".join(filter(None, (one.day, scout_word(one.state), one.who)))
            for one in entry.history
        ]
        self.history.setText(" → ".join(told))
        self.history.setVisible(bool(told))
        self.note.setPlainText(entry.note)
        self.show_photos(entry)

    def show_photos(self, entry: PlaceEntry) -> None:
        """Show the photos; one that cannot be shown has its name."""
        self.list.clear()
        for photo in entry.photos:
            item = QListWidgetItem(photo.name, self.list)
            item.setData(_DIGEST, photo.digest)
            picture = make_picture(self._scouting.photo(photo.digest), _THUMB)
            if picture is not None:
                item.setIcon(QIcon(picture))

    def _ask(self) -> None:
        pattern = self.tr("Photos (*.jpg *.jpeg *.png *.webp)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", pattern)
        if names:
            self.photos_chosen.emit([Path(name) for name in names])

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.photo_dropped.emit(item.data(_DIGEST))

    def _allow(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))


def make_picture(content: bytes, size: QSize) -> QPixmap | None:
    """A photo of a project in a size, ``None`` where it is no JPEG after all."""
    image = QImage()
    if content:
        image.loadFromData(QByteArray(content), "JPEG")  # and nothing else that Qt could read
    if image.isNull():
        return None
    kept = Qt.AspectRatioMode.KeepAspectRatio
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaled(size, kept, smooth))
