"""The shooting schedule (大计划) as a workbook: a band a day, its scenes by the clock, moves.

The columns are those that Chinese crews exchange, in their order; scenes without a day (待定) stand
last, each with its reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import PatternFill

from scout.domain.eighths import Eighths
from scout.domain.message import say
from scout.export.edition import mark_row
from scout.export.scene_teller import SceneTeller
from scout.export.stop_text import name_shoot, tell_move
from scout.export.table import (
    A3,
    add_sheet,
    list_columns,
    list_roles,
    open_book,
    set_up_print,
    tell_version,
    write_band,
    write_heads,
    write_row,
    write_title,
)
from scout.export.timetable import list_lines
from scout.export.word import clock, name_in, name_weekday
from scout.export.workbook import save_workbook

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scout.domain.message import Message
    from scout.domain.plan import ShootDay
    from scout.domain.script import Scene
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.scene_teller import SceneWords
    from scout.export.table import Value
    from scout.export.timetable import Line

_BEFORE = {
    "scene": 9, "stunts": 8, "planned": 22, "place": 32, "time": 8, "int-ext": 8, "main": 22,
    "second": 16, "third": 14,
}  # fmt: skip
_AFTER = {
    "featured": 14, "extras": 14, "synopsis": 46, "pages": 8, "wardrobe": 12, "makeup": 12,
    "props": 12, "special-props": 12, "placement": 12, "remarks": 30, "era": 18, "cast": 26,
}  # fmt: skip
"""Heads with their widths, before and after the columns of the roles."""
_NARROW = frozenset({"scene", "stunts", "planned", "time", "int-ext", "pages"})
_TITLE, _TOTALS, _HEAD = 1, 2, 3
_FROZEN = 1
_BETWEEN = PatternFill("solid", fgColor="EEF1F2")
_OPEN = PatternFill("solid", fgColor="FCE4E1")


def write_board_book(content: ItineraryContent, words: SceneWords, *, lang: PaperLang) -> bytes:
    """The workbook in Chinese, English or both; the same content gives the same bytes."""
    book = open_book(content, lang)
    sheet = add_sheet(book, say("export.board"), lang=lang)
    write_title(sheet, _TITLE, text=name_in(title_board(content, lang), lang))
    board = _BoardSheet(sheet, content, teller=SceneTeller(content, words, lang=lang))
    write_band(
        sheet, _TOTALS, text=" ｜ ".join((name_in(tell_totals(content), lang),
                                         tell_version(content, lang))),
        columns=len(board.columns), fill=_BETWEEN,
    )  # fmt: skip
    last = write_heads(sheet, _HEAD, columns=board.columns, lang=lang)
    board.at = last + 1
    for day in content.plan.days:
        board.write_day(day)
    board.write_pending()
    set_up_print(
        sheet, heads=(_HEAD, last), frozen=_FROZEN, paper=A3, footer=tell_version(content, lang)
    )
    return save_workbook(book, content.revision)


def title_board(content: ItineraryContent, lang: PaperLang) -> Message:
    """The production and the dates of the plan."""
    days, title = content.plan.days, name_shoot(content, lang)
    if not days:
        return say("export.board_empty", title=title)
    start, end = days[0].date.isoformat(), days[-1].date.isoformat()
    return say("export.board_title", title=title, start=start, end=end)


def tell_totals(content: ItineraryContent) -> Message:
    """Days, scenes, pages and moves of the plan, and how many scenes have no day."""
    days = content.plan.days
    return say(
        "export.board_totals",
        days=len(days),
        scenes=sum(len(day.slots) for day in days),
        pages=str(sum((day.length for day in days), Eighths())),
        moves=sum(len(day.moves) for day in days),
        pending=len(content.plan.unplaced),
    )


def tell_day(content: ItineraryContent, day: ShootDay, *, lang: PaperLang) -> str:
    """A day on one line: number, date, hours, how much is shot, and where."""
    numbers = content.stop_numbers
    places = " → ".join(
        f"{numbers[visit.location_id]} {name_in(content.location(visit.location_id).name, lang)}"
        for visit in day.visits
    )
    said = say(
        "export.board_day",
        number=day.number,
        date=day.date.isoformat(),
        weekday=name_weekday(day.date),
        call=clock(day.call, day.date),
        wrap=clock(day.wrap, day.date),
        scenes=len(day.slots),
        pages=str(day.length),
    )
    return f"{name_in(said, lang)} · {places}"


class _BoardSheet:
    """Writes the rows one below the other; ``at`` is the next."""

    def __init__(self, sheet: Worksheet, content: ItineraryContent, *, teller: SceneTeller) -> None:
        self._sheet, self._content, self._teller = sheet, content, teller
        self.columns = (
            *list_columns(_BEFORE, narrow=_NARROW),
            *list_roles(teller.words),
            *list_columns(_AFTER, narrow=_NARROW),
        )
        self.at = _HEAD

    def write_day(self, day: ShootDay) -> None:
        """The band of a day, and its scenes, moves and meals by the clock."""
        lang = self._teller.lang
        self._band(tell_day(self._content, day, lang=lang))
        for line in list_lines(day, self._content.rules):
            if line.slot is not None:
                scene = self._content.script.scene(line.slot.scene)
                hours = f"{clock(line.start, day.date)}–{clock(line.end, day.date)}"
                mark = mark_row(self._content, day, scene=scene.index, lang=lang)
                self._scene(scene, planned=f"{day.date.isoformat()} {hours}", remarks=mark)
            elif line.move is not None:
                text = tell_move(self._content, day, move=line.move, lang=lang)
                self._band(text, fill=_BETWEEN)
            elif line.kind == "meal":
                self._band(self._tell_meal(line, day), fill=_BETWEEN)

    def write_pending(self) -> None:
        """What is on no day, each with its reason."""
        pending = self._content.plan.unplaced
        if not pending:
            return
        lang = self._teller.lang
        self._band(name_in(say("export.board_pending", scenes=len(pending)), lang), fill=_OPEN)
        for entry in pending:
            scene = self._content.script.scene(entry.scene)
            self._scene(scene, planned="", remarks=name_in(entry.reason, lang))

    def _tell_meal(self, line: Line, day: ShootDay) -> str:
        start, end = clock(line.start, day.date), clock(line.end, day.date)
        return name_in(say("export.board_meal", start=start, end=end), self._teller.lang)

    def _band(self, text: str, *, fill: PatternFill | None = None) -> None:
        fills = {"fill": fill} if fill is not None else {}
        write_band(self._sheet, self.at, text=text, columns=len(self.columns), **fills)
        self.at += 1

    def _scene(self, scene: Scene, *, planned: str, remarks: str = "") -> None:
        teller, none = self._teller, ""
        values: list[Value] = [
            scene.heading.number or none,
            none,
            planned,
            teller.name_place(scene),
            teller.name_time(scene),
            teller.name_side(scene),
            *teller.list_levels(scene),
            *teller.tick_roles(scene),
            none,
            none,
            scene.synopsis,
            scene.length,
            *(none,) * 5,
            " · ".join(filter(None, (remarks, teller.name_special(scene)))),
            teller.words.eras[scene.index],
            teller.list_cast(scene),
        ]
        write_row(self._sheet, self.at, columns=self.columns, values=values)
        self.at += 1
