"""A scene as a reader found it, before eras are carried and settings recognised."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.domain.column import Mapping
    from scout.domain.eighths import Eighths
    from scout.domain.heading import Heading
    from scout.domain.message import Message
    from scout.domain.problem import Problem
    from scout.domain.running_time import RunningTime
    from scout.domain.script import Episode


@dataclass
class Line:
    """A piece of text with the line it stands on."""

    text: str
    number: int | None


@dataclass
class DraftScene:
    """One scene in the making.

    ``opens`` are the flashback marks before the heading and ``closes`` counts the ends after it;
    ``captions`` are superimposed titles, ``prose`` everything else that is said or done.
    ``grammar`` and ``confidence`` say how the heading was read; see ``Scene``. ``era_said`` is the
    id of the era that the user says.
    """

    heading: Heading
    line: int | None
    episode: int | None = None
    cast: list[str] = field(default_factory=list)
    length: Eighths | None = None
    counted: Eighths | None = None
    running: RunningTime | None = None
    synopsis: str = ""
    planned: str = ""
    era_column: Line | None = None
    title_above: Line | None = None
    opens: list[Line] = field(default_factory=list)
    closes: int = 0
    captions: list[Line] = field(default_factory=list)
    prose: list[Line] = field(default_factory=list)
    grammar: str = ""
    confidence: float = 1.0
    era_said: str | None = None


@dataclass
class Draft:
    """A whole file in the making; ``no_scenes`` says why there are none, where the reader knows.

    ``lines`` is the file as its reader saw it, for showing; several may have the same number.
    """

    title: str = ""
    format: str = ""
    scenes: list[DraftScene] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    preface: list[Line] = field(default_factory=list)
    grammar: str = ""
    no_scenes: Message | None = None
    mapping: Mapping | None = None
    encoding: str = ""
    lines: list[Line] = field(default_factory=list)
