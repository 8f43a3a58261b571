"""The header of the columns page: a box to choose the field, and what the file itself says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from scout.app.plain import plain_tip
from scout.domain.column import FIELD_NAMES, FOUND_NAMES, Field

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from scout.app.language import Language
    from scout.app.reading.column_model import ColumnModel
    from scout.domain.column import Column

_PAD_PX = 6
_LINES = 2


class ColumnHeader(QHeaderView):
    """One box a column, which stays above its column when the table scrolls."""

    field_chosen = Signal(int, object)
    """The column's index and the field chosen for it."""

    def __init__(self, model: ColumnModel, language: Language, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._language = model, language
        self.boxes: list[QComboBox] = []
        self.setSectionsClickable(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(108)
        self.sectionResized.connect(self._place)
        self.setModel(model)
        model.modelReset.connect(self.refill)
        self.refill()

    def refill(self) -> None:
        """Boxes as the model has its columns now."""
        while len(self.boxes) > len(self._model.columns):
            self.boxes.pop().deleteLater()
        while len(self.boxes) < len(self._model.columns):
            self.boxes.append(self._make_box(len(self.boxes)))
        for box, column in zip(self.boxes, self._model.columns, strict=True):
            self._fill(box, column)
        self._place()

    def _make_box(self, index: int) -> QComboBox:
        box = QComboBox(self.viewport())
        box.setMaxVisibleItems(len(Field) + 1)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        box.activated.connect(lambda _row: self._choose(index, box.currentData()))
        box.installEventFilter(self)
        return box

    def _choose(self, index: int, word: str | None) -> None:
        if word is not None:  # Qt hands an enumeration back as its word
            self.field_chosen.emit(index, Field(word))

    def eventFilter(self, box: QObject, event: object) -> bool:
        """Let the wheel scroll the table, not change a field by accident (called by Qt)."""
        if event.type() == event.Type.Wheel:  # type: ignore[attr-defined]
            event.ignore()  # type: ignore[attr-defined]
            return True
        return super().eventFilter(box, event)  # type: ignore[arg-type]

    def _fill(self, box: QComboBox, column: Column) -> None:
        lang = self._language.lang
        box.blockSignals(True)
        box.clear()
        if column.field is None:
            box.addItem("—", None)
        for field, name in FIELD_NAMES.items():
            box.addItem(name.text(lang), field)
        box.setCurrentIndex(max(0, box.findData(column.field)))
        box.blockSignals(False)
        width = max(
            box.fontMetrics().horizontalAdvance(name.text(lang)) for name in FIELD_NAMES.values()
        )
        box.view().setMinimumWidth(width + 4 * _PAD_PX)
        title = f"{column.letter} {column.header}".strip()
        box.setAccessibleName(self.tr("What column {title} holds").format(title=title))
        box.setToolTip(plain_tip("\n".join((title, self._found(column), *column.examples))))

    def _found(self, column: Column) -> str:
        word = FOUND_NAMES[column.found_by].text(self._language.lang)
        guessed = self._model.is_guess(column.index)
        return self.tr("{how}?").format(how=word) if guessed else word

    def sizeHint(self) -> QSize:
        """High enough for the box and two lines below it (called by Qt)."""
        line = QFontMetrics(self.font()).height()
        box = self.boxes[0].sizeHint().height() if self.boxes else line
        return QSize(super().sizeHint().width(), box + _LINES * line + 3 * _PAD_PX)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The header's text and how the field was found, below the box (called by Qt)."""
        painter.save()
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Button))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = self._model.columns[section]
        line = painter.fontMetrics().height()
        below = rect.adjusted(_PAD_PX, 0, -_PAD_PX, -_PAD_PX)
        below.setTop(below.bottom() - _LINES * line + 1)
        used = self._model.is_used(section)
        group = QPalette.ColorGroup.Active if used else QPalette.ColorGroup.Disabled
        title = f"{column.letter}  {column.header}".strip()
        self._line(painter, below, title, QPalette.ColorRole.ButtonText, group)
        below.setTop(below.top() + line)
        guessed = self._model.is_guess(section)
        role = QPalette.ColorRole.BrightText if guessed else QPalette.ColorRole.PlaceholderText
        self._line(painter, below, self._found(column), role, group)
        painter.restore()

    def _line(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        role: QPalette.ColorRole,
        group: QPalette.ColorGroup,
    ) -> None:
        painter.setPen(self.palette().color(group, role))
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, short)

    def updateGeometries(self) -> None:
        """Keep the boxes over their columns (called by Qt)."""
        super().updateGeometries()
        self._place()

    def setOffset(self, offset: int) -> None:
        """Follow the table when it scrolls (called by Qt)."""
        super().setOffset(offset)
        self._place()

    def _place(self, *_changed: int) -> None:
        for index, box in enumerate(self.boxes):
            left, width = self.sectionViewportPosition(index), self.sectionSize(index)
            box.setGeometry(
                left + _PAD_PX // 2, _PAD_PX // 2, width - _PAD_PX, box.sizeHint().height()
            )
            box.setVisible(index < self.count())
