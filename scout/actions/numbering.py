"""The scene numbers of each episode: what is missing, what stands twice, where they go back."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.message import say
from scout.domain.running_time import NO_TIME, RunningTime
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.message import Message
    from scout.domain.script import Episode, Scene

_COUNT = re.compile(r"(?<!\d)(\d{1,9})\D*$")
_FARTHEST = 200  # a number that leaps farther is a house's own system, and nothing is missing

_TOLD = 8  # numbers in one sentence; the report has all


class Jump(NamedTuple):
    """Two scenes in file order whose numbers go back, and the line of the second."""

    before: str
    after: str
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeReport:
    """One episode, ``None`` without; numbers as printed, ``missing`` from and to, inclusive.

    ``running`` is stated where the file states it, else the sum of its scenes.
    """

    episode: int | None
    scenes: int
    first: str
    last: str
    missing: tuple[tuple[int, int], ...]
    repeated: tuple[str, ...]
    jumps: tuple[Jump, ...]
    line: int | None
    running: RunningTime = NO_TIME

    @property
    def name(self) -> Message:
        """Episode 3, or the whole file."""
        if self.episode is None:
            return say("actions.numbers_no_episode")
        return say("actions.numbers_episode", number=self.episode)


def word_numbers(entry: EpisodeReport) -> list[tuple[Message, int | None]]:
    """What is odd about an episode's numbers, each with a line to look at."""
    missing = [str(a) if a == b else f"{a}–{b}" for a, b in entry.missing]
    jumps = [f"{jump.before} → {jump.after}" for jump in entry.jumps]
    at = entry.jumps[0].line if entry.jumps else None
    found = (
        ("missing", missing, entry.line),
        ("repeated", list(entry.repeated), entry.line),
        ("jumps", jumps, at),
    )
    return [
        (say(f"actions.numbers_{name}", numbers=list_some(numbers)), line)
        for name, numbers, line in found
        if numbers
    ]


def list_some(texts: Sequence[str]) -> str:
    """As many as fit on a line; the JSON has all."""
    return ", ".join((*texts[:_TOLD], *(["…"] if len(texts) > _TOLD else [])))


def report_numbers(
    scenes: Sequence[Scene], episodes: Sequence[Episode] = ()
) -> tuple[EpisodeReport, ...]:
    """The report on each episode in the order in which they first occur."""
    stated = {entry.number: entry.running for entry in reversed(episodes) if entry.running}
    groups: dict[int | None, list[Scene]] = defaultdict(list)
    for scene in scenes:
        groups[scene.episode].append(scene)
    return tuple(
        _report(episode, group, stated=None if episode is None else stated.get(episode))
        for episode, group in groups.items()
    )


def _report(
    episode: int | None, scenes: Sequence[Scene], *, stated: RunningTime | None
) -> EpisodeReport:
    numbered = [scene for scene in scenes if scene.heading.number]
    counts = Counter(scene.number for scene in numbered)
    return EpisodeReport(
        episode=episode,
        scenes=len(scenes),
        first=scenes[0].number,
        last=scenes[-1].number,
        missing=_missing(numbered),
        repeated=tuple(number for number, count in counts.items() if count > 1),
        jumps=_jumps(numbered),
        line=scenes[0].line,
        running=stated or sum((scene.running for scene in scenes), NO_TIME),
    )


def _value(number: str) -> int | None:
    """The 12 of ``3-12``, ``12A`` and 第12场; ``None`` where no digit stands."""
    found = _COUNT.search(number)
    return int(found[1]) if found else None


def _missing(scenes: Sequence[Scene]) -> tuple[tuple[int, int], ...]:
    values = sorted({value for scene in scenes if (value := _value(scene.number)) is not None})
    return tuple(
        (one + 1, other - 1) for one, other in pairwise(values) if 1 < other - one <= _FARTHEST
    )


def _jumps(scenes: Sequence[Scene]) -> tuple[Jump, ...]:
    pairs = (
        (one, other, _value(one.number), _value(other.number)) for one, other in pairwise(scenes)
    )
    return tuple(
        Jump(one.number, other.number, other.line)
        for one, other, first, second in pairs
        if first is not None and second is not None and second < first
    )
