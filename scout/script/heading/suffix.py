"""Words and brackets that say when and how a scene plays, rather than where."""

from __future__ import annotations

import re

from scout.script.heading.word import CHINESE_STATES

_ERA_WORD = re.compile(
    r"^(?:[二三四五六七八九]十|\d0)年代$|^民国\S{1,3}年$|^(?:公元)?\d{4}年$|^(?:1\d|20)\d\d$|年间$|^\S{1,4}[年月天日周]后$"
    r"|^\S{1,4}年前$|^(?:现代|古代|当代|现在|过去|当下|今天|未来|前世|今生|民国|末世)$"
)
# What a bracket says of when and how a scene plays, rather than of where.
_OF_TIME = re.compile(
    r"年|代|朝|世纪|时期|现在|过去|从前|未来|现实|前世|今生|时空|穿越|重生|架空|民国|梦|幻|闪|回忆|想象|蒙太奇"
    r"|叙|后$|前$|末$|初$|同时|雨|雪|人物|人:"
)


def tells_when(word: str) -> bool:
    """Whether a word is an era (八十年代), a shift (三天后) or a state (闪回, 雨) of the scene."""
    return word in CHINESE_STATES or _ERA_WORD.search(word) is not None


def speaks_of_time(text: str) -> bool:
    """Whether a bracket speaks of the era, a flashback or the cast rather than of the place."""
    return _OF_TIME.search(text) is not None
