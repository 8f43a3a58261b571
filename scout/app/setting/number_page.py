"""A page of numbers in titled groups, in two columns: the rules of a day, the prices of a shoot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from scout.app.plain import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Group = tuple[str, Sequence[str]]


class NumberPage(QWidget):
    """Fields by name; ``told`` says above them what the numbers are for."""

    def __init__(
        self,
        groups: Sequence[Group],
        word: Callable[[str], str],
        *,
        make_field: Callable[[str], QDoubleSpinBox],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields: dict[str, QDoubleSpinBox] = {}
        layout, columns = QVBoxLayout(self), QHBoxLayout()
        layout.addWidget(plain_label(told, self))
        layout.addLayout(columns)
        sides = QVBoxLayout(), QVBoxLayout()
        for side in sides:
            columns.addLayout(side, 1)
        for group in groups:
            # The shorter column takes the next group.
            side = min(sides, key=_rows)
            side.addWidget(self._group(group, word, make_field))
        for side in sides:
            side.addStretch(1)
        layout.addStretch(1)

    def _group(
        self, group: Group, word: Callable[[str], str], make_field: Callable[[str], QDoubleSpinBox]
    ) -> QGroupBox:
        title, names = group
        box = QGroupBox(title, self)
        form = QFormLayout(box)
        for name in names:
            self.fields[name] = field = make_field(name)
            field.setParent(box)
            label = QLabel(word(name), box)
            label.setBuddy(field)
            field.setAccessibleName(word(name))
            form.addRow(label, field)
        return box

    def show_values(self, values: Mapping[str, float]) -> None:
        """Put these numbers into the fields."""
        for name, field in self.fields.items():
            field.setValue(values[name])

    def values(self) -> dict[str, float]:
        """The numbers that stand in the fields."""
        return {name: field.value() for name, field in self.fields.items()}


def _rows(side: QVBoxLayout) -> int:
    items = map(side.itemAt, range(side.count()))
    boxes = [item.widget() for item in items if item is not None]
    return sum(len(box.findChildren(QDoubleSpinBox)) + 1 for box in boxes if box is not None)
