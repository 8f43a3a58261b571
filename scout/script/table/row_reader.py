"""Row after row of a scene list, with what the rows above have said.

Crews' tables have bands and subtotals between the scenes, cells that mean "the same as above",
two scenes in one row. What a row was taken for is never silent: it is listed as a finding with its
sheet, row and cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.column import Field, letter_of
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.line.name_list import split_names
from scout.script.table.cell import pair_text, plain, text_of
from scout.script.table.content import is_mark, is_no_mark, is_tick
from scout.script.table.light import is_time, part_light, read_side
from scout.script.table.number import SceneNumber, read_numbers
from scout.script.table.row import Row, band_text, find_count, sort_row
from scout.script.table.running import read_running, split_running
from scout.script.table.scene_row import make_scene, split_length

if TYPE_CHECKING:
    from collections.abc import Collection

    from scout.domain.heading import Heading
    from scout.domain.message import Message
    from scout.script.draft import Draft, DraftScene
    from scout.script.table.header import Header
    from scout.script.table.sheet import Sheet

_SAME = re.compile(r"^(?:同上|同前|〃|々|\"|″|''|“|”|ditto|same|as above|то же)$", re.IGNORECASE)
_GONE = re.compile(r"^(?:删|取消)|^omit|^cut\b", re.IGNORECASE)
_GONE_ALONE = re.compile(
    r"^(?:omit(?:ted)?|已?删除?|删场|此场删除?|本场删除?|取消)$", re.IGNORECASE
)
_END = re.compile(r"^end of|结束$|完$", re.IGNORECASE)
_IN_EIGHTHS = re.compile(r"eighths|8ths|八分|1/8", re.IGNORECASE)  # 3 below it is 3/8
_LETTERS = frozenset("IEADNTJM")  # people in short, as well as sides and times
_TOLD = 40  # signs of a row that a finding repeats
# Blank cells of these mean the cell above, where the list carries; a part does so below its place.
_CARRIED = frozenset({Field.PLACE, Field.REAL_PLACE, Field.HEADING, Field.SUB_PLACE})


@dataclass
class RowReader:
    """The state between rows; ``roles`` names the person of each column that is ticked.

    ``untimed``: a running time that is none was told already.
    """

    sheet: Sheet
    header: Header
    columns: dict[Field, list[int]]
    roles: dict[int, str]
    draft: Draft
    above: dict[int, str] = field(default_factory=dict)
    last: SceneNumber | None = None
    episode: int | None = None
    day: str = ""
    place: str = ""
    since_band: int = 0
    untimed: bool = False


def read_row(reader: RowReader, index: int) -> None:
    """Add the scenes of a filled row to the draft, or what the row was taken for."""
    cells = reader.sheet.rows[index]
    kind = sort_row(cells, columns=reader.columns, header=reader.header)
    if kind is Row.SCENE:
        _read_scenes(reader, index)
        return
    text = band_text(cells)
    if kind is Row.DAY:
        _read_day(reader, text, index=index)
        return
    if kind is Row.PLACE and not _carries(reader):
        kind = Row.NOTE
    if kind is Row.PLACE:
        reader.place = text
        _note(reader, say("script.place_band", place=text[:_TOLD]), index=index)
        for column in (
            *reader.columns.get(Field.PLACE, ()),
            *reader.columns.get(Field.HEADING, ()),
        ):
            reader.above.pop(column, None)
    elif kind is Row.EPISODE:
        reader.episode = find_count(text)
    if kind in {Row.TOTAL, Row.NOTE}:
        _note(reader, say("script.row_skipped", text=text[:_TOLD]), index=index)


def _read_day(reader: RowReader, text: str, *, index: int) -> None:
    """A band of a shoot day speaks of the scenes below it, ``End of Day 3`` of those above."""
    if _END.search(text):
        for scene in reader.draft.scenes[reader.since_band :]:
            scene.planned = scene.planned or text
        reader.day = ""
    else:
        reader.day = text
    reader.since_band = len(reader.draft.scenes)
    _note(reader, say("script.day_band", day=text[:_TOLD]), index=index)


def _read_scenes(reader: RowReader, index: int) -> None:
    _forget_parts(reader, index)
    cells = {field: _cell(reader, field, index=index) for field in reader.columns}
    if _GONE.search(cells.get(Field.STATUS, "")) or _is_gone(reader, index):
        text = cells.get(Field.NUMBER) or band_text(reader.sheet.rows[index])
        _note(reader, say("script.scene_gone", scene=text[:_TOLD]), index=index)
        return
    if reader.place and not cells.get(Field.PLACE) and not cells.get(Field.HEADING):
        cells[Field.PLACE] = reader.place
    elif cells.get(Field.PLACE):
        reader.place = ""
    reader.episode = find_count(plain(cells.get(Field.EPISODE, ""))) or reader.episode
    cells[Field.PLANNED] = cells.get(Field.PLANNED) or reader.day
    cast = _cast(reader, cells, index=index)
    if Field.NUMBER in cells and not {Field.TIME, Field.INT_EXT, Field.LIGHT} & set(reader.columns):
        cells[Field.LIGHT] = part_light(cells[Field.NUMBER])[1]
    _take_ticked_light(cells, cast, roles=reader.roles.values())
    numbers = _numbers(reader, index)
    scenes = [make_scene(cells, number, cast=list(cast), line=index + 1) for number in numbers]
    _measure(reader, scenes, index=index)
    _time(reader, scenes, index=index)
    _check_light(reader, scenes[0].heading, cells=cells, index=index)
    reader.draft.scenes += scenes
    reader.last = numbers[-1]


def _is_gone(reader: RowReader, index: int) -> bool:
    """Whether a row says that its scene is omitted, and beside its number nothing else."""
    counted = {*reader.columns.get(Field.NUMBER, ()), *reader.columns.get(Field.EPISODE, ())}
    texts = enumerate(reader.sheet.texts(index))
    said = [text.strip() for column, text in texts if text and column not in counted]
    return bool(said) and all(map(_GONE_ALONE.match, said))


def _forget_parts(reader: RowReader, index: int) -> None:
    """A place that is named anew has none of the parts of the one above it."""
    own = reader.sheet.texts(index)
    if any("".join(own[column : column + 1]) for column in reader.columns.get(Field.PLACE, ())):
        for column in reader.columns.get(Field.SUB_PLACE, ()):
            reader.above.pop(column, None)


def _take_ticked_light(cells: dict[Field, str], cast: list[str], *, roles: Collection[str]) -> None:
    """内 and 夜 as columns of their own, ticked like a role: they are no people."""
    words = [name for name in cast if name in roles and name not in _LETTERS]
    sides = [name for name in words if read_side(name) is not None]
    times = [name for name in words if is_time(name)]
    for name, ticked in ((Field.INT_EXT, sides), (Field.TIME, times)):
        if ticked:
            cells[name] = cells.get(name) or "/".join(ticked)
    cast[:] = [name for name in cast if name not in {*sides, *times}]


def _numbers(reader: RowReader, index: int) -> list[SceneNumber]:
    columns = reader.columns.get(Field.NUMBER, [])
    cell = reader.sheet.cell(index, columns[0]) if columns else None
    if isinstance(cell, str) and _SAME.match(cell.strip()):
        cell = None
    if isinstance(cell, str):
        cell = part_light(cell)[0]
    return read_numbers(cell, reader.episode, above=reader.last)


def _measure(reader: RowReader, scenes: list[DraftScene], *, index: int) -> None:
    """Share the length of the row among its scenes, and that of merged cells among their rows."""
    for column in reader.columns.get(Field.PAGES, ())[:1]:
        text = plain(pair_text(reader.sheet.cell(index, column), joiner="/"))
        if text.isdecimal() and _IN_EIGHTHS.search(reader.header.text(column)):
            text = f"{text}/8"
        if not text or _SAME.match(text):
            return
        rows, row = _merged(reader, index, column=column)
        lengths = split_length(text, len(scenes) * rows)
        if lengths[0] is None:
            message = say("script.pages_unread", text=text[:_TOLD])
            _warn(reader, message, index=index, column=column)
        for scene, length in zip(scenes, lengths[row * len(scenes) :], strict=False):
            scene.length = length


def _time(reader: RowReader, scenes: list[DraftScene], *, index: int) -> None:
    """Share the running time of the row as its length; tell of the first that is none."""
    for column in reader.columns.get(Field.RUNNING, ())[:1]:
        text = text_of(reader.sheet.cell(index, column))
        if not text or _SAME.match(text):
            return
        time = read_running(text, reader.header.text(column))
        if time is None:
            if not reader.untimed:
                message = say("script.running_unread", text=text[:_TOLD])
                _warn(reader, message, index=index, column=column)
            reader.untimed = True
            return
        rows, row = _merged(reader, index, column=column)
        times = split_running(time, len(scenes) * rows)
        for scene, part in zip(scenes, times[row * len(scenes) :], strict=False):
            scene.running = part


def _merged(reader: RowReader, index: int, *, column: int) -> tuple[int, int]:
    """Over how many rows a cell is merged, and which of them this is."""
    merge = reader.sheet.merges.get((index, column))
    return (merge.bottom - merge.top + 1, index - merge.top) if merge else (1, 0)


def _check_light(
    reader: RowReader, heading: Heading, *, cells: dict[Field, str], index: int
) -> None:
    """Name the cell of a time or a side that is no known word; the scene then has none."""
    time, side = cells.get(Field.TIME, ""), cells.get(Field.INT_EXT, "")
    if time and heading.time is None:
        message = say("script.time_unread", text=time[:_TOLD])
        _warn(reader, message, index=index, column=reader.columns[Field.TIME][0])
    if side and heading.int_ext is None:
        message = say("script.side_unread", text=side[:_TOLD])
        _warn(reader, message, index=index, column=reader.columns[Field.INT_EXT][0])


def _cell(reader: RowReader, name: Field, *, index: int) -> str:
    """The text of a field; 同上 takes the row above, several columns are joined."""
    texts = []
    for column in reader.columns[name]:
        text = text_of(reader.sheet.cell(index, column))
        text = "" if name in _CARRIED and is_tick(text) else text
        blank = not text and name in _CARRIED and reader.sheet.carries
        if (blank or _SAME.match(text)) and name is not Field.NUMBER:
            text = reader.above.get(column, "")
        if text:
            reader.above[column] = text
        texts.append(text)
    joiner = "-" if name in {Field.PLACE, Field.SUB_PLACE} else "、"
    return joiner.join(text for text in texts if text)


def _carries(reader: RowReader) -> bool:
    """Whether a line of its own can name the setting of the rows below it."""
    return bool(reader.columns.get(Field.PLACE))


def _cast(reader: RowReader, cells: dict[Field, str], *, index: int) -> list[str]:
    """Who is in the scene: names in the cast's columns, then the roles that are ticked."""
    names = [
        name
        for name in split_names(cells.get(Field.CAST, ""))
        if name.isdecimal() or not is_mark(name)  # 1 is the first of the cast list
    ]
    for column, role in reader.roles.items():
        text = text_of(reader.sheet.cell(index, column))
        if text and not is_no_mark(text):
            names.append(role)
    return list(dict.fromkeys(names))


def _note(reader: RowReader, message: Message, *, index: int) -> None:
    sheet = reader.sheet.name
    found = Problem(message=message, severity=Severity.NOTE, line=index + 1, sheet=sheet)
    reader.draft.problems.append(found)


def _warn(reader: RowReader, message: Message, *, index: int, column: int) -> None:
    letter = letter_of(column)
    found = Problem(message=message, line=index + 1, sheet=reader.sheet.name, column=letter)
    reader.draft.problems.append(found)
