"""The breakdown (场景表) as a workbook: all scenes in script order, and again by set.

The first 25 columns are those that Chinese crews exchange, in their order: each of the main cast
has a column of its own. Era, its evidence and all names follow. What no script states (wardrobe,
props, extras …) stays empty for the departments. Scout reads the sheet back as the same script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.era import EraKnown
from scout.domain.era_origin import describe_origin
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.message import say
from scout.export.scene_teller import SceneTeller
from scout.export.stop_text import name_shoot
from scout.export.table import (
    A3,
    add_sheet,
    list_columns,
    list_roles,
    open_book,
    put_value,
    set_up_print,
    tell_version,
    write_band,
    write_heads,
    write_row,
    write_title,
)
from scout.export.word import langs_of, name_in
from scout.export.workbook import save_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.script import Scene
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.scene_teller import SceneWords
    from scout.export.table import Column, Value

_BEFORE = {
    "episode": 6, "scene": 8, "special": 10, "time": 8, "int-ext": 8, "place": 30, "main": 22,
    "second": 16, "third": 14, "synopsis": 46, "pages": 8,
}  # fmt: skip
_AFTER = {
    "featured": 14, "extras": 14, "wardrobe": 12, "makeup": 12, "props": 12, "special-props": 12,
    "remarks": 16, "placement": 12, "planned": 12, "status": 10, "era": 18, "basis": 34,
    "cast": 26,
}  # fmt: skip
"""Heads with their widths, before and after the columns of the roles."""
_NARROW = frozenset({"episode", "scene", "time", "int-ext", "pages", "planned", "status"})
_EMPTY = list(_AFTER).index("planned")
"""How many of them the departments fill in."""
_FROZEN = 2
_DARK = frozenset({TimeOfDay.NIGHT})


def write_breakdown(content: ItineraryContent, words: SceneWords, *, lang: PaperLang) -> bytes:
    """The workbook in Chinese, English or both; the same content gives the same bytes."""
    book = open_book(content, lang)
    rows = _Rows(content, words, lang=lang)
    for name, groups in (
        (say("export.by_script"), [("", content.script.scenes)]),
        (say("export.by_set"), list(_group(content, rows))),
    ):
        sheet = add_sheet(book, name, lang=lang)
        title = say("export.breakdown_title", title=name_shoot(content, lang), order=name)
        write_title(sheet, 1, text=name_in(title, lang))
        last = write_heads(sheet, 2, columns=rows.columns, lang=lang)
        at = last + 1
        for band, scenes in groups:
            if band:
                write_band(sheet, at, text=band, columns=len(rows.columns))
                at += 1
            for scene in scenes:
                write_row(sheet, at, columns=rows.columns, values=rows.list_values(scene))
                at += 1
        write_band(
            sheet, at, text=_tell_totals(content.script.scenes, lang), columns=len(rows.columns)
        )
        set_up_print(
            sheet, heads=(2, last), frozen=_FROZEN, paper=A3, footer=tell_version(content, lang)
        )
    _write_notes(add_sheet(book, say("export.sheet_notes"), lang=lang), content, lang=lang)
    return save_workbook(book, content.revision)


class _Rows:
    """The values of a scene under the heads of the table."""

    def __init__(self, content: ItineraryContent, words: SceneWords, *, lang: PaperLang) -> None:
        self.teller = SceneTeller(content, words, lang=lang)
        self.columns = (*_list_columns(_BEFORE), *list_roles(words), *_list_columns(_AFTER))

    def list_values(self, scene: Scene) -> list[Value]:
        """One value a column."""
        teller, none = self.teller, ""
        where = teller.find_place(scene)
        return [
            scene.episode if scene.episode is not None else none,
            _bare_number(scene),
            teller.name_special(scene),
            teller.name_time(scene),
            teller.name_side(scene),
            teller.name_place(scene),
            *teller.list_levels(scene),
            scene.synopsis,
            scene.length,
            *teller.tick_roles(scene),
            *(none,) * _EMPTY,
            where.day.date if where and where.day else none,
            say("export.status_open").text(teller.short),
            teller.words.eras[scene.index],
            name_in(describe_origin(scene.era), teller.lang),
            teller.list_cast(scene),
        ]


def _list_columns(widths: Mapping[str, int]) -> list[Column]:
    return list_columns(widths, narrow=_NARROW)


def _bare_number(scene: Scene) -> Value:
    """The number without its episode, which has a column of its own; a whole one as a number."""
    number = scene.heading.number or ""
    if scene.episode is not None:
        number = number.removeprefix(f"{scene.episode}-")
    plain = number.isascii() and number.isdecimal() and number == str(int(number[:9]))
    return int(number) if plain else number


def _group(content: ItineraryContent, rows: _Rows) -> Iterator[tuple[str, Sequence[Scene]]]:
    """The scenes set by set: those of one main setting together, then by need, in script order."""
    script = content.script
    sets: dict[str, list[Need]] = {}
    for need in content.suggestion.needs:
        sets.setdefault(rows.teller.list_levels(script.scene(need.scenes[0]))[0], []).append(need)
    told: set[int] = set()
    for need in (need for needs in sets.values() for need in needs):
        scenes = [script.scene(index) for index in need.scenes]
        told.update(need.scenes)
        yield _tell_set(content, need, rows=rows), scenes
    rest = [scene for scene in script.scenes if scene.index not in told]
    if rest:
        yield "", rest


def _tell_set(content: ItineraryContent, need: Need, *, rows: _Rows) -> str:
    scenes = [content.script.scene(index) for index in need.scenes]
    era = content.vocabulary.era_name(need.era)
    where = rows.teller.name_place(scenes[0])
    return name_in(
        say(
            "export.set_band",
            setting=need.setting.place,
            era=era,
            scenes=len(scenes),
            pages=str(_add_pages(scenes)),
            place=where or say("export.place_open"),
        ),
        rows.teller.lang,
    )


def _add_pages(scenes: Sequence[Scene]) -> Eighths:
    return sum((scene.length for scene in scenes), Eighths())


def _tell_totals(scenes: Sequence[Scene], lang: PaperLang) -> str:
    """All scenes and pages, then how many inside and outside, by day and by night."""

    def count(side: IntExt, *, dark: bool) -> int:
        found = (s for s in scenes if s.heading.int_ext is side)
        return sum((s.heading.time in _DARK) is dark for s in found)

    return name_in(
        say(
            "export.breakdown_total",
            scenes=len(scenes),
            pages=str(_add_pages(scenes)),
            in_day=count(IntExt.INT, dark=False),
            in_night=count(IntExt.INT, dark=True),
            out_day=count(IntExt.EXT, dark=False),
            out_night=count(IntExt.EXT, dark=True),
            other=sum(s.heading.int_ext not in {IntExt.INT, IntExt.EXT} for s in scenes),
        ),
        lang,
    )


def _write_notes(sheet: Worksheet, content: ItineraryContent, *, lang: PaperLang) -> None:
    scenes = content.script.scenes
    notes: list[Message] = [say("export.breakdown_places"), say("export.breakdown_empty")]
    if counted := sum(scene.length_counted for scene in scenes):
        notes.append(say("export.breakdown_counted", scenes=counted, all=len(scenes)))
    if guessed := [s.number for s in scenes if s.era.known is EraKnown.GUESSED]:
        notes.append(say("export.breakdown_guessed", scenes="、".join(guessed)))
    put_value(sheet, (1, 1), value=tell_version(content, lang))
    lines = [note.text(one) for note in notes for one in langs_of(lang)]
    for at, line in enumerate(lines, 2):
        put_value(sheet, (at, 1), value=line)
