"""The heaps of the process, which hours of work fill with holes."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


_ARENA_MAX = -8  # of mallopt, see malloc.h
HEAPS = 2
"""One for the window and one for the work beside it, which has one thread that computes."""


def keep_few_heaps() -> None:
    """Let all threads share few heaps, where the C library can (glibc); before there are any.

    Else each thread fills one of its own, eight for each processor, and none has room for what
    another let go: after eight hours of work 16 heaps held 200 MB of holes, two hold 60 (measured).
    Suggesting and planning take as long.
    """
    tune = _find("mallopt")
    if tune is not None:
        tune(_ARENA_MAX, HEAPS)


def give_back() -> None:
    """Hand what is free back to the system, where the C library can do that (glibc).

    Else it keeps some 20 MB more after a quarter of an hour with days and papers (measured), and
    more than 100 MB after a paper of 200 pages; a call takes a few milliseconds.
    """
    trim = _find("malloc_trim")
    if trim is not None:
        trim(0)


@cache
def _find(name: str) -> Callable[..., int] | None:
    """A function of the C library that only glibc has."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
