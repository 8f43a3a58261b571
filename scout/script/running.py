"""How long scenes and episodes run: as the file states it, else estimated from their pages.

A page of a Latin script runs about a minute, the oldest rule of the trade; a Chinese page of 35
signs by 40 lines about one and a half. That is what schedules of micro-dramas come to: crews shoot
10 to 14 pages a day and 8 to 14 episodes of one to two minutes, some 1.1 pages to 1.5 minutes.
Sources: https://www.finalbitai.com/blog/vertical-drama-script-breakdown (a page, a minute);
http://www.ipingguo.net/archives/16495 (96 episodes in 7 days, 40 in 4).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.running_time import RunningTime

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.script import Episode, Scene
    from scout.script.draft import Draft, Line

LATIN_PAGE_S, CHINESE_PAGE_S = 60, 90
_EIGHTHS = 8
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_STATED = re.compile(
    r"^[\s【\[(*#_>-]*"
    r"(?:(?P<episode>本集|此集|全集|这集|第.{1,5}集|episode)|(?P<scene>本场|此场|这场|scene))?\s*"
    r"(?:预计|预估|计划|总|成片|估计|estimated|total)?\s*"
    r"(?:时长|片长|run(?:ning)?\s*time|screen\s*time|duration)\s*[*_]*\s*[:=]\s*[*_]*\s*"
    r"(?P<time>[^\n】\])*_]{1,24}?)[\s】\])*_。.]*$",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(
    r"(?:[(\[【](?:时长|[:\s])*|^时长\s*:\s*)(?P<time>[^()\[\]【】]{2,20})(?:[)\]】]|$)"
)
_HEAD = 80  # a line that states a time is short


def note_running_times(draft: Draft) -> None:
    """Write the times that lines of a script state to its episodes and scenes.

    本集时长：1分30秒 speaks of the episode around it, 本场时长 of the scene; 时长 alone of what
    began last. Before the first of both it speaks of the whole script and is left.
    """
    for place, episode in enumerate(draft.episodes):
        if (stated := _of_title(episode.title)) is not None:
            draft.episodes[place] = replace(episode, running=stated)
    for line in draft.lines:
        found = _find(line)
        if found is not None and line.number is not None:
            _note(draft, line.number, found=found)


def share_running_times(
    scenes: Sequence[Scene], episodes: Sequence[Episode], *, chinese: bool
) -> tuple[Scene, ...]:
    """The scenes with their times: stated, or estimated so that they fill the stated episode."""
    stated = {entry.number: entry.running for entry in reversed(episodes) if entry.running}
    groups: dict[int | None, list[Scene]] = defaultdict(list)
    for scene in scenes:
        if scene.running.estimated:
            groups[scene.episode].append(scene)
    page_s = CHINESE_PAGE_S if chinese else LATIN_PAGE_S
    times: dict[int, int] = {}
    for number, group in groups.items():
        episode = stated.get(number) if number is not None else None
        left = episode.seconds - _sum_stated(scenes, number) if episode is not None else 0
        pages_s = [scene.length.count * page_s / _EIGHTHS for scene in group]
        scale = left / sum(pages_s) if left > 0 else None
        shares = (
            [max(1, round(one)) for one in pages_s] if scale is None else _round(pages_s, scale)
        )
        times |= zip((scene.index for scene in group), shares, strict=True)
    return tuple(
        replace(scene, running=RunningTime(seconds=times[scene.index]))
        if scene.index in times
        else scene
        for scene in scenes
    )


def is_chinese(texts: Iterable[str]) -> bool:
    """Whether most of these headings are in Chinese, so that their pages are, too."""
    told = [bool(_CHINESE.search(text)) for text in texts]
    return 2 * sum(told) > len(told)


def _round(pages_s: Sequence[float], scale: float) -> list[int]:
    """Whole seconds with the sum of the exact ones, each at least one."""
    rounded, exact, given = [], 0.0, 0
    for seconds in pages_s:
        exact += seconds * scale
        rounded.append(max(1, round(exact) - given))
        given += rounded[-1]
    return rounded


def _sum_stated(scenes: Iterable[Scene], episode: int | None) -> int:
    return sum(
        scene.running.seconds
        for scene in scenes
        if scene.episode == episode and not scene.running.estimated
    )


def _find(line: Line) -> re.Match[str] | None:
    text = line.text.strip()
    if not text or len(text) > _HEAD:
        return None
    return _STATED.match(unicodedata.normalize("NFKC", text))


def _of_title(title: str) -> RunningTime | None:
    found = _IN_TITLE.search(unicodedata.normalize("NFKC", title))
    return _parse(found["time"]) if found else None


def _parse(text: str) -> RunningTime | None:
    try:
        return RunningTime.parse(text)
    except ValueError:
        return None


def _note(draft: Draft, at: int, *, found: re.Match[str]) -> None:
    stated = _parse(found["time"])
    episode = _last((entry.line for entry in draft.episodes), at)
    scene = _last((entry.line for entry in draft.scenes), at)
    if stated is None or sum(entry.line == at for entry in draft.scenes) > 1:
        return  # on a line that holds several scenes nothing says of which it speaks
    begun = (draft.episodes[episode].line or 0) if episode is not None else 0
    in_scene = scene is not None and (draft.scenes[scene].line or 0) >= begun
    if scene is not None and (found["scene"] or (in_scene and not found["episode"])):
        draft.scenes[scene].running = stated
    elif episode is not None:
        draft.episodes[episode] = replace(draft.episodes[episode], running=stated)


def _last(lines: Iterable[int | None], at: int) -> int | None:
    """The place of the last one that begins on or before a line."""
    return max((place for place, line in enumerate(lines) if line and line <= at), default=None)
