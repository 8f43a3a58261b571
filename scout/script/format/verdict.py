"""Why a text holds no scenes: what it is instead, told by the lines that it is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.format.chinese_line import EPISODE, find_speaker
from scout.script.heading.chinese_number import NUMERAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.message import Message

_NUMBERED = re.compile(rf"^(?:\d{{1,4}}|{NUMERAL}{{1,4}})\s*[、,.)]\s*(?P<rest>.+)$")
_PERSON = re.compile(r"\d{1,3}\s*[多余来]?岁|^\S{1,8}\s*(?:--|[(]\S{0,12}\d)|[,、(\s][男女][,、)\s]")
_SYNOPSIS = re.compile(r"^(?:故事|剧情|一句话|分集|内容|人物)?(?:梗概|大纲|简介|提要|小传|策划|企划)|^(?:SYNOPSIS|TREATMENT|LOGLINE)\b", re.IGNORECASE)
_CHAPTER = re.compile(rf"^第\s*(?:\d{{1,4}}|{NUMERAL}{{1,5}})\s*[章回卷]|^CHAPTER\b", re.IGNORECASE)
_PROSE = re.compile(r"[。.!?”\"…]\s*$")
_HALF, _MOST_LINES, _LONG = 0.5, 4000, 40


def why_no_scenes(lines: Sequence[str]) -> Message:
    """The likeliest reason, of a numbered list, cast, episodes, synopsis, novel or bare dialogue."""
    told = [line for line in lines[:_MOST_LINES] if line]
    share = 1 / max(len(told), 1)
    numbered = [found["rest"] for line in told if (found := _NUMBERED.match(line))]
    speech = sum(find_speaker(line) is not None for line in told)
    numbered_speech = sum(find_speaker(rest) is not None for rest in numbered)
    people = sum(_PERSON.search(line) is not None for line in told)
    episodes = sum(EPISODE.match(line) is not None for line in told)
    prose = sum(len(line) > _LONG and _PROSE.search(line) is not None for line in told)
    if numbered_speech * share > _HALF or numbered_speech > len(numbered) * _HALF > 1:
        return say("script.none_numbered_speech", count=numbered_speech)
    if people * share > _HALF:
        return say("script.none_cast_list", count=people)
    if any(_CHAPTER.match(line) for line in told):
        return say("script.none_novel")
    if any(_SYNOPSIS.match(line) for line in told):
        return say("script.none_synopsis")
    if episodes:
        return say("script.none_episodes", count=episodes)
    if len(numbered) * share > _HALF:
        return say("script.none_numbered_list", count=len(numbered))
    if speech * share > _HALF:
        return say("script.none_speech_only")
    if prose * share > _HALF / 2:
        return say("script.none_novel")
    return say("script.no_scenes")
