"""The calendar with what can be done about the hours that are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scout.app.booking.booking_legend import BookingLegend
from scout.app.booking.calendar import Calendar
from scout.app.booking.choice_bar import ChoiceBar
from scout.app.booking.week_view import WeekView
from scout.app.large_dock import LargeButton
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from scout.app.booking.ledger import Ledger
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.theme import Theme


class BookingPanel(QWidget):
    """Whose week it is, the week, and what can be done about the hours that are meant."""

    library_asked = Signal()
    """A library is to be opened."""

    def __init__(
        self, session: Session, language: Language, *, theme: Theme, ledger: Ledger
    ) -> None:
        super().__init__()
        self._session, self._language, self._ledger = session, language, ledger
        self.calendar = Calendar(session, ledger, self)
        self.view = QComboBox(self)
        self.subject = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.spot = QComboBox(self)
        self.production_word = QLabel(self)
        self.production = QComboBox(self, editable=True)
        self.before, self.today, self.after = (QToolButton(self) for _ in range(3))
        self.large = LargeButton("Ctrl+Shift+J", self)
        self.week = WeekView(theme)
        self.legend = BookingLegend(language, theme, self)
        self.empty = plain_label("", self)
        self.open = QPushButton(self)
        self.choice = ChoiceBar(session, language, calendar=self.calendar, week=self.week)
        self._compose()
        self._connect()
        self.retranslate()

    def _compose(self) -> None:
        above = QHBoxLayout()
        left: tuple[QWidget, ...] = (self.view, self.subject, self.spot)
        right: tuple[QWidget, ...] = (self.production_word, self.production, self.before)
        for part in left:
            above.addWidget(part)
        above.addStretch(1)
        for part in (*right, self.today, self.after, self.large):
            above.addWidget(part)
        self.before.setArrowType(Qt.ArrowType.LeftArrow)
        self.after.setArrowType(Qt.ArrowType.RightArrow)
        self.production.setMinimumContentsLength(10)
        self.production.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        font = self.subject.font()
        font.setBold(True)
        self.subject.setFont(font)
        nothing = QWidget(self)
        inside = QVBoxLayout(nothing)
        inside.addStretch(1)
        inside.addWidget(self.empty)
        inside.addWidget(self.open, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addStretch(1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(nothing)
        self._pages.addWidget(self.week)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.addLayout(above)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.legend)
        layout.addWidget(self.choice)

    def _connect(self) -> None:
        calendar = self.calendar
        self.view.currentIndexChanged.connect(lambda index: calendar.show_by(production=index == 1))
        self.spot.activated.connect(lambda _index: calendar.show_spot(self.spot.currentData()))
        self.production.editTextChanged.connect(self._take_production)
        self.before.clicked.connect(lambda: calendar.turn(-1))
        self.after.clicked.connect(lambda: calendar.turn(1))
        self.today.clicked.connect(calendar.show_today)
        self.week.turned.connect(calendar.turn)
        self.open.clicked.connect(self.library_asked)
        calendar.changed.connect(self.refresh)
        self._session.script_read.connect(self._take_title)
        self._language.language_changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        index = max(0, self.view.currentIndex())
        self.view.blockSignals(True)
        self.view.clear()
        self.view.addItems([self.tr("One place"), self.tr("One production")])
        self.view.setCurrentIndex(index)
        self.view.blockSignals(False)
        self.view.setAccessibleName(self.tr("Whose week is shown"))
        self.spot.setAccessibleName(self.tr("All of the place, or a spot of it"))
        self.production_word.setText(self.tr("Production:"))
        self.production.setAccessibleName(self.tr("The production that books"))
        self.before.setToolTip(self.tr("The week before (Page Up)"))
        self.after.setToolTip(self.tr("The week after (Page Down)"))
        for button, word in (
            (self.before, self.tr("The week before")),
            (self.after, self.tr("The week after")),
        ):
            button.setAccessibleName(word)
        self.today.setText(self.tr("This week"))
        self.large.retranslate()
        self.open.setText(self.tr("Open a library…"))
        self.week.setAccessibleName(self.tr("Calendar of bookings"))
        self.choice.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show the week as it is now."""
        calendar, lang = self.calendar, self._language.lang
        place, by_production = calendar.place, calendar.by_production
        shows = self._ledger.is_open and (by_production or place is not None)
        self._pages.setCurrentIndex(1 if shows else 0)
        self.legend.setVisible(shows)
        self.subject.setText(place.name.pick(lang) if place and not by_production else "")
        self.open.setVisible(not self._ledger.is_open)
        self.empty.setText(
            self.tr("Select a place in the list or on the map: its week is shown here.")
            if self._ledger.is_open
            else self.tr(
                "Bookings are kept in a library: a file, or a server that an office shares."
                " “scout-cli library new office.scoutlib” makes one."
            )
        )
        self._list_spots()
        self._list_productions()
        self.week.show_picture(calendar.picture(lang))
        self.choice.tell()

    def _list_spots(self) -> None:
        calendar, lang = self.calendar, self._language.lang
        place = None if calendar.by_production else calendar.place
        self.spot.setVisible(place is not None and bool(place.spots))
        self.spot.clear()
        self.spot.addItem(self.tr("All of it"), "")
        for spot in place.spots if place is not None else ():
            self.spot.addItem(spot.name.pick(lang), spot.id)
        self.spot.setCurrentIndex(max(0, self.spot.findData(calendar.spot_id)))

    def _list_productions(self) -> None:
        """Those that have bookings; what is typed stays."""
        names = sorted({one.production for one in self._ledger.bookings})
        if names != [self.production.itemText(n) for n in range(self.production.count())]:
            typed = self.production.currentText()
            self.production.blockSignals(True)
            self.production.clear()
            self.production.addItems(names)
            self.production.setEditText(typed)
            self.production.blockSignals(False)

    def _take_title(self) -> None:
        script = self._session.script
        if script is not None and script.title:
            self.production.setEditText(script.title)

    def _take_production(self, name: str) -> None:
        self._ledger.production = name.strip()
        self._ledger.look()
        self.refresh()
