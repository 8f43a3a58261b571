"""What a process apart told, taken as if the work had been done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import LimitError, ReadError
from scout.script.apart.wire import Answer, Refusal

if TYPE_CHECKING:
    from scout.script.apart.wire import Fault


class ReaderFault(Exception):  # noqa: N818 - told by what happened, as the errors of the domain
    """A bug of ours in a process apart; its trace is a note of this."""


def value_of(frame: Answer | Refusal | Fault) -> object:
    """The value of an answer; raises what a refusal says, or ``ReaderFault``."""
    if isinstance(frame, Answer):
        return frame.value
    if isinstance(frame, Refusal):
        kind = LimitError if frame.too_much else ReadError
        raise kind(frame.message, file=frame.file, line=frame.line)
    fault = ReaderFault("a reader failed in its process")
    fault.add_note(frame.trace)
    raise fault
