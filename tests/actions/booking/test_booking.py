"""Bookings as a person makes them: what is said on a refusal, free hours, a plan as holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from libraries.place import make_store

from scout.actions.booking.desk import BookingDesk, pick_booking
from scout.actions.booking.free import FreeQuery, find_free, span_of_days, this_week
from scout.actions.booking.others import with_others
from scout.actions.booking.plan_hold import hold_plan, list_stays
from scout.actions.booking.step import HOLD, book, cancel, confirm, hold, move
from scout.actions.booking.word import word_booking
from scout.actions.library import open_library
from scout.actions.plan import PlanOrder, plan
from scout.actions.read import read
from scout.actions.suggest import suggest
from scout.domain.booking import Booking, BookingState
from scout.domain.booking_refusal import BookingChanged, BookingRefused
from scout.domain.errors import WishError
from scout.domain.free_hour import Span
from scout.domain.wish import Wishes
from scout.geo.zone import TIMEZONE
from scout.places.library.booking_book import BookingBook
from scout.places.search import PlaceQuery

MONDAY = datetime(2027, 3, 8, tzinfo=TIMEZONE)
NOW = datetime(2027, 3, 1, tzinfo=UTC)


def at(hour):
    """So many hours after the midnight with which the Monday begins."""
    return (MONDAY + timedelta(hours=hour)).astimezone(UTC)


@pytest.fixture
def desk(kept, village):
    """Lin before an empty book, with the places of the village, a week before the Monday."""
    return BookingDesk(store=kept(NOW), library=open_library(village.places), who="lin")


@pytest.fixture
def kept(tmp_path):
    """The book of a new library at a moment."""
    store = make_store("sqlite", folder=tmp_path)
    yield lambda now: BookingBook(store.engine, store.address, clock=lambda: now)
    store.close()


@pytest.fixture(scope="module")
def shoot(village, readers):
    """The village's story on shoot days from the Monday on."""
    library = open_library(village.places, readers=readers)
    script = read(village.script, library)
    suggestion = suggest(script, library)
    order = PlanOrder(start=MONDAY.date())
    return script, suggestion, order, plan(script, suggestion, library=library, order=order)


def wish(start, end, place="old", **more):
    """Hours that 月下 wants."""
    more = {"production": "月下", **more}
    return Booking(location_id=place, start=at(start), end=at(end), **more)


def test_from_asking_to_confirming(desk):
    """Each step is one more version; a hold ends by itself after the usual time."""
    (asked,) = book(desk, wish(9, 12, state=BookingState.ASKED))
    held = hold(desk, asked)
    assert (BookingState.HELD, NOW + HOLD) == (held.state, held.held_until)
    longer = hold(desk, held, until=NOW + 2 * HOLD)
    confirmed = confirm(desk, longer)
    assert (BookingState.CONFIRMED, None) == (confirmed.state, confirmed.held_until)
    moved = move(desk, confirmed, start=at(10), end=at(13))
    assert 6 == cancel(desk, moved).version
    assert "lin" == moved.who
    with pytest.raises(WishError, match="cancelled"):
        confirm(desk, cancel_again := desk.store.read(moved.id))
    assert BookingState.CANCELLED is cancel_again.state


def test_a_refusal_names_who_when_and_what_is_free(desk):
    """Place, wanted hours, whose they are and how firmly, and the nearest free hours, both ways."""
    book(desk, wish(9, 12, state=BookingState.CONFIRMED, production="罗盘归途"))
    with pytest.raises(BookingRefused) as refusal:
        book(desk, wish(11, 14))
    expected = (
        "Nothing was booked.\n"
        "Old is not free 2027-03-08 11:00–14:00."
        " In the way: Old, 2027-03-08 09:00–12:00: 罗盘归途 (confirmed)\n"
        "Nearest free hours: 2027-03-07 19:00–22:00, 2027-03-08 12:00–15:00"
    )
    assert expected == refusal.value.message.text("en")
    assert "占用的是：" in refusal.value.message.text("zh")


def test_a_hold_that_would_be_over_is_none(desk):
    """A moment that is past is no end of a hold."""
    with pytest.raises(WishError, match="already"):
        book(desk, wish(9, 12, held_until=NOW))


def test_hours_that_have_begun_are_not_booked(desk, kept, shoot):
    """The first that can be are named; what is booked may end later; a plan holds its rest."""
    now = at(10) + timedelta(minutes=20)
    late = replace(desk, store=kept(now))
    with pytest.raises(WishError) as told:
        book(late, wish(10, 12))
    assert "Old, 2027-03-08 10:00–12:00" in told.value.message.text("en")
    assert told.value.message.text("en").endswith("begin 2027-03-08 10:30.")
    assert "最早可从 2027-03-08 10:30 起" in told.value.message.text("zh")
    (known,) = book(desk, wish(9, 12, state=BookingState.CONFIRMED))
    assert at(14) == move(late, known, start=at(9), end=at(14)).end
    with pytest.raises(WishError):
        move(late, late.store.read(known.id), start=at(8), end=at(14))
    *_, made = shoot
    rest = [stay for stay in list_stays(made, "村里") if stay.start >= now]
    assert len(rest) == len(hold_plan(late, made, production="村里").held)
    with pytest.raises(WishError, match="nothing left to hold"):
        hold_plan(replace(desk, store=kept(at(9999))), made, production="村里")


def test_who_is_late_is_told_how_it_stands(desk):
    """Two decide about one booking: the second sees what the first has decided."""
    (held,) = book(desk, wish(9, 12))
    confirm(desk, held)
    with pytest.raises(BookingChanged, match=r"Old, 2027-03-08 09:00–12:00: 月下 \(confirmed\)"):
        cancel(desk, held)


def test_a_booking_is_known_by_the_begin_of_its_id(desk):
    """One that begins so, and no other; none and two are told."""
    one, two = book(desk, wish(9, 12, id="ab1"), wish(12, 15, id="ab2"))
    assert one == pick_booking(desk.store, "ab1")
    for text, said in (("ab", "More than one"), ("x", "no booking"), ("", "no booking")):
        with pytest.raises(WishError, match=said):
            pick_booking(desk.store, text)
    assert two == pick_booking(desk.store, "ab2")


def test_three_hours_in_a_hall_this_week(desk):
    """Of the spots that would do, those that are free alike stand together; the past is over."""
    book(
        desk,
        wish(7, 20, spot_id="hall", state=BookingState.CONFIRMED),
        wish(7, 21, place="new"),
        wish(0, 24, place="cave"),
        wish(9, 22, state=BookingState.ASKED),
    )
    query = FreeQuery(
        length=timedelta(hours=3),
        within=span_of_days(MONDAY.date(), MONDAY.date()),
        places=PlaceQuery(setting="ancestral_hall", era="contemporary"),
    )
    (found,) = find_free(desk, query)
    assert ("old", ("side",), True) == (found.location_id, found.spots, found.assumed)
    assert (Span(at(7), at(22)),) == found.hours
    long_ago = replace(query, within=Span(NOW - 9 * HOLD, NOW))
    assert () == find_free(desk, long_ago)


def test_a_week_ends_on_its_sunday():
    """From today on, whatever day it is."""
    sunday = date(2027, 3, 14)
    for day in (MONDAY.date(), sunday):
        assert span_of_days(day, sunday) == this_week(day)


def test_a_plan_is_held_as_a_whole(desk, shoot):
    """Every stay of it; once more changes nothing; a shorter plan frees what it needs no more."""
    *_, made = shoot
    first = hold_plan(desk, made, production="村里")
    stays = list_stays(made, "村里")
    assert len(stays) == len(first.held)
    again = hold_plan(desk, made, production="村里")
    assert (first.held, (), ()) == (again.kept, again.held, again.freed)
    shorter = replace(made, days=made.days[:1])
    confirm(desk, first.held[0])
    less = hold_plan(desk, shorter, production="村里")
    assert len(stays) - len(list_stays(shorter, "村里")) == len(less.freed)


def test_a_plan_is_held_all_or_none(desk, shoot):
    """What stands in the way of its stays is told, and none of them is held."""
    *_, made = shoot
    stays = list_stays(made, "村里")
    blocked = [replace(stay, production="月下") for stay in (stays[0], stays[-1])]
    book(desk, *blocked)
    with pytest.raises(BookingRefused) as refusal:
        hold_plan(desk, made, production="村里")
    assert 2 == len(refusal.value.clashes)
    told = refusal.value.message.text("en")
    assert 2 == told.count("月下")
    assert () == pick_all(desk, "村里")


def test_who_stands_in_the_way_is_named_however_many(desk):
    """Beyond what is shown line by line, each other production is named once."""
    others = ["罗盘归途", *(f"剧{number}" for number in range(8)), "剧7"]
    for number, name in enumerate(others):
        book(desk, wish(9 + number, 10 + number, production=name))
    with pytest.raises(BookingRefused) as refusal:
        book(desk, wish(9, 20))
    for language, expected in (("en", "… and 2 more, taken by 剧7"), ("zh", "占用方：剧7")):
        told = refusal.value.message.text(language)
        assert expected in told
        assert set(others) == {name for name in others if name in told}


def pick_all(desk, production):
    """The bookings of a production that stand."""
    from scout.domain.booking_store import BookingWanted

    return desk.store.find(BookingWanted(production=production))


def test_the_planner_works_round_others(desk, shoot, village, readers):
    """Days that others have are not shot on; one's own bookings are no obstacle."""
    script, suggestion, order, made = shoot
    stays = list_stays(made, "村里")
    book(desk, *(replace(stay, production="月下") for stay in stays))
    library = open_library(village.places, readers=readers)
    free = with_others(library, desk.store, production="月下")
    assert made == plan(script, suggestion, library=free, order=order)
    round_them = with_others(library, desk.store, production="村里")
    other = plan(script, suggestion, library=round_them, order=order)
    taken = [Span(stay.start, stay.end) for stay in stays]
    for stay in list_stays(other, "村里"):
        here = [span for span, one in zip(taken, stays, strict=True)
                if one.location_id == stay.location_id]  # fmt: skip
        assert all(stay.end <= span.start or span.end <= stay.start for span in here)


def test_a_place_that_others_have_is_not_suggested(desk, shoot, village, readers):
    """For the two weeks from the first day on; a free afternoon is enough to be suggested."""
    script, *_ = shoot
    library = open_library(village.places, readers=readers)
    full = wish(0, 24 * 14, place="cave", state=BookingState.CONFIRMED)
    (booked,) = book(desk, full)
    taken = with_others(library, desk.store, production="村里", start=MONDAY.date())
    (uncovered,) = suggest(script, taken).uncovered
    assert "free half day" in uncovered.reason.text("en")
    before = Wishes(start=MONDAY.date() - timedelta(days=7))
    assert () == suggest(script, taken, wishes=before).uncovered
    move(desk, booked, start=at(12), end=booked.end)
    taken = with_others(library, desk.store, production="村里", start=MONDAY.date())
    assert () == suggest(script, taken).uncovered


def test_a_place_that_is_gone_keeps_its_bookings(desk):
    """What is no longer in the library is told by its id."""
    (booking,) = book(desk, wish(9, 12, place="torn_down", spot_id="gate"))
    assert "torn_down/gate" in word_booking(booking, desk.library).text("zh")
    with pytest.raises(BookingRefused) as refusal:
        book(desk, wish(9, 12, place="torn_down"))
    assert "free hours" not in refusal.value.message.text("en")
