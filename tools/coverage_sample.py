"""An invented production of sixty needs, to see whether its coverage is read at a glance."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_OLD = (
    "祠堂",
    "天井",
    "围屋正厅",
    "柴房",
    "村口",
    "渡口",
    "竹林",
    "瀑布",
    "梯田",
    "茶楼",
    "学堂",
    "山洞",
)
_NEW = (
    "办公室",
    "公寓客厅",
    "病房",
    "停车场",
    "咖啡馆",
    "车间",
    "食堂",
    "广场",
    "宴会厅",
    "机房",
    "水库",
    "派出所",
)
_OUTSIDE = {"村口", "渡口", "竹林", "瀑布", "梯田", "广场", "水库"}
_OLD_YEARS, _NEW_YEARS = (1898, 1925, 1942), (1985, 2025)


def save_sixty(folder: Path) -> Path:
    """Write the scene list: old places in three eras, new ones in two, up to nine pages each."""
    asked = [(place, year) for year in _OLD_YEARS for place in _OLD]
    asked += [(place, year) for year in _NEW_YEARS for place in _NEW]
    scenes = [
        {
            "number": str(index),
            "place": place,
            "year": year,
            "int_ext": "EXT" if place in _OUTSIDE else "INT",
            "time": "夜" if index % 5 == 0 else "日",
            "cast": ["阿甲", "阿乙"],
            "eighths": 1 + index * index * 7 % (71 if index % 6 == 0 else 13),
        }
        for index, (place, year) in enumerate(asked, 1)
    ]
    path = folder / "sixty.json"
    text = json.dumps({"title": "六十处", "scenes": scenes}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path
