"""What is wrong or doubtful in a file that was read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message


class Severity(StrEnum):
    """How much a finding of a reader matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong or doubtful in a file; ``line`` counts from 1 (rows in a sheet).

    ``sheet`` and ``column`` (its letter) say where in a workbook, as far as that is known.
    ``text`` is what stands on the line, empty where that is not known.
    """

    message: Message
    severity: Severity = Severity.WARNING
    line: int | None = None
    sheet: str = ""
    column: str = ""
    text: str = ""

    @property
    def where(self) -> str:
        """The place in its file: ``12``, ``顺场表 12``, ``顺场表 H12``; empty where unknown."""
        row = f"{self.column}{self.line}" if self.line else ""
        return f"{self.sheet} {row}".strip()
