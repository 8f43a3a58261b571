"""What no plan can undercut: beside the sums of single days, and every way of tiny shoots."""

import random

import numpy as np
import pytest
from shoot_referee.brute import Brute
from shoot_referee.fact import minute_of
from shoot_referee.judge import make_plan, make_request
from shoot_referee.production import LARGE, TINY, make_production

from scout.domain.errors import Cancelled
from scout.domain.progress import Progress
from scout.schedule.bound.bound import find_bound
from scout.schedule.bound.day_model import DayModel
from scout.schedule.bound.filling import Filling
from scout.schedule.bound.least_day import LeastDay, least_rest
from scout.schedule.bound.master import Master
from scout.schedule.bound.matrix import make_matrix
from scout.schedule.bound.pricing import Pricing, list_choices
from scout.schedule.bound.stand_in import list_stand_ins
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.day.least import least_drive, least_hours, least_price
from scout.schedule.day.tally import add_up, mask_of
from scout.schedule.job.job import make_job
from scout.schedule.planner import Effort, plan_days

SECONDS = 2.0
PLANNED = 1
"""A large production that is planned to the last scene."""

EMPTY = {1, 12, 16, 33}
"""Tiny productions in which nothing can be shot on any day."""

BLOCKS, SIZE = 6, 10


def _make_job(seed, *, size=LARGE):
    production = make_production(seed, size=size)
    return make_job(make_request(production), travel=production.road, sun=production.sun)


def _price_alone(job, tasks):
    """A day by the sums of single days, with its cast and visits; ``None`` where it is too long."""
    places = {job.place[task] for task in tasks}
    drive = least_drive(job, mask_of(places))
    too_long = least_hours(job, add_up(job, tasks)) + drive > 60 * job.rules.hours
    if too_long or sum(job.eighths[task] for task in tasks) > 8 * job.rules.pages:
        return None
    called = {actor for actor in range(len(job.actors)) for t in tasks if job.cast[t] >> actor & 1}
    cast = sum(job.day_cny[actor] for actor in called)
    return least_price(job, add_up(job, tasks)) + cast + job.prices.split * len(places)


def _draw_days(job, seed, count=40):
    dice = random.Random(seed)  # noqa: S311 - repeatable, no secret
    size = len(job.tasks)
    return [frozenset(dice.sample(range(size), dice.randint(1, size))) for _ in range(count)]


def _as_table(job, days):
    table = np.zeros((len(days), len(job.tasks)), dtype=bool)
    for row, tasks in enumerate(days):
        table[row, list(tasks)] = True
    return table


@pytest.mark.parametrize("seed", range(25))
def test_many_days_at_once_cost_what_each_costs_alone(seed):
    """The sums over matrices are the sums of ``day.least``."""
    job = _make_job(seed)
    days = _draw_days(job, seed)
    expected = [_price_alone(job, tasks) for tasks in days]
    priced = LeastDay(make_matrix(job)).price(_as_table(job, days))
    actual = [None if np.isinf(price) else price for price in priced]
    assert expected == actual


@pytest.mark.parametrize("seed", sorted({*range(40)} - EMPTY))
def test_the_best_day_is_the_best_of_all(seed):
    """The integer programme finds what trying every set of tasks finds."""
    job = _make_job(seed, size=TINY)
    dice = np.random.default_rng(seed)
    worth = dice.uniform(0, 30_000, len(job.tasks))
    sets = np.array([[n >> t & 1 for t in range(len(worth))] for n in range(1, 2 ** len(worth))])
    prices = LeastDay(make_matrix(job)).price(sets.astype(bool))
    expected = (prices - sets @ worth).min()
    model = DayModel(make_matrix(job), (tuple(range(len(job.places))), 1), whole=True)
    model.set_worth(worth)
    least, _ = model.prove(20, Progress())
    assert least <= expected + 1e-6
    if np.isfinite(expected):
        assert least == pytest.approx(expected, abs=2)


@pytest.mark.parametrize("seed", sorted({*range(40)} - EMPTY))
def test_worths_are_trusted_as_far_as_no_day_breaks_them(seed):
    """Cut down by the factor, no set of tasks is worth more than the day that it makes costs."""
    job = _make_job(seed, size=TINY)
    worth = np.random.default_rng(seed).uniform(0, 30_000, len(job.tasks))
    sets = np.array([[n >> t & 1 for t in range(len(worth))] for n in range(1, 2 ** len(worth))])
    prices = LeastDay(make_matrix(job)).price(sets.astype(bool))
    pricing = Pricing(make_matrix(job), list_choices(len(job.places)))
    trust = pricing.price(worth, seconds=20, progress=Progress()).trust
    assert 0 < trust <= 1
    assert (prices - trust * (sets @ worth)).min() >= -1e-6


@pytest.mark.parametrize("seed", sorted({*range(40)} - EMPTY))
def test_parts_of_tasks_are_never_dearer_than_whole_ones(seed):
    """The quick bound of a choice of places is a bound of the exact one."""
    job = _make_job(seed, size=TINY)
    worth = np.random.default_rng(seed).uniform(0, 30_000, len(job.tasks))
    for choice in list_choices(len(job.places)):
        parts, whole = (DayModel(make_matrix(job), choice, whole=how) for how in (False, True))
        parts.set_worth(worth)
        whole.set_worth(worth)
        assert parts.bound() <= whole.prove(20, Progress())[0] + 2


@pytest.mark.parametrize("seed", range(25))
def test_a_stand_in_makes_no_day_dearer(seed):
    """Where the first of a pair is shot and the second is not, the other way costs no more."""
    job = _make_job(seed)
    for greater, smaller in list_stand_ins(job):
        for drawn in _draw_days(job, seed):
            others = drawn - {greater, smaller}
            before = _price_alone(job, others | {greater})
            after = _price_alone(job, others | {smaller})
            assert before is None or (after is not None and after <= before)


@pytest.mark.parametrize("seed", range(30))
def test_filled_days_are_days(seed):
    """Whatever is filled has tasks, and no more pages than a day may have."""
    job = _make_job(seed)
    matrix = make_matrix(job)
    worth = matrix.minutes * 60
    for noise in (0.0, 0.2):
        days = Filling(matrix).fill(worth, noise=noise)
        assert days.any(1).all()
        assert ((days * matrix.eighths).sum(1) <= 8 * job.rules.pages).all()


def test_the_master_pays_for_each_task_once():
    """Two days that share a task cost as much as the cheapest share of both."""
    master = Master(3)
    master.add(np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1]], dtype=bool), np.array([10.0, 9.0, 4.0]))
    again = master.add(np.array([[1, 1, 0]], dtype=bool), np.array([10.0]))
    assert (0, 14.0) == (again, pytest.approx(master.solve().sum()))


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_tiny_shoot_costs_less_than_its_bound(block):
    """Every way to shoot all of it costs as much as the bound, or more."""
    seen = 0
    for seed in range(block * SIZE, (block + 1) * SIZE):
        production = make_production(seed, size=TINY)
        plan = make_plan(production)
        if plan.unplaced:
            continue
        job = make_job(make_request(production), travel=production.road, sun=production.sun)
        bound = find_bound(job, (), seconds=SECONDS, progress=Progress())
        called = tuple(int(minute_of(day.date, day.call)) for day in plan.days)
        left, price = Brute(production, production.rules.max_days, called).best[:2]
        assert left == 0
        assert least_rest(job) < bound <= price, seed
        seen += 1
    assert seen > 0


def test_a_plan_says_its_bound_and_gap():
    """Who asks for a proof gets one, and the plan says how much could still be saved."""
    production = make_production(PLANNED, size=LARGE)
    effort = Effort(rounds=20, proof_seconds=SECONDS)
    ways = {"travel": production.road, "sun": production.sun}
    plan = plan_days(make_request(production), **ways, effort=effort)
    assert not plan.unplaced
    assert 0 < plan.bound <= plan.cost.total
    assert plan.gap < 0.5
    assert {"schedule.best_found", "schedule.bound_found"} == {note.code for note in plan.notes}


def test_a_proof_is_stopped():
    """Whoever cancels gets an answer at the next round."""
    job = _make_job(3)
    planner = DayPlanner(job)
    with pytest.raises(Cancelled):
        find_bound(job, planner.list_known(), seconds=60, progress=Progress(stopped=lambda: True))
