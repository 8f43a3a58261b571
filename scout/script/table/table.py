"""Scene lists as tables: find the header, name the columns, read row after row.

Crews' tables have title rows above the header, blank cells that mean "same as above", 同上, bands
and subtotals between the scenes, two scenes in one row, and numbers that Excel has turned into
dates. What a row was taken for is never silent: skipped rows are listed as findings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.message import say
from scout.domain.script import Problem, Severity
from scout.script.draft import Draft, DraftScene, Line
from scout.script.heading.chinese_number import read_number
from scout.script.heading.word import CHINESE_INT_EXT, CHINESE_TIMES, LATIN_INT_EXT, LATIN_TIMES

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a header cell must match to be a field; the first that matches wins.
_FIELDS: list[tuple[str, re.Pattern[str]]] = [
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in [
        ("era", r"年代|时代|朝代|时期|\bera\b|period|\byear\b"),
        ("real_place", r"拍摄地|拍摄地点|实景地|filming location"),
        (
            "number",
            r"^场次|^场号|^集-?场|^场$|^镜?场序|scene\s*(?:no|number|#)?$|^sc\.?$|^#$|scenes?$",
        ),
        ("episode", r"^集|集数|^ep"),
        ("int_ext", r"内\s*[/／]?\s*外|^内外景|int\.?\s*/?\s*ext|^i/?e$"),
        ("time", r"日\s*[/／]?\s*夜|气氛|^时间?$|^光线|day\s*/?\s*night|^d/?n$|^time|time of day"),
        ("sub_place", r"次场景|三级场景|子场景|sub-?set"),
        ("place", r"主场景|场景|地点|^景$|^set$|setting|location|place"),
        ("pages", r"页|eighths|pages?|length|pgs"),
        ("cast", r"演员|人物|角色|出场|cast|characters?"),
        ("synopsis", r"内容|梗概|提要|剧情|synopsis|description|summary"),
    ]
]
_NEEDED = 3
_HEADER_ROWS = 15
_SAME = re.compile(r"^(?:同上|〃|\"|″|ditto)$", re.IGNORECASE)
_TOTAL = re.compile(r"合计|总计|小计|共\s*\d+|^total", re.IGNORECASE)
_NAMES = re.compile(r"[、，,；;/\n]+")
_SCENE_NUMBER = re.compile(
    r"(?:第?\s*(?P<e>\d{1,9})\s*(?:集\s*第?|[-－—–.．])\s*)?(?P<s>\d+[A-Za-z]?)\s*场?$"
)
_FLASHBACK = re.compile(r"闪回|回忆|flash\s?back", re.IGNORECASE)

Cell = object


@dataclass
class _Table:
    """The reader's state: which column is what, and the row above."""

    columns: dict[str, list[int]]
    above: dict[int, str] = field(default_factory=dict)
    episode: int | None = None


def read_table(rows: Sequence[Sequence[Cell]], *, kind: str) -> Draft | None:
    """The draft of a scene list, or ``None`` where no row is a header."""
    header = next(
        (
            (index, columns)
            for index, row in enumerate(rows[:_HEADER_ROWS])
            if (columns := _name_columns(row)) is not None
        ),
        None,
    )
    if header is None:
        return None
    draft, table = Draft(format=kind), _Table(columns=header[1])
    for row in rows[: header[0]]:
        title = next((text for cell in row if (text := _text(cell))), "")
        draft.title = draft.title or _title(title)
    for index in range(header[0] + 1, len(rows)):
        _read_row(draft, table, row=rows[index], line=index + 1)
    return draft


def _title(text: str) -> str:
    found = re.search(r"《([^》]+)》", text)
    return found[1] if found else ""


def _name_columns(row: Sequence[Cell]) -> dict[str, list[int]] | None:
    """Which column holds which field, or ``None`` where the row is no header."""
    columns: dict[str, list[int]] = {}
    for index, cell in enumerate(row):
        text = re.sub(r"\s+", " ", _text(cell))
        name = next((name for name, words in _FIELDS if text and words.search(text)), None)
        if name is not None and len(text) <= 20:  # noqa: PLR2004 - headers are short
            columns.setdefault(name, []).append(index)
    wanted = {"number", "place", "sub_place"} & set(columns)
    return columns if len(columns) >= _NEEDED and wanted else None


def _read_row(draft: Draft, table: _Table, *, row: Sequence[Cell], line: int) -> None:
    cells = {name: _cell(table, row, name=name) for name in table.columns}
    if not any(cells.values()):
        return
    column = table.columns.get("number", [len(row)])[0]
    first = _text(row[column]) if column < len(row) else ""  # short rows end before it
    if _is_band(cells, row, first=first):
        text = next((text for cell in row if (text := _text(cell))), "")
        draft.problems.append(
            Problem(
                message=say("script.row_skipped", text=text[:40]), severity=Severity.NOTE, line=line
            )
        )
        return
    if (
        episode := read_number(re.sub(r"\D*(\d+)\D*$", r"\1", cells.get("episode", "")))
    ) is not None:
        table.episode = episode
    numbers = _numbers(cells.get("number", ""), table.episode)
    for number in numbers:
        scene = _scene(cells, number, line=line)
        scene.episode = _episode(number, table.episode)
        if len(numbers) > 1 and scene.length is not None:
            scene.length = Eighths(max(1, scene.length.count // len(numbers)))
        draft.scenes.append(scene)


def _is_band(cells: dict[str, str], row: Sequence[Cell], *, first: str) -> bool:
    """Subtotals, day bands and notes: no place, or the words of a sum."""
    filled = [text for cell in row if (text := _text(cell))]
    place = cells.get("place") or cells.get("sub_place")
    if any(_TOTAL.search(text) for text in filled[:2]):
        return True
    return not place and (not first or not _SCENE_NUMBER.search(first))


def _cell(table: _Table, row: Sequence[Cell], *, name: str) -> str:
    """The text of a field; 同上 takes the row above, several columns are joined."""
    texts = []
    for index in table.columns[name]:
        text = _text(row[index], pages=name == "pages") if index < len(row) else ""
        if _SAME.match(text):
            text = table.above.get(index, "")
        if text:
            table.above[index] = text
        texts.append(text)
    joiner = "-" if name in {"place", "sub_place"} else "、"
    return joiner.join(text for text in texts if text)


def _text(cell: Cell, *, pages: bool = False) -> str:
    """A cell as a person typed it: Excel's dates turned back into 1-3 or 2/8."""
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell.month}/{cell.day}" if pages else f"{cell.month}-{cell.day}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _numbers(text: str, episode: int | None) -> list[str]:
    """``2-3、2-4`` is two scenes; a bare number belongs to the row's episode."""
    parts = [part.strip() for part in re.split(r"[、，,;；\n]+", text) if part.strip()]
    numbers = []
    for part in parts or [""]:
        found = _SCENE_NUMBER.search(part)
        if found is None:
            numbers.append(part)
        elif found["e"]:
            numbers.append(f"{int(found['e'])}-{found['s']}")
        else:
            numbers.append(f"{episode}-{found['s']}" if episode is not None else found["s"])
    return numbers


def _episode(number: str, episode: int | None) -> int | None:
    first, dash, _ = number.partition("-")
    return int(first) if dash and first.isdecimal() else episode


def _scene(cells: dict[str, str], number: str, *, line: int) -> DraftScene:
    era = cells.get("era", "")
    flags = ("flashback",) if _FLASHBACK.search(era) else ()
    place = "-".join(text for name in ("place", "sub_place") if (text := cells.get(name, "")))
    heading = Heading(
        raw=" ".join(text for text in (number, place, cells.get("time", "")) if text),
        number=number or None,
        int_ext=_int_ext(cells.get("int_ext", "")),
        place=place or None,
        time=_time(cells.get("time", "")),
        time_raw=cells.get("time", ""),
        flags=flags,
    )
    scene = DraftScene(heading=heading, line=line, synopsis=cells.get("synopsis", ""))
    scene.cast = [name.strip() for name in _NAMES.split(cells.get("cast", "")) if name.strip()]
    scene.era_column = Line(era, line) if era else None
    scene.length = _length(cells.get("pages", ""))
    scene.prose = [Line(scene.synopsis, line)] if scene.synopsis else []
    return scene


def _int_ext(text: str) -> IntExt | None:
    word = re.sub(r"\s|景", "", text).upper().rstrip(".")
    joined = "内外" if {"内", "外"} <= set(word) else word
    return CHINESE_INT_EXT.get(joined) or LATIN_INT_EXT.get(word.replace(".", ""))


def _time(text: str) -> TimeOfDay | None:
    word = re.sub(r"\s", "", text)
    return (
        CHINESE_TIMES.get(word)
        or CHINESE_TIMES.get(word[:1])
        or LATIN_TIMES.get(text.strip().upper())
    )


def _length(text: str) -> Eighths | None:
    try:
        return Eighths.parse(text) if text else None
    except ValueError:
        return None
