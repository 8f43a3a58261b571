"""The facts of a place in groups, each with its source; what is typed is judged at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QScrollArea, QVBoxLayout, QWidget

from scout.actions.scouting.place_text import fact_name, fact_of, text_of
from scout.app.place.fact_row import FactRow
from scout.app.words import field_word, kind_word, state_word
from scout.domain.location import PlaceKind, PlaceState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.text import Lang


class FactForm(QScrollArea):
    """Every row by the name of its field; an empty line is an unknown fact."""

    edited = Signal()

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self.rows: dict[str, FactRow] = {}
        self.setWidgetResizable(True)
        page = QWidget(self)
        self._layout = QVBoxLayout(page)
        self._add_group(self.tr("The place"), self._name_rows())
        self._add_group(self.tr("Position"), self._position_rows())
        self._add_group(self.tr("Terms"), self._term_rows())
        self._add_group(self.tr("On site"), self._site_rows())
        self._layout.addStretch(1)
        self.setWidget(page)

    def _name_rows(self) -> list[tuple[str, str, Sequence[tuple[str, str]]]]:
        kinds = sorted((kind_word(kind), kind.value) for kind in PlaceKind)
        states = [(state_word(state), state.value) for state in PlaceState]
        return [
            ("name_zh", self.tr("Name in Chinese"), ()),
            ("name_en", self.tr("Name in English"), ()),
            ("kind", field_word("kind"), kinds),
            ("state", self.tr("Open to shoots"), states),
            ("address", field_word("address"), ()),
            ("subdistrict", field_word("subdistrict"), ()),
        ]

    def _position_rows(self) -> list[tuple[str, str, Sequence[tuple[str, str]]]]:
        datums = [
            (self.tr("WGS-84 (GPS)"), "wgs84"),
            (self.tr("GCJ-02 (Amap, Tencent)"), "gcj02"),
            (self.tr("BD-09 (Baidu)"), "bd09"),
        ]
        surveyed = [
            (self.tr("approximate, to be surveyed"), ""),
            (self.tr("surveyed on site"), "yes"),
        ]
        return [
            ("point", self.tr("Latitude, longitude"), ()),
            ("datum", self.tr("These numbers are in"), datums),
            ("exact_m", self.tr("Right within (m)"), ()),
            ("surveyed", self.tr("Surveyed"), surveyed),
        ]

    def _term_rows(self) -> list[tuple[str, str, Sequence[tuple[str, str]]]]:
        flags = [
            (self.tr("unknown"), ""),
            (self.tr("possible"), "yes"),
            (self.tr("not possible"), "no"),
        ]
        return [
            ("fee", self.tr("Fee a day (¥)"), ()),
            ("night", field_word("night"), flags),
            ("fire", field_word("fire"), flags),
            ("open_hours", self.tr("To be had from–until"), ()),
            ("lead_days", self.tr("Permit takes (days)"), ()),
            ("permit", self.tr("Permit by"), ()),
            ("hours_and_fee", self.tr("Opening hours in words"), ()),
        ]

    def _site_rows(self) -> list[tuple[str, str, Sequence[tuple[str, str]]]]:
        return [
            ("contact", field_word("contact"), ()),
            ("phone", field_word("phone"), ()),
            ("parking", field_word("parking"), ()),
            ("power", field_word("power"), ()),
        ]

    def _add_group(
        self, title: str, rows: list[tuple[str, str, Sequence[tuple[str, str]]]]
    ) -> None:
        group = QGroupBox(title, self)
        form = QFormLayout(group)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        hints = {
            "fee": self.tr("unknown: an estimate by kind is used"),
            "open_hours": self.tr("unknown, e.g. 09:00-17:00, 18:00-02:00"),
            "point": self.tr("unknown, e.g. 22.6829, 114.3374"),
        }
        for name, label, choices in rows:
            row = FactRow(name, choices=choices, parent=group)
            row.name_it(label, empty=hints.get(name, self.tr("unknown")))
            row.edited.connect(self.edited)
            form.addRow(label, row)
            self.rows[name] = row
        self._layout.addWidget(group)

    @property
    def text(self) -> dict[str, str]:
        """What stands in the form."""
        return {name: row.text for name, row in self.rows.items()}

    def show_text(self, text: Mapping[str, str]) -> None:
        """Let this stand in the form."""
        for name, row in self.rows.items():
            row.show_text(text[name])

    def show_place(self, place: Location) -> None:
        """The facts of a place with their sources, each said once."""
        self.show_text(text_of(place))
        told: set[str] = set()
        for name, row in self.rows.items():
            field = fact_name(name)
            row.tell_source(None if field in told else fact_of(place, field), self._lang)
            told.add(field)

    def tell_faults(self, faults: Mapping[str, Message]) -> None:
        """What is wrong stands at its row; the first one comes into view."""
        for name, row in self.rows.items():
            row.tell_fault(faults[name].text(self._lang) if name in faults else "")

    def show_first(self, faults: Mapping[str, Message]) -> None:
        """Go to the first row with a fault."""
        wrong = next((row for name, row in self.rows.items() if name in faults), None)
        if wrong is not None:
            wrong.editor.setFocus()
            self.ensureWidgetVisible(wrong)
