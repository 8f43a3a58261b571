"""The settings that a spot plays, to be found by a word and ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from scout.domain.location import Spot
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

_ID = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class SettingList(QWidget):
    """What is ticked stays in sight, whatever is looked for."""

    edited = Signal()

    def __init__(self, words: Vocabulary, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Settings it plays"))
        palette = self.list.palette()  # or the boxes are not seen on a dark ground
        palette.setColor(
            QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.PlaceholderText)
        )
        self.list.setPalette(palette)
        for name, kind_id in sorted((kind.name.pick(lang), kind.id) for kind in words.settings):
            item = QListWidgetItem(name, self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(_ID, kind_id)
            item.setCheckState(_OFF)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        self.search.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(lambda _item: self.edited.emit())

    def show_spot(self, spot: Spot) -> None:
        """Tick what a spot plays; nothing is said by that."""
        self.list.blockSignals(True)
        for item in self._items():
            item.setCheckState(_ON if item.data(_ID) in spot.settings else _OFF)
        self.list.blockSignals(False)
        self._narrow(self.search.text())
        first = next((item for item in self._items() if item.checkState() is _ON), None)
        if first is not None:
            self.list.scrollToItem(first, QListWidget.ScrollHint.PositionAtTop)

    def read(self, before: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of what is ticked, those of before in their order and then the new ones."""
        ticked = {item.data(_ID) for item in self._items() if item.checkState() is _ON}
        kept = tuple(name for name in before if name in ticked)
        return (*kept, *sorted(ticked - set(kept)))

    def _narrow(self, text: str) -> None:
        """Show the settings with this in their name, and those that are ticked."""
        for item in self._items():
            ticked = item.checkState() is _ON
            item.setHidden(text.casefold() not in item.text().casefold() and not ticked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]
