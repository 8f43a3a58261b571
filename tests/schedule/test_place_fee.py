"""What a stay costs by the facts of a place: by the hour with a minimum hire, and overtime."""

import pytest

from scout.domain.location import Fact
from scout.schedule.job.place_fee import read_fee

HOUR = 60


@pytest.fixture
def fee(studio):
    """The fee of a hall of which these facts are stated."""

    def read(*, day=0, **facts):
        stated = tuple(
            Fact(field=field, value=value, source="invented", date="2026-11-20")
            for field, value in facts.items()
        )
        known = {"fee_cny_day": day, "fee_assumed": False} if day else {"fee_cny_day": 5000}
        return read_fee(studio.place("hall", facts=stated, **known))

    return read


def test_hours_are_paid_with_the_minimum_hire(fee):
    """Two hours cost four at least; a day's price that was only assumed is forgotten."""
    hired = fee(fee_hour="¥300", min_hours="4 小时 / 4 h")
    assert [1200, 1200, 1500, 3600] == [hired.of_stay(HOUR * n) for n in (2, 4, 5, 12)]


def test_the_cheapest_way_is_paid(fee):
    """A stated day holds twelve hours here, then half hours cost what is stated."""
    hired = fee(day=3000, fee_hour="¥500", day_hours="12 h", overtime="¥100")
    assert [1000, 3000, 3000, 3200] == [hired.of_stay(HOUR * n) for n in (2, 8, 12, 13)]


def test_half_a_day_holds_the_hours_that_are_stated(fee):
    """Six and a half hours count as seven; beyond them it is overtime."""
    hired = fee(fee_half_day="¥1,000", half_day_hours="6.5", overtime="50")
    assert [1000, 1000, 1100] == [hired.of_stay(HOUR * n) for n in (2, 7, 8)]


def test_without_facts_it_is_as_it_was(fee, studio):
    """What cannot be read, and what nobody knows, says nothing."""
    plain = read_fee(studio.place("hall", fee_cny_day=5000))
    assert plain == fee(fee_hour="by arrangement", overtime="未知 / unknown")
    assert (3000, 5000) == (plain.half_day, plain.day)
