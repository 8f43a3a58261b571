"""Titles with lists below them, to read and to copy: shown as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextListFormat
from PySide6.QtWidgets import QTextBrowser, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

_ABOVE_PX, _BELOW_PX, _INDENT_PX = 10, 2, 20


class ToldText(QTextBrowser):
    """Shows groups of sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.document().setIndentWidth(_INDENT_PX)

    def tell(self, groups: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Show these titles with their lines, from the top."""
        self.clear()
        cursor = self.textCursor()
        for title, lines in groups:
            _write_title(cursor, title)
            _write_list(cursor, lines)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)


def _write_title(cursor: QTextCursor, title: str) -> None:
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(_ABOVE_PX)
    block.setBottomMargin(_BELOW_PX)
    letters.setFontWeight(QFont.Weight.Bold)
    _begin_block(cursor, block)
    cursor.insertText(title, letters)


def _write_list(cursor: QTextCursor, lines: Iterable[str]) -> None:
    bullets = QTextListFormat()
    bullets.setStyle(QTextListFormat.Style.ListDisc)
    shown = None
    for line in lines:
        _begin_block(cursor, QTextBlockFormat())
        if shown is None:
            shown = cursor.createList(bullets)
        else:
            shown.add(cursor.block())
        cursor.insertText(line, QTextCharFormat())


def _begin_block(cursor: QTextCursor, block: QTextBlockFormat) -> None:
    """A new paragraph, the first in the empty document without a blank one before it."""
    if cursor.document().isEmpty():
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block, QTextCharFormat())
