"""Every paper that leaves the office, by its name: into which file, and how it is made.

The rooms that make them load when the first one is asked for: the window opens the sooner.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from scout.actions.commission import Commission
    from scout.domain.message import Message
    from scout.domain.plan import ShootDay
    from scout.domain.text import Lang

    Makers = Mapping[str, Callable[[], bytes]]

YEARS = range(1980, 2100)
"""Those that the formats of all papers can state."""
_DATUM = "WGS84"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file of one name for all productions: other programs, and Scout, ask for it by that."""

    file: str
    make: Callable[[Commission], bytes]

    def list_files(self, asked: Commission) -> Makers:
        """What makes the content, by the name of its file."""
        return {self.file: partial(self.make, asked)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file of the whole shoot: ``剧名_大计划_v2_20270314.xlsx``.

    ``kind`` is the word for the paper, ``ending`` says the format; ``datum`` stands in the name of
    what holds points for other programs.
    """

    kind: str
    ending: str
    make: Callable[[Commission], bytes]
    datum: str = ""

    @property
    def file(self) -> str:
        """The form of the name: ``board_*.xlsx``."""
        return "_".join((*filter(None, (self.kind, self.datum)), f"*.{self.ending}"))

    def list_files(self, asked: Commission) -> Makers:
        """What makes the content, by the name of its file."""
        name = _name_file(asked, self.kind, rest=(self.datum,), day=asked.content.revision)
        return {f"{name}.{self.ending}": partial(self.make, asked)}


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPaper:
    """A file for each shoot day: ``剧名_通告单_D03_v2_20270314.pdf``, with the date of the day."""

    kind: str
    ending: str
    make: Callable[[Commission, ShootDay], bytes]

    @property
    def file(self) -> str:
        """The form of the names: ``call-sheet_D*.pdf``."""
        return f"{self.kind}_D*.{self.ending}"

    def list_files(self, asked: Commission) -> Makers:
        """What makes the content of each day, by the names of the files."""
        return {
            f"{self._name(asked, day)}.{self.ending}": partial(self.make, asked, day)
            for day in asked.content.plan.days
        }

    def _name(self, asked: Commission, day: ShootDay) -> str:
        return _name_file(asked, self.kind, rest=(f"D{day.number:02}",), day=day.date)


def _name_file(asked: Commission, kind: str, *, rest: tuple[str, ...], day: date) -> str:
    """Production, paper, version and date, so that any chat shows what it is; safe everywhere."""
    from scout.export.clean_text import file_word
    from scout.export.stop_text import name_shoot

    lang: Lang = "en" if asked.lang == "en" else "zh"
    number = asked.content.edition.number
    parts = (
        file_word(name_shoot(asked.content, lang)),
        say(f"actions.file_{kind}").text(lang),
        *rest,
        f"v{number}" if number else say("actions.file_draft").text(lang),
        f"{day:%Y%m%d}",
    )
    return "_".join(filter(None, parts))


def _make_itinerary(asked: Commission) -> bytes:
    from scout.export.itinerary import render_itinerary

    return render_itinerary(asked.content, asked.lang, progress=asked.progress)


def _make_map(asked: Commission) -> bytes:
    from scout.export.map_page import render_map_page

    return render_map_page(asked.content, asked.lang)


def _make_plan(asked: Commission) -> bytes:
    from scout.export.clean_text import encode_text
    from scout.export.plan_json import plan_as_json

    content = asked.content
    data = plan_as_json(content.plan, content.script, suggestion=content.suggestion)
    data["issue"] = content.edition.number or None
    return encode_text(json.dumps(data, ensure_ascii=False, indent=1))


def _make_calendar(asked: Commission) -> bytes:
    from scout.export.calendar import write_calendar

    return write_calendar(asked.content, asked.lang)


def _make_gpx(asked: Commission) -> bytes:
    from scout.export.gpx import write_gpx

    return write_gpx(asked.content, asked.lang)


def _make_geojson(asked: Commission) -> bytes:
    from scout.export.geojson import write_geojson

    return write_geojson(asked.content, asked.lang)


def _make_kml(asked: Commission) -> bytes:
    from scout.export.kml import write_kml

    return write_kml(asked.content, asked.lang)


def _make_kmz(asked: Commission) -> bytes:
    from scout.export.kml import write_kmz

    return write_kmz(asked.content, asked.lang)


def _make_days(asked: Commission) -> bytes:
    from scout.actions.day_grid import make_day_grid
    from scout.export.day_book import write_day_book

    return write_day_book(asked.content, make_day_grid(asked), lang=asked.lang)


def _make_breakdown(asked: Commission) -> bytes:
    from scout.export.breakdown import write_breakdown

    return write_breakdown(asked.content, asked.words, lang=asked.lang)


def _make_schedule(asked: Commission) -> bytes:
    from scout.export.schedule_standard import write_schedule_standard

    return write_schedule_standard(asked.content, asked.words, lang=asked.lang)


def _make_board(asked: Commission) -> bytes:
    from scout.export.board_page import render_board

    return render_board(asked.content, asked.words.numbers, lang=asked.lang)


def _make_board_book(asked: Commission) -> bytes:
    from scout.export.board_book import write_board_book

    return write_board_book(asked.content, asked.words, lang=asked.lang)


def _make_call_sheet(asked: Commission, day: ShootDay) -> bytes:
    from scout.export.call_sheet import render_call_sheet

    return render_call_sheet(asked.content, day, terms=asked.call_terms, lang=asked.lang)


def _make_call_sheet_book(asked: Commission, day: ShootDay) -> bytes:
    from scout.export.call_sheet_book import write_call_sheet_book

    return write_call_sheet_book(
        asked.content, day, terms=asked.call_terms, words=asked.words, lang=asked.lang
    )


def _make_day_picture(asked: Commission, day: ShootDay) -> bytes:
    from scout.export.day_picture import render_day_picture

    return render_day_picture(asked.content, day, lang=asked.lang)


def _make_movement_order(asked: Commission) -> bytes:
    from scout.export.movement_order import render_movement_order

    return render_movement_order(asked.content, asked.lang)


def _make_permits(asked: Commission) -> bytes:
    from scout.export.permit_sheet import render_permits

    return render_permits(asked.content, asked.permits, lang=asked.lang)


def _make_recce_plan(asked: Commission) -> bytes:
    from scout.export.recce_plan import render_recce_plan

    return render_recce_plan(asked.content, asked.recce, lang=asked.lang)


def _make_deck(asked: Commission) -> bytes:
    from scout.export.deck import render_deck

    return render_deck(asked.content, asked.deck, lang=asked.lang)


def _make_pocket(asked: Commission, day: ShootDay) -> bytes:
    from scout.export.pocket import render_pocket

    return render_pocket(asked.content, day, lang=asked.lang)


PAPERS: dict[str, DataFile | Paper | DayPaper] = {
    "itinerary": Paper(kind="itinerary", ending="pdf", make=_make_itinerary),
    "call-sheet": DayPaper(kind="call-sheet", ending="pdf", make=_make_call_sheet),
    "call-sheet-book": DayPaper(kind="call-sheet", ending="xlsx", make=_make_call_sheet_book),
    "day-picture": DayPaper(kind="day-picture", ending="png", make=_make_day_picture),
    "pocket": DayPaper(kind="pocket", ending="pdf", make=_make_pocket),
    "movement-order": Paper(kind="movement-order", ending="pdf", make=_make_movement_order),
    "recce-plan": Paper(kind="recce-plan", ending="pdf", make=_make_recce_plan),
    "deck": Paper(kind="deck", ending="pdf", make=_make_deck),
    "permits": Paper(kind="permits", ending="pdf", make=_make_permits),
    "board": Paper(kind="board", ending="pdf", make=_make_board),
    "board-book": Paper(kind="board", ending="xlsx", make=_make_board_book),
    "breakdown": Paper(kind="breakdown", ending="xlsx", make=_make_breakdown),
    "day-out-of-days": Paper(kind="day-out-of-days", ending="xlsx", make=_make_days),
    "uss": Paper(kind="board", ending="uss", make=_make_schedule),
    "map": Paper(kind="map", ending="html", make=_make_map),
    "plan": DataFile(file="plan.json", make=_make_plan),
    "calendar": Paper(kind="calendar", ending="ics", make=_make_calendar, datum=_DATUM),
    "gpx": Paper(kind="stops", ending="gpx", make=_make_gpx, datum=_DATUM),
    "geojson": Paper(kind="stops", ending="geojson", make=_make_geojson, datum=_DATUM),
    "kml": Paper(kind="stops", ending="kml", make=_make_kml, datum=_DATUM),
    "kmz": Paper(kind="stops", ending="kmz", make=_make_kmz, datum=_DATUM),
}
PLAN_PAPERS = ("itinerary", "map", "plan")
"""What comes with every plan."""


def check_papers(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once and in the order of ``PAPERS``; raises ``WishError`` for another."""
    asked = set(names)
    for name in sorted(asked - set(PAPERS)):
        raise WishError(say("actions.unknown_paper", name=name, names=", ".join(PAPERS)))
    return tuple(name for name in PAPERS if name in asked)


def make_files(name: str, asked: Commission) -> dict[str, bytes]:
    """The contents of a paper by the names of its files; may be cancelled between two."""
    files: dict[str, bytes] = {}
    for file, make in PAPERS[name].list_files(asked).items():
        asked.progress.check()
        files[file] = make()
    return files


def name_paper(name: str) -> Message:
    """What a paper is called."""
    return say(f"actions.paper_{name}")
