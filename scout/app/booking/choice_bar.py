"""The word on the hours that are meant, and the buttons that take them or give them back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from scout.actions.booking.desk import name_place
from scout.actions.booking.word import word_booking, word_hours
from scout.app.icon import line_icon
from scout.app.plain import plain_label, plain_tip
from scout.domain.booking import BookingState
from scout.domain.free_hour import Span

if TYPE_CHECKING:
    from scout.app.booking.calendar import Calendar
    from scout.app.booking.week_view import WeekView
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.booking import Booking
    from scout.domain.errors import ScoutError

_LINES = 4
_ICONS = {"ask": "why", "hold": "clock", "confirm": "covered", "cancel": "cancel", "plan": "days"}
_NEW = {
    "ask": BookingState.ASKED,
    "hold": BookingState.HELD,
    "confirm": BookingState.CONFIRMED,
}


class ChoiceBar(QWidget):
    """Speaks of the choice of a calendar's week; conflicts are told before anything is asked."""

    wanted = Signal(object)
    """New hours: a ``Booking``."""
    decided = Signal(object, str)
    """A known ``Booking`` is to be ``confirm``-ed, held longer (``hold``) or ``cancel``-led."""
    plan_wanted = Signal()
    """All stays of the plan are to be held."""

    def __init__(
        self, session: Session, language: Language, *, calendar: Calendar, week: WeekView
    ) -> None:
        super().__init__()
        self._session, self._language = session, language
        self._calendar, self._ledger, self._week = calendar, calendar.ledger, week
        self.told = plain_label("", self)
        self.told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # As high with fewer lines: the calendar must not jump under the hand.
        self.told.setFixedHeight(_LINES * self.told.fontMetrics().lineSpacing())
        self.buttons = {name: QPushButton(line_icon(icon), "") for name, icon in _ICONS.items()}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.told, 1)
        for name, button in self.buttons.items():
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            button.clicked.connect(lambda _checked=False, what=name: self._decide(what))
        week.chosen.connect(self.tell)
        week.taken.connect(self.buttons["hold"].click)
        week.dropped.connect(self.buttons["cancel"].click)
        self._ledger.refused.connect(self._tell_refusal)
        for signal in (self._ledger.booking.started, self._ledger.booking.ended, session.planned):
            signal.connect(self._enable)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        words = (
            ("ask", self.tr("Ask"), self.tr("Ask for the hours; others may still take them")),
            ("hold", self.tr("Hold"), self.tr("Hold the hours for two days (Return)")),
            ("confirm", self.tr("Confirm"), self.tr("Take the hours for good")),
            ("cancel", self.tr("Give back"), self.tr("Give the hours back (Delete)")),
            ("plan", self.tr("Hold the plan"), self.tr("Hold every stay of the plan: all or none")),
        )
        for name, word, tip in words:
            self.buttons[name].setText(word)
            self.buttons[name].setToolTip(tip)
        self.told.setAccessibleName(self.tr("The hours that are meant"))

    @property
    def booking(self) -> Booking | None:
        """The known booking that is meant."""
        return self._calendar.find(self._week.choice)

    def tell(self) -> None:
        """Say what these hours are, and at once who has them."""
        found = self.booking
        others = () if found else self._calendar.find_others(self._week.choice)
        self._week.mark(clashes=bool(others))
        self._show(self._word(found, others))
        self._enable()

    def _show(self, text: str) -> None:
        self.told.setText(text)
        self.told.setToolTip(plain_tip(text))

    def _tell_refusal(self, error: ScoutError) -> None:
        self._show(error.message.text(self._language.lang))

    def _word(self, found: Booking | None, others: tuple[Booking, ...]) -> str:
        lang, library = self._language.lang, self._session.library
        if not self._ledger.is_open:
            return ""
        if found is not None:
            line = word_booking(found, library).text(lang)
            return "\n".join(part for part in (line, found.note, found.who) if part)
        wish = self._calendar.wish(self._week.choice, BookingState.HELD)
        if wish is None:
            return self.tr("Click a booking to decide about it.")
        name = name_place(library, wish.location_id, spot_id=wish.spot_id).pick(lang)
        hours = word_hours(Span(wish.start, wish.end))
        if others:
            lines = [self.tr("{place} cannot be had {hours}.").format(place=name, hours=hours)]
            lines += [word_booking(one, library).text(lang) for one in others[: _LINES - 1]]
            return "\n".join(lines)
        free = self.tr("{place} is free {hours}.").format(place=name, hours=hours)
        hint = self.tr(
            "Drag, or use the arrow keys with Shift, for other hours;"
            " the space key picks a booking."
        )
        if _is_past(wish):
            return self.tr("{place}: {hours} is past.").format(place=name, hours=hours)
        if not self._calendar.is_open(self._week.choice):
            hint = self.tr("It is shut then, as far as is known: ask first.")
        return f"{free}\n{hint}"

    def _enable(self) -> None:
        found, named = self.booking, bool(self._ledger.production)
        idle = self._ledger.is_open and not self._ledger.booking.is_busy
        wish = self._calendar.wish(self._week.choice, BookingState.HELD)
        is_ahead = wish is not None and not _is_past(wish)
        is_new = idle and named and is_ahead and found is None
        is_free = is_new and not self._week.clashes
        is_loose = idle and found is not None and found.state is not BookingState.CONFIRMED
        for name, enabled in (
            ("ask", is_new),
            ("hold", is_free or is_loose),
            ("confirm", is_free or is_loose),
            ("cancel", idle and found is not None),
            ("plan", idle and named and self._session.plan is not None),
        ):
            self.buttons[name].setEnabled(enabled)

    def _decide(self, what: str) -> None:
        found = self.booking
        if what == "plan":
            self.plan_wanted.emit()
        elif found is not None:
            self.decided.emit(found, what)
        elif what in _NEW and (wish := self._calendar.wish(self._week.choice, _NEW[what])):
            self.wanted.emit(wish)


def _is_past(wish: Booking) -> bool:
    return wish.start < datetime.now(UTC)
