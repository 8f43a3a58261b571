"""What is agreed about scenes and about the cast, as it stands in the terms of a shoot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.cast_name import CastNames
from scout.actions.contract.rule_terms import MOST_CNY
from scout.domain.message import say
from scout.domain.terms import CastTerms, DayOrder, Fix, StoryPair

if TYPE_CHECKING:
    from datetime import date

    from scout.actions.contract.entry import Entry
    from scout.actions.contract.shoot_calendar import ShootCalendar
    from scout.actions.scene_name import SceneNames
    from scout.domain.script import Script
    from scout.domain.terms import Terms

FIX = ("scene", "date")
ORDER = ("date", "scenes")
PAIR = ("first", "then")
CAST = ("day", "hold", "away")
_SIGNS = str.maketrans("＝", "=")


class PlacedFix(NamedTuple):
    """A fix and where it stands in the document."""

    fix: Fix
    entry: Entry


def read_fixes(
    entry: Entry | None, calendar: ShootCalendar, *, scenes: SceneNames
) -> tuple[PlacedFix, ...]:
    """Scenes on dates: as objects, or as the text of the option (``3-12=2026-12-10``)."""
    found: dict[int, PlacedFix] = {}
    for part in entry.words() if entry else ():
        parts = _take_fix(part)
        scene = parts["scene"].look_up(scenes.find) if "scene" in parts else None
        day = calendar.day(parts["date"]) if "date" in parts else None
        if scene is None or day is None:
            continue
        known = found.setdefault(scene, PlacedFix(Fix(scene=scene, day=day), part))
        if known.fix.day != day:
            part.note(say("actions.terms_fixed_twice", day=known.fix.day.isoformat()))
    return tuple(found.values())


def _take_fix(entry: Entry) -> dict[str, Entry]:
    if not isinstance(entry.value, str):
        return entry.fields(FIX, needed=FIX)
    scene, mark, day = entry.value.translate(_SIGNS).rpartition("=")
    if not mark:
        entry.note(say("actions.terms_fix"))
        return {}
    return {"scene": entry.of(scene), "date": entry.of(day)}


def read_orders(
    entry: Entry | None, calendar: ShootCalendar, *, scenes: SceneNames
) -> tuple[DayOrder, ...]:
    """Days laid out by hand: a date and its scenes in their order."""
    found: dict[date, DayOrder] = {}
    for part in entry.listed() if entry else ():
        parts = part.fields(ORDER, needed=ORDER)
        day = calendar.day(parts["date"]) if "date" in parts else None
        named = parts["scenes"].words() if "scenes" in parts else ()
        known = [one.look_up(scenes.find) for one in named]
        if day is None:
            continue
        if day in found:
            part.note(say("actions.terms_order_twice", day=day.isoformat()))
        there = dict.fromkeys(scene for scene in known if scene is not None)
        found.setdefault(day, DayOrder(day=day, scenes=tuple(there)))
    return tuple(found.values())


def read_put_off(entry: Entry | None, scenes: SceneNames) -> frozenset[int]:
    """Scenes that are on no day for now."""
    known = (one.look_up(scenes.find) for one in (entry.words() if entry else ()))
    return frozenset(scene for scene in known if scene is not None)


def read_pairs(entry: Entry | None, scenes: SceneNames) -> tuple[StoryPair, ...]:
    """Pairs of scenes in the order of the story: ``[first, then]``, or an object."""
    found = []
    for part in entry.listed() if entry else ():
        if isinstance(part.value, list | str):
            parts = list(part.listed())
        else:
            fields = part.fields(PAIR, needed=PAIR)
            if len(fields) < len(PAIR):
                continue
            parts = [fields[name] for name in PAIR]
        ends = [one.look_up(scenes.find) for one in parts]
        if len(ends) != len(PAIR) or (ends[0] is not None and ends[0] == ends[1]):
            part.note(say("actions.terms_pair"))
        elif ends[0] is not None and ends[1] is not None:
            found.append(StoryPair(first=ends[0], then=ends[1]))
    return tuple(dict.fromkeys(found))


def read_cast(
    entry: Entry | None, calendar: ShootCalendar, *, script: Script
) -> tuple[CastTerms, ...]:
    """What is agreed with each of the cast that is named."""
    names = CastNames(script)
    found: dict[str, CastTerms] = {}
    for name, body in entry.named("name") if entry else ():
        known = name.look_up(names.find)
        agreed = _read_member(body, calendar, name=known or "")
        if known in found:
            name.note(say("actions.terms_twice", name=known))
        elif known is not None:
            found[known] = agreed
    return tuple(found.values())


def _read_member(entry: Entry, calendar: ShootCalendar, *, name: str) -> CastTerms:
    parts = entry.fields(CAST)
    away: set[date] = set()
    for part in parts["away"].words() if "away" in parts else ():
        away.update(calendar.dates(part))
    return CastTerms(
        name=name,
        day=parts["day"].whole(0, MOST_CNY) if "day" in parts else None,
        hold=parts["hold"].whole(0, MOST_CNY) if "hold" in parts else None,
        away=frozenset(away),
    )


def check_fixes(fixes: tuple[PlacedFix, ...], terms: Terms, *, script: Script) -> None:
    """Note scenes that are put on a date on which nobody works or one of their cast is away."""
    away = {one.name: one.away for one in terms.cast}
    for fix, entry in fixes:
        if terms.is_day_off(fix.day):
            entry.note(say("actions.terms_fix_off", day=fix.day.isoformat()))
        for name in script.scene(fix.scene).cast:
            if fix.day in away.get(name, ()):
                entry.note(say("actions.terms_fix_away", day=fix.day.isoformat(), name=name))
