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
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.running_time import RunningTime

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.script import Episode, Scene
    from scout.script.draft import Draft, DraftScene, Line

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
    for place, entry in enumerate(draft.episodes):
        if (titled := _of_title(entry.title)) is not None:
            draft.episodes[place] = replace(entry, running=titled)
    episodes, scenes = _Begins(draft.episodes), _Begins(draft.scenes)
    for line in draft.lines:
        found = _find(line)
        stated = _parse(found["time"]) if found is not None else None
        if found is None or stated is None or line.number is None:
            continue
        episode, scene = episodes.last(line.number), scenes.last(line.number)
        if _speaks_of_scene(
            found, scene=scenes.lines.get(scene), episode=episodes.lines.get(episode)
        ):
            if scenes.counts[line.number] <= 1:  # several on one line: of which does it speak?
                draft.scenes[scene or 0].running = stated
        elif episode is not None:
            draft.episodes[episode] = replace(draft.episodes[episode], running=stated)


def share_running_times(
    scenes: Sequence[Scene], episodes: Sequence[Episode], *, chinese: bool
) -> tuple[Scene, ...]:
    """The scenes with their times: stated, or estimated so that they fill the stated episode."""
    stated = {entry.number: entry.running for entry in reversed(episodes) if entry.running}
    groups: dict[int | None, list[Scene]] = defaultdict(list)
    told: Counter[int | None] = Counter()
    for scene in scenes:
        if scene.running.estimated:
            groups[scene.episode].append(scene)
        else:
            told[scene.episode] += scene.running.seconds
    page_s = CHINESE_PAGE_S if chinese else LATIN_PAGE_S
    times: dict[int, int] = {}
    for number, group in groups.items():
        episode = stated.get(number) if number is not None else None
        left = episode.seconds - told[number] if episode is not None else 0
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


def _speaks_of_scene(found: re.Match[str], *, scene: int | None, episode: int | None) -> bool:
    """Whether a time is a scene's, by its word, else by what began last: their lines are given."""
    if scene is None or found["episode"]:
        return False
    return bool(found["scene"]) or scene >= (episode or 0)


class _Begins:
    """On which lines scenes or episodes begin, by their places in the draft."""

    def __init__(self, entries: Iterable[Episode | DraftScene]) -> None:
        self.lines: dict[int | None, int] = {
            place: entry.line for place, entry in enumerate(entries) if entry.line
        }
        self.counts = Counter(self.lines.values())
        self._sorted = sorted((line, place or 0) for place, line in self.lines.items())

    def last(self, at: int) -> int | None:
        """The place of the last one that begins on or before a line."""
        index = bisect_left(self._sorted, (at + 1, 0))
        return self._sorted[index - 1][1] if index else None
