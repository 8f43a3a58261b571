"""A few clients for a few seconds; and a judge who sees what is wrong."""

from dataclasses import replace
from datetime import timedelta

import pytest
from booking_referee.client import HOUR, START
from booking_referee.journal import Journal, read_journals
from booking_referee.judge import judge
from booking_referee.run import Trial, referee
from libraries.place import make_store

from scout.domain.booking import Booking
from scout.places.library.booking_book import BookingBook


@pytest.mark.timeout(90)
def test_a_crowd_books_the_same_hour(server, tmp_path):
    """Six, one of them rude, two killed in the middle, and the server started again."""
    restarts = ((0.5, "immediate"),)
    trial = Trial(seconds=4, clients=6, rude=1, kill_every_s=1, restarts=restarts)
    verdict = referee(server, tmp_path, trial)
    assert [] == verdict.faults
    assert verdict.figures["killed in the middle"] >= 1
    assert verdict.figures["restart 1: clients that went on"] >= 1


@pytest.fixture
def told(tmp_path):
    """A book that holds one booking in two versions, and the journal of who made it."""
    store = make_store("sqlite", folder=tmp_path)
    book = BookingBook(store.engine, store.address, clock=lambda: START - HOUR)
    journal = Journal(tmp_path, "lin")
    wish = Booking(
        id="a", location_id="x", start=START, end=START + HOUR, production="lin", note="0"
    )
    for number, kind in enumerate(("take", "count")):
        wish = replace(wish, version=number, note=str(number))
        journal.write("try", f"s{number}", kind=kind, bookings=[wish])
        book.put([wish], who="lin")
        journal.write("done", f"s{number}", kind=kind, bookings=[wish])
    yield book, store.changes_since(0), tmp_path
    store.close()


def test_the_judge_is_content(told):
    """What was told is what is there."""
    book, changes, folder = told
    assert [] == judge(book, changes, lines=read_journals(folder)).faults


def test_the_judge_sees_what_is_wrong(told):
    """Each fault by itself: a change that is gone, one that nobody made, and a double booking."""
    book, changes, folder = told
    lines = read_journals(folder)
    for wrong, fault in (
        ((changes[:-1], lines), "lost updates"),
        ((changes, lines[:2]), "steps that nobody took"),
        ((changes, [replace(line, kind="take") for line in lines]), "numbers lost"),
        ((changes, [*lines, replace(lines[0], what="failed")]), "failures"),
        ((changes, [*lines, replace(lines[0], what="refused")]), "refusals that do not say who"),
        ((changes, _halved(lines)), "plans held in part"),
    ):
        faults = judge(book, wrong[0], lines=wrong[1]).faults
        assert any(one.startswith(fault) for one in faults), fault


def test_the_judge_sees_a_double_booking_in_the_course(told):
    """Also where one of the two was given back in the end."""
    book, changes, folder = told
    lines = read_journals(folder)
    other = {**lines[0].bookings[0], "id": "b", "end": (START + timedelta(minutes=5)).isoformat()}
    lines.append(replace(lines[0], bookings=(other,)))
    between = replace(changes[-1], id="b", version=1, number=changes[-1].number + 1)
    faults = judge(book, (*changes, between), lines=lines).faults
    assert any(one.startswith("double bookings in the course: 1") for one in faults)


def _halved(lines):
    missing = {**lines[0].bookings[0], "id": "gone"}
    return [replace(lines[0], bookings=(*lines[0].bookings, missing)), *lines[1:]]
