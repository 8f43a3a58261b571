"""What happened on the day, as it is typed: scenes, places, names and dates become the news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.actions.cast_name import CastNames
from scout.actions.contract.entry import Entry
from scout.actions.contract.terms import join_faults
from scout.actions.place_name import PlaceNames
from scout.actions.replan import DayNews, Issued
from scout.actions.scene_name import SceneNames
from scout.domain.errors import WishError
from scout.domain.message import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from scout.actions.contract.terms import Production
    from scout.domain.plan import Plan
    from scout.domain.script import Script

NAMES = ("today", "unfinished", "lost", "ill", "rain")


def read_news(
    document: Mapping[str, Any], production: Production, *, issued: Issued, today: date
) -> DayNews:
    """The news of a document; raises one ``WishError`` with everything that is wrong.

    ``today``: a date; ``unfinished`` and ``lost``: lists of names; ``ill``: texts like
    ``林夏:2026-12-10..2026-12-12``; ``rain``: dates or ranges.
    """
    faults: list[Message] = []
    parts = Entry(where="", value=dict(document), faults=faults).fields(NAMES)
    if "today" in parts:
        today = parts["today"].day() or today
    news = DayNews(
        today=today,
        unfinished=frozenset(
            _scenes(parts.get("unfinished"), production, plan=issued.plan, today=today)
        ),
        lost=tuple(dict.fromkeys(_places(parts.get("lost"), production, plan=issued.plan))),
        ill=_illnesses(parts.get("ill"), production.script),
        rain=frozenset(day for part in _words(parts.get("rain")) for day in part.dates()),
    )
    if faults:
        raise WishError(join_faults(faults), parts=tuple(faults))
    return news


def _words(entry: Entry | None) -> Iterator[Entry]:
    if entry is not None:
        yield from entry.words()


def _scenes(
    entry: Entry | None, production: Production, *, plan: Plan, today: date
) -> Iterator[int]:
    """Scenes that stand on a day before today."""
    names, dates = SceneNames(production.script), plan.dates
    for part in _words(entry):
        found = part.look_up(names.find)
        if found is not None and (found not in dates or dates[found] >= today):
            part.note(say("actions.news_not_past", today=today.isoformat()))
        elif found is not None:
            yield found


def _places(entry: Entry | None, production: Production, *, plan: Plan) -> Iterator[str]:
    """Locations, or spots by ``location/spot``, that the plan uses."""
    chosen = [one.candidate for one in plan.location_set.assignments]
    used = {
        name for one in chosen for name in (one.location_id, f"{one.location_id}/{one.spot_id}")
    }
    names = PlaceNames(production.library)
    for part in _words(entry):
        text = part.text() or ""
        found = text if "/" in text and production.library.knows(text) else names.find(text)
        if isinstance(found, Message):
            part.note(found)
        elif found not in used:
            part.note(say("actions.news_not_used"))
        else:
            yield found


def _illnesses(entry: Entry | None, script: Script) -> dict[str, frozenset[date]]:
    """The dates on which each of the cast is missing."""
    cast = CastNames(script)
    found: dict[str, frozenset[date]] = {}
    for part in _words(entry):
        text = (part.text() or "").replace("：", ":")
        name, mark, dates = text.rpartition(":")
        known = cast.find(name)
        if not mark:
            part.note(say("actions.news_ill"))
        elif isinstance(known, Message):
            part.note(known)
        else:
            days = frozenset(part.of(dates).dates())
            found[known] = found.get(known, frozenset()) | days
    return found
