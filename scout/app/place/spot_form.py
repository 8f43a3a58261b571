"""The spots of a place: names, sides, eras with how well each is played, settings, sizes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.actions.scouting.change import new_spot
from scout.actions.scouting.spot_text import read_spot, text_of_spot
from scout.app.place.fact_row import FactRow
from scout.app.words import plays_word, side_word
from scout.domain.heading import IntExt
from scout.domain.location import EraFit, PlaysAs

if TYPE_CHECKING:
    from scout.domain.location import Spot
    from scout.domain.message import Message
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

_ID = Qt.ItemDataRole.UserRole
_LIST_PX = 170


class SpotForm(QWidget):
    """Holds the spots as they are changed; faults stand at their field."""

    edited = Signal()

    def __init__(self, words: Vocabulary, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._lang = words, lang
        self.spots: list[Spot] = []
        self._faults: dict[str, dict[str, Message]] = {}
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Spots"))
        self.list.setFixedWidth(_LIST_PX)
        self.add = QPushButton(self.tr("Add a spot"), self)
        self.add.setAutoDefault(False)
        sides = [(side_word(side), side.value) for side in IntExt]
        self.rows = {
            name: FactRow(name, choices=sides if name == "int_ext" else (), parent=self)
            for name in ("name_zh", "name_en", "int_ext", "area_m2", "height_m")
        }
        self.eras = QTableWidget(0, 2, self)
        self.eras.setTabKeyNavigation(False)
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.settings = QListWidget(self)
        self._compose()
        self.list.currentRowChanged.connect(self._show)
        self.add.clicked.connect(self._add)
        self.search.textChanged.connect(self._narrow)
        self.settings.itemChanged.connect(self._take)
        for row in self.rows.values():
            row.edited.connect(self._take)

    @property
    def has_faults(self) -> bool:
        """Whether something of a spot cannot be understood."""
        return any(self._faults.values())

    def show_spots(self, spots: tuple[Spot, ...]) -> None:
        """Show the spots of a place, the first one open."""
        self.spots = list(spots)
        self.list.clear()
        self.list.addItems([spot.name.pick(self._lang) for spot in spots])
        self.list.setCurrentRow(0)

    def _compose(self) -> None:
        labels = {
            "name_zh": self.tr("Name in Chinese"),
            "name_en": self.tr("Name in English"),
            "int_ext": self.tr("Interior or exterior"),
            "area_m2": self.tr("Floor (m²)"),
            "height_m": self.tr("Clear height (m)"),
        }
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, row in self.rows.items():
            row.name_it(labels[name], empty=self.tr("unknown"))
            form.addRow(labels[name], row)
        self._fill_eras()
        self._fill_settings()
        plays = QVBoxLayout()
        plays.addWidget(self.search)
        plays.addWidget(self.settings)
        both = QHBoxLayout()
        both.addWidget(self.eras, 1)
        both.addLayout(plays, 1)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addLayout(both, 1)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        layout = QHBoxLayout(self)
        layout.addLayout(left)
        layout.addLayout(right, 1)

    def _fill_eras(self) -> None:
        self.eras.setAccessibleName(self.tr("Eras and how well they are played"))
        self.eras.setHorizontalHeaderLabels([self.tr("Era"), self.tr("How well")])
        self.eras.verticalHeader().hide()
        self.eras.horizontalHeader().setStretchLastSection(True)
        for row, bucket in enumerate(self._words.bucket_ids):
            self.eras.insertRow(row)
            name = self._words.era_name(bucket).pick(self._lang)
            item = QTableWidgetItem(name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.eras.setItem(row, 0, item)
            box = QComboBox(self.eras)
            box.setAccessibleName(name)
            box.addItem(self.tr("not"), "")
            for plays in PlaysAs:
                box.addItem(plays_word(plays), plays.value)
            box.activated.connect(self._take)
            self.eras.setCellWidget(row, 1, box)
        self.eras.resizeColumnToContents(0)

    def _fill_settings(self) -> None:
        self.search.setPlaceholderText(self.tr("Settings it plays"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.settings.setAccessibleName(self.tr("Settings it plays"))
        palette = self.settings.palette()  # or the boxes are not seen on a dark ground
        palette.setColor(
            QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.PlaceholderText)
        )
        self.settings.setPalette(palette)
        names = ((kind.name.pick(self._lang), kind.id) for kind in self._words.settings)
        for name, kind_id in sorted(names):
            item = QListWidgetItem(name, self.settings)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(_ID, kind_id)
            item.setCheckState(Qt.CheckState.Unchecked)

    def _narrow(self, text: str) -> None:
        """Show the settings with this in their name, and those that are ticked."""
        for item in self._items():
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setHidden(text.casefold() not in item.text().casefold() and not ticked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.settings.item(row) for row in range(self.settings.count())]

    def _boxes(self) -> list[tuple[str, QComboBox]]:
        boxes = (self.eras.cellWidget(row, 1) for row in range(self.eras.rowCount()))
        pairs = zip(self._words.bucket_ids, boxes, strict=True)
        return [(bucket, box) for bucket, box in pairs if isinstance(box, QComboBox)]

    def _add(self) -> None:
        spot = new_spot(tuple(self.spots))
        self.spots.append(spot)
        self.list.addItem(spot.name.pick(self._lang))
        self.list.setCurrentRow(len(self.spots) - 1)
        self.edited.emit()

    def _show(self, row: int) -> None:
        """Show one spot; nothing is said by that."""
        if row < 0:
            return
        spot = self.spots[row]
        self.settings.blockSignals(True)
        text = {**text_of_spot(spot), "int_ext": spot.int_ext.value}
        for name, field in self.rows.items():
            field.show_text(text[name])
        for bucket, box in self._boxes():
            box.setCurrentIndex(max(0, box.findData(spot.plays(bucket) or "")))
        for item in self._items():
            ticked = item.data(_ID) in spot.settings
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            item.setCheckState(state)
        self.settings.blockSignals(False)
        self._narrow(self.search.text())
        ticked_ones = (item for item in self._items() if item.checkState() is Qt.CheckState.Checked)
        if (first := next(ticked_ones, None)) is not None:
            self.settings.scrollToItem(first, QListWidget.ScrollHint.PositionAtTop)
        self._tell(self._faults.get(spot.id, {}))

    def _take(self) -> None:
        """What is typed and ticked is that of the spot that is open."""
        row = self.list.currentRow()
        if row < 0:
            return
        before = self.spots[row]
        draft = read_spot(before, {name: field.text for name, field in self.rows.items()})
        eras = ((bucket, box.currentData()) for bucket, box in self._boxes())
        ticked = {
            item.data(_ID) for item in self._items() if item.checkState() is Qt.CheckState.Checked
        }
        kept = tuple(name for name in before.settings if name in ticked)
        new = tuple(sorted(ticked - set(kept)))
        self.spots[row] = replace(
            draft.spot,
            int_ext=IntExt(self.rows["int_ext"].text),
            eras=tuple(EraFit(era=era, plays=PlaysAs(how)) for era, how in eras if how),
            settings=(*kept, *new),
        )
        self._faults[before.id] = draft.faults
        self._tell(draft.faults)
        self.list.item(row).setText(self.spots[row].name.pick(self._lang))
        self.edited.emit()

    def _tell(self, faults: dict[str, Message]) -> None:
        for name, field in self.rows.items():
            field.tell_fault(faults[name].text(self._lang) if name in faults else "")
