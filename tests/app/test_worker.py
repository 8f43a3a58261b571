"""Work beside the window: answers, failures, cancel."""

import subprocess
import sys
import threading
import weakref

import pytest

from scout.app.worker import Lane, stop_all
from scout.domain.errors import WishError
from scout.domain.message import say


@pytest.fixture
def lane(qapp):
    """An idle lane."""
    lane = Lane(qapp)
    yield lane
    stop_all([lane])


def test_an_answer_comes_back_on_the_thread_of_the_window(lane, qtbot):
    """The work runs elsewhere, its answer arrives here."""
    threads = []

    def work(_progress):
        threads.append(threading.current_thread())
        return 42

    answers = []
    with qtbot.waitSignal(lane.ended):
        lane.start(work, lambda answer: answers.append((answer, threading.current_thread())))
    assert answers == [(42, threading.main_thread())]
    assert threads[0] is not threading.main_thread()


def test_a_known_failure_is_told(lane, qtbot):
    """A ``ScoutError`` arrives as ``failed``, anything else as ``crashed``."""
    error = WishError(say("domain.cancelled"))

    def fail(_progress):
        raise error

    with qtbot.waitSignal(lane.failed) as heard:
        lane.start(fail, lambda _answer: None)
    assert heard.args == [error]
    with qtbot.waitSignal(lane.crashed) as heard:
        lane.start(lambda _progress: 1 / 0, lambda _answer: None)
    assert isinstance(heard.args[0], ZeroDivisionError)


def test_cancel_answers_at_once_and_drops_the_answer(lane, qtbot):
    """After cancel the lane is idle, and no answer of the old work is heard."""
    release = threading.Event()
    answers = []

    def work(progress):
        release.wait(5)
        progress.check()
        return "late"

    lane.start(work, answers.append)
    lane.cancel()
    assert not lane.is_busy
    release.set()
    stop_all([lane])
    qtbot.wait(20)
    assert answers == []


def test_the_newest_work_wins(lane, qtbot):
    """Starting anew stops the work before it."""
    release = threading.Event()
    answers = []
    lane.start(lambda _progress: release.wait(5) and "old", answers.append)
    lane.start(lambda _progress: "new", answers.append)
    release.set()
    qtbot.waitUntil(lambda: bool(answers))
    stop_all([lane])
    qtbot.wait(20)
    assert answers == ["new"]


def test_progress_is_heard(lane, qtbot):
    """A report of the work reaches the window."""

    def work(progress):
        progress.report(0.5, say("domain.cancelled"))

    with qtbot.waitSignal(lane.progressed) as heard:
        lane.start(work, lambda _answer: None)
    assert heard.args == [0.5, say("domain.cancelled")]


def test_better_answers_are_shown_until_it_is_enough(lane, qtbot):
    """Each is heard on the window's thread; settled, the work comes back with the best it has."""
    shown, answers = [], []

    def work(progress):
        best = 0
        while not progress.enough():
            best += 1
            progress.offer(lambda best=best: best)
            threading.Event().wait(0.01)
        return best

    def show(best):
        shown.append((best, threading.current_thread()))

    lane.start(work, answers.append, show=show)
    qtbot.waitUntil(lambda: len(shown) > 1)
    assert answers == []
    lane.settle()
    qtbot.waitUntil(lambda: bool(answers))
    assert {thread for _, thread in shown} == {threading.main_thread()}
    assert answers[0] >= shown[-1][0] > shown[0][0]


def test_only_the_user_s_cancel_is_told(lane):
    """Newer work and closing drop the old silently; cancel says so to who began it."""
    told = []
    for _ in range(2):
        lane.start(lambda _progress: None, lambda _answer: None, stopped=lambda: told.append(1))
    assert told == []
    lane.cancel()
    assert told == [1]
    lane.cancel()
    assert told == [1]


def test_what_a_work_was_about_is_let_go(lane, qtbot):
    """Done, dropped or cancelled: a window that is used all day keeps none of it."""
    kept = [_Heavy() for _ in range(6)]
    left = [weakref.ref(one) for one in kept]
    for one in kept:
        lane.start(lambda _progress, one=one: one, lambda _answer: None)
    lane.cancel()
    kept.clear()
    del one
    qtbot.waitUntil(lambda: not any(ref() for ref in left))


class _Heavy:
    """Something that a work is about."""


def test_the_solver_lives_through_job_after_job():
    """What it remembers of the thread on which it was loaded is gone with that thread."""
    program = """
from PySide6.QtCore import QCoreApplication
from scout.app.worker import Lane, stop_all
def load(_progress):
    from ortools.linear_solver.python import model_builder_helper
def solve(_progress):
    from ortools.linear_solver.python import model_builder_helper as linear
    model = linear.ModelBuilderHelper()
    model.add_var()
    model.set_var_objective_coefficient(0, 1.0)
    solver = linear.ModelSolverHelper("GLOP")
    solver.solve(model)
    return len(solver.dual_values())
app = QCoreApplication([])
lane = Lane(app)
lane.start(load, lambda _: lane.start(solve, lambda duals: app.exit(40 + duals)))
code = app.exec()
stop_all([lane])
raise SystemExit(code)
"""
    assert 40 == subprocess.run([sys.executable, "-c", program], check=False).returncode
