"""Light, dark or as the desktop: two full palettes of our own on the Fusion style.

Without a desktop theme Qt's own colour scheme switch does nothing, so each colour is said here.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

_ROLE = QPalette.ColorRole
_LIGHT = {
    _ROLE.Window: "#f3f4f2",
    _ROLE.WindowText: "#1d2422",
    _ROLE.Base: "#ffffff",
    _ROLE.AlternateBase: "#f7f8f6",
    _ROLE.Text: "#1d2422",
    _ROLE.PlaceholderText: "#6b7572",
    _ROLE.Button: "#f9faf8",
    _ROLE.ButtonText: "#26302d",
    _ROLE.BrightText: "#b3261e",
    _ROLE.ToolTipBase: "#26302d",
    _ROLE.ToolTipText: "#f6f7f5",
    _ROLE.Highlight: "#1f6f5c",
    _ROLE.HighlightedText: "#ffffff",
    _ROLE.Accent: "#1f6f5c",
    _ROLE.Link: "#17594a",
    _ROLE.LinkVisited: "#5b4a7d",
    _ROLE.Light: "#ffffff",
    _ROLE.Midlight: "#e9ebe8",
    _ROLE.Mid: "#cfd4d0",
    _ROLE.Dark: "#a5ada9",
    _ROLE.Shadow: "#6b7572",
}
_DARK = {
    _ROLE.Window: "#20262a",
    _ROLE.WindowText: "#e6e9e7",
    _ROLE.Base: "#181d20",
    _ROLE.AlternateBase: "#1d2326",
    _ROLE.Text: "#e6e9e7",
    _ROLE.PlaceholderText: "#93a09c",
    _ROLE.Button: "#2a3236",
    _ROLE.ButtonText: "#e6e9e7",
    _ROLE.BrightText: "#ff8a80",
    _ROLE.ToolTipBase: "#37424a",
    _ROLE.ToolTipText: "#f1f4f2",
    _ROLE.Highlight: "#2c7f6b",
    _ROLE.HighlightedText: "#ffffff",
    _ROLE.Accent: "#5cc0a5",
    _ROLE.Link: "#7fd1ba",
    _ROLE.LinkVisited: "#bfaee8",
    _ROLE.Light: "#445056",
    _ROLE.Midlight: "#333c41",
    _ROLE.Mid: "#3d474c",
    _ROLE.Dark: "#5d696f",
    _ROLE.Shadow: "#0d1012",
}
_FAINT = {False: "#9aa3a0", True: "#6d787c"}
_FAINT_ROLES = (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText)


class ThemeChoice(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def make_palette(*, dark: bool) -> QPalette:
    """The whole palette, disabled colours included."""
    palette = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        palette.setColor(role, QColor(colour))
    for role in _FAINT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_FAINT[dark]))
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLE.Highlight, palette.color(_ROLE.Mid))
    return palette


class Theme(QObject):
    """Paints the application in the chosen theme and tells who paints by hand."""

    theme_changed = Signal()

    def __init__(
        self, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    @property
    def choice(self) -> ThemeChoice:
        """What the user asked for."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """What is shown now."""
        if self._choice is ThemeChoice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    def choose(self, choice: ThemeChoice) -> None:
        """Switch to a theme at once."""
        self._choice = choice
        scheme = {
            ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
            ThemeChoice.LIGHT: Qt.ColorScheme.Light,
            ThemeChoice.DARK: Qt.ColorScheme.Dark,
        }[choice]
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._apply()

    def _follow_desktop(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        palette = make_palette(dark=self.is_dark)
        QApplication.setPalette(palette)
        # Fusion outlines an empty box in a darker shade of the window: unseen on a dark one.
        boxes = QPalette(palette)
        boxes.setColor(_ROLE.Window, palette.color(_ROLE.Dark))
        for kind in ("QCheckBox", "QTreeWidget", "QListWidget", "QTableWidget"):
            QApplication.setPalette(boxes, kind)  # type: ignore[arg-type]
        self.theme_changed.emit()
