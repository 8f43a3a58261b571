"""One fact in a form: where it is typed, who says so since when, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scout.actions.scouting.fact_text import ASIDES, DATE, EXACT, SOURCE, aside_name
from scout.app.place.fact_aside import FactAside
from scout.app.plain import plain_label, plain_tip
from scout.app.words import exact_fact_word, record_text
from scout.domain.location import Exact

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.location import Fact
    from scout.domain.text import Lang


class FactRow(QWidget):
    """A line to type in, or a choice of words for codes; ``text`` is what was typed or the code.

    A row that ``asks_aside`` has a small button that opens source, day and exactness.
    """

    edited = Signal()

    def __init__(
        self, name: str, *, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.line = QLineEdit(self) if not choices else None
        self.choice = QComboBox(self) if choices else None
        self.source = plain_label("", self)
        self.source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.fault = plain_label("", self, bold=True)
        self.aside: FactAside | None = None
        self._fact, self._today = "", ""
        self._before: dict[str, str] = {}
        self._was, self._said = "", False
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self.editor, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addLayout(self._head)
        self._layout.addWidget(self.fault)
        self._layout.addWidget(self.source)
        self.source.hide()
        self.fault.hide()
        if self.line is not None:
            self.line.textEdited.connect(self._take)
        if self.choice is not None:
            for word, code in choices:
                self.choice.addItem(word, code)
            self.choice.activated.connect(self._take)

    @property
    def editor(self) -> QLineEdit | QComboBox:
        """What takes the keyboard."""
        editor = self.line or self.choice
        if editor is None:
            raise ValueError(self.name)
        return editor

    @property
    def text(self) -> str:
        """What stands there now."""
        if self.choice is not None:
            return str(self.choice.currentData())
        return self.line.text() if self.line else ""

    @property
    def texts(self) -> dict[str, str]:
        """The value, and what is said beside it where that is asked."""
        said = self.aside.text if self.aside else {}
        if said and not self._before[EXACT] and said[EXACT] == Exact.STATED:
            said[EXACT] = ""  # as it is where nobody says anything
        return {self.name: self.text} | {
            aside_name(self._fact, aside): text for aside, text in said.items()
        }

    def show_text(self, text: str) -> None:
        """Let this stand there."""
        if self.choice is not None:
            self.choice.setCurrentIndex(max(0, self.choice.findData(text)))
        if self.line is not None:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def name_it(self, label: str, *, empty: str, unit: str = "") -> None:
        """What it is called for screen readers, what an empty line means, and in what it counts."""
        self.editor.setAccessibleName(f"{label} ({unit})" if unit else label)
        if self.line is not None:
            self.line.setPlaceholderText(empty)
        if unit:
            self._head.addWidget(plain_label(unit, self))

    def hint(self, told: str) -> None:
        """What stands in an empty line, and whole in its tip."""
        if self.line is not None:
            self.line.setPlaceholderText(told)
            self.line.setToolTip(plain_tip(told))

    def ask_aside(self, fact: str, *, label: str, today: str) -> None:
        """Let source, day and exactness of a fact be said here too."""
        self._fact, self._today = fact, today
        self._before = dict.fromkeys(ASIDES, "")
        self.aside = FactAside(label, today, self)
        self.aside.hide()
        self.aside.edited.connect(self._take_aside)
        self.more = QToolButton(self, autoRaise=True)
        self.more.setCheckable(True)
        self.more.setArrowType(Qt.ArrowType.DownArrow)
        self.more.setToolTip(self.tr("Source, day and exactness"))
        self.more.setAccessibleName(self.tr("{fact}: source, day, exactness").format(fact=label))
        self.more.toggled.connect(self._open)
        self._head.addWidget(self.more)
        self._layout.addWidget(self.aside)

    def show_aside(self, text: Mapping[str, str]) -> None:
        """What is said beside the value as it stands, by the names of the form."""
        if self.aside is not None:
            self._before = {aside: text[aside_name(self._fact, aside)] for aside in ASIDES}
            self._was, self._said = self.text, False
            self.aside.show_text(self._before)
            self.more.setChecked(False)

    def tell_source(self, fact: Fact | None, lang: Lang, *, stale: bool = False) -> None:
        """Who says so, since when and how exactly; nothing where nobody does."""
        words: list[str] = []
        if fact is not None:
            words = [record_text(fact.source, lang), fact.date]
            if fact.exact is not Exact.STATED:
                words.append(exact_fact_word(fact.exact))
        told = ", ".join(filter(None, words))
        first, more, _ = told.partition("; ")
        day = fact.date if fact else ""
        short = ", ".join(filter(None, (f"{first} …", day))) if more else told
        old = self.tr("△ ask anew: {source}").format(source=short)
        self.source.setText(old if stale else short)
        self.source.setToolTip(plain_tip(told))
        self.source.setVisible(bool(told))

    def tell_fault(self, told: str) -> None:
        """Say what is wrong with it, with a sign, so that colour never stands alone."""
        self.fault.setText(f"⚠ {told}" if told else "")
        self.fault.setVisible(bool(told))

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - a slot of Qt
        arrow = Qt.ArrowType.UpArrow if opened else Qt.ArrowType.DownArrow
        self.more.setArrowType(arrow)
        if self.aside is not None:
            self.aside.setVisible(opened)
            if opened:
                self.aside.source.setFocus()

    def _take(self) -> None:
        """Another value is the user's own, of today; the old one typed again is what it was.

        What the user has said beside it stays.
        """
        if self.aside is not None and not self._said:
            fresh = {SOURCE: "", DATE: self._today, EXACT: Exact.STATED.value}
            self.aside.show_text(self._before if self.text == self._was else fresh)
        self.edited.emit()

    def _take_aside(self) -> None:
        """Who says that it is unknown, says so of whatever stands there."""
        self._said = True
        said = self.aside.text if self.aside else {}
        if said.get(EXACT) == Exact.UNKNOWN and self._before[EXACT] != Exact.UNKNOWN:
            self.show_text("")
        self.edited.emit()
