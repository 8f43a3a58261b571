"""How far the scouting of a place is, with its history, a note and photos: whoever says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_label
from scout.app.words import scout_word
from scout.domain.place_book import ScoutState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.photo import PlacePhoto
    from scout.domain.place_book import StateChange

DIGEST = Qt.ItemDataRole.UserRole
_THUMB = QSize(168, 126)


class ScoutingForm(QWidget):
    """What stands above these and below is that of whose word it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Scouting"), self, bold=True))
        head.addWidget(self.state, 1)
        head.addWidget(self.who, 1)
        self.rows = QVBoxLayout(self)
        self.rows.addLayout(head)
        self.rows.addWidget(self.history)
        self.rows.addWidget(plain_label(self.tr("Notes"), self, bold=True))
        self.rows.addWidget(self.note, 1)
        self.rows.addWidget(plain_label(self.tr("Photos"), self, bold=True))
        self.rows.addWidget(self.list, 2)

    @property
    def scout_state(self) -> ScoutState | None:
        """The state that is chosen."""
        code = self.state.currentData()
        return ScoutState(code) if code else None

    @property
    def said_by(self) -> str:
        """Who says so."""
        return " ".join(self.who.text().split())

    def show_word(
        self, state: ScoutState | None, history: Sequence[StateChange], *, note: str
    ) -> None:
        """Show what is said."""
        self.state.setCurrentIndex(max(0, self.state.findData(state or "")))
        self.history.setText(tell_history(history))
        self.history.setVisible(bool(history))
        self.note.setPlainText(note)

    def show_files(self, files: Iterable[tuple[PlacePhoto, bytes]]) -> None:
        """Show the photos; one that cannot be shown has its name."""
        self.list.clear()
        for photo, content in files:
            item = QListWidgetItem(photo.name, self.list)
            item.setData(DIGEST, photo.digest)
            picture = make_picture(content, _THUMB)
            if picture is not None:
                item.setIcon(QIcon(picture))


def tell_history(history: Sequence[StateChange]) -> str:
    """Since when the scouting was how far, and who said so, the oldest first."""
    told = (
        filter(None, (f"{one.day} {scout_word(one.state)}".strip(), one.who)) for one in history
    )
    return " → ".join(map(" · ".join, told))


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
