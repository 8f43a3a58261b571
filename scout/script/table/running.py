"""The running time in a cell of a scene list, whatever unit its header or its look says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.running_time import RunningTime
from scout.script.heading.plain import make_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECONDS = re.compile(r"秒|\bsec|\(s\)|сек", re.IGNORECASE)
_MINUTES = re.compile(r"分|\bmin|\(m\)|мин|хронометраж", re.IGNORECASE)
_FEW = 10  # a bare number below this is minutes: a scene of 90 is no hour and a half
_LONGEST_SCENE_S = 20 * 60  # what is longer is time on the set, not on the screen


def read_running(text: str, header: str) -> RunningTime | None:
    """The time of a scene; ``None`` for what is none, or longer than any scene.

    >>> str(read_running("1.5", "时长")), str(read_running("240", "分钟"))
    ('1:30', 'None')
    """
    text = make_plain(text).strip()
    if text.replace(".", "", 1).isdecimal():
        text = f"{text}{_unit(text, header)}"
    try:
        time = RunningTime.parse(text)
    except ValueError:
        return None
    return time if time.seconds <= _LONGEST_SCENE_S else None


def split_running(time: RunningTime, scenes: int) -> Sequence[RunningTime]:
    """A time shared by several scenes, the longer parts first, each at least a second."""
    part, rest = divmod(time.seconds, scenes)
    return [
        RunningTime(seconds=max(1, part + (place < rest)), estimated=False)
        for place in range(scenes)
    ]


def _unit(number: str, header: str) -> str:
    if _SECONDS.search(header) and not _MINUTES.search(header):
        return "秒"
    if _MINUTES.search(header) or "." in number or float(number) < _FEW:
        return "分"
    return "秒"
