"""The columns of a scene list: what each holds, changed above its first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_label
from scout.app.reading.column_header import ColumnHeader
from scout.app.reading.column_model import ColumnModel
from scout.domain.column import FIELD_NAMES, Mapping, TableOrder

if TYPE_CHECKING:
    from scout.actions.read import TableLook
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.column import Field


_WIDEST_PX, _NARROWEST_PX = 240, 124


class ColumnDialog(QDialog):
    """Shows a table as it is understood, counts its scenes, and takes the user's word for it."""

    def __init__(
        self, look: TableLook, session: Session, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look, self._session, self._language = look, session, language
        self.setWindowTitle(self.tr("Columns of {file}").format(file=look.path.name))
        self.sheet = QComboBox(self)
        self.sheet.addItems(look.sheets)
        self.count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.hint = plain_label("", self)
        self.model = ColumnModel(self._mapping, self)
        self.table = QTableView(self)
        self.table.setTabKeyNavigation(False)
        self.header = ColumnHeader(self.model, language, self.table)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take_over = self.buttons.addButton(
            self.tr("Use these columns"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._compose()
        self.header.field_chosen.connect(self._choose)
        self.sheet.textActivated.connect(self._choose_sheet)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._show(look)
        self._fit_widths()

    @property
    def _mapping(self) -> Mapping:
        empty = Mapping(sheet=self.look.order.sheet, header_rows=(), columns=())
        return self.look.mapping or empty

    def _compose(self) -> None:
        self.table.setModel(self.model)
        self.table.setHorizontalHeader(self.header)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        font = self.count.font()
        font.setBold(True)
        self.count.setFont(font)
        label = QLabel(self.tr("Sheet:"), self)
        label.setBuddy(self.sheet)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.sheet)
        top.addStretch(1)
        top.addWidget(self.count)
        for widget in (label, self.sheet):
            widget.setVisible(self.sheet.count() > 1)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(1040, 560)

    def _choose(self, index: int, field: Field) -> None:
        """Take the user's field for one column; the others stay as they are."""
        letter = self.model.columns[index].letter
        said = dict(self.look.order.columns)
        header = self.model.columns[index].header
        for key in (header, header.rpartition(" / ")[2]):
            said.pop(key, None)
        said[letter] = field
        self._try(TableOrder(sheet=self._mapping.sheet, columns=tuple(said.items())))

    def _choose_sheet(self, name: str) -> None:
        self._try(TableOrder(sheet=name))

    def _try(self, order: TableOrder) -> None:
        self.count.setText(self.tr("Counting…"))
        self.take_over.setEnabled(False)
        self._session.intake.try_columns(self.look, order, then=self._show)

    def _show(self, look: TableLook) -> None:
        is_other = look.mapping is not None and look.mapping.sheet != self._mapping.sheet
        self.look = look
        self.model.show(self._mapping)
        self.sheet.setCurrentText(self._mapping.sheet)
        scenes = self._mapping.scenes
        self.count.setText(self.tr("%n scene(s) found", "", scenes))
        self.take_over.setEnabled(scenes > 0)
        self.hint.setText(self._hint())
        doubt = self._mapping.is_doubtful
        role = QPalette.ColorRole.BrightText if doubt else QPalette.ColorRole.PlaceholderText
        self.hint.setForegroundRole(role)
        if is_other:
            self._fit_widths()

    def _hint(self) -> str:
        """What is still missing, or that all is well."""
        lang = self._language.lang
        missing = [FIELD_NAMES[field].text(lang) for field in self._mapping.missing]
        if missing:
            names = self.tr(", ").join(missing)
            return self.tr("No column holds: {names}. Choose it above its column.").format(
                names=names
            )
        if any(self.model.is_guess(index) for index in range(self.model.columnCount())):
            return self.tr("What is red was guessed from the values. Check it above its column.")
        return self.tr("Grey columns are not used. Choose above a column what it holds.")

    def _fit_widths(self) -> None:
        self.table.resizeColumnsToContents()
        for index in range(self.model.columnCount()):
            width = self.table.columnWidth(index)
            self.table.setColumnWidth(index, min(max(width, _NARROWEST_PX), _WIDEST_PX))
