"""No sweeps of Python's collector while the window starts, a plan is made or a script comes in.

Each stops the window: with the days of a large shoot in memory a full sweep takes a quarter of a
second. The planner makes no circles of objects (some hundred in half a million), nor does what was
read, so nothing is lost by waiting; what a start makes stays until the end.
"""

from __future__ import annotations

import gc
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_lock = threading.Lock()
_busy = 0


@contextmanager
def hold_sweeps() -> Iterator[None]:
    """No sweep until the last of those who hold them is done."""
    global _busy  # noqa: PLW0603 - the collector is the whole program's, and so is this count
    with _lock:
        _busy += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _busy -= 1
            if not _busy:
                gc.enable()


def keep_for_good() -> None:
    """No later sweep looks at what is there now: program and window last until the end."""
    gc.freeze()
