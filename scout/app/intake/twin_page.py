"""Places that may be there already: kept, merged, or both, as the user says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.actions.intake.look import Choice
from scout.actions.intake.settle import Choices
from scout.app.plain import plain_label
from scout.domain.message import say
from scout.domain.text import far_as_text

if TYPE_CHECKING:
    from scout.actions.intake.look import Intake, IntakeRow
    from scout.domain.text import Lang

_CHOICE, _COLUMNS = 3, 4


class TwinPage(QWidget):
    """A line a pair; nothing is merged unless it is chosen."""

    chosen = Signal()

    def __init__(self, lang: Lang, parent: QWidget) -> None:
        super().__init__(parent)
        self._lang = lang
        self._said: dict[int, Choice] = {}
        self._numbers: list[int] = []
        self.boxes: list[QComboBox] = []
        self.for_all = self._make_box(None)
        self.for_all.setAccessibleName(self.tr("All of them"))
        self.table = QTableWidget(0, _COLUMNS, self)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("Duplicates"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("From the file"), self.tr("There already"), self.tr("Why"), self.tr("Do")]
        )
        header = self.table.horizontalHeader()
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        label = plain_label(
            self.tr("What nothing is said of is left out. Merging adds what is not known yet."),
            self,
        )
        top = QHBoxLayout()
        top.addWidget(label, 1)
        top.addWidget(plain_label(self.tr("All of them:"), self))
        top.addWidget(self.for_all)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        self.for_all.activated.connect(self._choose_all)

    @property
    def choices(self) -> Choices:
        """What is said."""
        return Choices(by_row=dict(self._said))

    def show_intake(self, intake: Intake) -> None:
        """Show the pairs of a file; what was said of a row holds."""
        twins = intake.twins
        self._numbers = [row.draft.number for row in twins]
        self._said = {
            number: said for number, said in self._said.items() if number in self._numbers
        }
        self.boxes = []
        self.table.setRowCount(len(twins))
        for line, row in enumerate(twins):
            for column, text in enumerate(self._texts(row)):
                self.table.setItem(line, column, QTableWidgetItem(text))
            box = self._make_box(self._said.get(row.draft.number))
            box.activated.connect(lambda _row, line=line: self._choose(line))
            box.setAccessibleName(self._texts(row)[0])
            self.boxes.append(box)
            self.table.setCellWidget(line, _CHOICE, box)
        self.table.resizeColumnToContents(2)
        self.table.setColumnWidth(_CHOICE, 170)

    def _texts(self, row: IntakeRow) -> tuple[str, str, str]:
        record, twin = row.draft.record, row.twin
        if record is None or twin is None:
            return "", "", ""
        why = say(f"places.twin_{twin.by}").text(self._lang)
        far = far_as_text(twin.far_m) if twin.far_m is not None else "?"
        return (
            f"{row.draft.number}  {record.place.name.pick(self._lang)}",
            f"{twin.other.name.pick(self._lang)}  ({twin.other.id})",
            f"{why}, {far}",
        )

    def _make_box(self, said: Choice | None) -> QComboBox:
        box = QComboBox(self)
        for text, choice in (
            (self.tr("leave out for now"), None),
            (self.tr("keep what is there"), Choice.KEEP),
            (self.tr("merge"), Choice.MERGE),
            (self.tr("keep both"), Choice.BOTH),
        ):
            box.addItem(text, choice)
        box.setCurrentIndex(max(0, box.findData(said)))
        return box

    def _choose(self, line: int) -> None:
        self._say(line, self.boxes[line].currentData())
        self.chosen.emit()

    def _choose_all(self) -> None:
        choice = self.for_all.currentData()
        for line, box in enumerate(self.boxes):
            box.setCurrentIndex(self.for_all.currentIndex())
            self._say(line, choice)
        self.chosen.emit()

    def _say(self, line: int, word: str | None) -> None:
        number = self._numbers[line]
        self._said.pop(number, None)
        if word:  # Qt hands an enumeration back as its word
            self._said[number] = Choice(word)
