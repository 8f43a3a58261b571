"""Words and brackets that say when and how a scene plays, rather than where."""

from __future__ import annotations

import re

from scout.script.heading.word import CHINESE_STATES

_ERA_WORD = re.compile(
    r"^(?:[二三四五六七八九]十|\d0)年代$|^民国\S{1,3}年$|^(?:公元)?\d{4}年$|^(?:1\d|20)\d\d$|年间$|^\S{1,4}[年月天日周]后$"
    r"|^\S{1,4}年前$|^(?:现代|古代|当代|现在|过去|当下|今天|未来|前世|今生|民国|末世)$"
)
# Before or behind these is a place: 门前, 屋后.
_BUILT = (
    "门楼屋宅店铺府宫殿庙堂房院车床桥台校村镇城阶窗柜墓坟碑馆亭阁塔"
    "山坡树墙巷洞帐营寨关厂署衙局所站座"
)
# What a bracket says of when and how a scene plays, rather than of where.
_OF_TIME = re.compile(
    r"年|代|朝|世纪|时期|现在|过去|从前|未来|现实|前世|今生|时空|穿越|重生|架空|仙侠|修仙|修真|武侠|玄幻|民国|梦|幻|闪|回忆|想象|蒙太奇"
    rf"|叙|(?<![{_BUILT}])[后前]$|末$|初$|同时|雨|雪|人物|人:"
)

_MOTION = re.compile(
    r"^(?:正在)?(?:行驶|行进|移动|停靠|停放|停泊|停驶|静止|航行|飞行|疾驰)(?:中|着|状态)?$"
    r"|^(?:MOVING|PARKED|STATIONARY|STOPPED|TRAVELL?ING|DRIVING|SAILING|FLYING|MOORED|DOCKED"
    r"|IN (?:MOTION|FLIGHT))$",
    re.IGNORECASE,
)


def tells_motion(text: str) -> bool:
    """Whether a tag says that the place moves or stands: 行驶中, MOVING, PARKED."""
    return _MOTION.match(text) is not None


def keep_motion(place: str, suffix: list[str], *, form: str) -> str:
    """The place with the tags of its motion, taken from its ``suffix`` and put into ``form``.

    A car that drives is another set than the same car in its garage, so that everybody sees it.
    """
    moving = [tag for tag in suffix if tells_motion(tag)] if place else []
    suffix[:] = [tag for tag in suffix if tag not in moving]
    return place + "".join(form.format(tag) for tag in moving)


def tells_when(word: str) -> bool:
    """Whether a word is an era (八十年代), a shift (三天后) or a state (闪回, 雨) of the scene."""
    return word in CHINESE_STATES or _ERA_WORD.search(word) is not None


def speaks_of_time(text: str) -> bool:
    """Whether a bracket speaks of the era, a flashback or the cast rather than of the place."""
    return _OF_TIME.search(text) is not None
