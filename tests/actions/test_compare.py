"""Suggested sets are weighed by their shoot days; what those say against the paper is told."""

from datetime import date
from types import SimpleNamespace

import pytest

from scout import paths
from scout.actions.compare import SetPlan, compare_sets, word_comparison
from scout.actions.library import open_library
from scout.actions.plan import PlanOrder
from scout.actions.read import read
from scout.actions.suggest import suggest
from scout.domain.plan import PlanCost

SCRIPT = paths.SEEDS / "productions" / "the_fourth_bell.fountain"


@pytest.fixture(scope="module")
def bell():
    """The short Fountain production with its sets and their days."""
    library = open_library()
    script = read(SCRIPT, library)
    suggestion = suggest(script, library)
    order = PlanOrder(start=date(2026, 12, 7))
    compared = compare_sets(script, suggestion, library=library, order=order)
    return SimpleNamespace(suggestion=suggestion, compared=compared)


def test_every_set_has_its_days_and_the_cheapest_comes_first(bell):
    """Sets are sorted by scenes on no day, then by what days, places and dressing cost."""
    labels = {one.location_set.label for one in bell.compared}
    assert {one.label for one in bell.suggestion.sets} == labels
    ranks = [one.rank for one in bell.compared]
    assert sorted(ranks) == ranks


def test_the_total_is_the_plan_and_what_no_day_pays(bell):
    """Dressing money of every need is added to the price of the plan."""
    for one in bell.compared:
        paid = sum(entry.candidate.dressing_cny for entry in one.location_set.assignments)
        assert one.plan.cost.total + paid == one.total_cny


def _set(label, *, fee, places, days, cost):
    """A set with a price on paper and one by its days."""
    figures = SimpleNamespace(fee_cny=fee, locations=places)
    plan = SimpleNamespace(
        days=(SimpleNamespace(moves=()),) * days, unplaced=(), cost=PlanCost(days=cost)
    )
    return SetPlan(
        location_set=SimpleNamespace(label=label, figures=figures), plan=plan, dressing_cny=0
    )


def test_what_the_days_say_against_the_paper():
    """The cheapest on paper loses by a day, which one place more would save."""
    paper = _set("lowest_cost", fee=1_000, places=2, days=3, cost=50_000)
    best = _set("closest_together", fee=2_000, places=3, days=2, cost=40_000)
    said = word_comparison((best, paper))
    assert ["actions.compare_paper", "actions.compare_place_more"] == [one.code for one in said]
    assert all(one.both() for one in said)
    assert "10000" in said[0].text("en")


def test_where_days_and_paper_agree_nothing_is_said():
    """One set, or the same set best in both."""
    one = _set("lowest_cost", fee=1_000, places=2, days=2, cost=40_000)
    other = _set("best_fit", fee=2_000, places=2, days=2, cost=50_000)
    assert () == word_comparison((one,))
    assert () == word_comparison((one, other))
