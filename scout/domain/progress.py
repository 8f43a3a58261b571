"""How long work reports, shows what it has so far and is stopped, without knowing who watches."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from scout.domain.errors import Cancelled
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.message import Message

SHOWN_EVERY_S = 0.2
"""More often nobody can look at a better answer, and each takes time to make."""


class Progress:
    """Handed into anything that may take over half a second.

    ``watch`` hears a fraction (0 to 1) and what is being done; ``stopped`` answers whether the
    user wants to stop. ``enough`` answers whether the best so far will do, and ``show`` hears each
    better answer while the work goes on. All default to nobody.
    """

    def __init__(
        self,
        watch: Callable[[float, Message], None] | None = None,
        stopped: Callable[[], bool] | None = None,
        *,
        enough: Callable[[], bool] | None = None,
        show: Callable[[Any], None] | None = None,
    ) -> None:
        self._watch, self._show = watch, show
        self.stopped = stopped or (lambda: False)
        self.enough = enough or (lambda: False)
        self._shown = -SHOWN_EVERY_S

    def report(self, fraction: float, what: Message) -> None:
        """Tell the watcher; raises ``Cancelled`` when the user wants to stop."""
        self.check()
        if self._watch is not None:
            self._watch(fraction, what)

    def check(self) -> None:
        """Raise ``Cancelled`` when the user wants to stop."""
        if self.stopped():
            raise Cancelled(say("domain.cancelled"))

    def offer(self, make: Callable[[], Any]) -> bool:
        """Show what ``make`` makes; false where it is too soon after the last, and ask again.

        Nothing is made where nobody looks. What is found never depends on it.
        """
        if self._show is None:
            return True
        now = time.monotonic()
        if now - self._shown < SHOWN_EVERY_S:
            return False
        self._shown = now
        self._show(make())
        return True

    def show_as(self, turn: Callable[[Any], Any]) -> Progress:
        """The same progress for a part of the work: what it shows is turned into the answer."""
        show = self._show
        if show is None:
            return self
        return Progress(
            self._watch,
            self.stopped,
            enough=self.enough,
            show=lambda found: show(turn(found)),
        )
