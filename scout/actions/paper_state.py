"""How a paper stands to the plan: never written, of just this plan, or of an earlier one.

Or of this plan, when something else was known of its places: a telephone number, a photo.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.actions.issue import name_scenes
from scout.domain.recce import RecceWish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.actions.library import Library
    from scout.domain.issue import PrintedPaper
    from scout.domain.plan import Plan, ShootDay
    from scout.domain.script import Script

    Printed = tuple[PrintedPaper, ...]

RECCE_PAPERS = ("recce-plan", "deck")
"""They show places besides the chosen ones."""
_JOINT = "."


class PaperState(StrEnum):
    """What a list of papers says of each."""

    NEVER = "never"
    CURRENT = "current"
    STALE = "stale"
    RETOLD = "retold"
    ISSUED = "issued"


def mark_plan(plan: Plan, script: Script, *, library: Library) -> str:
    """The same for the same days of the same scenes, at places of which the same is known.

    Two times 64 hexadecimal digits with a point between: the days, whatever they cost, and what is
    known of their places, with the photos of all places. An older Scout marked the days alone.
    """
    days = [(day.date.isoformat(), list(_list_slots(day))) for day in plan.days]
    lost = [one.scene for one in plan.unplaced]
    visited = dict.fromkeys(visit.location_id for day in plan.days for visit in day.visits)
    places = [library.location(name) for name in visited if library.knows_place(name)]
    photos = [(entry.id, entry.photos) for entry in library.book.entries if entry.photos]
    return _JOINT.join(map(_digest, ((name_scenes(script), days, lost), (places, photos))))


def mark_paper(name: str, mark: str, *, recce: RecceWish) -> str:
    """The mark of a plan for a paper: of those that show other places, with which these are."""
    if name not in RECCE_PAPERS or recce == RecceWish():
        return mark
    return f"{mark}.{recce.alternates}.{recce.day or ''}"


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()


def _list_slots(day: ShootDay) -> Iterator[tuple[str, ...]]:
    """All that stands on the clock, as the crew reads it."""
    yield (day.call.isoformat(), day.wrap.isoformat())
    for visit in day.visits:
        yield (visit.location_id, visit.arrive.isoformat(), visit.leave.isoformat())
        for slot in visit.slots:
            hours = slot.start.isoformat(), slot.end.isoformat()
            yield (str(slot.scene), slot.need_id, slot.spot_id, *hours)


def note_printed(printed: Printed, news: Iterable[PrintedPaper]) -> Printed:
    """What was printed last of each paper, with these added."""
    return tuple({one.paper: one for one in (*printed, *news)}.values())


def find_printed(printed: Printed, name: str) -> PrintedPaper | None:
    """When a paper was written last, if ever."""
    return next((one for one in printed if one.paper == name), None)


def judge_paper(last: PrintedPaper | None, *, mark: str, number: int) -> PaperState:
    """How the last writing of a paper stands to a plan: by its mark and its version, 0 for none."""
    if last is None:
        return PaperState.NEVER
    days, _, told = mark.partition(_JOINT)
    last_days, _, last_told = last.mark.partition(_JOINT)
    if (last_days, last.number) != (days, number):
        return PaperState.STALE
    if last_told not in {"", told}:
        return PaperState.RETOLD
    return PaperState.ISSUED if number else PaperState.CURRENT
