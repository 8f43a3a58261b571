"""One of many who book the same hour: politely by our own verbs, or rudely by rows of their own."""

import random
import time
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import psycopg
from booking_referee.journal import Journal

from scout.actions.booking.desk import BookingDesk, open_book
from scout.actions.booking.step import book, cancel, confirm
from scout.domain.booking import Booking, BookingState
from scout.domain.booking_refusal import BookingChanged, BookingRefused
from scout.domain.booking_store import BookingWanted
from scout.domain.errors import ScoutError, StoreError

START = datetime(2030, 3, 8, 1, tzinfo=UTC)
"""Of the hour that all want."""
HOUR = timedelta(hours=1)
PLACES = 20
PLAN = 3  # stays that are held together
WAIT_S = 0.2
GO, STOP = "go", "stop"
"""Files by whose being there all begin and end."""


class Client:
    """Books until its time is over; what it is told is in its journal."""

    def __init__(self, desk, journal, *, seed):
        self._desk, self._journal = desk, journal
        self._random = random.Random(seed)  # noqa: S311 - no secret
        self._places = [place for place in desk.library.locations if place.spots][:PLACES]
        self._steps = (
            (self._take, 50),
            (self._take_plan, 10),
            (self._settle, 25),
            (self._count, 15),
        )

    def work(self, day):
        """One step after the other."""
        steps, weights = zip(*self._steps, strict=True)
        while not day.is_over:
            (step,) = self._random.choices(steps, weights)
            step()

    def _wish(self, place):
        spot = self._random.choice(["", *(spot.id for spot in place.spots)])
        late = timedelta(minutes=self._random.choice([0, 0, 0, 30]))
        state = self._random.choice([BookingState.HELD, BookingState.CONFIRMED])
        return Booking(
            id=uuid.uuid4().hex,
            location_id=place.id,
            spot_id=spot,
            start=START + late,
            end=START + late + HOUR,
            production=self._desk.who,
            state=state,
            held_until=START if state is BookingState.HELD else None,
            note="0",
            who=self._desk.who,
        )

    def _take(self):
        wish = self._wish(self._random.choice(self._places))
        self._do("take", [wish], partial(book, self._desk, wish))

    def _take_plan(self):
        wishes = [self._wish(place) for place in self._random.sample(self._places, PLAN)]
        self._do("plan", wishes, partial(book, self._desk, *wishes))

    def _settle(self):
        """Confirm or give back one of one's own, so that there is something to be had again."""
        own = self._find(production=self._desk.who)
        if not own:
            return
        booking = self._random.choice(own)
        if booking.state is BookingState.HELD and self._random.random() < 0.3:
            wish = replace(booking, state=BookingState.CONFIRMED, held_until=None)
            self._do("confirm", [wish], partial(confirm, self._desk, booking))
        else:
            wish = replace(booking, state=BookingState.CANCELLED)
            self._do("cancel", [wish], partial(cancel, self._desk, booking))

    def _count(self):
        """Add one to the number that somebody's booking bears, as two in an office might."""
        found = [one for one in self._find() if one.production != "rude"]
        if not found:
            return
        booking = self._random.choice(found)
        wish = replace(booking, note=str(int(booking.note or "0") + 1))
        put = partial(self._desk.store.put, [wish], who=self._desk.who)
        self._do("count", [wish], put)

    def _find(self, production=""):
        names = frozenset(place.id for place in self._places)
        try:
            return self._desk.store.find(BookingWanted(production=production, locations=names))
        except ScoutError as error:
            self._journal.write("failed", "", kind="find", told=error.message.text("en"))
            return ()

    def _do(self, kind, wishes, work):
        step = uuid.uuid4().hex
        write = partial(self._journal.write, step=step, kind=kind)
        write("try", bookings=wishes)
        try:
            work()
        except BookingRefused as refusal:
            others = {clash.other.production for clash in refusal.clashes}
            write("refused", told=refusal.message.text("en"), others=others)
        except BookingChanged as change:
            write("changed", told=change.message.text("en"))
        except ScoutError as error:
            write("failed", told=error.message.text("en"))
        else:
            write("done", bookings=wishes)


class Day:
    """The time in which all book: it begins when all are there."""

    def __init__(self, folder, who):
        """Say that one is here, and wait until all are."""
        self._folder = folder
        (folder / f"{who}.here").touch()
        while not (folder / GO).exists():
            time.sleep(WAIT_S / 4)

    @property
    def is_over(self):
        """Whether it is time to go home."""
        return (self._folder / STOP).exists()


def run_client(address, library, *, who, folder):
    """Book by the verbs of the program, from this process alone."""
    day = None
    while day is None or not day.is_over:
        try:
            with open_book(address) as store:
                store.now()
                day = day or Day(folder, who)
                desk = BookingDesk(store=store, library=library, who=who)
                Client(desk, Journal(folder, who), seed=who).work(day)
        except StoreError:  # who comes while the server is away tries once more
            time.sleep(WAIT_S)


def run_rude(address, library, *, who, folder):
    """Write rows without looking, by another program; take them away again."""
    day = Day(folder, who)
    choice = random.Random(who)  # noqa: S311 - no secret
    journal = Journal(folder, who)
    places = [place for place in library.locations if place.spots][:PLACES]
    row = (
        "INSERT INTO booking (id, version, place_id, spot_id, start_at, end_at, production_id,"
        " state, note) VALUES (%s, 1, %s, %s, %s, %s, 'rude', 'confirmed', '0')"
    )
    begin = int(START.timestamp())
    while not day.is_over:
        try:
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(
                    "INSERT INTO production (id, version, name) VALUES ('rude', 1, 'rude')"
                    " ON CONFLICT DO NOTHING"
                )
                while not day.is_over:
                    place = choice.choice(places)
                    spot = choice.choice(["", *(spot.id for spot in place.spots)])
                    name = f"rude-{uuid.uuid4().hex}"
                    try:
                        connection.execute(row, (name, place.id, spot, begin, begin + 3600))
                        journal.write("done", name, kind="rude")
                    except psycopg.errors.ExclusionViolation:
                        journal.write("refused", name, kind="rude")
                    time.sleep(choice.uniform(0, 0.05))
                    connection.execute("DELETE FROM booking WHERE id = %s", (name,))
        except psycopg.OperationalError:
            time.sleep(WAIT_S)
