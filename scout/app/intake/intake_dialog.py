"""A foreign file before it is taken over: its places, its datum, its columns, its duplicates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from scout.app.intake.column_page import ColumnPage
from scout.app.intake.datum_page import DatumPage
from scout.app.intake.row_model import RowModel
from scout.app.intake.target_row import TargetRow
from scout.app.intake.twin_page import TwinPage
from scout.app.plain import plain_label
from scout.app.work_bar import WorkBar

if TYPE_CHECKING:
    from scout.actions.intake.look import Intake
    from scout.actions.intake.settle import Choices
    from scout.app.intake.importing import Importing
    from scout.app.language import Language
    from scout.domain.errors import ScoutError
    from scout.domain.point import Datum

_WIDTH_PX, _HEIGHT_PX = 980, 620


class IntakeDialog(QDialog):
    """Shows what was understood, asks what is open, and takes the user's word for it."""

    def __init__(
        self, importing: Importing, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._importing, self._lang = importing, language.lang
        self.intake: Intake | None = None
        self.setWindowTitle(self.tr("Import places"))
        self.model = RowModel(self._lang, self)
        self.rows = QTableView(self)
        self.rows.setTabKeyNavigation(False)
        self.datums = DatumPage(importing.district, self._lang, self)
        self.columns = ColumnPage(self._lang, self)
        self.twins = TwinPage(self._lang, self)
        self.layers = QComboBox(self)
        self.target = TargetRow(importing, self)
        self.note = plain_label("", self)
        self.summary = plain_label("", self, bold=True)
        self.work = WorkBar(importing.lane, language, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take = self.buttons.addButton(
            self.tr("Take over"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.take.setEnabled(False)
        self._compose()
        self.datums.datum_chosen.connect(self._choose_datum)
        self.columns.column_chosen.connect(self._choose_column)
        self.twins.chosen.connect(self._tell)
        self.layers.textActivated.connect(importing.read_layer)
        self.target.chosen.connect(self._choose_target)
        self.buttons.accepted.connect(self._take_over)
        self.buttons.rejected.connect(self.reject)

    def _compose(self) -> None:
        self.rows.setModel(self.model)
        self.rows.verticalHeader().hide()
        self.rows.setAccessibleName(self.tr("Places of the file"))
        self.rows.setAlternatingRowColors(True)
        self.rows.setWordWrap(False)
        self.rows.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = self.rows.horizontalHeader()
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.tabs = QTabWidget(self)
        for page in (self.rows, self.datums, self.columns, self.twins):
            self.tabs.addTab(page, "")
        self._layer_label = QLabel(self.tr("Sheet or layer:"), self)
        self._layer_label.setBuddy(self.layers)
        top = QHBoxLayout()
        top.addWidget(self.note, 1)
        top.addWidget(self._layer_label)
        top.addWidget(self.layers)
        foot = QHBoxLayout()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.work)
        foot.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.target)
        layout.addLayout(top)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self._show_layers(())
        self.note.hide()

    @property
    def choices(self) -> Choices:
        """What the user says of the places that may be there already."""
        return self.twins.choices

    def show_intake(self, intake: Intake) -> None:
        """Show a file as it is understood now; at first, what needs an answer."""
        is_first, self.intake = self.intake is None, intake
        self.setWindowTitle(self.tr("Import places from {file}").format(file=intake.foreign.file))
        self.model.show_intake(intake)
        self.datums.show_intake(intake)
        self.columns.show_intake(intake)
        self.twins.show_intake(intake)
        self._show_layers(intake.foreign.layers)
        self.layers.setCurrentText(intake.foreign.layer)
        self._note(*(problem.message.text(self._lang) for problem in intake.foreign.problems))
        self.target.refresh()
        self._name_tabs(intake)
        if is_first:
            for column, width in enumerate((52, 220, 210, 120)):
                self.rows.setColumnWidth(column, width)
            self.tabs.setCurrentWidget(self.datums if intake.is_open else self.rows)
        self._tell()

    def tell_refused(self, error: ScoutError) -> None:
        """Say why nothing was taken over; another try is free."""
        self._note(f"⚠ {error.message.text(self._lang)}")
        self._tell()

    def _note(self, *lines: str) -> None:
        self.note.setText("\n".join(lines[:4]))
        self.note.setVisible(bool(lines))

    def _show_layers(self, layers: tuple[str, ...]) -> None:
        if [self.layers.itemText(n) for n in range(self.layers.count())] != list(layers):
            self.layers.clear()
            self.layers.addItems(layers)
        for widget in (self._layer_label, self.layers):
            widget.setVisible(len(layers) > 1)

    def _name_tabs(self, intake: Intake) -> None:
        datum = intake.verdict.datum.label if intake.verdict.datum else "?"
        names = (
            self.tr("Places ({count})").format(count=len(intake.places)),
            self.tr("Datum: {datum}").format(datum=datum),
            self.tr("Columns"),
            self.tr("Duplicates ({count})").format(count=len(intake.twins)),
        )
        for index, name in enumerate(names):
            self.tabs.setTabText(index, name)
        self.tabs.setTabEnabled(3, bool(intake.twins))

    def _tell(self) -> None:
        """What taking over would do."""
        intake = self.intake
        if intake is None:
            return
        self.take.setEnabled(False)
        if intake.is_open:
            self.summary.setText(self.tr("The datum has to be said first."))
            return
        settled = self._importing.try_out(intake, self.choices)
        self.take.setEnabled(bool(settled.new or settled.changed))
        self.summary.setText(
            self.tr("{new} new, {changed} completed, {left} left out").format(
                new=len(settled.new), changed=len(settled.changed), left=len(settled.left)
            )
        )

    def _take_over(self) -> None:
        """Make it ready beside the window; whoever hears of it closes the dialog."""
        if self.intake is not None:
            self.take.setEnabled(False)
            self._importing.take_over(self.intake, self.choices)

    def _choose_target(self, library: bool) -> None:  # noqa: FBT001 - of a signal
        self.take.setEnabled(False)
        self.summary.setText("")
        self._importing.go_into(library=library)

    def _choose_datum(self, datum: Datum) -> None:
        if self.intake is not None:
            self._again(replace(self.intake.order, datum=datum))

    def _choose_column(self, letter: str, field: str) -> None:
        if self.intake is None:
            return
        said = {**dict(self.intake.order.columns), letter: field}
        self._again(replace(self.intake.order, columns=tuple(said.items())))

    def _again(self, order: object) -> None:
        self.take.setEnabled(False)
        self.summary.setText("")
        self._importing.understand(order)  # type: ignore[arg-type]

    def keyPressEvent(self, event: object) -> None:
        """Enter in a table takes nothing over by accident (called by Qt)."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # type: ignore[attr-defined]
            super().keyPressEvent(event)  # type: ignore[arg-type]
