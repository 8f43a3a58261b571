"""From a draft to a script: eras carried, settings recognised, lengths settled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.errors import LimitError
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.domain.running_time import RunningTime
from scout.domain.script import Scene, Script
from scout.script.carried_light import carry_light, tell_carried
from scout.script.era.era_meaning import EraMeanings
from scout.script.era.era_reader import EraReader
from scout.script.era.era_track import EraTrack
from scout.script.era.modern_realm import find_modern_realms
from scout.script.era.time_travel import ask_for_meanings
from scout.script.later.fingerprint import take_fingerprint
from scout.script.limits import LIMITS
from scout.script.running import is_chinese, note_running_times, share_running_times
from scout.script.setting_reader import SettingReader
from scout.script.titled_episode import take_titled_episode
from scout.script.titled_name import join_titled_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.column import Mapping
    from scout.domain.correction import Correction
    from scout.domain.vocabulary import Vocabulary
    from scout.script.draft import Draft, DraftScene

_SHOWN = 200  # signs of a line that are kept for the report


def assemble(
    draft: Draft, vocabulary: Vocabulary, *, file: str, meanings: Iterable[Correction] = ()
) -> Script:
    """The script that a draft means; raises ``LimitError`` for more scenes than any script has.

    ``meanings``: what its era words mean, as the user says; what is no era counts for nothing.
    """
    if len(draft.scenes) > LIMITS.scenes:
        raise LimitError(say("script.too_many_scenes", count=len(draft.scenes)), file=file)
    reader = EraReader(vocabulary, today=find_modern_realms(draft))
    meant = EraMeanings(meanings, reader, vocabulary=vocabulary)
    track = EraTrack(reader, vocabulary, meanings=meant)
    track.hear_preface(draft)
    settings = SettingReader(vocabulary)
    note_running_times(draft)
    take_titled_episode(draft)
    join_titled_names(draft)
    scenes = tuple(
        _scene(entry, place + 1, settings=settings, track=track)
        for place, entry in enumerate(draft.scenes)
    )
    chinese = is_chinese(scene.heading.raw for scene in scenes)
    scenes = share_running_times(carry_light(scenes), draft.episodes, chinese=chinese)
    problems = [*draft.problems, *track.problems, *_findings(scenes), *tell_carried(scenes)]
    if not meant and (question := ask_for_meanings(draft, scenes)) is not None:
        problems.append(question)
    texts = _texts(draft)
    problems = [_placed(problem, draft.mapping, texts=texts) for problem in problems]
    problems.sort(key=lambda problem: problem.line or 0)
    return Script(
        title=draft.title or file.rsplit(".", 1)[0],
        format=draft.format,
        scenes=scenes,
        episodes=tuple(draft.episodes),
        problems=tuple(problems),
        grammar=draft.grammar,
        mapping=draft.mapping,
        encoding=draft.encoding,
    )


def _texts(draft: Draft) -> dict[int | None, str]:
    """What stands on each line; on a number that several lines share, as a page, the heading."""
    texts: dict[int | None, str] = {}
    for line in draft.lines:
        texts[line.number] = "" if line.number in texts else line.text.strip()[:_SHOWN]
    for scene in draft.scenes:
        texts[scene.line] = texts.get(scene.line) or scene.heading.raw[:_SHOWN]
    return texts


def _scene(entry: DraftScene, index: int, *, settings: SettingReader, track: EraTrack) -> Scene:
    heading = entry.heading
    era = track.read(entry)
    setting = settings.in_era(settings.read(heading.place, heading.int_ext), era.bucket)
    return Scene(
        index=index,
        heading=heading,
        setting=setting,
        episode=entry.episode,
        era=era,
        cast=tuple(dict.fromkeys(entry.cast)),
        length=entry.length or entry.counted or Eighths(1),
        length_counted=entry.length is None,
        running=entry.running or RunningTime(),
        synopsis=entry.synopsis,
        planned=entry.planned,
        line=entry.line,
        grammar=entry.grammar,
        confidence=entry.confidence,
        fingerprint=take_fingerprint(line.text for line in (*entry.captions, *entry.prose)),
    )


def _placed(problem: Problem, mapping: Mapping | None, *, texts: dict[int | None, str]) -> Problem:
    """A finding on a line has its text; about a row it names the sheet, too."""
    if problem.line is None or (problem.sheet and mapping and problem.sheet != mapping.sheet):
        return problem
    sheet = problem.sheet or (mapping.sheet if mapping else "")
    return replace(problem, sheet=sheet, text=texts.get(problem.line, ""))


def _findings(scenes: tuple[Scene, ...]) -> list[Problem]:
    """What a person should look at: no place, unknown kind of place, no time or INT/EXT."""
    found = []
    for scene in scenes:
        heading = scene.heading
        if heading.place is None:
            found.append((say("script.no_place", scene=scene.number), scene.line))
            continue
        if scene.setting.kind_id is None:
            place = scene.setting.place
            message = say("script.setting_not_known", scene=scene.number, place=place)
            found.append((message, scene.line))
        if heading.time is None and heading.int_ext is None:
            found.append((say("script.no_light", scene=scene.number), scene.line))
    return [Problem(message=text, severity=Severity.NOTE, line=line) for text, line in found]
