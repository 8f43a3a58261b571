"""How a paper stands to the plan: never written, of just this plan, or of an earlier one."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.actions.issue import name_scenes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.issue import PrintedPaper
    from scout.domain.plan import Plan, ShootDay
    from scout.domain.script import Script

    Printed = tuple[PrintedPaper, ...]


class PaperState(StrEnum):
    """What a list of papers says of each."""

    NEVER = "never"
    CURRENT = "current"
    STALE = "stale"
    ISSUED = "issued"


def mark_plan(plan: Plan, script: Script) -> str:
    """The same for the same days of the same scenes, whatever they cost: 64 hexadecimal digits."""
    days = [(day.date.isoformat(), list(_list_slots(day))) for day in plan.days]
    lost = [one.scene for one in plan.unplaced]
    text = repr((name_scenes(script), days, lost))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


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
    if (last.mark, last.number) != (mark, number):
        return PaperState.STALE
    return PaperState.ISSUED if number else PaperState.CURRENT
