"""What the user mends in a draft, before eras are carried: so what follows from it follows too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.script.draft import DraftScene, Line
from scout.script.heading.plain import normalise
from scout.script.heading.typed_heading import read_heading
from scout.script.line.chinese_line import find_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.mend import LineKey, Mend, Mends
    from scout.script.draft import Draft

_DOUBT = "script.doubt_"


def mend_draft(draft: Draft, mends: Mends) -> Draft:
    """Another draft under the user's words; what names a line that is gone is without effect."""
    if not mends:
        return draft
    scenes = list(draft.scenes)
    for key, mend in mends.entries:
        if mend.is_heading is False:
            _close(scenes, key)
        elif mend.is_heading and _find(scenes, key) is None:
            _open(scenes, key, lines=draft.lines)
    for key, mend in mends.entries:
        place = _find(scenes, key)
        if place is not None:
            scenes[place] = _mended(scenes[place], mend)
    settled = {key.line for key, _ in mends.entries}
    problems = [
        problem
        for problem in draft.problems
        if not (problem.line in settled and problem.message.code.startswith(_DOUBT))
    ]
    return replace(draft, scenes=scenes, problems=problems)


def _find(scenes: Sequence[DraftScene], key: LineKey) -> int | None:
    """The scene that a line opens: of several with the same text the nearest one."""
    same = [place for place, scene in enumerate(scenes) if scene.heading.raw == key.text]
    return min(same, key=lambda place: _distance(scenes[place].line, key), default=None)


def _distance(line: int | None, key: LineKey) -> int:
    return abs((line or 0) - (key.line or 0))


def _mended(scene: DraftScene, mend: Mend) -> DraftScene:
    said = {
        name: value
        for name in ("number", "int_ext", "time", "place")
        if (value := getattr(mend, name)) is not None
    }
    heading = replace(scene.heading, **said)
    era = mend.era or scene.era_said
    return replace(scene, heading=heading, era_said=era, confidence=1.0)


def _close(scenes: list[DraftScene], key: LineKey) -> None:
    """A scene that is none: its text belongs to the scene before; before the first it is lost."""
    place = _find(scenes, key)
    if place is None:
        return
    scene = scenes.pop(place)
    if not place:
        return
    host = scenes[place - 1]
    lengths = [entry.counted or entry.length or Eighths(0) for entry in (host, scene)]
    scenes[place - 1] = replace(
        host,
        cast=[*host.cast, *scene.cast],
        counted=sum(lengths, Eighths()),
        running=None,
        closes=host.closes + scene.closes,
        captions=[*host.captions, *scene.captions],
        prose=[*host.prose, Line(scene.heading.raw, scene.line), *scene.prose],
    )


def _open(scenes: list[DraftScene], key: LineKey, *, lines: Sequence[Line]) -> None:
    """A scene where there was none: what follows the line in the scene around it moves there."""
    same = [line for line in lines if line.text.strip() == key.text]
    found = min(same, key=lambda line: _distance(line.number, key), default=None)
    if found is None or found.number is None:
        return
    scene = DraftScene(read_heading(found.text), found.number, counted=Eighths(1))
    place = sum((entry.line or 0) <= found.number for entry in scenes)
    if place:
        scenes[place - 1] = _share(scenes[place - 1], scene)
    scenes.insert(place, scene)


def _share(host: DraftScene, scene: DraftScene) -> DraftScene:
    """The host without what stands below the new heading, which the new scene takes."""
    at = scene.line or 0
    scene.episode, scene.closes = host.episode, host.closes
    scene.prose = _below(host.prose, at)
    scene.captions = _below(host.captions, at)
    scene.cast = [name for line in scene.prose if (name := find_speaker(normalise(line.text)))]
    before = _above(host.prose, at)
    counted = (host.counted or Eighths(1)).count
    share = round(counted * len(scene.prose) / max(1, len(scene.prose) + len(before)))
    scene.counted = Eighths(max(1, share))
    return replace(
        host,
        closes=0,
        prose=before,
        captions=_above(host.captions, at),
        counted=Eighths(max(1, counted - share)),
    )


def _below(lines: Sequence[Line], at: int) -> list[Line]:
    return [line for line in lines if (line.number or 0) > at]


def _above(lines: Sequence[Line], at: int) -> list[Line]:
    return [line for line in lines if (line.number or 0) < at]
