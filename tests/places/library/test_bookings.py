"""Bookings over a file and over a server: the same promises."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from libraries.place import make_store
from sqlalchemy import select

from scout.domain.booking import Booking, BookingState
from scout.domain.booking_refusal import BookingChanged, BookingRefused
from scout.domain.booking_store import BookingWanted
from scout.places.library import tables
from scout.places.library.booking_book import BookingBook

NOON = datetime(2027, 3, 8, 4, tzinfo=UTC)  # 12:00 in Shenzhen
HOUR = timedelta(hours=1)
ASKED, HELD = BookingState.ASKED, BookingState.HELD
CONFIRMED, CANCELLED = BookingState.CONFIRMED, BookingState.CANCELLED


class Clock:
    """Stands at a moment until it is told to go on."""

    def __init__(self):
        self.moment = NOON - 48 * HOUR

    def __call__(self):
        """The moment at which it stands."""
        return self.moment


@pytest.fixture
def clock():
    """The time as the test says it is."""
    return Clock()


@pytest.fixture
def book(store, clock):
    """The bookings of a new library."""
    return BookingBook(store.engine, store.address, clock=clock)


@pytest.fixture
def served(server, tmp_path):
    """A new library on a server."""
    store = make_store("postgresql", folder=tmp_path, server=server)
    yield store
    store.close()


def wish(start=0, hours=3, *, place="hakka_house", production="罗盘归途", **more):
    """A hold that begins so many hours after noon, unless it is said to be something else."""
    begin = NOON + start * HOUR
    return Booking(
        location_id=place, start=begin, end=begin + hours * HOUR, production=production, **more
    )


def test_a_hold_is_kept_as_it_was_asked_for(book):
    """All of it comes back, with an id and its first version."""
    asked = wish(spot_id="hall", note="带马", who="lin", held_until=NOON - HOUR)
    (saved,) = book.put([asked], who="lin")
    assert saved.id
    assert replace(asked, id=saved.id, version=1) == saved
    assert saved == book.read(saved.id)
    assert (saved,) == book.find(BookingWanted())


def test_an_hour_is_given_once(book):
    """Who comes second is told who stands in the way, and nothing of theirs is kept."""
    (first,) = book.put([wish()], who="lin")
    second = wish(2, production="月下")
    with pytest.raises(BookingRefused) as refusal:
        book.put([second], who="mo")
    (clash,) = refusal.value.clashes
    assert first == clash.other
    assert second == replace(clash.claim, id="")
    assert (first,) == book.find(BookingWanted())


def test_hours_that_touch_do_not_meet(book):
    """One ends in the moment in which the next begins."""
    book.put([wish(0, 3), wish(3, 2, production="月下")], who="lin")
    assert 2 == len(book.find(BookingWanted()))


@pytest.mark.parametrize("whole_first", [True, False])
def test_a_whole_place_meets_each_of_its_spots(book, whole_first):
    """Whichever of the two is there first."""
    wishes = [wish(), wish(1, spot_id="hall", production="月下")]
    first, second = wishes if whole_first else reversed(wishes)
    book.put([first], who="lin")
    with pytest.raises(BookingRefused):
        book.put([second], who="mo")


def test_two_spots_do_not_meet(book):
    """The hall and the lane at once, but not the hall twice; ids may begin alike."""
    book.put([wish(spot_id="hall"), wish(spot_id="lane"), wish(spot_id="hall2")], who="lin")
    with pytest.raises(BookingRefused):
        book.put([wish(1, spot_id="hall", production="月下")], who="mo")


def test_what_is_only_asked_for_takes_nothing(book):
    """Any number may ask; the first who is confirmed has it, and the others are told."""
    asked = [wish(state=ASKED, production=name) for name in ("罗盘归途", "月下")]
    one, other = book.put(asked, who="lin")
    (given,) = book.put([replace(other, state=CONFIRMED)], who="office")
    with pytest.raises(BookingRefused) as refusal:
        book.put([replace(one, state=CONFIRMED)], who="office")
    assert given == refusal.value.clashes[0].other


def test_what_is_cancelled_gives_its_hours_back(book):
    """Also within one step: one production steps aside for another."""
    (first,) = book.put([wish()], who="lin")
    second = wish(1, production="月下", state=CONFIRMED)
    saved, gone = book.put([second, replace(first, state=CANCELLED)], who="office")
    assert (saved,) == book.find(BookingWanted())
    assert gone == book.read(first.id)
    assert (2, CANCELLED) == (gone.version, gone.state)


def test_all_or_none(book, store):
    """One of forty hours is taken: none of them is booked, not even the production is there."""
    book.put([wish(20)], who="lin")
    with pytest.raises(BookingRefused) as refusal:
        book.put([wish(hour, 1, production="月下") for hour in range(40)], who="mo")
    assert [20, 21, 22] == [(clash.claim.start - NOON) // HOUR for clash in refusal.value.clashes]
    assert 1 == len(book.find(BookingWanted()))
    with store.engine.begin() as connection:
        names = connection.execute(select(tables.production.c.name)).scalars().all()
        numbers = connection.execute(select(tables.change.c.subject)).scalars().all()
    assert ["罗盘归途"] == names
    assert ["production", "booking"] == numbers


def test_a_hold_lapses(book, clock):
    """From its moment on others may have the hours, and who held them is told it is over."""
    (held,) = book.put([wish(held_until=NOON - HOUR)], who="lin")
    clock.moment = NOON - HOUR
    assert () == book.find(BookingWanted())
    assert replace(held, state=CANCELLED) == book.read(held.id)
    book.put([wish(production="月下", state=CONFIRMED)], who="mo")
    with pytest.raises(BookingChanged) as refusal:
        book.put([replace(held, state=CONFIRMED)], who="lin")
    assert CANCELLED is refusal.value.theirs.state


def test_lapsed_holds_are_released(book, clock):
    """Those and no others, once."""
    late, _, _ = book.put(
        [wish(held_until=NOON - HOUR), wish(3, held_until=NOON + HOUR), wish(6)], who="lin"
    )
    clock.moment = NOON
    assert (replace(late, state=CANCELLED, version=2),) == book.release(who="office")
    assert () == book.release(who="office")
    assert 2 == len(book.find(BookingWanted()))


def test_no_change_is_lost(book):
    """Who decides by what is no longer so is shown what stands there."""
    (held,) = book.put([wish()], who="lin")
    (confirmed,) = book.put([replace(held, state=CONFIRMED)], who="office")
    with pytest.raises(BookingChanged) as refusal:
        book.put([replace(held, state=CANCELLED)], who="lin")
    assert confirmed == refusal.value.theirs
    assert confirmed == book.read(held.id)


def test_bookings_are_found_by_place_production_time_and_state(book):
    """Each narrows; a booking that only touches the time is not in it."""
    one, two, three = book.put(
        [wish(), wish(24, production="月下"), wish(place="lane_house", state=ASKED)], who="lin"
    )
    for wanted, found in (
        (BookingWanted(locations=frozenset({"lane_house"})), (three,)),
        (BookingWanted(production="月下"), (two,)),
        (BookingWanted(states=frozenset({ASKED})), (three,)),
        (BookingWanted(start=NOON + 3 * HOUR), (two,)),
        (BookingWanted(end=NOON + 24 * HOUR), (one, three)),
    ):
        assert found == book.find(wanted)


def test_text_that_no_database_keeps(book):
    """Halves of signs and the sign of number 0 leave; blanks and capitals are one production."""
    (saved,) = book.put([wish(note="a\0b\ud800", production=" Moon\0")], who="lin\0")
    assert ("a b?", "Moon") == (saved.note, saved.production)
    (other,) = book.put([wish(8, production="MOON")], who="lin")
    assert "Moon" == book.read(other.id).production


def test_many_at_once(book):
    """Eight hands on three hours of a place: three are given, and each refusal names who has it."""

    def take(number):
        try:
            return book.put([wish(number % 3, 1, production=f"p{number}")], who=f"w{number}")
        except BookingRefused as refusal:
            return refusal.clashes

    with ThreadPoolExecutor(8) as hands:
        answers = list(hands.map(take, range(24)))
    given = [one for answer in answers for one in answer if isinstance(one, Booking)]
    assert sorted(one.start for one in given) == [NOON + hour * HOUR for hour in range(3)]
    refused = [one for answer in answers for one in answer if not isinstance(one, Booking)]
    assert 21 == len(refused)
    assert {one.id for one in given} == {clash.other.id for clash in refused}


def test_the_database_refuses_who_does_not_look(served, clock):
    """Another program that writes rows by itself cannot book twice either."""
    book = BookingBook(served.engine, served.address, clock=clock)
    book.put([wish(spot_id="hall")], who="lin")
    copied = (
        "INSERT INTO booking (id, version, place_id, spot_id, start_at, end_at, production_id,"
        " state) SELECT 'x', 1, place_id, %s, start_at + 60, end_at + 60, production_id, 'held'"
        " FROM booking"
    )
    with psycopg.connect(served.address) as connection:
        with pytest.raises(psycopg.errors.ExclusionViolation), connection.transaction():
            connection.execute(copied, ("",))
        with pytest.raises(psycopg.errors.ExclusionViolation), connection.transaction():
            connection.execute(copied, ("hall",))
        connection.execute(copied, ("lane",))


def test_who_looks_is_told_of_who_does_not(served, clock):
    """A row that comes between looking and writing makes a refusal like any other."""
    book = BookingBook(served.engine, served.address, clock=clock)
    book.put([wish(30)], who="lin")
    with psycopg.connect(served.address) as connection, ThreadPoolExecutor(1) as hand:
        connection.execute("UPDATE booking SET start_at = start_at - 3600 * 30")
        waiting = hand.submit(book.put, [wish(1, production="月下")], who="mo")
        while (
            not connection.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchone()
            and not waiting.done()
        ):
            pass
        connection.commit()
        with pytest.raises(BookingRefused) as refusal:
            waiting.result()
    assert "罗盘归途" == refusal.value.clashes[0].other.production


def test_a_server_that_is_started_again_is_waited_for(server, served, clock):
    """Who holds a connection of before neither fails nor books twice."""
    book = BookingBook(served.engine, served.address, clock=clock)
    book.put([wish()], who="lin")
    with ThreadPoolExecutor(1) as hand:
        server.stop()
        later = hand.submit(book.put, [wish(8)], who="lin")
        server.start()
        (saved,) = later.result()
    assert saved == book.read(saved.id)


def test_holds_lapse_by_the_clock_of_the_library(store):
    """Without another clock, it is the database's own."""
    book = BookingBook(store.engine, store.address)
    moment = book.now()
    assert abs((moment - datetime.now(UTC)).total_seconds()) < 60
    old, new = book.put(
        [wish(held_until=moment - HOUR), wish(9, held_until=moment + HOUR)], who="lin"
    )
    assert (old.id,) == tuple(one.id for one in book.release(who="office"))
    assert (new,) == book.find(BookingWanted())
