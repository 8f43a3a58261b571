"""What goes between the program and a process apart: work one way, values alone the other.

Work is a function with its arguments, and whoever reads it runs it: only the program sends any.
What comes back was made of a stranger's file, so nothing is built of it but values of Scout's own.
"""

from __future__ import annotations

import pickle
from dataclasses import is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import IO, TYPE_CHECKING, Any, Protocol, TypeVar

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.progress import Progress

_PROTOCOL = 5
_CLOCKS = {kind.__name__: kind for kind in (date, datetime, time, timedelta)}  # what cells hold
_ROOMS = ("scout.domain.", "scout.script.", "scout.places.intake.", "scout.places.directory.")
_Value_co = TypeVar("_Value_co", covariant=True)


class Work(Protocol[_Value_co]):
    """A function of a module, or a ``partial`` of one, that can be pickled, as can its answer."""

    def __call__(self, *, progress: Progress) -> _Value_co:
        """The answer; what it holds is Scout's own or Python's simplest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Work with its ceilings: bytes of addresses, and seconds."""

    work: Work[Any]
    memory_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """The process has loaded what it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far the work is, as told to a ``Progress``."""

    fraction: float
    what: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the work gives; the process ends after it where it is ``worn``."""

    value: Any
    worn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A ``ReadError``, or a ``LimitError`` where the file is ``too_much``."""

    message: Message
    file: str
    line: int | None
    too_much: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A bug of ours, with its trace."""

    trace: str


Frame = Ready | Step | Answer | Refusal | Fault


class BrokenWire(Exception):  # noqa: N818 - told by what happened, as the errors of the domain
    """What came is no frame, or nothing comes any more."""


class TooMuch(Exception):  # noqa: N818 - the same
    """What came is larger than an answer may be."""


class ForeignValue(Exception):  # noqa: N818 - the same
    """What came is none of Scout's own values: a bug of ours, or a process that is ours no more."""


def send(frame: Any, target: IO[bytes]) -> None:
    """Write one frame; raises ``BrokenWire`` where nobody reads."""
    try:
        pickle.dump(frame, target, _PROTOCOL)
        target.flush()
    except OSError as error:
        raise BrokenWire from error


def receive(source: IO[bytes], *, limit_bytes: int) -> Frame:
    """The next frame; raises ``TooMuch``, ``ForeignValue`` or ``BrokenWire``."""
    try:
        frame = _Values(_Tap(source, limit_bytes)).load()
    except (TooMuch, ForeignValue):
        raise
    except Exception as error:  # the one border to pickle, which raises what its input makes it
        raise BrokenWire from error
    if not isinstance(frame, Frame):
        raise BrokenWire
    return frame


class _Tap:
    """A stream that gives no more than so much.

    A class of Python's: while a long answer is taken in, other threads get their turn at each piece
    that is read. C alone would keep the window waiting to the end.
    """

    def __init__(self, source: IO[bytes], left: int) -> None:
        self._source, self._left = source, left

    def read(self, size: int) -> bytes:
        if size > self._left:
            raise TooMuch
        self._left -= size
        return self._source.read(size)

    def readline(self) -> bytes:
        line = self._source.readline(self._left + 1)
        self._left -= len(line)
        if self._left < 0:
            raise TooMuch
        return line


class _Values(pickle.Unpickler):
    """Builds Scout's own values: they do nothing when they are made."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "datetime" and name in _CLOCKS:
            return _CLOCKS[name]
        if module.startswith(_ROOMS) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum | tuple)):
                return found
        raise ForeignValue(f"{module}.{name}")
