"""The facts of a place in pages, each with its source; what is typed is judged at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from scout.actions.scouting.place_text import fact_name, fact_of, text_of
from scout.app.place.fact_page import FactPage, list_pages
from scout.domain.fact_age import is_stale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.app.place.fact_row import FactRow
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.text import Lang

_TITLE = Qt.ItemDataRole.UserRole
_PAD_PX, _SPACING_PX = 44, 3
_ALWAYS = frozenset({"datum", "surveyed"})
"""Rows that answer no question of their own."""


class FactForm(QWidget):
    """Every row by the name of its field; an empty line is an unknown fact.

    The list beside says how much of each page is known; Ctrl+Page Up and Down turn the pages.
    """

    edited = Signal()

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._today = date.today()  # noqa: DTZ011 - the user's own day
        self._place: Location | None = None
        self._faults: Mapping[str, Message] = {}
        self.pages: list[FactPage] = []
        self.rows: dict[str, FactRow] = {}
        self.index = QListWidget(self)
        self.index.setAccessibleName(self.tr("What is asked of the place"))
        self.index.setSpacing(_SPACING_PX)
        self.stack = QStackedWidget(self)
        for title, asked in list_pages(lang):
            self._add_page(title, FactPage(asked, self._today.isoformat(), self.stack))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.index)
        layout.addWidget(self.stack, 1)
        self.index.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.index.setCurrentRow(0)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.activated.connect(lambda step=step: self._turn(step))

    def _add_page(self, title: str, page: FactPage) -> None:
        self.pages.append(page)
        self.rows |= page.rows
        self.stack.addWidget(page)
        item = QListWidgetItem(title, self.index)
        item.setData(_TITLE, title)
        for row in page.rows.values():
            row.edited.connect(self._hear)

    @property
    def text(self) -> dict[str, str]:
        """What stands in the form, with what is said beside the values."""
        return {name: text for row in self.rows.values() for name, text in row.texts.items()}

    def show_text(self, text: Mapping[str, str]) -> None:
        """Let this stand in the form, as if it were typed."""
        for name, row in self.rows.items():
            row.show_text(text[name])
        self._count()

    def show_place(self, place: Location) -> None:
        """The facts of a place with their sources, each said once."""
        self._place = place
        text = text_of(place)
        told: set[str] = set()
        for name, row in self.rows.items():
            row.show_text(text[name])
            row.show_aside(text)
            field = fact_name(name)
            fact = None if field in told else fact_of(place, field)
            stale = fact is not None and is_stale(fact, self._today)
            row.tell_source(fact, self._lang, stale=stale)
            told.add(field)
        self._count()
        widest = max(
            self.index.fontMetrics().horizontalAdvance(self.index.item(row).text())
            for row in range(self.index.count())
        )
        self.index.setFixedWidth(widest + _PAD_PX)

    def tell_faults(self, faults: Mapping[str, Message]) -> None:
        """What is wrong stands at its row, and a sign at its page."""
        self._faults = faults
        for row in self.rows.values():
            wrong = [faults[name] for name in row.texts if name in faults]
            row.tell_fault(wrong[0].text(self._lang) if wrong else "")
        self._count()

    def show_first(self, faults: Mapping[str, Message]) -> None:
        """Go to the first row with a fault."""
        for number, page in enumerate(self.pages):
            for row in page.rows.values():
                if any(name in faults for name in row.texts):
                    self.index.setCurrentRow(number)
                    row.editor.setFocus()
                    page.ensureWidgetVisible(row)
                    return

    def _hear(self) -> None:
        self._count()
        self.edited.emit()

    def _turn(self, step: int) -> None:
        """Show the next page, with the keyboard in its first row."""
        row = (self.index.currentRow() + step) % self.index.count()
        self.index.setCurrentRow(row)
        next(iter(self.pages[row].rows.values())).editor.setFocus()

    def _count(self) -> None:
        """How much of each page is known, with signs for faults and for what is old."""
        for number, page in enumerate(self.pages):
            asked = [row for name, row in page.rows.items() if name not in _ALWAYS]
            known = sum(bool(row.text.strip()) for row in asked)
            wrong = any(name in self._faults for row in asked for name in row.texts)
            sign = "⚠ " if wrong else "△ " if any(map(self._is_stale, asked)) else ""
            item = self.index.item(number)
            item.setText(f"{sign}{item.data(_TITLE)}  {known}/{len(asked)}")

    def _is_stale(self, row: FactRow) -> bool:
        fact = fact_of(self._place, fact_name(row.name)) if self._place else None
        return fact is not None and is_stale(fact, self._today)
