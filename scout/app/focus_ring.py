"""A ring in what has the keyboard, where the style itself shows too little of that.

Qt's Fusion draws nothing around a list, a table or a text, and the same edge around the button that
Enter presses whether it has the keyboard or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QMainWindow,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from scout.when_called import when_called

with when_called():
    from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_RINGED = QAbstractScrollArea | QPushButton | QTabBar | QToolButton
_WIDTH_PX, _ROUND_PX = 2, 3


class FocusRing(QObject):
    """Follows Tab through the window and its dialogs; who uses the mouse sees nothing of it."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._ring: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._move)

    def _move(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and now is not None and _comes_from_page(before):
            now.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if self._ring is not None and isValid(self._ring):  # a dialog took its ring with it
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if isinstance(now, _RINGED) and now.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            self._ring = _Ring(now)


def _comes_from_page(before: QWidget) -> bool:
    """Whether Tab left a web page: the engine hands it on later, when Qt knows of no key."""
    view = before.parentWidget()
    is_page = view is not None and view.inherits("QWebEngineView")
    return is_page and QApplication.mouseButtons() == Qt.MouseButton.NoButton


class _Ring(QWidget):
    """Lies on a widget, as large as that, and lets the mouse through."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        within.installEventFilter(self)
        self.resize(within.size())
        self.raise_()
        self.show()

    def eventFilter(self, within: QObject, event: QEvent) -> bool:
        """Stay as large as what it lies on (called by Qt)."""
        if event.type() == QEvent.Type.Resize and isinstance(within, QWidget):
            self.resize(within.size())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring (called by Qt)."""
        painter, half = QPainter(self), _WIDTH_PX / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight(), _WIDTH_PX))
        where = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(where, _ROUND_PX, _ROUND_PX)
