"""Work that needs no window, done in a thread while the window's first pieces are made."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")


class _End(QObject):
    reached = Signal()


class Beside(Thread, Generic[Value]):
    """One piece of work, begun at once: Qt and the engine of the map leave Python free meanwhile.

    The work may load what is of Qt, and makes nothing of it.
    """

    def __init__(self, work: Callable[[], Value]) -> None:
        super().__init__(daemon=True)
        self._work = work
        self._found: list[Value] = []
        self._error: BaseException | None = None
        self._end, self._is_over = _End(), False
        self.start()

    def run(self) -> None:
        """Do it (called by the thread)."""
        try:
            self._found.append(self._work())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            self._error = error
        self._is_over = True
        self._end.reached.emit()

    def wait(self) -> Value:
        """What the work gave; raises what it raised.

        Meanwhile whoever waits for Qt is served, and does not have to wait for Python.
        """
        loop = QEventLoop()
        self._end.reached.connect(loop.quit)
        if not self._is_over:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.join()
        if self._error is not None:
            raise self._error
        return self._found[0]
