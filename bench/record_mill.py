"""Invented records for a library: as many as an office has, and as long as the shipped ones.

The same seed makes the same records. Names sound like places of the region and are of none.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.production import Size
from scout.domain.location import Fact
from scout.domain.place_book import ScoutState
from scout.domain.place_record import PlaceRecord, StateChange
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.location import Location

_FIRST = tuple("福兴长乐永安和顺东南西北金玉龙凤青石白云水山大新上下")
_SECOND = tuple("昌隆盛泰丰田坑围岭背塘坝桥头湾浦沙梅竹松荔茶")
_LAST = ("世居", "老屋", "大院", "工业园", "公寓", "小学", "市场", "广场", "码头", "公园", "酒店")
_PINYIN = {"世居": "Residence", "老屋": "Old House", "大院": "Court", "工业园": "Works"}
_SUBDISTRICTS = ("坪山", "坑梓", "龙田", "石井", "马峦", "碧岭")
_FACTS = {
    "power": "三相电 {n} 千瓦，配电箱在门房东侧，接电须由物业电工到场；夜间另计人工",
    "parking": "可停 7 米以下货车 {n} 辆、中巴 3 辆；大车停在 {n} 米外的路边，凌晨前须离开",
    "noise": "上午 {n} 分贝以下；放学和集市时段人声与车声明显，周末下午有广场舞",
    "toilets": "公共卫生间 {n} 处，距拍摄点步行两分钟，夜间锁门，可向门房取钥匙",
    "permit": "须提前 {n} 天向管理方提交拍摄方案、保险单和人员名单，文物部分另行报批",
    "rooms": "可借 {n} 间空房作化妆间和候场室，有空调和插座，午休时间不可使用",
}
_SPOTS = 3
_SOURCE = "虚构数据，仅用于测量 / invented, for measuring only"


def make_records(count: int) -> Iterator[PlaceRecord]:
    """So many records, of some two and a half kilobytes each."""
    dice = random.Random(count)  # noqa: S311 - a repeatable library, no secret
    _, places = Size(scenes=20, needs=5, locations=count).make(count)
    return (_dress(place, dice) for place in places)


def _dress(place: Location, dice: random.Random) -> PlaceRecord:
    last = dice.choice(_LAST)
    zh = dice.choice(_FIRST) + dice.choice(_SECOND) + last
    name = Bilingual(zh=zh, en=f"{_PINYIN.get(last, 'Place')} {dice.randint(1, 999)}")
    dressed = replace(
        place,
        name=name,
        address=f"{dice.choice(_SECOND)}{dice.choice(_SECOND)}路 {dice.randint(1, 400)} 号",
        subdistrict=dice.choice(_SUBDISTRICTS),
        spots=place.spots[:_SPOTS],
        facts=tuple(
            Fact(field=field, value=text.format(n=dice.randint(2, 60)), source=_SOURCE,
                 date=f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}")
            for field, text in _FACTS.items()
        ),
    )  # fmt: skip
    states = (StateChange(state=dice.choice(list(ScoutState)), day="2026-05-01", who="阿甲"),)
    return PlaceRecord(place=dressed, note="门口有一棵老榕树，傍晚逆光好看", states=states)
