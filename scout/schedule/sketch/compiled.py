"""Compile functions of this room and of ``best_day``, and keep what was compiled for the next time.

Compiling takes about a minute, so it is done once. What was compiled lies in a folder that is
named after the source, since a compiled function does not notice that one which it calls changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba
import platformdirs
from numba.core import config
from numba.core.types import unliteral

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Function = TypeVar("Function", bound="Callable[..., object]")

ROOM = Path(__file__).parent
SOURCES = ("sketch/*.py", "best_day/*.py", "day/*.py", "job/*.py", "search/draft.py")
"""What is compiled, and what holds the numbers that are compiled with it."""


def _choose_home() -> Path:
    """Beside the source like Python's own compiled files; else where the user's caches are."""
    beside = ROOM / "__pycache__"
    writable = os.access(beside if beside.is_dir() else ROOM, os.W_OK)
    return beside / "compiled" if writable else platformdirs.user_cache_path("scout") / "compiled"


def _name_source() -> str:
    """A name that no other source, nor another release of the compiler, has."""
    digest = hashlib.sha256(f"{numba.__version__} {sys.version}".encode())
    for pattern in SOURCES:
        for path in sorted(ROOM.parent.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def keep_compiled(home: Path) -> Path:
    """Where what is compiled from today's source is kept; that of other sources is deleted."""
    folder = home / _name_source()
    for other in home.glob("*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return folder


HOME = keep_compiled(_choose_home())
config.CACHE_DIR = str(HOME)  # type: ignore[attr-defined]


def is_ready() -> bool:
    """Whether the search was compiled on this computer before."""
    return any(HOME.rglob("*.nbi"))


def compiled(function: Function) -> Function:
    """The function as a part of compiled ones; Python itself cannot call it."""
    made = _compile(function, no_cpython_wrapper=True)
    find = made.get_call_template

    def find_plain(args: Sequence[Any], kws: Mapping[str, Any]) -> object:
        # A number is a number: else the function would be compiled anew for each constant.
        return find([unliteral(arg) for arg in args], kws)  # type: ignore[no-untyped-call]

    made.get_call_template = find_plain
    return cast("Function", made)


def callable_compiled(function: Function) -> Function:
    """The function as machine code that Python calls, and that runs beside other threads."""
    return cast("Function", _compile(function, cache=True, nogil=True))


def _compile(function: Function, **options: bool) -> Any:
    """Without counting of references: the arrays are all made beforehand, by Python."""
    compiler: Any = numba.njit
    return compiler(no_cfunc_wrapper=True, _nrt=False, **options)(function)
