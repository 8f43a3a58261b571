"""Headings as labelled fields: ``场：2 景：山寨大院 时：日 人：老七``, on one or several lines."""

from __future__ import annotations

import re
from dataclasses import replace

from scout.domain.text import any_of
from scout.script.heading.chinese_number import NUMBER, NUMERAL
from scout.script.heading.chinese_opening import Mark, Opening
from scout.script.heading.cut import Cut, cut_heading, side_of
from scout.script.heading.plain import make_plain

_KEYS = {
    "number": "场次|场号|场景号|集场|集/场|集-场|序号|场",
    "episode": "集数|集号|集次|第几集",
    "place": "场景|地点|主场景|次场景|三级场景|拍摄场景|景|地",
    "time": "时间/内外|内外/时间|日夜/内外|内外/日夜|时间|日夜|时|日/夜|气氛|时空",
    "int_ext": "内外|内/外|内外景|景别",
    "era": "年代|时代|天气",
    "cast": "出场人物|登场人物|主要人物|人物|角色|人",
}
_OF = {key: name for name, keys in _KEYS.items() for key in keys.split("|")}
_ALL = any_of(_OF)
_FIELD = re.compile(
    rf"(?:(?<=^)|(?<=[\s,、;。|/】\])\d]))"
    rf"(?P<open>[【\[])?(?P<key>{_ALL})(?(open)(?:[】\]]\s*:?|\s*:)|\s*:)\s*"
)
_SPACED_LABEL = re.compile(rf"(?:^|(?<=\s))(?P<key>{_ALL})(?=\s+\S)")
_FEW = 3  # labels without a colon; fewer are words of a place
_NUMBER = re.compile(
    rf"^第?\s*(?:(?P<e>\d{{1,3}}|{NUMERAL}{{1,4}})\s*[-集]\s*第?)?(?P<s>\d{{1,4}}(?:[A-Za-z]|[补加增]戏?)?|{NUMERAL}{{1,5}})(?:场|(?=\s|$|[,、。|;]))"
)
# 场景：3-1，日，内，办公室: the label of a number, whatever its word.
_NUMBERED_PLACE = re.compile(
    r"(?:场景|场次|场)\s*:\s*(?:\d{1,3}\s*-\s*)?\d{1,4}[A-Za-z]?\s*[\s,、。/|]\s*(?!\S{0,5}:)\S"
)
_FIRST = frozenset("【[") | {key[0] for key in _OF}
_OPENERS = frozenset({"number", "episode", "place", "time", "int_ext"})
_COUNT = re.compile(NUMBER)
_CALENDAR = re.compile(r"\d{1,2}月\d{1,2}[日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2}")
_WRAPPED = re.compile(r"\s*\((?P<value>[^()]*)\)[\s,;。]*$")
_REACH = 200


def opens_labelled(plain: str) -> bool:
    """Whether a line begins with a labelled field of a heading other than its cast."""
    found = _FIELD.match(plain) if plain[:1] in _FIRST else None
    if found is not None and _NUMBERED_PLACE.match(plain):
        return False
    return found is not None and _OF[found["key"]] in _OPENERS


def is_label(text: str) -> bool:
    """Whether a text in plain forms is nothing but a label: 场景, 内/外."""
    return text.strip() in _OF


def part_labels(raw: str, plain: str) -> tuple[str, str]:
    """``场号 1  时间 日  地点 晒场``: a colon behind each label where only spaces stand."""
    if ":" in plain or len(found := list(_SPACED_LABEL.finditer(plain, 0, _REACH))) < _FEW:
        return raw, plain
    if found[0].start() != 0:
        return raw, plain
    for label in found:
        at = label.end("key")
        raw, plain = (f"{text[:at]}:{text[at + 1 :]}" for text in (raw, plain))
    return raw, plain


def label_cells(cells: list[str]) -> list[str]:
    """``场次 | 1-1 | 场景 | 客厅``: cells that name the cell beside them, as labelled fields."""
    told: list[str] = []
    for cell in cells:
        if told and is_label(make_plain(told[-1])) and not is_label(make_plain(cell)):
            told[-1] = f"{told[-1]}：{cell}"
        else:
            told.append(cell)
    return told


def name_fields(plain: str) -> list[str]:
    """What the labels of a line are about: number, place, time, int_ext, era, cast."""
    return [_OF[found["key"]] for found in _FIELD.finditer(plain, 0, _REACH)]


def read_labelled(raw: str, plain: str, *, numbered: bool = False) -> tuple[Opening, Cut] | None:
    """The fields of a line of labels, or ``None`` where they make no heading.

    ``numbered`` says that the scene's number stands before them already.
    """
    fields = list(_FIELD.finditer(plain, 0, _REACH))
    if not fields or fields[0].start() != 0:
        return None
    opening, cut = Opening(Mark.LABELLED, "", 0), Cut()
    places: list[str] = []
    seen: set[str] = set()
    episode: str | None = None
    for index, found in enumerate(fields):
        end = fields[index + 1].start() if index + 1 < len(fields) else len(plain)
        name = _OF[found["key"]]
        if name == "cast" or (name == "number" and name in seen):
            cut.body_at = found.start()
            break
        seen.add(name)
        if name == "number":
            number = _NUMBER.match(plain[found.end() : end])
            if number is None:
                return None
            above = number["e"] or episode
            opening = Opening(Mark.LABELLED, number["s"], end, above, strong=True)
        elif name == "episode":
            counted = _COUNT.search(plain, found.end(), end)
            episode = counted[0] if counted else None
            opening = replace(opening, episode=opening.episode or episode)
        elif name == "era":
            cut.suffix.append(raw[found.end() : end].strip(" ,，;；。"))
        else:
            _take(
                cut,
                _cut_value(raw[:end], plain[:end], start=found.end()),
                name=name,
                places=places,
            )
    cut.place, cut.order = "-".join(places), "J"
    cut.int_ext = cut.int_ext or side_of(cut.place)
    if not opening.scene and not numbered and cut.int_ext is None and _is_calendar(cut):
        return None
    told = bool(cut.place) + bool(cut.slots) + (bool(opening.scene) or numbered)
    return (opening, cut) if told > 1 and not cut.said else None


def _cut_value(raw: str, plain: str, *, start: int) -> Cut:
    """The words of a field; brackets around all of it are none of its own: 地点：（教室）."""
    if (whole := _WRAPPED.match(plain, start)) is not None:
        start, end = whole.span("value")
        raw, plain = raw[:end], plain[:end]
    return cut_heading(raw, plain, start=start)


def _is_calendar(cut: Cut) -> bool:
    """A day of the calendar, as above the minutes of a meeting: 2026年5月8日 上午."""
    return any(_CALENDAR.search(text) for text in cut.suffix)


def _take(cut: Cut, part: Cut, *, name: str, places: list[str]) -> None:
    """Let one field say what it knows; a time field's unknown words are its own: 1942年春."""
    if part.time is not None and cut.time is None:
        cut.time, cut.time_raw = part.time, part.time_raw
    cut.int_ext = cut.int_ext or part.int_ext
    cut.suffix += part.suffix
    cut.flags += part.flags
    if part.place:
        (places if name == "place" else cut.suffix).append(part.place)
    if part.body_at is not None and name == "place":
        cut.body_at = part.body_at
