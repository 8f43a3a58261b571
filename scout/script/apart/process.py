"""One process apart: started, asked, watched while it works, and ended without a trace."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import IO, TYPE_CHECKING, Any, cast

from scout.script.apart.child import OUT_OF_MEMORY
from scout.script.apart.ended import End, Ended, NotStarted
from scout.script.apart.wire import (
    Answer,
    BrokenWire,
    Errand,
    Fault,
    Ready,
    Step,
    TooMuch,
    receive,
    send,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.progress import Progress
    from scout.script.apart.wire import Frame, Refusal, Work
    from scout.script.limits import Limits

LOOK_S = 0.02
"""How often the user's wish to stop and the time are looked at."""
START_S = 30.0
"""After this what was started is no process of ours."""
# It looks for modules where the program does, and not where it happens to stand: a folder of
# scripts may hold a ``re.py``.
_START = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer);"
    "from scout.script.apart.child import main; main()"
)


class ReaderProcess:
    """A process that reads; it loads ``modules`` at once, while nobody waits."""

    def __init__(self, modules: Sequence[str]) -> None:
        """Start it without waiting for it; raises ``NotStarted``."""
        if getattr(sys, "frozen", False) or not sys.executable:
            raise NotStarted  # what would be started is no Python
        self._modules = tuple(modules)
        try:
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, *_flags(), "-c", _START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                **_loose(),
            )
        except OSError as error:
            raise NotStarted from error
        self._input = cast("IO[bytes]", self._process.stdin)
        self._output = cast("IO[bytes]", self._process.stdout)
        self._ready = self._stopped = self._late = False
        with suppress(BrokenWire):  # it will be found dead
            send(sys.path, self._input)
            send(self._modules, self._input)

    @property
    def is_alive(self) -> bool:
        """Whether it waits for work, as far as one can see from outside."""
        return self._process.poll() is None

    def ask(
        self, work: Work[Any], *, limits: Limits, progress: Progress
    ) -> Answer | Refusal | Fault:
        """Let it do some work; raises ``Ended``, ``Cancelled``, and ``NotStarted``.

        It lives on after an answer or a refusal, unless it is worn.
        """
        errand = Errand(work=work, memory_bytes=limits.reader_bytes, seconds=limits.reader_seconds)
        try:
            with self._watched(progress, START_S):
                self._ready = self._ready or isinstance(self._hear(limits), Ready)
            with self._watched(progress, limits.reader_seconds):
                frame = self._talk(errand, limits=limits, progress=progress)
        except BaseException as error:
            self.end()
            if isinstance(error, BrokenWire | TooMuch):
                self._explain(error, progress)
            raise
        if isinstance(frame, Fault) or (isinstance(frame, Answer) and frame.worn):
            self.end()
        return frame

    def end(self) -> None:
        """Kill it, and leave nothing of it behind."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._input, self._output):
            with suppress(OSError):  # words that nobody will read
                pipe.close()

    def _hear(self, limits: Limits) -> Frame:
        return receive(self._output, limit_bytes=limits.answer_bytes)

    def _talk(
        self, errand: Errand, *, limits: Limits, progress: Progress
    ) -> Answer | Refusal | Fault:
        send(errand, self._input)
        while isinstance(frame := self._hear(limits), Step):
            progress.report(frame.fraction, frame.what)
        if isinstance(frame, Ready):
            raise BrokenWire
        return frame

    @contextmanager
    def _watched(self, progress: Progress, seconds: float) -> Iterator[None]:
        """Kill the process when the user wants to stop, or the time is up."""
        over, deadline = Event(), time.monotonic() + seconds

        def watch() -> None:
            while not over.wait(LOOK_S):
                self._stopped = progress.stopped()
                self._late = time.monotonic() > deadline
                if self._stopped or self._late:
                    self._process.kill()
                    return

        watcher = Thread(target=watch, daemon=True)
        watcher.start()
        try:
            yield
        finally:
            over.set()
            watcher.join()

    def _explain(self, error: BrokenWire | TooMuch, progress: Progress) -> None:
        """Raise what the end of the process, or of an answer without end, means."""
        if self._stopped:
            progress.check()
        if not self._ready:
            raise NotStarted from error
        code = self._process.returncode
        if isinstance(error, TooMuch) or code == OUT_OF_MEMORY:
            raise Ended(End.MEMORY) from error
        if self._late or code == -getattr(signal, "SIGXCPU", 0):
            raise Ended(End.TIME) from error
        raise Ended(End.DEATH) from error


def _flags() -> list[str]:
    """As isolated from the surroundings as can be; file names are spelled as the program does."""
    return ["-I", "-S", *(["-X", "utf8"] if sys.flags.utf8_mode else [])]


def _loose() -> dict[str, Any]:
    """Not one of those that the terminal tells to stop: the program tells it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
