"""Which column of a file holds what, changed by the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.actions.intake.look import UNUSED
from scout.app.plain import plain_label
from scout.domain.column import FOUND_NAMES
from scout.domain.fact_field import load_fact_fields

if TYPE_CHECKING:
    from scout.actions.intake.look import Intake
    from scout.domain.text import Lang
    from scout.places.intake.column import IntakeColumn

_FIELD, _COLUMNS = 2, 4


class ColumnPage(QWidget):
    """A line a column: header, examples, the box of its field, how that was found."""

    column_chosen = Signal(str, str)
    """The letter of a column, and the id of its field or ``-``."""

    def __init__(self, lang: Lang, parent: QWidget) -> None:
        super().__init__(parent)
        self._lang = lang
        self.boxes: list[QComboBox] = []
        self.table = QTableWidget(0, _COLUMNS, self)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("Columns of the file"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Column"), self.tr("Examples"), self.tr("Holds"), self.tr("Found")]
        )
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.addWidget(
            plain_label(self.tr("A column that holds nothing Scout knows is not taken over."), self)
        )
        layout.addWidget(self.table, 1)

    def show_intake(self, intake: Intake) -> None:
        """Show a file as it is understood."""
        self.boxes = []
        self.table.setRowCount(len(intake.columns))
        for row, column in enumerate(intake.columns):
            texts = (
                f"{column.letter}  {column.header}".strip(),
                " | ".join(" ".join(one.split()) for one in column.examples),
                "",
                FOUND_NAMES[column.found_by].text(self._lang) if column.field else "",
            )
            for place, text in enumerate(texts):
                self.table.setItem(row, place, QTableWidgetItem(text))
            self.table.setCellWidget(row, _FIELD, self._make_box(column))
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(3)
        self.table.setColumnWidth(_FIELD, 190)

    def _make_box(self, column: IntakeColumn) -> QComboBox:
        box = QComboBox(self.table)
        box.addItem(self.tr("(not taken over)"), UNUSED)
        for field in load_fact_fields().fields:
            box.addItem(field.name.pick(self._lang), field.id)
        if column.field is not None and box.findData(column.field.id) < 0:
            box.addItem(column.field.name.pick(self._lang), column.field.id)
        box.setCurrentIndex(max(0, box.findData(column.field.id if column.field else UNUSED)))
        box.setAccessibleName(
            self.tr("What column {title} holds").format(
                title=f"{column.letter} {column.header}".strip()
            )
        )
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)
        letter = column.letter
        box.activated.connect(lambda _row: self.column_chosen.emit(letter, box.currentData()))
        self.boxes.append(box)
        return box

    def eventFilter(self, box: QObject, event: object) -> bool:
        """Let the wheel scroll the table, not change a field by accident (called by Qt)."""
        if event.type() == event.Type.Wheel:  # type: ignore[attr-defined]
            event.ignore()  # type: ignore[attr-defined]
            return True
        return super().eventFilter(box, event)  # type: ignore[arg-type]
