"""Watching a plan get better at a terminal, and taking it when it is good enough."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from scout.cli.terminal import tell, watch_progress, wipe_progress
from scout.domain.message import say
from scout.domain.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.domain.text import Lang


@contextmanager
def watch_plan(lang: Lang, *, takes_best: bool) -> Iterator[Progress]:
    """Tells the price of the best plan so far where a person watches.

    With ``takes_best`` Ctrl+C ends the work with that plan, and a second one stops it all.
    """
    watch = _PlanWatch(lang)
    before = signal.getsignal(signal.SIGINT)
    # Said anew in any case: the solver leaves the system's own answer, an end without a word.
    signal.signal(signal.SIGINT, watch.interrupt if takes_best else before)
    try:
        yield watch.progress
    finally:
        signal.signal(signal.SIGINT, before)


class _PlanWatch:
    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._line = watch_progress(lang)
        self._first: Plan | None = None
        self._said: Message | None = None
        self._asked = self._told = False
        watched = sys.stderr.isatty()
        self.progress = Progress(
            self._report, enough=self._is_enough, show=self._show if watched else None
        )

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Once: good enough. Twice: stop (called by Python on Ctrl+C)."""
        if self._asked:
            signal.default_int_handler(number, frame)
        self._asked = True

    def _report(self, fraction: float, what: Message) -> None:
        self._line.report(fraction, self._said or what)

    def _show(self, plan: Plan) -> None:
        from scout.actions.plan import word_better

        if self._first is None or plan.location_set != self._first.location_set:
            self._first = plan
        self._said = word_better(plan, first=self._first)

    def _is_enough(self) -> bool:
        # Told here and not in the handler, which may have come in the middle of another print.
        if self._asked and not self._told:
            self._told = True
            wipe_progress()
            tell(say("cli.good_enough").text(self._lang))
        return self._asked
