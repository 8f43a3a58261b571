"""What the calendar shows: which week of which place or production, and what its hours mean."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scout.actions.booking.desk import name_place
from scout.actions.booking.word import word_booking, word_day, word_times
from scout.app.booking.week import (
    DAYS,
    Block,
    Stretch,
    find_stretch,
    lay_blocks,
    moment_of,
    monday_of,
)
from scout.app.booking.week_paint import WeekPicture
from scout.domain.booking import Booking, BookingState
from scout.domain.free_hour import Span, list_open
from scout.domain.text import fold_name
from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from datetime import date

    from scout.app.booking.ledger import Ledger
    from scout.app.session import Session
    from scout.domain.location import Location
    from scout.domain.text import Lang


class Calendar(QObject):
    """One week of the selected place, or of a production."""

    changed = Signal()
    """Another week, place, spot or view."""

    def __init__(self, session: Session, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self.ledger = session, ledger
        self.by_production = False
        self.spot_id = ""
        self.monday = monday_of(datetime.now(TIMEZONE).date())
        session.place_selected.connect(self._take_place)
        ledger.changed.connect(self.changed)

    @property
    def place(self) -> Location | None:
        """The place that is selected."""
        library, name = self._session.library, self._session.selected
        return library.location(name) if name and library.knows(name) else None

    def turn(self, weeks: int) -> None:
        """Show another week."""
        self.show_week(self.monday + timedelta(days=DAYS * weeks))

    def show_today(self) -> None:
        """Show the week of today."""
        self.show_week(datetime.now(TIMEZONE).date())

    def show_week(self, day: date) -> None:
        """Show the week of a date."""
        self.monday = monday_of(day)
        start = moment_of(self.monday, 0, 0)
        if start < self.ledger.since:
            self.ledger.look(start)
        self.changed.emit()

    def show_spot(self, spot_id: str) -> None:
        """Mean a spot of the place; all of it with an empty id."""
        self.spot_id = spot_id
        self.changed.emit()

    def show_by(self, *, production: bool) -> None:
        """Show the week of the production, or of the place."""
        self.by_production = production
        self.changed.emit()

    def _take_place(self) -> None:
        self.spot_id = ""
        self.changed.emit()

    # What is shown ----------------------------------------------------------------------------

    @property
    def shown(self) -> tuple[Booking, ...]:
        """The bookings of the place or of the production."""
        if self.by_production:
            return self.own
        place = self.place
        if place is None:
            return ()
        return tuple(one for one in self.ledger.bookings if one.location_id == place.id)

    @property
    def own(self) -> tuple[Booking, ...]:
        """The bookings of the production."""
        name = fold_name(self.ledger.production)
        known = self.ledger.bookings
        return tuple(one for one in known if name and fold_name(one.production) == name)

    def picture(self, lang: Lang) -> WeekPicture:
        """The week as it is painted."""
        shown, library = self.shown, self._session.library
        blocks = lay_blocks(shown, self.monday)
        today = (datetime.now(TIMEZONE).date() - self.monday).days
        return WeekPicture(
            heads=tuple(self._head(day, lang) for day in range(DAYS)),
            today=today if today in range(DAYS) else None,
            open=self._open(),
            blocks=blocks,
            words={block.booking.id: self._words(block, lang) for block in blocks},
            own=frozenset(one.id for one in self.own),
            spoken=tuple(
                word_booking(one, library).text(lang)
                for one in dict.fromkeys(block.booking for block in blocks)
            ),
        )

    def _head(self, day: int, lang: Lang) -> str:
        date, weekday = word_day(moment_of(self.monday, day, 0)).text(lang).split(" ")
        return f"{weekday} {date[5:]}"

    def _words(self, block: Block, lang: Lang) -> tuple[str, ...]:
        booking = block.booking
        place = name_place(
            self._session.library, booking.location_id, spot_id=booking.spot_id
        ).pick(lang)
        spot = place.partition("·")[2].strip() if booking.spot_id else ""
        first = place if self.by_production else booking.production
        times = word_times(Span(booking.start, booking.end))
        lines = (first, times, "" if self.by_production else spot, booking.note)
        return tuple(line for line in lines if line)

    def _open(self) -> tuple[Stretch, ...]:
        place = self.place
        if self.by_production or place is None:
            return ()
        days = (
            Span(moment_of(self.monday, day, 0), moment_of(self.monday, day + 1, 0))
            for day in range(DAYS)
        )
        spans = (span for day in days for span in list_open(place, day, zone=TIMEZONE))
        found = (find_stretch(span, self.monday) for span in spans)
        return tuple(stretch for stretch in found if stretch is not None)

    # What is meant ----------------------------------------------------------------------------

    def wish(self, stretch: Stretch, state: BookingState) -> Booking | None:
        """A booking of these hours at the place; ``None`` where no place is meant."""
        place = self.place
        if place is None or self.by_production:
            return None
        return Booking(
            location_id=place.id,
            spot_id=self.spot_id,
            start=moment_of(self.monday, stretch.day, stretch.start),
            end=moment_of(self.monday, stretch.day, stretch.until),
            production=self.ledger.production,
            state=state,
        )

    def find(self, stretch: Stretch) -> Booking | None:
        """The booking whose block these hours are exactly."""
        return next(
            (
                block.booking
                for block in lay_blocks(self.shown, self.monday)
                if Stretch(day=block.day, start=block.start, until=block.until) == stretch
            ),
            None,
        )

    def find_others(self, stretch: Stretch) -> tuple[Booking, ...]:
        """The bookings that have these hours at the place or the spot that is meant."""
        wish = self.wish(stretch, BookingState.HELD)
        if wish is None:
            return ()
        takes = {BookingState.HELD, BookingState.CONFIRMED}
        return tuple(one for one in self.shown if one.state in takes and one.meets(wish))

    def is_open(self, stretch: Stretch) -> bool:
        """Whether the place can be had then, as far as is known."""
        return any(
            one.day == stretch.day and one.start <= stretch.start and stretch.until <= one.until
            for one in self._open()
        )
