"""How a file was read: grammars, episodes, doubtful lines, eras, places not known, lengths."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from scout.actions.numbering import EpisodeReport, report_numbers
from scout.domain.column import SURE
from scout.domain.eighths import Eighths
from scout.domain.era import EraKnown
from scout.domain.message import say
from scout.domain.problem import Severity
from scout.domain.running_time import NO_TIME
from scout.record import dataclass
from scout.script.running import CHINESE_PAGE_S, LATIN_PAGE_S, is_chinese

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.message import Message
    from scout.domain.problem import Problem
    from scout.domain.running_time import RunningTime
    from scout.domain.script import Scene, Script

_DOUBT = "script.doubt_"
_NOT_KNOWN = "script.setting_not_known"
_ASSUMED = frozenset({"script.era_assumed", "script.era_guessed"})
_GUESSED = _ASSUMED | {"script.flashback_without_era"}
_LATIN = "Latin"


@dataclass(frozen=True, slots=True, kw_only=True)
class GrammarUse:
    """A way of writing headings: its letter, empty where the file marks its headings itself.

    ``text`` and ``line`` are its first heading.
    """

    letter: str
    scenes: int
    text: str
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulLine:
    """A line that a person should look at, with the scene that it opens, if any."""

    text: str
    reason: Message
    line: int | None
    where: str
    scene: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EraWords:
    """The words that speak for an era, their line, and for how many scenes they do."""

    text: str
    line: int | None
    scenes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EraUse:
    """One era, ``None`` where nothing is known: its scenes, by how it is known, and why."""

    era: str | None
    scenes: tuple[int, ...]
    known: tuple[tuple[EraKnown, int], ...]
    evidence: tuple[EraWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownSetting:
    """A place that the vocabulary does not know, with its scenes; ``line`` is the first's."""

    place: str
    scenes: tuple[int, ...]
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lengths:
    """How many scenes state their length, how many were counted, and by which rule.

    ``running`` is the time of all episodes, ``running_rule`` how it is known.
    """

    stated: int
    counted: int
    total: Eighths
    rule: Message
    running: RunningTime
    running_rule: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingReport:
    """How one file was read; scenes are named by their index."""

    file: str
    title: str
    format: str
    encoding: str
    scenes: int
    grammars: tuple[GrammarUse, ...]
    episodes: tuple[EpisodeReport, ...]
    doubts: tuple[DoubtfulLine, ...]
    eras: tuple[EraUse, ...]
    settings: tuple[UnknownSetting, ...]
    lengths: Lengths
    remarks: tuple[Problem, ...]

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look before the scenes are used.

        Not where eras are only assumed or guessed: many scripts play today and say so nowhere.
        """
        serious = any(
            entry.severity is not Severity.NOTE and entry.line is not None for entry in self.remarks
        )
        doubts = (doubt.reason.code for doubt in self.doubts)
        return serious or any(code not in _ASSUMED for code in doubts)


def report_on(script: Script, *, file: str) -> ReadingReport:
    """The report on a script that was read from a file of this name."""
    doubts = _doubts(script)
    told = {id(problem) for problem in script.problems if _is_doubt(problem)}
    remarks = (
        problem
        for problem in script.problems
        if id(problem) not in told and problem.message.code != _NOT_KNOWN
    )
    return ReadingReport(
        file=file,
        title=script.title,
        format=script.format,
        encoding=script.encoding,
        scenes=len(script.scenes),
        grammars=_grammars(script.scenes),
        episodes=(episodes := report_numbers(script.scenes, script.episodes)),
        doubts=doubts,
        eras=_eras(script.scenes),
        settings=_unknown_settings(script.scenes),
        lengths=_lengths(script, episodes),
        remarks=tuple(remarks),
    )


def is_sure(scene: Scene) -> bool:
    """Whether the heading of a scene was read without doubt."""
    return scene.confidence >= SURE


def _is_doubt(problem: Problem) -> bool:
    return problem.message.code.startswith(_DOUBT) or problem.message.code in _GUESSED


def _doubts(script: Script) -> tuple[DoubtfulLine, ...]:
    """What a reader doubted, and headings that it was not sure of; each line once a reason."""
    opened = {scene.line: scene for scene in reversed(script.scenes)}
    doubts = [
        DoubtfulLine(
            text=problem.text,
            reason=problem.message,
            line=problem.line,
            where=problem.where,
            scene=opened[problem.line].index if problem.line in opened else None,
        )
        for problem in script.problems
        if _is_doubt(problem)
    ]
    named = {doubt.scene for doubt in doubts}
    doubts += [
        DoubtfulLine(
            text=scene.heading.raw,
            reason=say("actions.doubt_unsure", percent=round(100 * scene.confidence)),
            line=scene.line,
            where=str(scene.line or ""),
            scene=scene.index,
        )
        for scene in script.scenes
        if not is_sure(scene) and scene.index not in named
    ]
    return tuple(sorted(doubts, key=lambda doubt: doubt.line or 0))


def _grammars(scenes: Sequence[Scene]) -> tuple[GrammarUse, ...]:
    counts = Counter(scene.grammar for scene in scenes)
    first = {scene.grammar: scene for scene in reversed(scenes)}
    return tuple(
        GrammarUse(
            letter=letter,
            scenes=count,
            text=first[letter].heading.raw,
            line=first[letter].line,
        )
        for letter, count in counts.most_common()
    )


def _eras(scenes: Sequence[Scene]) -> tuple[EraUse, ...]:
    groups: dict[str | None, list[Scene]] = defaultdict(list)
    for scene in scenes:
        groups[scene.era.era_id].append(scene)
    return tuple(
        EraUse(
            era=era,
            scenes=tuple(scene.index for scene in group),
            known=_known(group),
            evidence=_evidence(group),
        )
        for era, group in groups.items()
    )


def _known(scenes: Sequence[Scene]) -> tuple[tuple[EraKnown, int], ...]:
    counts = Counter(scene.era.known for scene in scenes)
    return tuple((known, counts[known]) for known in EraKnown if known in counts)


def _evidence(scenes: Sequence[Scene]) -> tuple[EraWords, ...]:
    """The same words once, with the first line where they stand."""
    counts = Counter(scene.era.evidence for scene in scenes if scene.era.evidence)
    lines = {scene.era.evidence: scene.era.line for scene in reversed(scenes)}
    return tuple(
        EraWords(text=text, line=lines[text], scenes=count) for text, count in counts.items()
    )


def _unknown_settings(scenes: Sequence[Scene]) -> tuple[UnknownSetting, ...]:
    groups: dict[str, list[Scene]] = defaultdict(list)
    for scene in scenes:
        if scene.setting.kind_id is None and scene.setting.place:
            groups[scene.setting.place].append(scene)
    return tuple(
        UnknownSetting(
            place=place, scenes=tuple(scene.index for scene in group), line=group[0].line
        )
        for place, group in groups.items()
    )


def _lengths(script: Script, episodes: Sequence[EpisodeReport]) -> Lengths:
    counted = [scene for scene in script.scenes if scene.length_counted]
    return Lengths(
        stated=len(script.scenes) - len(counted),
        counted=len(counted),
        total=sum((scene.length for scene in script.scenes), Eighths()),
        rule=_rule(script, counted),
        running=sum((entry.running for entry in episodes), NO_TIME),
        running_rule=_running_rule(script),
    )


def _rule(script: Script, counted: Sequence[Scene]) -> Message:
    """By which rule lengths were counted: the readers have one for each script, none for lists."""
    if not counted:
        return say("actions.length_stated")
    if script.mapping is not None:
        return say("actions.length_list")
    latin = script.grammar == _LATIN or all(scene.heading.raw.isascii() for scene in counted)
    return say("actions.length_latin") if latin else say("actions.length_chinese")


def _running_rule(script: Script) -> Message:
    """How the running time is known: stated by the file, or by which rule it is estimated."""
    if not any(scene.running.estimated for scene in script.scenes):
        return say("actions.running_stated")
    if is_chinese(scene.heading.raw for scene in script.scenes):
        return say("actions.running_chinese", seconds=CHINESE_PAGE_S)
    return say("actions.running_latin", seconds=LATIN_PAGE_S)
