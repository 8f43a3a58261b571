"""Who is carried: against every choice there is, where there are few."""

import random
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, product

import pytest

from scout.domain.booking import Booking
from scout.domain.district_plan import Offer, Study, Window
from scout.schedule.district.choose import choose_offers

DAY = date(2027, 3, 1)
WINDOW = Window(first=DAY, last=DAY)


def stay(place, start, end, who=""):
    """Hours of the first day at a place."""
    midnight = datetime(2027, 3, 1, tzinfo=UTC)
    return Booking(
        location_id=place,
        start=midnight + timedelta(hours=start),
        end=midnight + timedelta(hours=end),
        production=who,
    )


def offer(*claims, cost=1000):
    """A way with these stays."""
    return Offer(label="best_fit", first=DAY, last=DAY, days=1, cost_cny=cost, claims=claims)


def study(name, *offers):
    """A production with these ways."""
    return Study(production=name, window=WINDOW, offers=offers)


def meet(offers):
    """Whether two of the offers have a place at once."""
    return any(
        a.meets(b) for one, other in combinations(offers, 2) for a, b in product(one.claims,
                                                                                other.claims)
    )  # fmt: skip


def most(studies, taken):
    """How many can be carried, by trying everything."""
    free = [
        [None, *(one for one in each.offers if not meet((one, offer(*taken))))] for each in studies
    ]
    ways = ([one for one in way if one] for way in product(*free))
    return max(len(way) for way in ways if not meet(way))


def make_district(seed):
    """Seven productions of three ways each, at three places."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable district, no secret
    found = []
    for number in range(7):
        ways = []
        for _ in range(3):
            starts = [(place, dice.randint(0, 10)) for place in dice.sample("ABC", 2)]
            ways.append(
                offer(*(stay(place, start, start + dice.randint(1, 6)) for place, start in starts))
            )
        found.append(study(f"p{number}", *ways))
    return found, [stay("A", 4, 6), stay("B", 0, 2)]


@pytest.mark.parametrize("seed", range(12))
def test_no_choice_carries_more(seed):
    """As many are carried as by trying every choice, and no two have a place at once."""
    studies, taken = make_district(seed)
    choice = choose_offers(studies, taken=taken, before={})
    chosen = list(choice.offers.values())
    assert (most(studies, taken), True) == (len(chosen), choice.proven)
    assert not meet([*chosen, offer(*taken)])


def test_the_best_way_is_taken_where_nobody_minds():
    """Of as many carried the way that stands first in the list."""
    dear, cheap = offer(stay("A", 9, 12)), offer(stay("B", 9, 12))
    choice = choose_offers([study("one", cheap, dear), study("two", dear)], taken=[], before={})
    assert {"one": cheap, "two": dear} == choice.offers


def test_one_steps_aside_for_two():
    """Who could be carried alone is refused where that carries two others."""
    wide = study("wide", offer(stay("A", 8, 20)))
    early, late = study("early", offer(stay("A", 8, 12))), study("late", offer(stay("A", 12, 20)))
    choice = choose_offers([wide, early, late], taken=[], before={"wide": wide.offers[0]})
    assert {"early", "late"} == set(choice.offers)


def test_without_time_to_think_nothing_known_is_lost():
    """A choice that is known to do comes back where the solver finds none."""
    studies, taken = make_district(3)
    known = choose_offers(studies, taken=taken, before={})
    again = choose_offers(studies, taken=taken, before=known.offers, work=0.0)
    assert len(known.offers) == len(again.offers)
