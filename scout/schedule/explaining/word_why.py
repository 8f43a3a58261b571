"""Why a scene is on its day, in sentences: the fact first, then the other dates, rule by rule."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import Bilingual, list_names
from scout.schedule.job.daylight import Light
from scout.schedule.job.obstacle import Obstacle
from scout.schedule.report.word import (
    name_cost,
    word_clock,
    word_date,
    word_dates,
    word_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from scout.domain.explanation import Trial, WhyHere
    from scout.domain.message import Message
    from scout.schedule.job.job import Job

SHOWN = 3
"""So many other dates are told with their price; all stand in the data."""


def word_why(job: Job, task: int, *, why: WhyHere, number: int) -> WhyHere:
    """The explanation with its sentences; ``number`` is that of the shoot day."""
    return replace(why, sentences=tuple(_list_why(job, task, why=why, number=number)))


def word_left(
    job: Job, task: int, *, reason: Message, tried: Sequence[Trial]
) -> tuple[Message, ...]:
    """Why a scene is on no day: the reason of the plan, and what each date says against it."""
    return (reason, *_list_away(job, task, tried=tried, fixed=False), *_list_prices(tried))


def _list_why(job: Job, task: int, *, why: WhyHere, number: int) -> Iterator[Message]:
    if why.day is None:
        raise ValueError("a scene on no day is not here")
    scene = job.tasks[task].scene.number
    yield say("schedule.why_day", scene=scene, date=word_date(why.day), number=number)
    fixed = why.fixed is not None
    if fixed:
        yield say("schedule.why_fixed")
    elif all(trial.change is None for trial in why.trials):
        yield _say_only(why.trials)
    yield from _list_company(job, task, why=why)
    yield from _list_away(job, task, tried=why.trials, fixed=fixed)
    yield from _list_prices(why.trials)


def _say_only(tried: Sequence[Trial]) -> Message:
    if not tried:
        return say("schedule.why_only_date")
    dates = word_dates(tried[0].day, tried[-1].day)
    return say("schedule.why_only", count=len(tried), dates=dates)


def _list_company(job: Job, task: int, *, why: WhyHere) -> Iterator[Message]:
    company = why.company
    if company is None or why.day is None:
        return
    place = job.tasks[task].location.name
    if company.with_place:
        numbers = _word_scenes(job, company.with_place)
        yield say("schedule.why_place", place=place, scenes=numbers)
    else:
        yield say("schedule.why_place_alone", place=place)
    window, light = job.sheet(why.day).window[task], job.tasks[task].light
    if light is not Light.ANY and window is not None:
        name = say(f"schedule.light_{light.name.lower()}")
        span = f"{word_clock(window[0])}–{word_clock(window[1])}"
        yield say("schedule.why_light", light=name, span=span)
        if company.with_light:
            numbers = _word_scenes(job, company.with_light)
            yield say("schedule.why_light_shared", scenes=numbers)
    if company.working:
        yield say("schedule.why_cast", names=list_names(company.working))
    if company.own:
        yield say("schedule.why_cast_own", names=list_names(company.own))


def _list_away(job: Job, task: int, *, tried: Sequence[Trial], fixed: bool) -> Iterator[Message]:
    """The rules that keep the scene from other dates, those with the most dates first."""
    by_rule: dict[tuple[str, str], list[date]] = {}
    for trial in tried:
        for rule in trial.rules:
            names = _name_absent(job, task, day=trial.day) if rule == Obstacle.CAST else ""
            by_rule.setdefault((rule, names), []).append(trial.day)
    place, every = job.tasks[task].location.name, [trial.day for trial in tried]
    for (rule, names), days in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        if not (fixed and rule == Obstacle.FIXED):  # said before
            dates = _word_runs(days, every=every)
            why = say(f"schedule.away_{rule}", place=place, names=names, **_name_limits(job))
            yield say("schedule.why_not", dates=dates, why=why)


def _name_absent(job: Job, task: int, *, day: date) -> str:
    return ", ".join(job.call_members(job.away.get(day, 0) & job.cast[task]))


def _name_limits(job: Job) -> dict[str, str]:
    rules = job.rules
    return {
        "hours": f"{rules.hours:g}",
        "pages": f"{rules.pages:g}",
        "most": str(rules.max_days),
        "match": str(rules.match_days),
    }


def _list_prices(tried: Sequence[Trial]) -> Iterator[Message]:
    """The dates on which the scene may be, the cheapest first, and what the plan would cost."""
    free = sorted(
        (cny, trial.day, trial.change)
        for trial in tried
        if trial.change is not None and (cny := trial.change_cny) is not None
    )
    if not free:
        return
    for cny, day, change in free[:SHOWN]:
        yield _say_price(cny, day=word_date(day), change=change)
    if len(free) > SHOWN:
        yield say("schedule.why_more_dates", count=len(free) - SHOWN, cny=f"{free[SHOWN][0]:+d}")
    if free[0][0] < 0:
        yield say("schedule.why_cheaper_found")
    else:
        yield say("schedule.why_alone_moved")


def _say_price(cny: int, *, day: Bilingual, change: Mapping[str, int]) -> Message:
    parts = word_change(change)
    if parts is None:
        return say("schedule.why_same", date=day)
    if cny == 0:
        return say("schedule.why_same_sum", date=day, parts=parts)
    if cny < 0:
        return say("schedule.why_cheaper", date=day, cny=-cny, parts=parts)
    return say("schedule.why_dearer", date=day, cny=cny, parts=parts)


def word_change(change: Mapping[str, int]) -> Bilingual | None:
    """What changes of a price, kind by kind, what changes most first; ``None`` for nothing."""
    if not change:
        return None
    kinds = sorted(change, key=lambda kind: (-abs(change[kind]), kind))
    said = [(name_cost(kind).both(), f"{change[kind]:+d}") for kind in kinds]
    return word_list([Bilingual(zh=f"{n.zh} {cny}", en=f"{n.en} {cny}") for n, cny in said])


def _word_scenes(job: Job, indexes: Sequence[int]) -> Bilingual:
    return list_names([job.tasks[job.number_of[index]].scene.number for index in indexes])


def _word_runs(days: Sequence[date], *, every: Sequence[date]) -> Bilingual:
    """Dates as runs; neighbours among ``every`` are one run."""
    order = {day: number for number, day in enumerate(every)}
    runs = groupby(enumerate(days), key=lambda pair: order[pair[1]] - pair[0])
    spans = [[day for _, day in run] for _, run in runs]
    return word_list([word_dates(span[0], span[-1]) for span in spans])
