"""One day of a recce against every order of it, and the least driving against every tour."""

import random
from itertools import combinations, pairwise, permutations

import pytest

from scout.domain.recce import RecceRules
from scout.schedule.recce.day_route import DayBook, find_order, follow
from scout.schedule.recce.deal import Dealer, least_drive

RULES = RecceRules()
ALL_DAY = ((0, 10_000),)


def make_book(spans, drive, *, minutes=30, rules=RULES):
    """A day of views that take as long as each other."""
    return DayBook(
        spans=tuple(spans), minutes=(minutes,) * len(spans), drive=tuple(map(tuple, drive)),
        rules=rules,
    )  # fmt: skip


def scatter(dice, count):
    """Drives between points on a line: a metric, in steps of five minutes."""
    at = [dice.randrange(0, 12) for _ in range(count)]
    return [[5 * abs(a - b) for b in at] for a in at]


def some_book(seed, count):
    """Views of which some pass at dawn, dusk or night, and some shut early."""
    dice = random.Random(seed)  # noqa: S311 - the same cases each time
    kinds = (ALL_DAY, ALL_DAY, ((540, 1080),), ((385, 465),), ((1020, 1075),), ((1085, 1800),),
             ((420, 600), (900, 1000)))  # fmt: skip
    return make_book([dice.choice(kinds) for _ in range(count)], scatter(dice, count))


@pytest.mark.parametrize("seed", range(40))
def test_no_other_order_has_less_driving(seed):
    """Every order of five views is followed; also where none keeps the hours."""
    book = some_book(seed, 5)
    ways = [way for order in permutations(range(5)) if (way := follow(book, order)) is not None]
    found = find_order(book, range(5))
    best = min(((way.drive, way.finish) for way in ways), default=None)
    assert best == (found and (found.drive, found.finish))


@pytest.mark.parametrize("seed", range(40))
def test_every_stay_keeps_its_light_the_drive_and_the_meal(seed):
    """Whatever the day: nobody is in two places, too early, too late or unfed."""
    book = some_book(seed, 5)
    found = find_order(book, range(5))
    stays = found.stays if found else ()
    for before, stay in zip((None, *stays), stays, strict=False):
        assert any(a <= stay.arrive and stay.leave <= b for a, b in book.spans[stay.view])
        if before is not None:
            ready = before.leave
            if stay.lunch >= 0:
                assert max(RULES.lunch_from, before.leave) <= stay.lunch <= RULES.lunch_until
                ready = stay.lunch + RULES.lunch_min
            assert ready + stay.drive <= stay.arrive
    if stays:
        eaten = any(stay.lunch >= 0 for stay in stays)
        assert eaten or not book.needs_lunch(stays[0].arrive, stays[-1].leave)
        assert stays[-1].leave - stays[0].arrive <= 60 * RULES.hours


def test_who_would_only_wait_starts_later():
    """A view at any hour before one at dusk is not taken at eight to wait until five."""
    book = make_book([ALL_DAY, ((1020, 1075),)], [[0, 10], [10, 0]])
    first, last = find_order(book, (0, 1)).stays
    assert (1, 1020) == (last.view, last.arrive)
    assert 0 < first.arrive - RULES.start_min
    assert RULES.hours * 60 >= last.leave - first.arrive


def test_a_dawn_is_worth_rising_for():
    """The day begins before its usual hour, and ends the sooner."""
    book = make_book([((385, 465),), ALL_DAY], [[0, 10], [10, 0]])
    assert 385 == find_order(book, (0, 1)).stays[0].arrive


def test_what_passes_at_once_needs_two_days():
    """Two dusks far apart are not seen on the same evening."""
    dusk = ((1020, 1050),)
    book = make_book([dusk, dusk, ALL_DAY], [[0, 40, 10], [40, 0, 40], [10, 40, 0]])
    assert None is find_order(book, (0, 1))
    days = Dealer(lambda _: book).deal([0, 1, 2])
    assert [[0, 2], [1]] == sorted(sorted(stay.view for stay in day.stays) for day in days)


def test_a_view_is_dealt_once():
    """Thirty views of all kinds, each on one day, and each day keeps its hours."""
    book = some_book(7, 30)
    days = Dealer(lambda _: book).deal(range(30))
    assert list(range(30)) == sorted(stay.view for day in days for stay in day.stays)
    assert all(follow(book, [stay.view for stay in day.stays]) is not None for day in days)


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("days", [1, 2, 3])
def test_no_tour_drives_less_than_the_bound(seed, days):
    """Every way to deal five views to so many days, in every order."""
    drive = scatter(random.Random(seed), 5)  # noqa: S311 - the same cases each time
    least = least_drive(drive, days)
    for order in permutations(range(5)):
        for cuts in combinations(range(1, 5), days - 1):
            ends = [0, *cuts, 5]
            parts = [order[a:b] for a, b in pairwise(ends)]
            total = sum(drive[a][b] for part in parts for a, b in pairwise(part))
            assert least <= total


def test_nothing_to_see_is_no_drive():
    """Neither for a bound nor for a tour."""
    assert (0, []) == (least_drive([], 0), Dealer(lambda _: make_book([], [])).deal([]))
