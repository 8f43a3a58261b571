"""What no plan can undercut: beside the sums of single days, and every way of tiny shoots."""

import random
from dataclasses import replace

import numpy as np
import pytest
from shoot_referee.brute import Brute
from shoot_referee.fact import minute_of
from shoot_referee.judge import make_plan, make_request
from shoot_referee.production import LARGE, TINY, make_production

from scout.domain.errors import Cancelled
from scout.domain.progress import Progress
from scout.schedule.best_day.best_day import MOST_DECIDED, NEAR_CNY, BestDay
from scout.schedule.best_day.exact import PAIR, make_room
from scout.schedule.bound.bound import find_bound
from scout.schedule.bound.demand import Demand
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

WHOLE = (1, 5, 39, 42, 45, 50, 52, 85, 93, 122, 189)
"""More of them, of which the plan comes near its bound."""

EMPTY = {1, 12, 16, 33}
"""Tiny productions in which nothing can be shot on any day."""

BLOCKS, SIZE = 6, 10


def _make_job(seed, *, size=LARGE, pages=None):
    production = make_production(seed, size=size)
    request = make_request(production)
    if pages is not None:
        request = replace(request, rules=replace(request.rules, pages=pages))
    return make_job(request, travel=production.road, sun=production.sun)


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


class Sets:
    """Every set of the tasks of a tiny shoot: what it brings, how many places it visits, its price.

    ``worth``: of each task, of a visit of each place and of a day, drawn by the seed.
    """

    def __init__(self, seed, *, pages=None):
        job = _make_job(seed, size=TINY, pages=pages)
        if not job.tasks:
            pytest.skip("nothing can be shot")
        self.matrix = make_matrix(job)
        size = len(job.tasks)
        sets = [[number >> task & 1 for task in range(size)] for number in range(1, 2**size)]
        days = np.array(sets, dtype=bool)
        self.brought = Demand(self.matrix).bring(days)
        self.at = self.brought[:, size:-1]
        self.price = LeastDay(self.matrix).price(days)
        most = [30_000] * size + [3_000] * self.at.shape[1] + [3_000]
        self.worth = np.random.default_rng(seed).uniform(0, most)
        self.value = self.brought @ self.worth - self.price
        self.room = make_room(size, units=self.matrix.most_min, eighths=int(8 * job.rules.pages))

    def find_most(self, places):
        """What the best set of tasks at just these places is worth beyond its price."""
        wanted = np.isin(range(self.at.shape[1]), places)
        return self.value[(self.at == wanted).all(1)].max(initial=-np.inf)

    def prove(self, places, least, *, most=MOST_DECIDED):
        """What no day at these places is worth more than, by the search."""
        best = BestDay(self.matrix, places, least=least)
        return best.prove(self.worth, above=-1e6, most=most, room=self.room)


def _list_some(places):
    return [choice for choice in list_choices(places) if choice[1] == len(choice[0])]


@pytest.mark.parametrize("pages", [None, 0.75])
@pytest.mark.parametrize("seed", sorted({*range(40)} - EMPTY))
def test_the_best_day_is_the_best_of_all(seed, pages):
    """At each choice of places the search proves and finds what trying every set of tasks finds."""
    sets = Sets(seed, pages=pages)
    for places, least in _list_some(sets.at.shape[1]):
        expected = sets.find_most(places)
        answer = sets.prove(places, least)
        if expected < -1e6:
            assert not len(answer.days)
            continue
        assert expected - 1e-6 <= answer.most
        if pages is None or len(places) <= PAIR:
            assert answer.most <= expected + 2 * NEAR_CNY + 1
        assert expected == pytest.approx(_best_found(sets, answer), abs=2 * NEAR_CNY + 1)


def _best_found(sets, answer):
    brought = Demand(sets.matrix).bring(answer.days)
    return (brought @ sets.worth - LeastDay(sets.matrix).price(answer.days)).max()


@pytest.mark.parametrize("seed", sorted({*range(40)} - EMPTY))
def test_days_of_many_places_are_worth_no_more_than_is_proven(seed):
    """What is proven of any so many places holds for each set of tasks that visits as many."""
    sets = Sets(seed)
    for least in range(1, sets.at.shape[1]):
        expected = sets.value[sets.at.sum(1) >= least].max(initial=-np.inf)
        places = tuple(range(sets.at.shape[1]))
        assert expected - 1e-6 <= max(-1e6, sets.prove(places, least).most)


@pytest.mark.parametrize("most", [1, 2, 5, 20])
@pytest.mark.parametrize("seed", sorted({*range(12)} - EMPTY))
def test_a_proof_that_is_cut_short_holds(seed, most):
    """What was not looked into counts as worth what it might be."""
    sets = Sets(seed)
    for places, least in _list_some(sets.at.shape[1]):
        expected = sets.find_most(places)
        assert expected - 1e-6 <= max(-1e6, sets.prove(places, least, most=most).most)


@pytest.mark.parametrize("seed", sorted({*range(12)} - EMPTY))
def test_a_proof_that_is_halted_holds(seed):
    """Whoever ends it from another thread gets what may be said by then."""
    sets = Sets(seed)
    sets.room.halt[0] = True
    for places, least in _list_some(sets.at.shape[1]):
        expected = sets.find_most(places)
        assert expected - 1e-6 <= max(-1e6, sets.prove(places, least).most)


@pytest.mark.parametrize("seed", sorted({*range(40)} - EMPTY))
def test_worths_are_trusted_as_far_as_no_day_breaks_them(seed):
    """Cut down by the factor, no set of tasks is worth more than the day that it makes costs."""
    sets = Sets(seed)
    pricing = Pricing(sets.matrix, list_choices(sets.at.shape[1]))
    trust = pricing.price(sets.worth, seconds=20, progress=Progress()).trust
    assert 0 < trust <= 1
    assert (sets.price - trust * (sets.brought @ sets.worth)).min() >= -1e-6


@pytest.mark.parametrize("seed", WHOLE)
def test_every_plan_brings_what_is_demanded(seed):
    """All tasks, each place as often, and as many days, as no plan can do without."""
    production = make_production(seed, size=LARGE)
    plan = make_plan(production)
    assert not plan.unplaced
    job = make_job(make_request(production), travel=production.road, sun=production.sun)
    number = {task.scene.index: at for at, task in enumerate(job.tasks)}
    days = np.zeros((len(plan.days), len(number)), dtype=bool)
    for row, day in enumerate(plan.days):
        days[row, [number[slot.scene] for visit in day.visits for slot in visit.slots]] = True
    demand = Demand(make_matrix(job))
    assert (demand.bring(days).sum(0) >= demand.count).all()


def test_a_place_with_more_work_than_a_day_holds_is_demanded_twice():
    """Pages that a day cannot hold ask for another day there."""
    job = _make_job(PLANNED)
    whole = Demand(make_matrix(job)).count
    pages = max(job.eighths) / 8
    less = Demand(make_matrix(_make_job(PLANNED, pages=pages))).count
    assert (less >= whole).all()
    assert less[-1] >= sum(job.eighths) / 8 / pages


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
    master = Master(np.ones(3))
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


@pytest.mark.parametrize("seed", WHOLE)
def test_no_larger_shoot_costs_less_than_its_bound(seed):
    """What is proven is no more than a good plan costs."""
    production = make_production(seed, size=LARGE)
    ways = {"travel": production.road, "sun": production.sun}
    plan = plan_days(make_request(production), **ways, effort=Effort(rounds=2_000))
    assert not plan.unplaced
    job = make_job(make_request(production), **ways)
    bound = find_bound(job, (), seconds=SECONDS, progress=Progress())
    assert least_rest(job) < bound <= plan.cost.total


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


def test_a_proof_is_ended():
    """Who has had enough in the middle of it keeps what is proven."""
    job, asked = _make_job(PLANNED), []

    def enough():
        asked.append(1)
        return len(asked) > 40

    bound = find_bound(job, (), seconds=600, progress=Progress(enough=enough))
    assert bound >= 0
    assert len(asked) > 40


def test_a_proof_is_stopped():
    """Whoever cancels gets an answer at the next round."""
    job = _make_job(3)
    planner = DayPlanner(job)
    with pytest.raises(Cancelled):
        find_bound(job, planner.list_known(), seconds=60, progress=Progress(stopped=lambda: True))
