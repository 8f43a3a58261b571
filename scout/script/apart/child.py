"""The process apart: takes work, tells how far it is, answers, and ends when the program hangs up.

It is started by :mod:`scout.script.apart.process` and has nothing of the program but its words.
"""

from __future__ import annotations

import gc
import math
import mmap
import os
import pickle
import sys
import time
import traceback
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING

from scout.domain.errors import LimitError, ReadError
from scout.domain.progress import Progress
from scout.script.apart.wire import (
    Answer,
    BrokenWire,
    Errand,
    Fault,
    Ready,
    Refusal,
    Step,
    send,
)

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.script.apart.wire import Frame

OUT_OF_MEMORY = 71
"""The exit code of a process that had no memory left, not even to say so."""
_WORN = 2  # a process that has taken half of its memory gives not all of it back


def main() -> None:
    """Serve the program that started this process until it hangs up."""
    # What a library prints must not get among the answers.
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each would take addresses, and none is of use here
    try:
        for name in pickle.load(source):  # noqa: S301 - from the program itself
            import_module(name)
        with suppress(EOFError, BrokenWire):
            send(Ready(), target)
            _serve(source, target)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _serve(source: IO[bytes], target: IO[bytes]) -> None:
    # Readers make hardly any circles of objects, and sweeps for them take a fifth of the time: one
    # sweep while nobody waits is enough.
    gc.disable()
    worn = False
    while not worn:
        gc.collect()
        errand: Errand = pickle.load(source)  # noqa: S301 - from the program itself
        _cap(errand)
        worn = _do(errand, target)


def _do(errand: Errand, target: IO[bytes]) -> bool:
    """Do the work and answer; whether the process is worn by it."""

    def tell(fraction: float, what: Message) -> None:
        send(Step(fraction=fraction, what=what), target)

    frame: Frame
    try:
        value = errand.work(progress=Progress(tell))
        frame = Answer(value=value, worn=_is_worn(errand))
    except ReadError as error:
        _raise_memory_error(error)
        too_much = isinstance(error, LimitError)
        frame = Refusal(message=error.message, file=error.file, line=error.line, too_much=too_much)
    except (MemoryError, BrokenWire):
        raise
    except Exception as error:  # noqa: BLE001 - the program sorts it
        frame = Fault(trace="".join(traceback.format_exception(error)))
    send(frame, target)
    return isinstance(frame, Answer) and frame.worn


def _raise_memory_error(error: BaseException | None) -> None:
    """Raise what a reader took for damage of the file, where it was want of memory."""
    while error is not None:
        if isinstance(error, MemoryError):
            raise error
        error = error.__cause__ or error.__context__


def _cap(errand: Errand) -> None:
    """Set the ceilings where the system has any: Windows has none."""
    with suppress(ImportError):
        import resource

        _lower(resource.RLIMIT_AS, errand.memory_bytes)
        # The program minds the time itself; this is for a process that has lost it.
        _lower(resource.RLIMIT_CPU, math.ceil(time.process_time() + errand.seconds) + 1)
        _lower(resource.RLIMIT_CORE, 0)  # it would hold the script


def _lower(limit: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(limit)[1]
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with suppress(ValueError, OSError):  # macOS takes no ceiling of addresses
        resource.setrlimit(limit, (soft, hard))


def _is_worn(errand: Errand) -> bool:
    """Whether so much is taken that the next file would have too little; known on Linux alone."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return False
    return pages * mmap.PAGESIZE > errand.memory_bytes // _WORN
