"""A script as it was read: episodes, scenes in file order, and all that was wrong with the file."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.era import EraReading
from scout.domain.fingerprint import Fingerprint
from scout.domain.running_time import RunningTime
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.column import Mapping
    from scout.domain.heading import Heading, TimeOfDay
    from scout.domain.problem import Problem
    from scout.domain.setting import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene. Its identity is ``index``, its place in the file counted from 1.

    ``length`` is in eighths of a page; ``length_counted`` says that Scout counted it from the
    text (an estimate) since the file does not state it. ``running`` is how long it runs on the
    screen, as the file states it or estimated from its length. ``planned`` is the shoot day that
    a list plans, as written there (第三天, 待定). ``line`` is the heading's line.
    ``grammar`` is the letter of ``docs/formats.md`` for the way its heading is written, empty where
    the file itself marks its headings; ``confidence`` (0 to 1) is how sure the reading is.
    ``carried_light``: that of the scene before, where the heading only says CONTINUOUS or 同时.
    ``fingerprint``: that of what is said and done, to know the scene again in a later draft.
    """

    index: int
    heading: Heading
    setting: Setting
    episode: int | None = None
    era: EraReading = field(default_factory=EraReading)
    cast: tuple[str, ...] = ()
    length: Eighths = field(default_factory=Eighths)
    length_counted: bool = True
    running: RunningTime = field(default_factory=RunningTime)
    synopsis: str = ""
    planned: str = ""
    line: int | None = None
    grammar: str = ""
    confidence: float = 1.0
    carried_light: TimeOfDay | None = None
    fingerprint: Fingerprint = field(default_factory=Fingerprint)

    @property
    def light(self) -> TimeOfDay | None:
        """The light that the scene asks for: its own, or the carried one."""
        return self.carried_light or self.heading.time

    @property
    def number(self) -> str:
        """The number as printed, or the scene's place in the file where there is none."""
        return self.heading.number or f"#{self.index}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """An episode line: 第三集 一盏茶的工夫; ``running`` as the file states it (本集时长)."""

    number: int
    title: str = ""
    line: int | None = None
    running: RunningTime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What one file holds; ``format`` names the reader: ``fountain``, ``chinese-text``.

    ``grammar`` is the way in which most of its headings are written; see ``Scene``.
    ``mapping`` says how the columns of a scene list were understood. ``encoding`` is that of the
    text, empty where the format has one of its own.
    """

    title: str
    format: str
    scenes: tuple[Scene, ...]
    episodes: tuple[Episode, ...] = ()
    problems: tuple[Problem, ...] = ()
    grammar: str = ""
    mapping: Mapping | None = None
    encoding: str = ""

    def scene(self, index: int) -> Scene:
        """The scene with this index (1 for the first); raises ``IndexError``."""
        if not 1 <= index <= len(self.scenes):
            raise IndexError(index)
        return self.scenes[index - 1]
