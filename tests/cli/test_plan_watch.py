"""Ctrl+C while a plan is made cheaper: once takes the best so far, twice stops."""

import signal
import sys
import time
from dataclasses import replace

import pytest

from scout.cli.plan_watch import watch_plan
from scout.cli.terminal import DONE, STOPPED
from scout.cli.verbs import run
from scout.domain.location_set import Figures, LocationSet
from scout.domain.message import say
from scout.domain.plan import Plan, PlanCost, Unplaced

SET = LocationSet(
    label="best_fit",
    proven=True,
    gap=0.0,
    location_ids=(),
    figures=Figures(locations=0, fee_cny=0, fit=1.0, spread_min=0),
    assignments=(),
)
FIRST = Plan(location_set=SET, days=(), cost=PlanCost(days=400_000))


@pytest.fixture
def interrupts(monkeypatch):
    """So many Ctrl+C come, each when the planner asks whether it is enough.

    Whoever runs the tests in the background may have Ctrl+C ignored; a person's terminal has not.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def arrange(count):
        left = [count]

        def plan_days(request, *, progress, **_more):
            del request
            end = time.monotonic() + 20
            while not progress.enough() or left[0]:
                if left[0]:
                    left[0] -= 1
                    signal.raise_signal(signal.SIGINT)
                assert time.monotonic() < end
            return FIRST

        monkeypatch.setattr("scout.schedule.planner.plan_days", plan_days)

    yield arrange
    signal.signal(signal.SIGINT, before)


def _plan(village, out, *options):
    words = ["plan", village.script, "--places", village.places, "--start", "2026-12-07",
             "--out", out, "--lang", "en", "--json", *options]  # fmt: skip
    return run([str(word) for word in words])


def test_the_old_answer_to_an_interrupt_comes_back(capsys):
    """Only while a plan is made cheaper does Ctrl+C mean good enough; it is said once."""
    before = signal.getsignal(signal.SIGINT)
    with watch_plan("en", takes_best=True) as progress:
        assert not progress.enough()
        signal.raise_signal(signal.SIGINT)
        assert progress.enough()
        assert progress.enough()
    assert [say("cli.good_enough").text("en")] == capsys.readouterr().err.splitlines()
    assert signal.getsignal(signal.SIGINT) is before


def test_the_first_interrupt_writes_the_papers(village, tmp_path, capsys, interrupts):
    """With ``--seconds`` the plan so far is the answer, and it is said."""
    interrupts(1)
    assert _plan(village, tmp_path, "--seconds", "60") == DONE
    printed = capsys.readouterr()
    assert [say("cli.good_enough").text("en")] == printed.err.splitlines()
    assert (tmp_path / "plan.json").exists()


def test_the_second_interrupt_stops(village, tmp_path, capsys, interrupts):
    """Nothing is written."""
    interrupts(2)
    assert _plan(village, tmp_path, "--seconds", "60") == STOPPED
    assert say("domain.cancelled").text("en") == capsys.readouterr().err.splitlines()[-1]
    assert not (tmp_path / "plan.json").exists()


def test_without_seconds_an_interrupt_stops(village, tmp_path, interrupts):
    """As ever."""
    interrupts(1)
    assert _plan(village, tmp_path) == STOPPED


def test_a_person_sees_the_price_fall(monkeypatch, capsys):
    """At a terminal the line of progress tells days, price, what was saved and what is left."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("scout.domain.progress.SHOWN_EVERY_S", 0.0)
    better = replace(FIRST, cost=PlanCost(days=360_000), bound=342_000)
    wanting = replace(better, unplaced=(Unplaced(scene=1, reason=say("domain.cancelled")),))
    with watch_plan("en", takes_best=False) as progress:
        for plan in (FIRST, better, wanting):
            progress.offer(lambda plan=plan: plan)
            progress.report(0.25, say("schedule.planning"))
    told = capsys.readouterr().err.split("\r\033[K")[1:]
    left = "at most 5.0 % could still be saved"
    assert [
        " 25%  Shoot days: 0, about 400,000 yuan …",
        f" 25%  Shoot days: 0, about 360,000 yuan, 10.0 % cheaper than the first plan, {left} …",
        f" 25%  Shoot days: 0, about 360,000 yuan, scenes on no day: 1, {left} …",
    ] == told
