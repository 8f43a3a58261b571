"""A foreign file before it is taken over: its columns, and who may be there already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.actions.directory.intake import TwinBy, settle
from scout.actions.intake.look import Choice
from scout.app.plain import plain_label
from scout.domain.party_field import party_fields

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.actions.directory.intake import PartyIntake, PartyTaken
    from scout.domain.text import Lang

_WIDTH_PX, _HEIGHT_PX = 820, 620
_UNUSED = "-"
_TOLD = 5  # problems that are named; more are counted


class ImportDialog(QDialog):
    """Nothing is saved before it is accepted; a double of which nothing is said is left out."""

    columns_chosen = Signal(object)
    """What the user says of columns, by their letters: the file is to be understood anew."""

    def __init__(self, intake: PartyIntake, *, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self.intake = intake
        self.choices: dict[int, Choice] = {}
        self.setWindowTitle(self.tr("Import {file}").format(file=intake.file))
        self.columns, self.doubles = QTableWidget(self), QTableWidget(self)
        for table in (self.columns, self.doubles):
            table.setTabKeyNavigation(False)
        self.column_title, self.double_title = QLabel(self), QLabel(self)
        self.all = QComboBox(self)
        self.told, self.summary = plain_label("", self), plain_label("", self, bold=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take = self.buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._compose()
        self.all.activated.connect(self._choose_all)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.show_intake(intake)
        self.resize(_WIDTH_PX, _HEIGHT_PX if intake.columns else _HEIGHT_PX * 2 // 3)

    def _compose(self) -> None:
        self.column_title.setText(self.tr("What the columns hold"))
        self.columns.setAccessibleName(self.column_title.text())
        self.doubles.setAccessibleName(self.tr("Who may be there already"))
        self.all.setAccessibleName(self.tr("For all of them"))
        self.all.addItem(self.tr("For all of them…"), None)
        for choice, word in self._choice_words():
            self.all.addItem(word, choice)
        layout = QVBoxLayout(self)
        parts: tuple[QWidget, ...] = (
            *(self.column_title, self.columns, self.double_title, self.all, self.doubles),
            *(self.told, self.summary, self.buttons),
        )
        for part in parts:
            layout.addWidget(part)
        for table in (self.columns, self.doubles):
            table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
            table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
            table.verticalHeader().hide()

    def _choice_words(self) -> list[tuple[Choice | None, str]]:
        return [
            (None, self.tr("leave out for now")),
            (Choice.MERGE, self.tr("merge into it")),
            (Choice.KEEP, self.tr("keep the known one")),
            (Choice.BOTH, self.tr("take as somebody else")),
        ]

    @property
    def taken(self) -> PartyTaken:
        """What comes of it as the user chose."""
        return settle(self.intake, self.choices)

    def show_intake(self, intake: PartyIntake) -> None:
        """Show a file as it is understood now; choices of before stay where they still mean it."""
        self.intake = intake
        known = {row.number for row in intake.twins}
        self.choices = {row: choice for row, choice in self.choices.items() if row in known}
        self._fill_columns()
        self._fill_doubles()
        problems = [problem.message.text(self._lang) for problem in intake.problems]
        lines = [
            f"⚠ {problem.line}: {text}" if problem.line else f"⚠ {text}"
            for problem, text in zip(intake.problems, problems, strict=True)
        ][:_TOLD]
        if len(problems) > _TOLD:
            lines.append(self.tr("and {count} more").format(count=len(problems) - _TOLD))
        self.told.setText("\n".join(lines))
        self.told.setVisible(bool(lines))
        self._sum_up()

    def _fill_columns(self) -> None:
        for widget in (self.column_title, self.columns):
            widget.setVisible(bool(self.intake.columns))
        heads = (self.tr("Column"), self.tr("For example"), self.tr("Holds"))
        self._set_up(self.columns, heads, rows=len(self.intake.columns))
        for at, column in enumerate(self.intake.columns):
            _put_texts(
                self.columns, at, (column.header or column.letter, ", ".join(column.examples))
            )
            box = QComboBox(self.columns)
            box.setAccessibleName(column.header or column.letter)
            box.addItem(self.tr("not taken over"), _UNUSED)
            for field in party_fields().fields:
                box.addItem(field.name.pick(self._lang), field.id)
            if column.field is not None and box.findData(column.field.id) < 0:
                box.addItem(column.field.name.pick(self._lang), column.field.id)
            box.setCurrentIndex(box.findData(column.field.id if column.field else _UNUSED))
            box.activated.connect(self._name_columns)
            self.columns.setCellWidget(at, 2, box)

    def _fill_doubles(self) -> None:
        rows = self.intake.twins
        self.double_title.setText(self.tr("%n may be there already", "", len(rows)))
        for widget in (self.double_title, self.doubles, self.all):
            widget.setVisible(bool(rows))
        heads = (self.tr("In the file"), self.tr("Known"), self.tr("Since"), self.tr("What to do"))
        self._set_up(self.doubles, heads, rows=len(rows))
        why = {TwinBy.PHONE: self.tr("same number"), TwinBy.NAME: self.tr("same name and company")}
        for at, row in enumerate(rows):
            if row.twin is None:
                continue
            mine, other = row.party, row.twin.other
            texts = tuple(
                " · ".join(filter(None, (one.name(self._lang), one.company, " ".join(one.phones))))
                for one in (mine, other)
            )
            _put_texts(self.doubles, at, (*texts, why[row.twin.by]))
            box = QComboBox(self.doubles)
            box.setAccessibleName(mine.name(self._lang))
            for choice, word in self._choice_words():
                box.addItem(word, choice)
            box.setCurrentIndex(max(box.findData(self.choices.get(row.number)), 0))
            box.activated.connect(partial(self._choose, row.number, box))
            self.doubles.setCellWidget(at, 3, box)

    def _set_up(self, table: QTableWidget, heads: Sequence[str], *, rows: int) -> None:
        table.setColumnCount(len(heads))
        table.setRowCount(rows)
        table.setHorizontalHeaderLabels(list(heads))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for last in range(2, len(heads)):
            header.setSectionResizeMode(last, QHeaderView.ResizeMode.ResizeToContents)

    def _name_columns(self) -> None:
        said: Mapping[str, str] = {
            column.letter: self.columns.cellWidget(at, 2).currentData()  # type: ignore[attr-defined]
            for at, column in enumerate(self.intake.columns)
        }
        self.columns_chosen.emit(said)

    def _choose(self, number: int, box: QComboBox) -> None:
        choice = box.currentData()
        if choice is None:
            self.choices.pop(number, None)
        else:
            self.choices[number] = Choice(choice)
        self._sum_up()

    def _choose_all(self) -> None:
        if self.all.currentIndex() > 0:
            choice = self.all.currentData()
            numbers = [row.number for row in self.intake.twins]
            self.choices = dict.fromkeys(numbers, Choice(choice)) if choice else {}
            self._fill_doubles()
            self._sum_up()

    def _sum_up(self) -> None:
        taken = self.taken
        text = self.tr("{new} new, {changed} completed, {left} left out for now")
        self.summary.setText(
            text.format(new=len(taken.new), changed=len(taken.changed), left=len(taken.left))
        )
        self.take.setEnabled(bool(taken.new or taken.changed))


def _put_texts(table: QTableWidget, at: int, texts: Sequence[str]) -> None:
    for column, text in enumerate(texts):
        item = QTableWidgetItem(text)
        item.setToolTip("")
        table.setItem(at, column, item)
