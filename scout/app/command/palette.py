"""Type what you want: a line, and below it the commands, places, needs and scenes that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from scout.app.icon import line_icon
from scout.app.row_delegate import RowDelegate, RowRole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from scout.app.command.entry import Entry

    Finder = Callable[[str], Sequence[Entry]]

_WIDTH_PX, _HEIGHT_PX, _TOP_PX = 620, 460, 70
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """Lists what ``find`` finds for what is typed; the chosen entry is in ``chosen`` then."""

    def __init__(self, find: Finder, parent: QWidget) -> None:
        # No Qt.Popup: it grabs the keyboard, and an input method for Chinese would not come up.
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._find = find
        self._entries: Sequence[Entry] = ()
        self.chosen: Entry | None = None
        self.setWindowTitle(self.tr("Commands"))
        self.line = QLineEdit(self, clearButtonEnabled=True)
        self.line.setPlaceholderText(self.tr("A command, place, need, set or scene"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.addAction(line_icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = QLabel(self)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        outside, frame = QVBoxLayout(self), QFrame(self, frameShape=QFrame.Shape.StyledPanel)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(frame)
        layout = QVBoxLayout(frame)
        for widget in (self.line, self.list, self.hint):
            layout.addWidget(widget)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self.fill)
        self.line.returnPressed.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.fill()
        self._settle(parent)

    def _settle(self, window: QWidget) -> None:
        """At the head of the window, where the eye is, and never wider than it."""
        width = min(_WIDTH_PX, window.width() - 40)
        self.resize(width, min(_HEIGHT_PX, window.height() - 2 * _TOP_PX))
        head = window.mapToGlobal(window.rect().topLeft())
        self.move(head.x() + (window.width() - width) // 2, head.y() + _TOP_PX)

    def fill(self) -> None:
        """List what fits what is typed now, the nearest first."""
        self._entries = self._find(self.line.text().strip())
        self.list.clear()
        for entry in self._entries:
            self._add(entry)
        self.list.setCurrentRow(0)
        self.hint.setText(
            self.tr("↑ ↓ to choose · Enter to do it · Esc to leave")
            if self._entries
            else self.tr("Nothing is called so.")
        )

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(entry.title, self.list)
        # A disabled command says why, and otherwise that it is one: grey alone is not enough.
        reason = entry.why_not or self.tr("not possible now")
        about = entry.about if entry.is_enabled else f"{entry.about} · {reason}"
        item.setData(RowRole.SUBTITLE, about)
        item.setData(RowRole.BADGE, entry.keys if entry.is_enabled else f"⊘ {entry.keys}".strip())
        item.setData(RowRole.SIGN, self._sign(entry))
        spoken = ", ".join(part for part in (entry.title, about, entry.keys) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _sign(self, entry: Entry) -> object:
        if type(entry.sign) is not str:
            return entry.sign
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        return (entry.sign, colour) if entry.sign else None

    def _take(self) -> None:
        row = self.list.currentRow()
        if row >= 0 and self._entries[row].is_enabled:
            self.chosen = self._entries[row]
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move through the list do so while the line is typed in (called by Qt)."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() not in _TO_LIST:
            return super().eventFilter(watched, event)
        self.list.keyPressEvent(event)
        return True
