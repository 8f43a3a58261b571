"""User text where Qt would guess markup: tool tips, menus and labels show it as it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_WRITTEN = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>"))


def plain_tip(text: str) -> str:
    """A tool tip that wraps, and shows ``<img onerror=…>`` as these letters."""
    for sign, written in _WRITTEN:
        text = text.replace(sign, written)
    return f"<qt>{text}</qt>" if text else ""


def plain_menu(text: str) -> str:
    """A menu entry or button text without mnemonics."""
    return text.replace("&", "&&")


def plain_label(text: str, parent: QWidget, *, bold: bool = False) -> QLabel:
    """A label of as many lines as it takes."""
    label = QLabel(text, parent, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label
