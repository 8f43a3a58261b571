"""How the shoot days are shown: as rows, as columns or on the clock, and how large."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from scout.app.icon import line_icon

_ICON_PX = 18


class DayView(StrEnum):
    """The ways to show the days."""

    ROWS = "rows"
    COLUMNS = "columns"
    CLOCK = "clock"


class ViewBar(QWidget):
    """A button a way, of which one is down, and two for the zoom."""

    view_chosen = Signal(str)
    zoom_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = {view: self._button(view.value, checkable=True) for view in DayView}
        self.smaller, self.larger = self._button("smaller"), self._button("larger")
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        for view, button in self.views.items():
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(lambda _down, view=view: self.view_chosen.emit(view.value))
        layout.addSpacing(6)
        for button, steps in ((self.smaller, -1), (self.larger, 1)):
            layout.addWidget(button)
            button.clicked.connect(lambda _down, steps=steps: self.zoom_asked.emit(steps))
        self.retranslate()

    def _button(self, icon: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(line_icon(icon))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setCheckable(checkable)
        button.setAutoRaise(True)
        return button

    def show_view(self, view: DayView) -> None:
        """Let the button of this way be down; the clock has no zoom."""
        self.views[view].setChecked(True)
        for button in (self.smaller, self.larger):
            button.setEnabled(view is not DayView.CLOCK)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        words = {
            self.views[DayView.ROWS]: self.tr("Days as rows"),
            self.views[DayView.COLUMNS]: self.tr("Days as columns"),
            self.views[DayView.CLOCK]: self.tr("Days on the clock"),
            self.smaller: self.tr("Smaller (Ctrl+-)"),
            self.larger: self.tr("Larger (Ctrl++)"),
        }
        for button, word in words.items():
            button.setToolTip(word)
            button.setAccessibleName(word)
