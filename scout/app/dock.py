"""Docks with a title line of our own: Qt's is tight, and faint in the dark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QTabBar,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from scout.app.icon import line_icon


class Dock(QDockWidget):
    """A dock that can be moved and closed; the view menu brings it back."""

    def __init__(self, name: str, content: QWidget | None, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName(name)
        if content is not None:
            self.setWidget(content)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        font = self._label.font()
        font.setBold(True)
        self._label.setFont(font)
        self._shut = QToolButton(self, autoRaise=True)
        self._shut.setIcon(line_icon("cancel"))
        self._shut.clicked.connect(self.close)
        bar = QWidget(self)
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(10, 3, 4, 3)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._shut)
        self.setTitleBarWidget(bar)
        self.visibilityChanged.connect(lambda _seen: _pass_tabs(window))

    def set_title(self, title: str) -> None:
        """Name the dock: in its title line, in the view menu, for screen readers."""
        self.setWindowTitle(title)
        self._label.setText(title)
        self._shut.setToolTip(self.tr("Close"))
        self._shut.setAccessibleName(self.tr("Close {dock}").format(dock=title))


def _pass_tabs(window: QMainWindow) -> None:
    """Let Tab go past the tabs of docks: those without use stand outside, where nobody sees them.

    Menu and shortcuts bring each dock forward.
    """
    if not isValid(window):  # it goes, and its docks with it
        return
    only = Qt.FindChildOption.FindDirectChildrenOnly
    for tabs in window.findChildren(QTabBar, options=only):
        tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
