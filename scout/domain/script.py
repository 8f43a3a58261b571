"""A script as it was read: episodes, scenes in file order, and all that was wrong with the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.era import EraReading
from scout.domain.fingerprint import Fingerprint

if TYPE_CHECKING:
    from scout.domain.heading import Heading
    from scout.domain.message import Message
    from scout.domain.setting import Setting


class Severity(StrEnum):
    """How much a finding of a reader matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong or doubtful in a file; ``line`` counts from 1 (rows in a sheet)."""

    message: Message
    severity: Severity = Severity.WARNING
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene. Its identity is ``index``, its place in the file counted from 1.

    ``length`` is in eighths of a page; ``length_counted`` says that Scout counted it from the
    text (an estimate) since the file does not state it. ``line`` is the heading's line;
    ``fingerprint`` that of what is said and done, to know the scene again in a later draft.
    """

    index: int
    heading: Heading
    setting: Setting
    episode: int | None = None
    era: EraReading = field(default_factory=EraReading)
    cast: tuple[str, ...] = ()
    length: Eighths = field(default_factory=Eighths)
    length_counted: bool = True
    synopsis: str = ""
    line: int | None = None
    fingerprint: Fingerprint = field(default_factory=Fingerprint)

    @property
    def number(self) -> str:
        """The number as printed, or the scene's place in the file where there is none."""
        return self.heading.number or f"#{self.index}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """An episode line: 第三集 一盏茶的工夫."""

    number: int
    title: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What one file holds; ``format`` names the reader: ``fountain``, ``chinese-text``."""

    title: str
    format: str
    scenes: tuple[Scene, ...]
    episodes: tuple[Episode, ...] = ()
    problems: tuple[Problem, ...] = ()

    def scene(self, index: int) -> Scene:
        """The scene with this index (1 for the first); raises ``IndexError``."""
        if not 1 <= index <= len(self.scenes):
            raise IndexError(index)
        return self.scenes[index - 1]
