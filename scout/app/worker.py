"""Long work beside the window: one job a lane, with progress, and a cancel that answers at once.

Work that gets better while it lasts shows what it has, and can be settled for that. Each job has a
thread of Python's own, its news arrive as signals on the window's thread. A job whose lane took a
newer one is stopped, and its late answer is dropped.

Qt's pool would not do: its threads get a new Python state for each job, and the solver's library
dies of the one that it remembers from the job before.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from scout.domain.errors import Cancelled, ScoutError
from scout.domain.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scout.domain.message import Message

# The window cannot show more than this, and each report costs it a repaint.
REPORTS_A_SECOND = 20

_NAME, _FAR_NAME = "scout-job", "scout-far-job"

FAR_S = 0.3
"""How long closing waits for work that may itself wait for a server; what that would write is
whole or not there, whenever it is left."""


class _News(QObject):
    progressed = Signal(object, float, object)
    shown = Signal(object, object)
    done = Signal(object, object)
    failed = Signal(object, object)


class Job:
    """One piece of work: a function that takes a :class:`Progress` and returns its answer."""

    def __init__(
        self,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None],
        *,
        news: _News,
        show: Callable[[Any], None] | None,
        stopped: Callable[[], None] | None,
        again: Callable[[], None] | None,
    ) -> None:
        self.news = news
        self.then, self.show, self.stopped, self.again = then, show, stopped, again
        self._work = work
        self._stop, self._enough = threading.Event(), threading.Event()
        self._last_report = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._stop.set()

    def settle(self) -> None:
        """Ask the work to come back with the best it has."""
        self._enough.set()

    def run(self) -> None:
        """Do the work (on a thread of its own)."""
        try:
            answer = self._work(self._make_progress())
        except Exception as error:  # noqa: BLE001 - sorted into known or bug by the receiver
            self.news.failed.emit(self, error)
        else:
            self.news.done.emit(self, answer)

    def _make_progress(self) -> Progress:
        show = None if self.show is None else lambda answer: self.news.shown.emit(self, answer)
        return Progress(
            watch=self._report, stopped=self._stop.is_set, enough=self._enough.is_set, show=show
        )

    def _report(self, fraction: float, what: Message) -> None:
        now = time.monotonic()
        if now - self._last_report >= 1 / REPORTS_A_SECOND:
            self._last_report = now
            self.news.progressed.emit(self, fraction, what)


class Lane(QObject):
    """Runs one job at a time; the newest wins."""

    started = Signal()
    progressed = Signal(float, object)
    ended = Signal()
    rested = Signal()
    """The job has ended, what came of it is known, and no newer one was begun."""
    failed = Signal(object)
    """A known failure, as the ``ScoutError``."""
    crashed = Signal(object)
    """A bug, as the exception."""

    def __init__(self, parent: QObject | None = None, *, is_far: bool = False) -> None:
        """``is_far``: its work may wait for a server, and nobody waits long for it at the end."""
        super().__init__(parent)
        self._name = _FAR_NAME if is_far else _NAME
        self._current: Job | None = None
        self._news = _News()
        # Bound methods, not lambdas: Qt brings their calls to this thread.
        self._news.progressed.connect(self._hear)
        self._news.shown.connect(self._see)
        self._news.done.connect(self._finish)
        self._news.failed.connect(self._sort)

    @property
    def is_busy(self) -> bool:
        """Whether the newest job still runs."""
        return self._current is not None

    @property
    def again(self) -> Callable[[], None] | None:
        """How the work that runs is begun once more; ``None`` where none runs or nobody said."""
        return self._current.again if self._current is not None else None

    def start(
        self,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None],
        *,
        show: Callable[[Any], None] | None = None,
        stopped: Callable[[], None] | None = None,
        again: Callable[[], None] | None = None,
    ) -> None:
        """Run ``work`` on a thread of its own, then ``then`` with its answer on this thread.

        ``show`` hears each better answer while the work goes on, ``stopped`` that the user wants
        none; both on this thread. ``again`` begins the same work once more, for who comes back to
        this moment.
        """
        self.drop()
        job = Job(work, then, news=self._news, show=show, stopped=stopped, again=again)
        self._current = job
        self.started.emit()
        # Of a daemon the process does not wait either.
        far = self._name == _FAR_NAME
        threading.Thread(target=job.run, name=self._name, daemon=far).start()

    def drop(self) -> None:
        """Stop the running job, if any, for newer work; its answer will not be heard."""
        if self._current is not None:
            self._current.cancel()
            self._current = None
            self.ended.emit()

    def cancel(self) -> None:
        """Stop the running job, if any, since the user wants no answer."""
        job = self._current
        self.drop()
        if job is not None and job.stopped is not None:
            job.stopped()
        self._rest()

    def settle(self) -> None:
        """Let the running job, if any, come back with the best it has."""
        if self._current is not None:
            self._current.settle()

    @Slot(object, float, object)
    def _hear(self, job: Job, share: float, what: Message) -> None:
        if job is self._current:
            self.progressed.emit(share, what)

    @Slot(object, object)
    def _see(self, job: Job, answer: Any) -> None:
        if job is self._current and job.show is not None:
            job.show(answer)

    @Slot(object, object)
    def _finish(self, job: Job, answer: Any) -> None:
        if job is self._current:
            self._current = None
            self.ended.emit()
            job.then(answer)
            self._rest()

    @Slot(object, object)
    def _sort(self, job: Job, error: Exception) -> None:
        if job is not self._current:
            return
        self._current = None
        self.ended.emit()
        if not isinstance(error, ScoutError):
            self.crashed.emit(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)
        self._rest()

    def _rest(self) -> None:
        if self._current is None:
            self.rested.emit()


def stop_all(lanes: Iterable[Lane]) -> None:
    """Stop the work of all lanes, then block until no job runs; for far ones only a moment."""
    for lane in lanes:
        lane.drop()
    until = time.monotonic() + FAR_S
    for thread in running():
        is_far = thread.name == _FAR_NAME
        thread.join(max(0.0, until - time.monotonic()) if is_far else None)


def running() -> tuple[threading.Thread, ...]:
    """The threads of the jobs that still run, also of those that nobody waits for any more."""
    return tuple(thread for thread in threading.enumerate() if thread.name in {_NAME, _FAR_NAME})
