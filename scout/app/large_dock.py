"""A dock for what wants room: it opens high, and can stand in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton

from scout.app.dock import Dock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QWidget


class LargeButton(QToolButton):
    """Stands in the content of a dock; it is down while that is a window of its own."""

    def __init__(self, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = QKeySequence(keys)
        self.setCheckable(True)

    def retranslate(self) -> None:
        """Speak the language of the moment; with its word Qt forgets the keys."""
        keys = self._keys.toString(QKeySequence.SequenceFormat.NativeText)
        tip = self.tr("In a window of its own, or back ({keys})").format(keys=keys)
        self.setText(self.tr("Large"))
        self.setToolTip(tip)
        self.setShortcut(self._keys)


class LargeDock(Dock):
    """Opened from the view menu, ``share`` of the window high.

    ``make`` is called when the dock is first seen, unless it was filled before.
    """

    def __init__(
        self, name: str, window: QMainWindow, *, make: Callable[[], object], share: float
    ) -> None:
        super().__init__(name, None, window)
        self._window, self._make, self._share = window, make, share
        self._first: QWidget | None = None
        self.toggleViewAction().triggered.connect(self.open)

    @property
    def is_filled(self) -> bool:
        """Whether its content was ever asked for."""
        return self._first is not None

    def complete(self) -> None:
        """Have the content made, if it was never seen."""
        if self._first is None:
            self._make()

    def fill(self, content: QWidget, *, large: LargeButton, first: QWidget) -> None:
        """Hold the content, opened with ``first`` in hand; ``large`` makes it a window."""
        self._first = first
        self.setWidget(content)
        if self.isVisible():  # Qt has shown what it holds before it says that it is shown
            content.show()
        large.toggled.connect(self.enlarge)
        self.topLevelChanged.connect(large.setChecked)

    def settle(self, view: QMenu, beside: QDockWidget) -> None:
        """Stand as a tab beside another dock, shut, and in the view menu."""
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self)
        self._window.tabifyDockWidget(beside, self)
        self.hide()
        view.addAction(self.toggleViewAction())

    def open(self) -> None:
        """Come forward, high enough for what it shows, if the view menu shows the dock."""
        if self.toggleViewAction().isChecked():
            self.raise_()
            height = max(self.height(), round(self._window.height() * self._share))
            self._window.resizeDocks([self], [height], Qt.Orientation.Vertical)
            self._take_hold()

    def enlarge(self, large: bool) -> None:  # noqa: FBT001 - a slot of Qt
        """Stand in a window of its own, as large as the main one, or go back into it."""
        if large == self.isFloating():
            return
        self.setFloating(large)
        if large:
            self.setGeometry(self._window.geometry().adjusted(24, 24, -24, -24))
        self.show()
        self.raise_()
        self._take_hold()

    def _take_hold(self) -> None:
        self.complete()
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is to be seen (called by Qt)."""
        self.have_bar()
        self.complete()
        super().showEvent(event)
