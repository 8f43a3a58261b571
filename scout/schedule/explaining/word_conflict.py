"""Demands that cannot all hold, in sentences: what is of one kind and one name in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.explanation import Certainty, DemandKind
from scout.domain.message import say
from scout.domain.text import Bilingual, list_names
from scout.schedule.explaining.demand import SEPARATOR
from scout.schedule.planner import MOST_DAYS
from scout.schedule.report.word import word_clock, word_date, word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scout.domain.explanation import Demand
    from scout.domain.message import Message
    from scout.schedule.job.job import Job

SHOWN = 12
"""Scenes that are told by number; all stand in the data."""

_WEEK = (
    ("周一", "Mondays"), ("周二", "Tuesdays"), ("周三", "Wednesdays"), ("周四", "Thursdays"),
    ("周五", "Fridays"), ("周六", "Saturdays"), ("周日", "Sundays"),
)  # fmt: skip


def word_conflict(
    job: Job, demands: Sequence[Demand], *, certainty: Certainty | None, smallest: bool
) -> tuple[Message, ...]:
    """Each demand, how sure it is that they conflict, and whether each of them counts."""
    if certainty is None:
        return (say("schedule.conflict_none"),)
    limited = any(demand.kind is DemandKind.MAX_DAYS for demand in demands)
    dates = job.rules.max_days if limited and job.rules.max_days else MOST_DAYS
    counts = say("schedule.conflict_smallest") if smallest else say("schedule.conflict_ended")
    return (*_list_demands(job, demands), _word_certainty(certainty, dates=dates), counts)


def _word_certainty(certainty: Certainty, *, dates: int) -> Message:
    if certainty is Certainty.PROVEN:
        return say("schedule.conflict_proven", dates=dates)
    if certainty is Certainty.TRIED:
        return say("schedule.conflict_tried", dates=dates)
    return say("schedule.conflict_not_found", dates=dates)


def _list_demands(job: Job, demands: Sequence[Demand]) -> Iterator[Message]:
    groups: dict[tuple[DemandKind, str], list[Demand]] = {}
    for demand in demands:
        apart = str(demand.scene) if demand.kind is DemandKind.FIX else ""
        groups.setdefault((demand.kind, demand.name or apart), []).append(demand)
    for (kind, name), members in groups.items():
        yield _word_demands(job, kind, name=name, members=members)


def _word_demands(job: Job, kind: DemandKind, *, name: str, members: Sequence[Demand]) -> Message:
    if kind in _OF_PLACE:
        return _word_place(job, kind, name=name, members=members)
    if kind in _OF_MEMBERS:
        return _OF_MEMBERS[kind](job, members)
    return _word_rule(job, kind)


def _word_rule(job: Job, kind: DemandKind) -> Message:
    rules = job.rules
    if kind is DemandKind.HOURS:
        return say("schedule.demand_hours", hours=f"{rules.hours:g}")
    if kind is DemandKind.PAGES:
        return say("schedule.demand_pages", pages=f"{rules.pages:g}")
    start = word_date(job.request.start)
    return say("schedule.demand_days", days=rules.max_days or 0, start=start)


def _word_place(job: Job, kind: DemandKind, *, name: str, members: Sequence[Demand]) -> Message:
    number = next(number for number, place in enumerate(job.places) if place.id == name)
    place = job.places[number]
    if kind is DemandKind.OPEN:
        hours = job.open_hours(number)
        spans = [f"{word_clock(span.start)}–{word_clock(span.until)}" for span in hours]
        return say("schedule.demand_open", place=place.name, hours=list_names(spans))
    if kind is DemandKind.NIGHT:
        return say("schedule.demand_night", place=place.name)
    dates = _word_days(members)
    if kind is DemandKind.BOOKED:
        return say("schedule.demand_booked", place=place.name, dates=dates)
    return say("schedule.demand_permit", place=place.name, dates=dates)


def _word_scenes(job: Job, members: Sequence[Demand]) -> Message:
    tasks = [job.number_of[member.scene] for member in members]
    scenes = list_names([job.tasks[task].scene.number for task in tasks[:SHOWN]])
    said: dict[str, str | Bilingual] = {
        "scenes": scenes,
        "minutes": str(sum(job.minutes[task] for task in tasks)),
        "pages": str(Eighths(sum(job.eighths[task] for task in tasks))),
    }
    if len(tasks) > SHOWN:
        return say("schedule.demand_many", **said, count=len(tasks))
    return say("schedule.demand_scenes", **said)


def _word_fix(job: Job, members: Sequence[Demand]) -> Message:
    number = job.tasks[job.number_of[members[0].scene]].scene.number
    return say("schedule.demand_fix", scene=number, dates=_word_days(members))


def _word_week(_job: Job, members: Sequence[Demand]) -> Message:
    week = [Bilingual(zh=zh, en=en) for zh, en in (_WEEK[one.weekday] for one in members)]
    return say("schedule.demand_weekday", days=word_list(week))


def _word_off(_job: Job, members: Sequence[Demand]) -> Message:
    return say("schedule.demand_off", dates=_word_days(members))


def _word_away(_job: Job, members: Sequence[Demand]) -> Message:
    return say("schedule.demand_away", name=members[0].name, dates=_word_days(members))


def _word_match(job: Job, members: Sequence[Demand]) -> Message:
    asked = members[0].name.split(SEPARATOR)
    places = [need.setting.place for need in job.request.needs if need.id in asked]
    return say("schedule.demand_match", needs=list_names(places), days=job.rules.match_days)


def _word_days(members: Sequence[Demand]) -> Bilingual:
    days = [member.day for member in members if member.day is not None]
    return word_list([word_date(day) for day in days])


_OF_PLACE = frozenset({DemandKind.BOOKED, DemandKind.OPEN, DemandKind.PERMIT, DemandKind.NIGHT})
_OF_MEMBERS: dict[DemandKind, Callable[[Job, Sequence[Demand]], Message]] = {
    DemandKind.SCENE: _word_scenes,
    DemandKind.FIX: _word_fix,
    DemandKind.WEEKDAY: _word_week,
    DemandKind.DATE_OFF: _word_off,
    DemandKind.AWAY: _word_away,
    DemandKind.MATCH: _word_match,
}
