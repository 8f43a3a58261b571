"""A dock for what wants room: it opens high, and can stand in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from scout.app.dock import Dock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QMenu, QWidget


class LargeDock(Dock):
    """Opened from the view menu with ``first`` in hand, ``share`` of the window high.

    ``large`` is the button of the content that is down while the dock is a window of its own.
    """

    def __init__(
        self,
        name: str,
        content: QWidget,
        window: QMainWindow,
        *,
        large: QAbstractButton,
        first: QWidget,
        share: float,
    ) -> None:
        super().__init__(name, content, window)
        self._window, self._first, self._share = window, first, share
        large.toggled.connect(self.enlarge)
        self.topLevelChanged.connect(large.setChecked)
        self.toggleViewAction().triggered.connect(self.open)

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
            height = round(self._window.height() * self._share)
            self._window.resizeDocks([self], [height], Qt.Orientation.Vertical)
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def enlarge(self, large: bool) -> None:  # noqa: FBT001 - a slot of Qt
        """Stand in a window of its own, as large as the main one, or go back into it."""
        if large == self.isFloating():
            return
        self.setFloating(large)
        if large:
            self.setGeometry(self._window.geometry().adjusted(24, 24, -24, -24))
        self.show()
        self.raise_()
