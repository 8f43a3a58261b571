"""Numbers as a crew writes them: 12 hours rather than 12.00, and the clock of a shoot's day."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

_QUARTER = 0.25


class PlainField(QDoubleSpinBox):
    """Shows no more decimals than the number has."""

    def textFromValue(self, value: float) -> str:
        """The number (called by Qt)."""
        return f"{value:g}"


class ClockField(QDoubleSpinBox):
    """Its value is in hours since midnight; it shows ``21:30``, and ``25:00`` for one at night.

    After midnight the hours go on, so that the end of a day stands behind its beginning.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(4)  # a minute is 0.0167 hours
        self.setSingleStep(_QUARTER)

    def textFromValue(self, hours: float) -> str:
        """The clock (called by Qt)."""
        minutes = round(60 * hours)
        return f"{minutes // 60:02}:{minutes % 60:02}"

    def valueFromText(self, text: str) -> float:
        """The hours of what was typed (called by Qt)."""
        hours, _, minutes = text.replace("：", ":").partition(":")
        return _whole(hours) + _whole(minutes) / 60

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Anything of digits and a colon may be typed (called by Qt)."""
        hours, _, minutes = text.replace("：", ":").partition(":")
        parts = (part.strip() for part in (hours, minutes) if part.strip())
        if not all(part.isdigit() for part in parts) or _whole(minutes) >= 60:  # noqa: PLR2004
            return QValidator.State.Invalid, text, position
        within = self.minimum() <= self.valueFromText(text) <= self.maximum()
        known = hours.strip() and within
        state = QValidator.State.Acceptable if known else QValidator.State.Intermediate
        return state, text, position


def _whole(text: str) -> int:
    return int(text) if text.strip().isdigit() else 0
