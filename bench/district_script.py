"""Invented scripts for a batch: short micro-dramas in two eras, each in a file of its own.

The same seed makes the same script, character for character.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MODERN = (
    ("总裁办公室", "内"), ("医院走廊", "内"), ("咖啡厅", "内"), ("科技园广场", "外"),
    ("公寓客厅", "内"), ("公寓天台", "外"), ("酒店宴会厅", "内"), ("学校操场", "外"),
)  # fmt: skip
_OLD = (
    ("祠堂", "内"), ("围屋天井", "外"), ("柴房", "内"), ("古街", "外"), ("茶馆", "内"),
    ("围门", "外"), ("书房", "内"),
)  # fmt: skip
_YEARS = ("光绪二十四年", "1935年", "1942年", "1958年", "1985年")
_NAMES = ("林夏", "陈砚", "许红", "顾承", "周婶", "阿芳", "老魏", "小蔡")
_LINES = ("{0}：你终于来了。", "{1}：我等了你一整夜。", "△{0}转身就走。", "{0}：别再提那件事。")


def write_scripts(folder: Path, count: int, *, scenes: int = 12) -> None:
    """So many scripts as text files in a folder, numbered from 001."""
    for number in range(1, count + 1):
        text = make_script(number, scenes=scenes)
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")


def make_script(seed: int, *, scenes: int) -> str:
    """A script of so many scenes in a few settings of today and of one year of before."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable script, no secret
    year = dice.choice(_YEARS)
    settings = [
        *((place, side, "2025年") for place, side in dice.sample(_MODERN, dice.randint(1, 3))),
        *((place, side, year) for place, side in dice.sample(_OLD, dice.randint(1, 2))),
    ]
    cast = dice.sample(_NAMES, 3)
    parts = [f"《第{seed}号剧本》", ""]
    for number in range(1, scenes + 1):
        place, side, era = dice.choice(settings)
        light = dice.choice(("日", "日", "日", "夜"))
        players = dice.sample(cast, 2)
        parts += [f"1-{number} {light} {side} {place}（{era}）", f"人物：{'、'.join(players)}"]
        parts += [dice.choice(_LINES).format(*players) for _ in range(dice.randint(3, 9))]
        parts.append("")
    return "\n".join(parts)
