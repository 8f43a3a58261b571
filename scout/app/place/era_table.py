"""The eras that a spot plays: how well, what the dressing takes, what must not be seen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from scout.app.words import plays_word
from scout.domain.fact_field import fact_field
from scout.domain.fact_value import FactFault, edit_value, read_value, write_value
from scout.domain.location import EraFit, PlaysAs

if TYPE_CHECKING:
    from scout.domain.fact_field import FactField
    from scout.domain.location import Spot
    from scout.domain.message import Message
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

_ERA, _PLAYS, _HOURS, _CNY, _HIDE, _BY, _ON = range(7)
_TYPED = (_HOURS, _CNY, _HIDE, _BY)
_HOUR_MIN = 60


class EraTable(QTableWidget):
    """A row an era; what is typed beside it is a judgement of today."""

    edited = Signal()

    def __init__(self, words: Vocabulary, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(0, _ON + 1, parent)
        self._words = words
        self._before: dict[str, EraFit] = {}
        self.fault: Message | None = None
        self.setAccessibleName(self.tr("Eras and how well they are played"))
        self.setHorizontalHeaderLabels(
            [self.tr("Era"), self.tr("How well"), self.tr("Dressing (h)"), self.tr("Cost (¥)"),
             self.tr("To be hidden"), self.tr("Judged by"), self.tr("On")]
        )  # fmt: skip
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        self.setTabKeyNavigation(False)
        for bucket in words.bucket_ids:
            self._add_row(words.era_name(bucket).pick(lang))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_HIDE, QHeaderView.ResizeMode.Stretch)
        self.itemChanged.connect(self._take)

    @property
    def boxes(self) -> list[tuple[str, QComboBox]]:
        """Each era with the box that says how well it is played."""
        found = (self.cellWidget(row, _PLAYS) for row in range(self.rowCount()))
        pairs = zip(self._words.bucket_ids, found, strict=True)
        return [(bucket, box) for bucket, box in pairs if isinstance(box, QComboBox)]

    def _add_row(self, name: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column in (_ERA, *_TYPED, _ON):
            text = name if column == _ERA else ""
            self.setItem(row, column, _cell(text, typed=column in _TYPED))
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.addItem(self.tr("not"), "")
        for plays in PlaysAs:
            box.addItem(plays_word(plays), plays.value)
        box.activated.connect(self._hear)
        self.setCellWidget(row, _PLAYS, box)

    def show_spot(self, spot: Spot) -> None:
        """Show the judgements on a spot; nothing is said by that."""
        self.blockSignals(True)
        self._before = {fit.era: fit for fit in spot.eras}
        for row, (bucket, box) in enumerate(self.boxes):
            fit = self._before.get(bucket)
            box.setCurrentIndex(max(0, box.findData(fit.plays.value if fit else "")))
            told = _texts(fit) if fit else dict.fromkeys((*_TYPED, _ON), "")
            for column, text in told.items():
                self.setItem(row, column, _cell(text, typed=column in _TYPED))
        self.fault = None
        self.blockSignals(False)

    def read(self) -> tuple[EraFit, ...]:
        """The judgements as they are typed; ``fault`` says what of them cannot be understood."""
        self.fault = None
        fits: list[EraFit] = []
        for row, (bucket, box) in enumerate(self.boxes):
            if not (how := box.currentData()):
                continue
            before = self._before.get(bucket)
            try:
                fits.append(self._read_row(row, EraFit(era=bucket, plays=PlaysAs(how)), before))
            except FactFault as fault:
                self.fault = fault.message
                fits += [before] if before else []
        return tuple(fits)

    def _read_row(self, row: int, fit: EraFit, before: EraFit | None) -> EraFit:
        cells = ((column, self.item(row, column)) for column in _TYPED)
        told = {column: cell.text().strip() for column, cell in cells if cell is not None}
        if before and fit.plays is before.plays and told == _typed(_texts(before)):
            return before
        hours = read_value(_field("redress_time"), told[_HOURS])
        cny = read_value(_field("redress_cny"), told[_CNY])
        hide = read_value(_field("rules"), told[_HIDE])
        judge = read_value(_field("contact"), told[_BY])
        return EraFit(
            era=fit.era,
            plays=fit.plays,
            hours=None if hours is None else hours / _HOUR_MIN,
            cny=cny,
            hide=hide or "",
            judged_by=judge or "",
            judged_on=date.today().isoformat(),  # noqa: DTZ011 - the user's own day
        )

    def _take(self, cell: QTableWidgetItem) -> None:
        """What is typed beside an era that is not played says that it is, with dressing."""
        box = self.boxes[cell.row()][1]
        if cell.column() in _TYPED and cell.text().strip() and not box.currentData():
            box.setCurrentIndex(box.findData(PlaysAs.DRESSING.value))
        self.edited.emit()

    def _hear(self) -> None:
        self.edited.emit()


def _cell(text: str, *, typed: bool) -> QTableWidgetItem:
    cell = QTableWidgetItem(text)
    if not typed:
        cell.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return cell


def _texts(fit: EraFit) -> dict[int, str]:
    """What stands in the cells of a judgement."""
    minutes = None if fit.hours is None else round(fit.hours * _HOUR_MIN) or None
    hours = edit_value(_field("redress_time"), write_value(_field("redress_time"), minutes))
    return {
        _HOURS: hours,
        _CNY: "" if fit.cny is None else str(fit.cny),
        _HIDE: fit.hide,
        _BY: fit.judged_by,
        _ON: fit.judged_on,
    }


def _typed(texts: dict[int, str]) -> dict[int, str]:
    return {column: texts[column] for column in _TYPED}


def _field(name: str) -> FactField:
    field = fact_field(name)
    if field is None:
        raise KeyError(name)
    return field
