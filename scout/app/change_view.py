"""Shows what a new plan changes for whom, and asks whether it is taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from scout.actions.replan import tell_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.actions.replan import Replanned
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.message import Message
    from scout.domain.plan import Plan

_ABOVE_PX, _BELOW_PX, _INDENT_PX = 10, 2, 20


class ChangeView(QDialog):
    """Accepted where the new plan is taken over; there is nothing to take where nothing changes."""

    def __init__(
        self,
        replanned: Replanned,
        session: Session,
        *,
        issued: Plan,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._replanned, self._issued = replanned, issued
        self._session, self._language = session, language
        self.setWindowTitle(self.tr("What changes for whom"))
        self.head = QLabel(self._head(), self)
        font = QFont(self.font())
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.buttons = QDialogButtonBox(self)
        self._add_buttons()
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.text.document().setIndentWidth(_INDENT_PX)
        self._write()
        self.resize(680, 560 if self._lines else 120)

    def _add_buttons(self) -> None:
        if self._replanned.change.nothing:
            self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
            return
        accept, reject = (
            QDialogButtonBox.ButtonRole.AcceptRole,
            QDialogButtonBox.ButtonRole.RejectRole,
        )
        self.take = self.buttons.addButton(self.tr("Take over the new plan"), accept)
        self.keep = self.buttons.addButton(self.tr("Keep the old plan"), reject)

    def _head(self) -> str:
        """The sum of it: scenes, days, and what it costs more or saves."""
        change = self._replanned.change
        if change.nothing:
            return self.tr("Nothing changes: every day stays as it was issued.")
        words = [
            self.tr("%n scene(s) change", "", len(change.scenes)),
            self.tr("%n day(s) stay as issued", "", len(change.kept)),
        ]
        more = self._replanned.plan.cost.total - self._issued.cost.total
        if more:
            cost = (
                self.tr("about {cny} yuan more") if more > 0 else self.tr("about {cny} yuan less")
            )
            words.append(cost.format(cny=f"{abs(more):,}"))
        return " · ".join(words)

    @property
    def _lines(self) -> tuple[tuple[str, tuple[Message, ...]], ...]:
        """The groups with their titles; empty where there is nothing to tell."""
        found = self._replanned
        groups = tell_change(found, self._session.script, library=self._session.library)  # type: ignore[arg-type]
        lang = self._language.lang
        told = [(group.title.text(lang), group.lines) for group in groups]
        told.append((self.tr("On no day"), tuple(lost.reason for lost in found.dropped)))
        told.append((self.tr("To see to"), found.warnings))
        return tuple((title, lines) for title, lines in told if lines)

    def _write(self) -> None:
        """Titles and lists, as text: what a file holds is shown as it is written."""
        cursor = self.text.textCursor()
        for title, lines in self._lines:
            _write_title(cursor, title)
            _write_list(cursor, (line.text(self._language.lang) for line in lines))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)
        self.text.setVisible(bool(self._lines))


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
