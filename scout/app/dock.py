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
        self._bar: TitleBar | None = None
        if content is not None:
            self.setWidget(content)
            self.have_bar()
        self.visibilityChanged.connect(lambda _seen: _pass_tabs(window))

    def set_title(self, title: str) -> None:
        """Name the dock: in its title line, in the view menu, for screen readers."""
        self.setWindowTitle(title)
        if self._bar is not None:
            self._word(self._bar, title)

    def _word(self, bar: TitleBar, title: str) -> None:
        bar.label.setText(title)
        bar.shut.setToolTip(self.tr("Close"))
        bar.shut.setAccessibleName(self.tr("Close {dock}").format(dock=title))

    def have_bar(self) -> None:
        """Qt takes long over a title line: what is shut at first has none until it is seen."""
        if self._bar is None:
            self._bar = TitleBar(self)
            self._word(self._bar, self.windowTitle())
            self.setTitleBarWidget(self._bar)


class TitleBar(QWidget):
    """The name of a dock, and what shuts it."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        font = self.label.font()
        font.setBold(True)
        self.label.setFont(font)
        self.shut = QToolButton(self, autoRaise=True)
        self.shut.setIcon(line_icon("cancel"))
        self.shut.clicked.connect(dock.close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 3, 4, 3)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.shut)


def _pass_tabs(window: QMainWindow) -> None:
    """Let Tab go past the tabs of docks: those without use stand outside, where nobody sees them.

    Menu and shortcuts bring each dock forward.
    """
    if not isValid(window):  # it goes, and its docks with it
        return
    only = Qt.FindChildOption.FindDirectChildrenOnly
    for tabs in window.findChildren(QTabBar, options=only):
        tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
