"""Why a text holds no scenes: what it is instead, told by the lines that it is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.heading.candidate import PERSON
from scout.script.heading.chinese_number import NUMBER, NUMERAL
from scout.script.line.chinese_line import EPISODE, find_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.message import Message

_NUMBERED = re.compile(rf"^(?:\d{{1,4}}|{NUMERAL}{{1,4}})\s*[、,.)]\s*(?P<rest>.+)$")
_PERSON = re.compile(rf"{PERSON}|^\S{{1,8}}\s*(?:--|[(]\S{{0,12}}\d)")
_SYNOPSIS = re.compile(
    r"^(?:故事|剧情|一句话|分集|内容|人物)?(?:梗概|大纲|简介|提要|小传|策划|企划)|^(?:SYNOPSIS|TREATMENT|LOGLINE)\b",
    re.IGNORECASE,
)
_CHAPTER = re.compile(rf"^第\s*{NUMBER}\s*[章回卷]|^CHAPTER\b", re.IGNORECASE)
_PROSE = re.compile(r"[。.!?”\"…]\s*$")
_HALF, _MOST_LINES, _LONG = 0.5, 4000, 40


def why_no_scenes(lines: Sequence[str]) -> Message:
    """The likeliest reason: numbered speech, cast, novel, synopsis, episodes, list, speech."""
    told = [line for line in lines[:_MOST_LINES] if line]
    many = _HALF * len(told)
    numbered = [found["rest"] for line in told if (found := _NUMBERED.match(line))]
    said = sum(find_speaker(rest) is not None for rest in numbered)
    people = sum(_PERSON.search(line) is not None for line in told)
    episodes = sum(EPISODE.match(line) is not None for line in told)
    prose = sum(len(line) > _LONG and _PROSE.search(line) is not None for line in told)
    speech = sum(find_speaker(line) is not None for line in told)
    reasons = (
        (said > many or said > _HALF * len(numbered) > 1, "dialogue", said),
        (people > many, "cast", people),
        (any(map(_CHAPTER.match, told)), "novel", 0),
        (any(map(_SYNOPSIS.match, told)), "synopsis", 0),
        (episodes > 0, "episodes", episodes),
        (len(numbered) > many, "list", len(numbered)),
        (speech > many, "speech", speech),
        (prose > many / 2, "novel", 0),
    )
    for holds, name, count in reasons:
        if holds:
            return say(f"script.none_{name}", count=count)
    return say("script.no_scenes")
