"""Read files in processes apart, so that none of them hangs the program or takes its memory."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self, TypeVar, cast

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say
from scout.script.apart.ended import End, Ended, NotStarted
from scout.script.limits import LIMITS
from scout.when_called import when_called

with when_called():
    from scout.script.apart.frame import value_of
    from scout.script.apart.process import ReaderProcess

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.apart.wire import Work
    from scout.script.limits import Limits

_log = logging.getLogger(__name__)
_Value = TypeVar("_Value")


class Readers:
    """Processes that read, one of them kept for the next file; close it, or use ``with``.

    Each reads one file at a time, under the ceilings of ``limits``. What is read at once is read in
    processes of their own. A process whose work was stopped or failed is replaced, and so is one
    that has held much, so that every file has the same room. Where the system gives no process,
    files are read in the program, under the ceilings of the readers alone.
    """

    def __init__(self, *modules: str, limits: Limits = LIMITS) -> None:
        self._modules, self._limits = modules, limits
        self._idle: list[ReaderProcess] = []
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def warm_up(self) -> None:
        """Have a process ready for the next file, without waiting for it."""
        if self._open and not self._idle and (process := self._start()) is not None:
            self._idle.append(process)

    def close(self) -> None:
        """End the process that waits; one that works is ended when its work is."""
        self._open = False
        while self._idle:
            self._idle.pop().end()

    def run(self, work: Work[_Value], *, file: str, progress: Progress) -> _Value:
        """What the work gives, done apart; ``file`` is the name of what it reads.

        The work, and what it gives, can be pickled; it gives values of Scout's own alone. Raises
        ``ReadError`` or ``LimitError`` as the work does, or because it took too much, and
        ``Cancelled`` within an instant.
        """
        process = self._take()
        if process is None:
            return work(progress=progress)
        try:
            frame = process.ask(work, limits=self._limits, progress=progress)
        except NotStarted:
            _log.info("a process for readers ended before it began")
            return work(progress=progress)
        except Ended as error:
            raise self._worded(error.end, file) from error
        finally:
            self._put_back(process)
        return cast("_Value", value_of(frame))

    def _take(self) -> ReaderProcess | None:
        while self._idle:
            process = self._idle.pop()
            if process.is_alive:
                return process
            process.end()
        return self._start()

    def _start(self) -> ReaderProcess | None:
        try:
            return ReaderProcess(self._modules)
        except NotStarted:
            _log.info("there is no process for readers: files are read in the program")
            return None

    def _put_back(self, process: ReaderProcess) -> None:
        if self._idle or not process.is_alive:
            process.end()
            self.warm_up()
        else:
            self._idle.append(process)
        if not self._open:
            self.close()

    def _worded(self, end: End, file: str) -> ReadError:
        kind = ReadError if end is End.DEATH else LimitError
        limits = self._limits
        limit_mb, seconds = limits.reader_bytes // 1024**2, limits.reader_seconds
        return kind(say(f"script.reader_{end}", limit_mb=limit_mb, seconds=seconds), file=file)
