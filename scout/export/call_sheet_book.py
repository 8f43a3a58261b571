"""The call sheet (通告单) of a day as a workbook: scenes by place, the cast, the departments.

It says what the printed one says; open cells are for whoever knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Font, PatternFill

from scout.domain.message import say
from scout.export.call_sheet import build_call_sheet
from scout.export.edition import mark_row
from scout.export.scene_teller import SceneTeller
from scout.export.stop_text import name_shoot, tell_move
from scout.export.table import (
    BOX,
    WRAPPED,
    Column,
    add_sheet,
    list_columns,
    open_book,
    put_value,
    set_up_print,
    tell_version,
    write_band,
    write_heads,
    write_row,
    write_title,
)
from scout.export.word import name_in, name_weekday, pick_in
from scout.export.workbook import save_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from scout.domain.plan import ShootDay, Visit
    from scout.domain.script import Scene
    from scout.export.call_sheet import CallTerms
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.scene_teller import SceneWords
    from scout.export.table import Value
    from scout.export.word import Json

_BEFORE = {
    "special": 8, "scene": 8, "hours": 13, "time": 7, "int-ext": 7, "pages": 7, "main": 22,
    "second": 14, "third": 12, "synopsis": 40,
}  # fmt: skip
_AFTER = {"featured": 12, "extras": 12, "costume": 14, "remarks": 16}
"""Heads with their widths, before and after the columns of the cast of the day."""
_CAST = {
    "number": 6, "role": 16, "actor": 14, "makeup-place": 14, "makeup-call": 10, "ready": 12,
    "on-set": 9, "out": 9, "scenes": 40,
}  # fmt: skip
_NARROW = frozenset({"scene", "hours", "time", "int-ext", "pages", "number", "on-set", "out"})
_ROLE_WIDTH, _MOST_ROLES = 7, 12
_SPANS = (((1, 2), (3, 6)), ((7, 7), (8, 9)), ((10, 10), (11, 14)))
"""Columns, first and last, of a label and its value, three to a row."""
_TWO_LINES_PT = 30
"""Merged cells do not grow with their text."""
_LABEL_FILL = PatternFill("solid", fgColor="EEF1F2")
_OPEN = (
    "weather", "breakfast", "departure", "meeting", "unit", "director", "manager", "scheduler",
    "transport",
)  # fmt: skip
_DEPARTMENTS = ("extras-call", "wardrobe", "camera", "cars", "placement", "safety", "hospital")


def write_call_sheet_book(
    content: ItineraryContent,
    day: ShootDay,
    *,
    terms: CallTerms,
    words: SceneWords,
    lang: PaperLang,
) -> bytes:
    """The workbook of a day; the same content gives the same bytes."""
    book = open_book(content, lang)
    data = build_call_sheet(content, day, terms=terms)
    form = _Form(book, content, teller=SceneTeller(content, words, lang=lang))
    form.write_scenes(day, data)
    form.write_cast(data)
    form.write_rest(data)
    return save_workbook(book, content.revision)


class _Form:
    """The three sheets of a day."""

    def __init__(self, book: Workbook, content: ItineraryContent, *, teller: SceneTeller) -> None:
        self._book, self._content, self._teller = book, content, teller
        self._lang = teller.lang

    def write_scenes(self, day: ShootDay, data: Json) -> None:
        """Head, facts, and the scenes by place, each place closed by its move."""
        sheet = self._open("call-sheet")
        title = say(
            "export.call_title",
            title=name_shoot(self._content, self._lang),
            number=day.number,
            days=data["days"],
            date=day.date.isoformat(),
            weekday=name_weekday(day.date),
        )
        write_title(sheet, 1, text=name_in(title, self._lang))
        put_value(sheet, (2, 1), value=self._tell_places(data))
        put_value(sheet, (3, 1), value=tell_version(self._content, self._lang))
        head = _write_facts(sheet, 4, facts=list(self._list_facts(data))) + 1
        roles = [entry["name"] for entry in data["cast"]][:_MOST_ROLES]
        columns = (
            *list_columns(_BEFORE, narrow=_NARROW),
            *(Column(head=role, width=_ROLE_WIDTH, is_middle=True) for role in roles),
            *list_columns(_AFTER, narrow=_NARROW),
        )
        last = write_heads(sheet, head, columns=columns, lang=self._lang)
        at = last + 1
        for visit, group in zip(day.visits, data["groups"], strict=True):
            write_band(sheet, at, text=self._tell_place(group), columns=len(columns))
            for scene, told in zip(
                _list_scenes(self._content, visit), group["scenes"], strict=True
            ):
                at += 1
                values = self._list_values(scene, told, roles=roles)
                values[-1] = mark_row(self._content, day, scene=scene.index, lang=self._lang)
                write_row(sheet, at, columns=columns, values=values)
            at += 1
            for move in (move for move in day.moves if move.depart == visit.leave):
                text = tell_move(self._content, day, move=move, lang=self._lang)
                write_band(sheet, at, text=text, columns=len(columns), fill=_LABEL_FILL)
                at += 1
        self._print(sheet, heads=(head, last))

    def write_cast(self, data: Json) -> None:
        """Who works, with open cells for actor, make-up and departure."""
        sheet, columns = self._open("cast"), list_columns(_CAST, narrow=_NARROW)
        last = write_heads(sheet, 1, columns=columns, lang=self._lang)
        for at, entry in enumerate(data["cast"], last + 1):
            values: list[Value] = [
                entry["number"] or "", entry["name"], "", "", "", "", entry["first"],
                entry["last"], ", ".join(entry["scenes"]),
            ]  # fmt: skip
            write_row(sheet, at, columns=columns, values=values)
        self._print(sheet, heads=(1, last))

    def write_rest(self, data: Json) -> None:
        """Notes, rain cover, dressing, what the departments fill in, the next day."""
        sheet = self._open("departments")
        columns = list_columns({"department": 24, "order": 110}, narrow=())
        last = write_heads(sheet, 1, columns=columns, lang=self._lang)
        for at, values in enumerate(self._list_orders(data), last + 1):
            write_row(sheet, at, columns=columns, values=values)
        self._print(sheet, heads=(1, last))

    def _open(self, name: str) -> Worksheet:
        return add_sheet(self._book, say(f"export.sheet_{name}"), lang=self._lang)

    def _print(self, sheet: Worksheet, *, heads: tuple[int, int]) -> None:
        footer = tell_version(self._content, self._lang)
        set_up_print(sheet, heads=heads, frozen=0, footer=footer)

    def _word(self, key: str) -> str:
        return name_in(say(f"export.call_{key}"), self._lang)

    def _list_facts(self, data: Json) -> Iterator[tuple[str, str]]:
        meals = ", ".join(f"{meal['from']}–{meal['to']}" for meal in data["meals"])
        known = {
            "call": data["call"],
            "first": data["first"],
            "wrap": data["wrap"],
            "sun": f"{data['sunrise']}–{data['sunset']}",
            "meals": meals,
            "amount": f"{data['scene_count']} / {data['pages']}",
        }
        yield from ((self._word(key), value) for key, value in known.items())
        yield from ((self._word(key), self._word("open")) for key in _OPEN)

    def _tell_places(self, data: Json) -> str:
        return " → ".join(
            f"{place['number']} {pick_in(place['name'], self._lang)}" for place in data["places"]
        )

    def _tell_place(self, group: Json) -> str:
        unknown = self._word("unknown")
        said = say(
            "export.call_place",
            number=group["number"],
            name=pick_in(group["name"], self._lang),
            arrive=group["arrive"],
            leave=group["leave"],
            address=group["address"] or unknown,
            contact=pick_in(group["contact"], self._lang) or unknown,
        )
        return name_in(said, "en" if self._lang == "en" else "zh")

    def _list_values(self, scene: Scene, told: Json, *, roles: list[str]) -> list[Value]:
        teller = self._teller
        return [
            teller.name_special(scene),
            scene.number,
            f"{told['from']}–{told['to']}",
            teller.name_time(scene),
            teller.name_side(scene),
            scene.length,
            *teller.list_levels(scene),
            scene.synopsis,
            *("√" if role in scene.cast else "" for role in roles),
            *("",) * len(_AFTER),
        ]

    def _list_orders(self, data: Json) -> Iterator[tuple[str, str]]:
        def lines(texts: list[Json]) -> str:
            return "\n".join(pick_in(text, self._lang) for text in texts)

        if data["notes"]:
            yield self._word("notes"), lines(data["notes"])
        if changes := data["changes"]:
            yield from self._list_changes(changes)
        if data["rain"]:
            yield self._word("rain"), lines(data["rain"])
        dressing = [
            f"{group['number']} {play['setting']} → {pick_in(play['spot'], self._lang)}"
            + (f": {pick_in(play['note'], self._lang)}" if play["note"] else "")
            for group in data["groups"]
            for play in group["dressing"]
        ]
        if dressing:
            yield self._word("dressing"), "\n".join(dressing)
        yield from ((self._word(key), self._word("open")) for key in _DEPARTMENTS)
        yield self._word("emergency"), "110 · 119 · 120"
        yield self._word("tomorrow"), self._tell_next(data["next"])

    def _list_changes(self, changes: Json) -> Iterator[tuple[str, str]]:
        """What changed since the version before, a row for each of whom it concerns."""
        for note in changes["notes"]:
            said = say("export.changed_for", number=changes["since"])
            who = pick_in(note["who"], self._lang) if note["who"] else ""
            lines = "\n".join(pick_in(line, self._lang) for line in note["lines"])
            yield f"{name_in(said, self._lang)}\n{who}".strip(), lines

    def _tell_next(self, later: Json | None) -> str:
        if later is None:
            return self._word("last-day")
        head = f"D{later['number']} · {later['date']} · {later['call']}"
        return " · ".join((head, self._tell_places(later), ", ".join(later["scenes"])))


def _list_scenes(content: ItineraryContent, visit: Visit) -> list[Scene]:
    return [content.script.scene(slot.scene) for slot in visit.slots]


def _write_facts(sheet: Worksheet, at: int, *, facts: list[tuple[str, str]]) -> int:
    """Labels and values, three to a row, in merged cells; the first row after them."""
    for place, (label, value) in enumerate(facts):
        row = at + place // len(_SPANS)
        sheet.row_dimensions[row].height = _TWO_LINES_PT
        for (first, last), text in zip(_SPANS[place % len(_SPANS)], (label, value), strict=True):
            put_value(sheet, (row, first), value=text)
            for column in range(first, last + 1):
                cell = sheet.cell(row, column)
                cell.border, cell.alignment = BOX, WRAPPED
                if text is label:
                    cell.font, cell.fill = Font(bold=True), _LABEL_FILL
            if last > first:
                sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    return at + -(-len(facts) // len(_SPANS))
