"""The datum question: what the file and its points say, and the points by each reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QRadioButton, QVBoxLayout, QWidget

from scout.actions.intake.datum_view import view_datums
from scout.app.intake.datum_picture import DatumPicture
from scout.app.plain import plain_label
from scout.domain.message import say
from scout.domain.point import Datum

if TYPE_CHECKING:
    from scout.actions.intake.look import Intake
    from scout.domain.text import Lang
    from scout.geo.district import District

_SHOWN = 2  # points in numbers


class DatumPage(QWidget):
    """Three readings side by side; nothing is chosen while the datum is open."""

    datum_chosen = Signal(object)

    def __init__(self, district: District, lang: Lang, parent: QWidget) -> None:
        super().__init__(parent)
        self._district, self._lang = district, lang
        self.told = plain_label("", self)
        self.choices: dict[Datum, QRadioButton] = {}
        self.pictures: dict[Datum, DatumPicture] = {}
        self._numbers = {datum: plain_label("", self) for datum in Datum}
        names = {
            Datum.WGS84: self.tr("WGS-84 (GPS)"),
            Datum.GCJ02: self.tr("GCJ-02 (Amap, Tencent)"),
            Datum.BD09: self.tr("BD-09 (Baidu)"),
        }
        grid = QGridLayout()
        for column, datum in enumerate(Datum):
            choice = QRadioButton(names[datum], self)
            choice.setAutoExclusive(False)
            choice.clicked.connect(lambda _checked, datum=datum: self._choose(datum))
            self.choices[datum] = choice
            self.pictures[datum] = DatumPicture(district, self)
            for row, part in enumerate((choice, self.pictures[datum], self._numbers[datum])):
                grid.addWidget(part, row, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addLayout(grid, 1)

    def show_intake(self, intake: Intake) -> None:
        """Show a file as it is understood."""
        verdict = intake.verdict
        lines = [message.text(self._lang) for message in verdict.told]
        if intake.own:
            lines.append(say("places.datum_own", count=intake.own).text(self._lang))
        if intake.is_open:
            lines.append(self.tr("Say in which datum the coordinates are."))
        self.told.setText("\n".join(lines))
        for view in view_datums(intake, self._district):
            self.choices[view.datum].setChecked(view.datum is verdict.datum)
            self.choices[view.datum].setEnabled(view.count > 0)
            self.pictures[view.datum].show_view(view)
            told = self.tr("{inside} of {all} in the district").format(
                inside=view.inside, all=view.count
            )
            dots = (f"{lat:.5f}, {lon:.5f}" for lat, lon, _ in view.dots[:_SHOWN])
            self._numbers[view.datum].setText("\n".join((told, *dots)))

    def _choose(self, datum: Datum) -> None:
        for one, choice in self.choices.items():
            choice.setChecked(one is datum)
        self.datum_chosen.emit(datum)
