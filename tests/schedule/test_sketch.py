"""The search in arrays and its compiled code: it reckons as the clock does, compiled once."""

import sys
from types import SimpleNamespace

import pytest
from shoot_referee.judge import make_request
from shoot_referee.production import LARGE, make_production

from scout.domain.errors import Cancelled
from scout.domain.progress import Progress
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.job.job import make_job
from scout.schedule.search.construct import construct
from scout.schedule.search.draft import NO_DAY, make_draft
from scout.schedule.sketch import compiled, improve, prepare
from scout.schedule.sketch.facts import state_facts
from scout.schedule.sketch.rounds import play
from scout.schedule.sketch.search import BEST, TOLD, make_search
from scout.schedule.sketch.sums import BROKEN, LEFT_CNY

ROUNDS = 300


@pytest.fixture(params=range(40))
def searched(request):
    """A search over an invented production, and the planner of the same job."""
    production = make_production(request.param, size=LARGE)
    job = make_job(make_request(production), travel=production.road, sun=production.sun)
    planner, dates = DayPlanner(job), job.list_dates(job.rules.max_days or 30)
    start = construct(planner, dates, progress=Progress())
    if not dates or not start.day:
        pytest.skip("nothing to shoot")
    search = make_search(state_facts(job, dates), start.day, seed=1)
    play(search, ROUNDS, 0, ROUNDS)
    return SimpleNamespace(search=search, planner=DayPlanner(job), dates=dates, start=start)


def test_the_search_reckons_each_day_and_the_plan_as_the_clock_does(searched):
    """Each day keeps the rules of the clock, and the price of all is the same to the last 元."""
    search, planner, dates = searched.search, searched.planner, searched.dates
    if search.value[BEST] >= BROKEN:
        return  # nothing was found, and the first plan stands
    day, total = search.best.day.tolist(), 0
    for number, call in enumerate(search.call):
        if call < 0:
            assert number not in day
            continue
        order = search.order[number, : day.count(number)].tolist()
        made = planner.follow(dates[number], int(call), order=order)
        assert made is not None
        total += made.price.total
        planner.learn(dates[number], int(call), order=order)
    draft = make_draft(planner, dates, day=day)
    rest = draft.price.total - draft.price.days - draft.price.dressing - draft.price.cast_travel
    assert total + rest + LEFT_CNY * day.count(NO_DAY) == search.value[TOLD]
    assert draft.price.days <= total


def test_the_same_seed_finds_the_same_plan(searched):
    """A search is repeatable, however its rounds are shared out."""
    job, dates = searched.planner.job, searched.dates
    other = make_search(state_facts(job, dates), searched.start.day, seed=1)
    for share in range(3):
        play(other, ROUNDS // 3, share * ROUNDS // 3, ROUNDS)
    assert searched.search.best.day.tolist() == other.best.day.tolist()
    assert searched.search.value.tolist() == other.value.tolist()


def test_what_other_sources_were_compiled_to_is_deleted(tmp_path):
    """A compiled function does not notice that one which it calls was changed."""
    (tmp_path / "old").mkdir()
    folder = compiled.keep_compiled(tmp_path)
    assert tmp_path == folder.parent
    assert [] == list(tmp_path.iterdir())
    folder.mkdir()
    assert folder == compiled.keep_compiled(tmp_path)
    assert [folder] == list(tmp_path.iterdir())


@pytest.fixture
def compiler(monkeypatch):
    """A computer on which nothing was compiled; sets how long the compiler takes."""
    monkeypatch.setattr(compiled, "is_ready", lambda: False)

    def take(seconds):
        work = f"import time; time.sleep({seconds})"
        monkeypatch.setattr(prepare, "COMMAND", (sys.executable, "-c", work))

    yield take
    for process in prepare._begun:
        process.kill()
        process.wait()
    prepare._begun.clear()


def test_whoever_waits_for_the_compiler_is_told_why(compiler):
    """It is another process, and its end is waited for."""
    told = []
    compiler(0.2)
    assert prepare.prepare(Progress(lambda _, what: told.append(what.code)))
    assert {"schedule.preparing"} == set(told)
    assert [] == prepare._begun


def test_whoever_does_not_wait_for_the_compiler_keeps_the_first_plan(compiler):
    """Enough is enough and a stop is a stop, while one compiler goes on by itself."""
    production = make_production(0, size=LARGE)
    job = make_job(make_request(production), travel=production.road, sun=production.sun)
    planner, dates = DayPlanner(job), job.list_dates(30)
    ask = {"start": construct(planner, dates, progress=Progress()), "budget": improve.Budget()}
    compiler(60)
    kept = improve.improve(planner, dates, progress=Progress(enough=lambda: True), **ask)
    assert ask["start"] == kept
    with pytest.raises(Cancelled):
        improve.improve(planner, dates, progress=Progress(stopped=lambda: True), **ask)
    assert 1 == len(prepare._begun)
