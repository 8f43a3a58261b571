"""The words of the board: heads of days, totals, and what a screen reader says of a tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.actions.board.move import find_day
from scout.app.board.strip_sign import make_sign
from scout.app.board.tile import TileKind
from scout.app.words import date_word

if TYPE_CHECKING:
    from datetime import date

    from scout.app.board.tile import Tile
    from scout.app.session import Session
    from scout.domain.plan import Plan, ShootDay, UnitMove
    from scout.domain.text import Lang

translate = QCoreApplication.translate


def day_title(day: ShootDay, lang: Lang) -> str:
    """``Day 3 · Wed 9 Dec``."""
    number = translate("Board", "Day {number}").format(number=day.number)
    return f"{number} · {date_word(day.date, lang)}"


def day_name(plan: Plan | None, day: date, lang: Lang) -> str:
    """What a date is called in a sentence: the shoot day that it is, else the date."""
    found = find_day(plan, day) if plan else None
    if found is None:
        return date_word(day, lang)
    return translate("Board", "day {number}").format(number=found.number)


def hours_word(day: ShootDay) -> str:
    """``07:00–18:30 · 11.5 h``."""
    hours = (day.wrap - day.call).total_seconds() / 3600
    long = translate("Board", "{hours} h").format(hours=f"{hours:.1f}".removesuffix(".0"))
    return f"{day.call:%H:%M}–{day.wrap:%H:%M} · {long}"


def work_word(day: ShootDay) -> str:
    """``9 3/8 p. · about ¥23,400``."""
    pages = translate("Board", "{pages} p.").format(pages=day.length)
    return f"{pages} · {cost_word(day.cost.total)}"


def moves_word(day: ShootDay) -> str:
    """``2 moves, 190 min``."""
    if not day.moves:
        return translate("Board", "no move")
    minutes = sum(move.total_min for move in day.moves)
    text = translate("Board", "moves: {count}, {minutes} min")
    return text.format(count=len(day.moves), minutes=minutes)


def cost_word(cny: int) -> str:
    """``about ¥23,400``."""
    return translate("Board", "about ¥{cny}").format(cny=f"{cny:,}")


def sun_word(day: ShootDay) -> str:
    """Dawn, sunrise, sunset and dusk, for a flat horizon."""
    sun = day.sun
    text = translate("Board", "dawn {dawn}, sunrise {rise}, sunset {set}, dusk {dusk}")
    times = {"dawn": sun.dawn, "rise": sun.sunrise, "set": sun.sunset, "dusk": sun.dusk}
    return text.format(**{name: f"{moment:%H:%M}" for name, moment in times.items()})


def move_word(move: UnitMove) -> str:
    """``Move 75 min · 4.2 km``."""
    text = translate("Board", "Move {minutes} min · {km} km")
    return text.format(minutes=move.total_min, km=f"{move.travel.km:.1f}")


def unplaced_word(session: Session, tile: Tile, lang: Lang) -> str:
    """Why a scene is on no day; empty for one that is on one."""
    entries = session.plan.unplaced if session.plan and tile.day is None else ()
    return next((one.reason.text(lang) for one in entries if one.scene in tile.scenes), "")


def strip_words(session: Session, tile: Tile, lang: Lang) -> str:
    """A strip in one line: number, light, length, setting, hour and place, and how it is fixed."""
    visit, slot = tile.visit, tile.slot
    location = session.library.location(visit.location_id) if visit else None
    sign = make_sign(session, tile.scenes[0], location, slot.spot_id if slot else "")
    pages = translate("Board", "{pages} pages").format(pages=sign.length)
    parts = [sign.number, sign.setting, sign.light, pages]
    if slot is not None and location is not None:
        parts += [f"{slot.start:%H:%M}–{slot.end:%H:%M}", location.name.pick(lang)]
    if tile.scenes[0] in session.planning.terms.placed:
        parts.append(translate("Board", "locked"))
    return ", ".join(part for part in parts if part)


def tile_words(session: Session, tile: Tile, lang: Lang) -> str:
    """What a tile says to a screen reader."""
    plan = session.plan
    if tile.kind is TileKind.STRIP:
        return strip_words(session, tile, lang)
    if tile.kind is TileKind.PLACE and tile.visit is not None:
        name = session.library.location(tile.visit.location_id).name.pick(lang)
        count = translate("Board", "scenes: {count}").format(count=len(tile.scenes))
        return f"{name}, {tile.visit.arrive:%H:%M}–{tile.visit.leave:%H:%M}, {count}"
    day = find_day(plan, tile.day) if plan and tile.day else None
    if day is not None:
        words = (day_title(day, lang), hours_word(day), work_word(day), moves_word(day))
        return ", ".join((*words, sun_word(day)))
    return date_word(tile.day, lang) if tile.day else ""
