"""How long work reports and is stopped, without knowing who watches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import Cancelled
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.message import Message


class Progress:
    """Handed into anything that may take over half a second.

    ``watch`` hears a fraction (0 to 1) and what is being done; ``stopped`` answers whether the
    user wants to stop. Both default to nobody.
    """

    def __init__(
        self,
        watch: Callable[[float, Message], None] | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> None:
        self._watch = watch
        self.stopped = stopped or (lambda: False)

    def report(self, fraction: float, what: Message) -> None:
        """Tell the watcher; raises ``Cancelled`` when the user wants to stop."""
        self.check()
        if self._watch is not None:
            self._watch(fraction, what)

    def check(self) -> None:
        """Raise ``Cancelled`` when the user wants to stop."""
        if self.stopped():
            raise Cancelled(say("domain.cancelled"))
