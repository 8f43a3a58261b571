"""Modules that are loaded with the first call of what they hold, so that a start waits for less.

What is imported ``with when_called():`` stands for a function, or for a class that is made or asked
for what is in it (``QFileDialog.getOpenFileName``). Checkers read the import as any other, and each
module still says at its top what it needs.
"""

from __future__ import annotations

import builtins
import sys
from contextlib import contextmanager
from importlib import import_module
from threading import Lock
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_lock = Lock()


class _Callee:
    """Stands for what a module holds under a name until it is called, or asked for something."""

    __slots__ = ("_found", "_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name
        self._found: Any = None

    def __call__(self, *values: Any, **named: Any) -> Any:
        return (self._found or self._load())(*values, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._found or self._load(), name)

    def _load(self) -> Any:
        self._found = getattr(import_module(self._module), self._name)
        return self._found


@contextmanager
def when_called() -> Iterator[None]:
    """Let the module that is being loaded put off what it imports from others meanwhile.

    Not for a base class, a type that something is held against, a constant.
    """
    loading = sys._getframe(2).f_globals  # noqa: SLF001 - Python has no other way to one's caller

    def put_off(name: str, *how: Any, **named: Any) -> Any:
        into, names = (*how[::2], None, None)[:2]  # globals, locals, names, level
        if into is not loading:  # another thread imports
            return plain(name, *how, **named)
        return SimpleNamespace(**{one: _Callee(name, one) for one in names or ()})

    with _lock:
        plain, builtins.__import__ = builtins.__import__, put_off
        try:
            yield
        finally:
            builtins.__import__ = plain
