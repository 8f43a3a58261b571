"""Work that needs no window, done in a thread while the window's first pieces are made."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
_MOMENT_S = 0.002


class Beside(Thread, Generic[Value]):
    """One piece of work, begun at once: Qt and the engine of the map leave Python free meanwhile.

    The work touches nothing of Qt.
    """

    def __init__(self, work: Callable[[], Value]) -> None:
        super().__init__(daemon=True)
        self._work = work
        self._found: list[Value] = []
        self._error: BaseException | None = None
        self.start()

    def run(self) -> None:
        """Do it (called by the thread)."""
        try:
            self._found.append(self._work())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            self._error = error

    def wait_a_moment(self) -> bool:
        """Whether it is done, after a moment at most."""
        self.join(_MOMENT_S)
        return not self.is_alive()

    def wait(self) -> Value:
        """What the work gave; raises what it raised."""
        self.join()
        if self._error is not None:
            raise self._error
        return self._found[0]
