"""The spots of a place: names, sides, eras with how well each is played, settings, sizes, facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from scout.actions.scouting.change import new_spot
from scout.actions.scouting.spot_text import SIZES, SPOT_FIELDS, read_spot, text_of_spot
from scout.app.place.era_table import EraTable
from scout.app.place.fact_page import FactPage, ask_field
from scout.app.place.fact_row import FactRow
from scout.app.place.setting_list import SettingList
from scout.app.plain import plain_label
from scout.app.words import side_word
from scout.domain.fact_age import is_stale
from scout.domain.fact_field import load_fact_fields
from scout.domain.heading import IntExt

if TYPE_CHECKING:
    from scout.domain.location import Spot
    from scout.domain.message import Message
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

_LIST_PX = 170


class SpotForm(QWidget):
    """Holds the spots as they are changed; faults stand at their field."""

    edited = Signal()

    def __init__(self, words: Vocabulary, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._today = date.today()  # noqa: DTZ011 - the user's own day
        self.spots: list[Spot] = []
        self._known: dict[str, Spot] = {}
        self._faults: dict[str, dict[str, Message]] = {}
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Spots"))
        self.list.setFixedWidth(_LIST_PX)
        self.add = QPushButton(self.tr("Add a spot"), self)
        self.add.setAutoDefault(False)
        sides = [(side_word(side), side.value) for side in IntExt]
        table = load_fact_fields().by_id
        self.rows = {
            name: FactRow(name, choices=sides if name == "int_ext" else (), parent=self)
            for name in ("name_zh", "name_en", "int_ext", *SIZES)
        }
        for name, row in self.rows.items():
            asked = ask_field(table[name], lang)
            row.name_it(asked.label, empty=asked.hint, unit=asked.unit)
        asked_of_spot = [ask_field(field, lang) for field in SPOT_FIELDS]
        self.facts = FactPage(asked_of_spot, self._today.isoformat(), self)
        self.eras = EraTable(words, lang, self)
        self.era_fault = plain_label("", self, bold=True)
        self.settings = SettingList(words, lang, self)
        self._compose()
        self.list.currentRowChanged.connect(self._show)
        self.add.clicked.connect(self._add)
        self.settings.edited.connect(self._take)
        self.eras.edited.connect(self._take)
        for row in (*self.rows.values(), *self.facts.rows.values()):
            row.edited.connect(self._take)

    @property
    def has_faults(self) -> bool:
        """Whether something of a spot cannot be understood."""
        return any(self._faults.values())

    def show_fault(self) -> None:
        """Open the first spot with a fault."""
        wrong = (row for row, spot in enumerate(self.spots) if self._faults.get(spot.id))
        self.list.setCurrentRow(next(wrong, self.list.currentRow()))

    def show_spots(self, spots: tuple[Spot, ...]) -> None:
        """Show the spots of a place, the first one open."""
        self.spots = list(spots)
        self._known = {spot.id: spot for spot in spots}
        self.list.clear()
        self.list.addItems([spot.name.pick(self._lang) for spot in spots])
        self.list.setCurrentRow(0)

    def _compose(self) -> None:
        table = load_fact_fields().by_id
        names, sizes = QFormLayout(), QFormLayout()
        for name, row in self.rows.items():
            form = sizes if name in SIZES else names
            form.addRow(table[name].name.pick(self._lang), row)
        for form in (names, sizes):
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        head = QHBoxLayout()
        head.addLayout(names, 3)
        head.addLayout(sizes, 2)
        eras = QWidget(self)
        under = QVBoxLayout(eras)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self.eras, 1)
        under.addWidget(self.era_fault)
        self.era_fault.hide()
        self.tabs = QTabWidget(self)
        self.tabs.addTab(eras, self.tr("Eras"))
        self.tabs.addTab(self.settings, self.tr("Settings it plays"))
        self.tabs.addTab(self.facts, self.tr("Facts of the spot"))
        right = QVBoxLayout()
        right.addLayout(head)
        right.addWidget(self.tabs, 1)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        layout = QHBoxLayout(self)
        layout.addLayout(left)
        layout.addLayout(right, 1)

    def _add(self) -> None:
        spot = new_spot(tuple(self.spots))
        self.spots.append(spot)
        self._known[spot.id] = spot
        self.list.addItem(spot.name.pick(self._lang))
        self.list.setCurrentRow(len(self.spots) - 1)
        self.edited.emit()

    def _show(self, row: int) -> None:
        """Show one spot; nothing is said by that."""
        if row < 0:
            return
        spot = self.spots[row]
        text = {**text_of_spot(spot), "int_ext": spot.int_ext.value}
        for name, field in self.rows.items():
            field.show_text(text[name])
        for name, field in self.facts.rows.items():
            field.show_text(text[name])
            field.show_aside(text)
            fact = spot.find_fact(name)
            stale = fact is not None and is_stale(fact, self._today)
            field.tell_source(fact, self._lang, stale=stale)
        self.eras.show_spot(spot)
        self.settings.show_spot(spot)
        self._tell(self._faults.get(spot.id, {}))

    def _take(self) -> None:
        """What is typed and ticked is that of the spot that is open."""
        row = self.list.currentRow()
        if row < 0:
            return
        before = self._known[self.spots[row].id]  # as it stood, not as it was a key ago
        fields = (*self.rows.values(), *self.facts.rows.values())
        text = {name: told for field in fields for name, told in field.texts.items()}
        draft = read_spot(before, text, day=self._today)
        self.spots[row] = replace(
            draft.spot,
            int_ext=IntExt(self.rows["int_ext"].text),
            eras=self.eras.read(),
            settings=self.settings.read(before.settings),
        )
        self._faults[before.id] = draft.faults
        if self.eras.fault is not None:
            self._faults[before.id] = {**draft.faults, "eras": self.eras.fault}
        self._tell(self._faults[before.id])
        self.list.item(row).setText(self.spots[row].name.pick(self._lang))
        self.edited.emit()

    def _tell(self, faults: dict[str, Message]) -> None:
        for field in (*self.rows.values(), *self.facts.rows.values()):
            wrong = [faults[name] for name in field.texts if name in faults]
            field.tell_fault(wrong[0].text(self._lang) if wrong else "")
        told = faults["eras"].text(self._lang) if "eras" in faults else ""
        self.era_fault.setText(f"⚠ {told}")
        self.era_fault.setVisible(bool(told))
