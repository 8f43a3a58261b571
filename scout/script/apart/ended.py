"""How a process apart ended, or never began."""

from __future__ import annotations

from enum import StrEnum


class End(StrEnum):
    """How a process ended in the middle of its work."""

    MEMORY = "memory"
    TIME = "time"
    DEATH = "death"


class Ended(Exception):  # noqa: N818 - told by what happened, as the errors of the domain
    """The process is gone, and so is its work."""

    def __init__(self, end: End) -> None:
        super().__init__(end.value)
        self.end = end


class NotStarted(Exception):  # noqa: N818 - the same
    """The system gives no such process."""
