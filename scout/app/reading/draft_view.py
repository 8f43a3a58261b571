"""Shows what a later draft changes in the script and in the work on it, and asks what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from scout.actions.later.word import count_change, word_draft, word_lost
from scout.actions.replan import tell_change
from scout.app.plain import plain_label
from scout.app.told_text import ToldText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.app.language import Language
    from scout.app.reading.later_reading import LaterReading

ANOTHER = 2
"""The result where the file is opened as another script; a dialog's own are 0 and 1."""

_LARGER = 1.6  # of the size of the window's font


class DraftView(QDialog):
    """Accepted where the draft is taken over, rejected where the old one stays, or ``ANOTHER``."""

    def __init__(
        self, reading: LaterReading, language: Language, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading, self._lang = reading, language.lang
        self.setWindowTitle(self.tr("What the new draft changes"))
        self.head = plain_label(self._head(), self)
        self.script = ToldText(self)
        self.work = ToldText(self)
        self.buttons = QDialogButtonBox(self)
        self._add_buttons()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        if not reading.draft.change.nothing:
            layout.addWidget(self._count())
        layout.addLayout(self._place_texts(), 1)
        layout.addWidget(self.buttons)
        self._write()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.another.clicked.connect(lambda: self.done(ANOTHER))
        if reading.draft.change.nothing:
            self.setMinimumWidth(520)
        else:
            self.resize(1000, 640)

    def _head(self) -> str:
        draft = self._reading.draft
        if draft.change.nothing:
            return count_change(draft.change).text(self._lang)
        text = self.tr("{file} is read as a new draft of “{title}”.")
        if not draft.is_likely:
            text = self.tr("{file} has little in common with “{title}”: is it a draft of it?")
        return text.format(file=self._reading.read.path.name, title=draft.old.script.title)

    def _add_buttons(self) -> None:
        role, draft = QDialogButtonBox.ButtonRole, self._reading.draft
        if draft.change.nothing:
            self.stay = self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        else:
            self.take = self.buttons.addButton(self.tr("Take over the new draft"), role.AcceptRole)
            self.stay = self.buttons.addButton(self.tr("Stay with the old draft"), role.RejectRole)
        self.another = self.buttons.addButton(self.tr("Open as another script"), role.ResetRole)
        self.another.setAutoDefault(False)
        (self.stay if draft.change.nothing else self.take).setDefault(True)
        self.another.setToolTip(self.tr("Begin anew: nothing of the open script is kept"))

    def _count(self) -> QWidget:
        """How many scenes of each sort, side by side."""
        row = QFrame(self)
        row.setAutoFillBackground(True)
        row.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(16, 10, 16, 10)
        change = self._reading.draft.change
        for number, word in (
            (len(change.added), self.tr("added")),
            (len(change.dropped), self.tr("dropped")),
            (len(change.changed), self.tr("changed")),
            (len(change.moved), self.tr("moved")),
            (len(change.renumbered), self.tr("renumbered")),
            (len(change.kept), self.tr("the same")),
        ):
            layout.addWidget(_make_counter(number, word, row), 1)
        return row

    def _place_texts(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(12)
        for title, text in (
            (self.tr("In the script"), self.script),
            (self.tr("In your work"), self.work),
        ):
            column = QVBoxLayout()
            label = plain_label(title, self, bold=True)
            column.addWidget(label)
            column.addWidget(text, 1)
            columns.addLayout(column, 1)
            shown = not self._reading.draft.change.nothing
            label.setVisible(shown)
            text.setVisible(shown)
        return columns

    def _write(self) -> None:
        draft, lang = self._reading.draft, self._lang
        groups = word_draft(draft.change, old=draft.old, new=draft.new)
        self.script.tell(
            (group.title.text(lang), [line.text(lang) for line in group.lines]) for group in groups
        )
        self.work.tell(self._list_work())

    def _list_work(self) -> Iterator[tuple[str, list[str]]]:
        """What cannot be kept comes first, then what stays, then who has to be told what."""
        carried, lang = self._reading.draft.carried, self._lang
        refusal, replanned = self._reading.refusal, self._reading.replanned
        if refusal is not None:
            yield self.tr("Cannot be met any more"), [refusal.message.text(lang)]
        if carried.lost:
            lines = [word_lost(one).text(lang) for one in carried.lost]
            yield self.tr("Cannot be kept, or not for all"), lines
        if replanned is not None and replanned.warnings:
            yield self.tr("To see to"), [line.text(lang) for line in replanned.warnings]
        if carried.kept:
            yield self.tr("Kept"), [line.text(lang) for line in carried.kept]
        yield from self._list_plan()
        if not (carried.lost or carried.kept or refusal or replanned):
            yield self.tr("Nothing has been decided yet that could be lost."), []

    def _list_plan(self) -> Iterator[tuple[str, list[str]]]:
        replanned, lang = self._reading.replanned, self._lang
        if replanned is None:
            return
        new = self._reading.draft.new
        groups = tell_change(replanned, new.script, library=new.library)
        lost = [one.reason.text(lang) for one in replanned.dropped]
        if lost:
            yield self.tr("On no day"), lost
        for group in groups:
            title = self.tr("Shoot days: {what}").format(what=group.title.text(lang))
            yield title, [line.text(lang) for line in group.lines]
        if not groups:
            yield self.tr("Every shoot day stays as it is."), []


def _make_counter(number: int, word: str, parent: QWidget) -> QWidget:
    """A number with a word below it; nothing stands back."""
    counter = QWidget(parent)
    layout = QVBoxLayout(counter)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    figure, caption = QLabel(str(number), counter), QLabel(word, counter)
    font = QFont(parent.font())
    font.setPointSizeF(font.pointSizeF() * _LARGER)
    font.setBold(number > 0)
    figure.setFont(font)
    roles = QPalette.ColorRole
    figure.setForegroundRole(roles.Text if number else roles.PlaceholderText)
    caption.setForegroundRole(roles.PlaceholderText)
    for label in (figure, caption):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(label)
    return counter
