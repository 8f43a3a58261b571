"""Name the columns: what the user says, else the header's words, else what the values look like."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from scout.domain.column import Column, Field, FoundBy
from scout.script.table.alias import EXACT, find_field, is_weak, names_scene, tells_story
from scout.script.table.cell import seen_of, text_of
from scout.script.table.content import CLEAR, LOOKED_AT, is_mark, judge, share_of
from scout.script.table.light import is_side, is_time

if TYPE_CHECKING:
    from scout.domain.column import TableOrder
    from scout.script.table.cell import Cell
    from scout.script.table.header import Header
    from scout.script.table.sheet import Sheet

_EXAMPLES, _EXAMPLE_CHARS = 5, 40
_SHORT = 8  # signs of a role's name
_BY_GROUP, _BESIDE_ROLES, _BY_VALUES = 0.9, 0.8, 0.85
_PEOPLE = frozenset({Field.CAST, Field.ROLE, Field.EXTRAS})
# A scene has one of each; the best column of several has it.
_SINGLE = (Field.NUMBER, Field.EPISODE, Field.INT_EXT, Field.TIME, Field.LIGHT, Field.HEADING,
           Field.PAGES, Field.RUNNING, Field.PLANNED, Field.STATUS)  # fmt: skip
# Where the values say another thing than the header, they are right about these.
_SWAPS: dict[Field, frozenset[Field]] = {
    Field.TIME: frozenset({Field.LIGHT, Field.INT_EXT, Field.PLANNED, Field.HEADING}),
    Field.INT_EXT: frozenset({Field.LIGHT, Field.TIME, Field.HEADING}),
    Field.LIGHT: frozenset({Field.TIME, Field.INT_EXT, Field.HEADING}),
    Field.PLACE: frozenset({Field.NUMBER, Field.HEADING, Field.INT_EXT, Field.TIME, Field.LIGHT}),
    Field.NUMBER: frozenset({Field.HEADING}),
    Field.EPISODE: frozenset({Field.NUMBER}),
    Field.PLANNED: frozenset({Field.TIME, Field.LIGHT}),
}
_ONE_IN_THREE = 0.3
_AGAINST = 0.2  # the share of fitting values below which a header is not believed


@dataclass(slots=True)
class _Draft:
    """A column in the making, with the values it is judged by."""

    column: Column
    cells: list[Cell]
    name: str
    is_weak: bool = False

    @property
    def texts(self) -> list[str]:
        return [text for cell in self.cells if (text := text_of(cell))]

    def take(self, field: Field | None, found_by: FoundBy, *, confidence: float) -> None:
        self.column = replace(
            self.column, field=field, found_by=found_by, confidence=round(confidence, 2)
        )


def name_columns(sheet: Sheet, header: Header, *, order: TableOrder) -> tuple[Column, ...]:
    """Every column of a sheet with its field."""
    rows = list(islice(sheet.filled(header.body), LOOKED_AT))
    drafts = []
    for index in range(sheet.width):
        cells = [sheet.cell(row, index) for row in rows]
        texts = [text for cell in cells if (text := seen_of(cell))]
        examples = tuple(text[:_EXAMPLE_CHARS] for text in dict.fromkeys(texts))[:_EXAMPLES]
        column = Column(index=index, header=header.text(index), examples=examples)
        drafts.append(_Draft(column, cells, header.name(index)))
    said = dict(order.columns)
    for draft in drafts:
        _name(draft, header, said=said)
    _mark_roles(drafts)
    _guess(drafts)
    _settle(drafts)
    return tuple(draft.column for draft in drafts)


def _find_said(column: Column, name: str, *, said: dict[str, Field]) -> Field | None:
    """The field that the user gives a column, by its header's text or else by its letter."""
    for key in (column.header, name):
        if key and key in said:
            return said[key]
    return said.get(column.letter) or said.get(column.letter.lower())


def _name(draft: _Draft, header: Header, *, said: dict[str, Field]) -> None:
    """By the user, by the words above the column, corrected by its values."""
    field = _find_said(draft.column, draft.name, said=said)
    if field is not None:
        draft.take(field, FoundBy.USER, confidence=1.0)
        return
    found = find_field(draft.name)
    group = find_field(header.group(draft.column.index))
    if group and group[0] is Field.CAST and draft.name != header.group(draft.column.index):
        if not found or found[1] < EXACT:
            draft.take(Field.ROLE, FoundBy.ALIAS, confidence=_BY_GROUP)
            return
    elif group and found is None and group[1] == EXACT and not _ticks_light(draft):
        found = group
        if group[0] is Field.PLACE and _goes_on(header, draft.column.index):
            found = Field.SUB_PLACE, EXACT  # 主 and 次 under 场景
    if found is not None:
        draft.take(found[0], FoundBy.ALIAS, confidence=found[1])
        draft.is_weak = is_weak(draft.name)
        _correct(draft)


def _ticks_light(draft: _Draft) -> bool:
    """日 or 内 above nothing but marks: the word is the light of the rows that tick it."""
    return (is_time(draft.name) or is_side(draft.name)) and all(map(is_mark, draft.texts))


def _goes_on(header: Header, index: int) -> bool:
    """Whether the group of a column is that of the one before it."""
    return index > 0 and header.group(index - 1) == header.group(index)


def _correct(draft: _Draft) -> None:
    """Believe the values where they are clear and the header's word does not fit them."""
    field = draft.column.field
    judged = judge(draft.cells)
    if field is None or judged is None or judged[0] not in _SWAPS.get(field, ()):
        return
    if judged[1] >= CLEAR and share_of(field, draft.cells) < _AGAINST:
        draft.take(judged[0], FoundBy.CONTENT, confidence=_BY_VALUES * judged[1])


def _mark_roles(drafts: list[_Draft]) -> None:
    """Columns that are only ticked are roles, named by their header, where several stand together.

    One that stands alone may tick anything: crane shots, scenes that are done.
    """
    ticked = {draft.column.index for draft in drafts if _is_ticked(draft)}
    idle = {draft.column.index for draft in drafts if _may_be_role(draft) and not draft.texts}
    people = {d.column.index for d in drafts if d.column.field in _PEOPLE} | ticked | idle
    for draft in drafts:
        index = draft.column.index
        if index in ticked and ({index - 1, index + 1} & people or _ticks_light(draft)):
            draft.take(Field.ROLE, FoundBy.CONTENT, confidence=_BESIDE_ROLES)


def _is_ticked(draft: _Draft) -> bool:
    """Whether a column that nothing names holds only marks, or a short form of its header."""
    texts = draft.texts
    return (
        bool(texts)
        and _may_be_role(draft)
        and (all(map(is_mark, texts)) or _is_own_name(texts, draft.name))
    )


def _may_be_role(draft: _Draft) -> bool:
    """Whether nothing names a column, and its header is short enough for a person's name."""
    return draft.column.field is None and 0 < len(draft.name) <= _SHORT


def _is_own_name(texts: list[str], name: str) -> bool:
    """Whether the column repeats one short form of its header: 林 below 林夏."""
    return len(set(texts)) == 1 and texts[0] in name


def _guess(drafts: list[_Draft]) -> None:
    """By their values the columns that no word names, for what is still missing."""
    for draft in drafts:
        held = _held(drafts)
        if draft.column.field is not None or not draft.cells:
            continue
        judged = judge(draft.cells)
        if judged is None or judged[0] in held or judged[0] is Field.ROLE:
            continue
        if judged[0] is Field.CAST and Field.ROLE in held:
            continue
        draft.take(judged[0], FoundBy.CONTENT, confidence=_BY_VALUES * judged[1])


def _held(drafts: list[_Draft]) -> set[Field | None]:
    """What the columns hold: one of both lights holds each, and D1 beside it is no time of day."""
    held = {draft.column.field for draft in drafts}
    if Field.LIGHT in held:
        held |= {Field.INT_EXT, Field.TIME}
    elif {Field.INT_EXT, Field.TIME} <= held:
        held.add(Field.LIGHT)
    return held


def _settle(drafts: list[_Draft]) -> None:
    """One column a field where a scene has but one; weak words give way to strong ones."""
    for field in _SINGLE:
        rivals = [draft for draft in drafts if draft.column.field is field]
        if len(rivals) > 1:
            best = max(rivals, key=_rank)
            for draft in rivals:
                if draft is not best and draft.column.found_by is not FoundBy.USER:
                    draft.take(
                        Field.UNUSED, draft.column.found_by, confidence=draft.column.confidence
                    )
    places = [draft for draft in drafts if draft.column.field is Field.PLACE]
    if any(not draft.is_weak for draft in places):
        for draft in places:
            if draft.is_weak:
                field = Field.SYNOPSIS if tells_story(draft.name) else Field.REAL_PLACE
                draft.take(field, FoundBy.ALIAS, confidence=_BY_GROUP)
    _promote(drafts)


def _promote(drafts: list[_Draft]) -> None:
    """拍摄场景 alone is the setting: a list that names only one kind of place means it.

    Beside 实拍场地 the setting is the other one. A one-liner names none: its column of
    descriptions holds headings, with what happens below.
    """
    held = {draft.column.field for draft in drafts}
    if held & {Field.PLACE, Field.HEADING}:
        return
    free = [d for d in drafts if d.column.found_by is not FoundBy.USER and d.texts]
    telling = None if Field.SUB_PLACE in held else _find_headings(free)
    if telling is not None:
        telling.take(Field.HEADING, FoundBy.CONTENT, confidence=_BESIDE_ROLES)
    elif (setting := _find_setting(free)) is not None:
        setting.take(Field.PLACE, FoundBy.ALIAS, confidence=_BESIDE_ROLES)


def _find_headings(drafts: list[_Draft]) -> _Draft | None:
    """The column of descriptions that often begin with a heading."""
    told = (draft for draft in drafts if draft.column.field is Field.SYNOPSIS)
    return next((d for d in told if share_of(Field.HEADING, d.cells) >= _ONE_IN_THREE), None)


def _find_setting(drafts: list[_Draft]) -> _Draft | None:
    """Of the columns of real places the one that is likeliest the setting after all."""
    real = [draft for draft in drafts if draft.column.field is Field.REAL_PLACE]
    return next((draft for draft in real if names_scene(draft.name)), next(iter(real), None))


def _rank(draft: _Draft) -> tuple[bool, bool, float, float, int]:
    column = draft.column
    share = share_of(column.field, draft.cells) if column.field is not None else 0.0
    return (
        column.found_by is FoundBy.USER, not draft.is_weak, column.confidence, share, -column.index,
    )  # fmt: skip
