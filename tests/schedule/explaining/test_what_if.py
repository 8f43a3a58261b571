"""What one more would give: never more than there is, never less than without it."""

from dataclasses import replace

import pytest
from shoot_referee.brute import Brute

from scout.domain.errors import Cancelled
from scout.domain.explanation import GrantKind
from scout.domain.progress import Progress
from scout.domain.terms import Booking, CastTerms, Fix, PlaceTerms, Terms
from scout.schedule.explaining.grant import grant_to
from scout.schedule.explaining.what_if import ask_what_if, rank
from tests.schedule.conftest import START, LevelSun, StraightRoad
from tests.schedule.explaining.conftest import ask

BLOCKS, SIZE, FEW = 3, 8, 4
DAY_MIN = 24 * 60


def after(days):
    """A date so many days after the start."""
    return START.fromordinal(START.toordinal() + days)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_offer_promises_too_much(block):
    """With what is granted the cheapest plan of all leaves out and costs no more than was told."""
    seen = 0
    for seed in range(block * SIZE, (block + 1) * SIZE):
        asked = ask(seed, scenes=FEW)
        found = ask_what_if(asked.plan, asked.request, **asked.clock)
        called = tuple(range(180, 1111, 15))
        for offer in found.offers:
            request = grant_to(asked.request, offer.grant)
            brute = Brute(asked.shoot(request), request.rules.max_days, called)
            assert brute.best[:2] <= rank(offer.figures), (seed, offer)
            seen += 1
    assert seen > 0


@pytest.mark.parametrize("seed", range(20))
def test_offers_stand_in_order_and_none_is_worse_than_nothing(seed):
    """The best first; each at least as good as the plan searched on, and that as the plan."""
    asked = ask(seed)
    found = ask_what_if(asked.plan, asked.request, **asked.clock)
    ranks = [rank(offer.figures) for offer in found.offers]
    assert sorted(ranks) == ranks
    assert all(one <= rank(found.base) for one in ranks)
    assert rank(found.base) <= rank(found.plan)
    messages = (*found.notes, *(offer.text for offer in found.offers))
    texts = [message.text(lang) for message in messages for lang in ("en", "zh")]
    assert not [text for text in texts if "{" in text]


def offers(studio, request, **more):
    """What is offered for the plan of a request, by kind and name."""
    plan = studio.plan(request)
    found = ask_what_if(plan, request, travel=StraightRoad(), sun=LevelSun(), **more)
    return {(offer.grant.kind, offer.grant.name): offer for offer in found.offers}


def test_a_day_more_places_the_third_scene(studio, three_houses):
    """Two days hold two houses; the third is told as gained, with its price and its day."""
    asked = replace(three_houses, rules=replace(three_houses.rules, max_days=2))
    found = offers(studio, asked)
    assert (GrantKind.DAY, "") == next(iter(found))
    day = found[GrantKind.DAY, ""]
    assert (0, 3) == (day.figures.unplaced, day.figures.days)
    assert "scenes more that find a day: 1" in day.text.text("en")
    assert 1 == found[GrantKind.HOUR, ""].figures.unplaced


def test_no_day_is_offered_where_days_are_not_limited(studio, three_houses):
    """Nothing but an hour more a day is left."""
    assert {(GrantKind.HOUR, "")} == offers(studio, three_houses).keys()


def test_the_date_of_an_actor_that_binds(studio, three_houses):
    """Fixed where An is away: that date helps; Bo's absences hold nothing and are not asked for."""
    away = frozenset(after(days) for days in range(3))
    cast = tuple(CastTerms(name=name, away=away) for name in ("An", "Bo"))
    terms = Terms(fixes=(Fix(scene=1, day=after(1)),), cast=cast)
    found = offers(studio, replace(three_houses, terms=terms))
    assert {GrantKind.HOUR, GrantKind.CAST} == {kind for kind, _ in found}
    best = next(iter(found.values()))
    assert (GrantKind.CAST, "An", after(1)) == (
        best.grant.kind, best.grant.name, best.grant.day,
    )  # fmt: skip
    assert 0 == best.figures.unplaced


def test_a_booking_that_binds(studio, three_houses):
    """Others have the third house on both dates allowed for it but one: that one is asked for."""
    booked = tuple(Booking(day=after(days), start=0, until=DAY_MIN) for days in range(3))
    terms = Terms(places=(PlaceTerms(location_id="c", booked=booked),))
    rules = replace(three_houses.rules, max_days=3)
    found = offers(studio, replace(three_houses, terms=terms, rules=rules))
    assert 0 == found[GrantKind.PLACE, "c"].figures.unplaced
    assert "c" in found[GrantKind.PLACE, "c"].text.text("en")


def test_the_user_may_stop(studio, three_houses):
    """The work ends at once."""
    with pytest.raises(Cancelled):
        offers(studio, three_houses, progress=Progress(stopped=lambda: True))
