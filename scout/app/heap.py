"""The heap of the process, which the C library fills with holes when hours of work go over it."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def give_back() -> None:
    """Hand what is free back to the system, where the C library can do that (glibc).

    Else it keeps some 20 MB more after a quarter of an hour with days and papers (measured); a call
    takes a few milliseconds.
    """
    trim = _find_trim()
    if trim is not None:
        trim(0)


@cache
def _find_trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
