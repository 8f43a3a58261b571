"""A dock for what wants room: it opens high, and can stand in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton

from scout.app.dock import Dock

if TYPE_CHECKING:
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
    """Opened from the view menu with ``first`` in hand, ``share`` of the window high.

    ``large`` is the button of the content that makes it a window of its own.
    """

    def __init__(
        self,
        name: str,
        content: QWidget,
        window: QMainWindow,
        *,
        large: LargeButton,
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
            height = max(self.height(), round(self._window.height() * self._share))
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
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
