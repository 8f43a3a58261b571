"""What one more of something would give: the plan searched on with it, from where it stands.

Found within a small effort, never proven: more may be won, and what is not found may be there.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from scout.domain.explanation import Figures, Grant, GrantKind, Offer, WhatIf
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.record import dataclass
from scout.schedule.day.day_plan import DayPlanner
from scout.schedule.explaining.grant import grant_to, list_grants
from scout.schedule.explaining.word_what_if import word_notes, word_offer
from scout.schedule.job.job import make_job
from scout.schedule.planner import MOST_DAYS, SPARE_DAYS, look_near
from scout.schedule.search.construct import construct
from scout.schedule.search.draft import NO_DAY, make_draft
from scout.schedule.search.every import try_every
from scout.schedule.search.keep import number_dates, recall
from scout.schedule.search.reorder import reorder
from scout.schedule.sketch.improve import Budget, improve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from scout.domain.plan import Plan
    from scout.domain.sun import SunClock
    from scout.domain.travel import TravelEstimator
    from scout.schedule.request import PlanRequest
    from scout.schedule.search.draft import Draft

ROUNDS = 1_000
"""Rounds of improving with each grant: about an eighth of a second for a typical shoot."""

MOST_STATES = 20_000
"""Orders of days that are looked at with each grant."""

DATES_EACH = 2
"""Dates of one actor, or of one place, that are tried; the better one is told."""

MOST_GRANTS = 24
"""Grants that are tried in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    figures: Figures
    where: Mapping[int, date]


def ask_what_if(
    plan: Plan,
    request: PlanRequest,
    *,
    travel: TravelEstimator,
    sun: SunClock,
    progress: Progress | None = None,
) -> WhatIf:
    """What a day, an hour, a date of an actor or of a place would give, the best first.

    The request is the one that the plan was made for. Raises ``Cancelled`` when the user stops.
    """
    watch = progress or Progress()
    silent = Progress(stopped=watch.stopped)
    search = _Search(plan=plan, travel=travel, sun=sun, progress=silent)
    job = make_job(request, travel=travel, sun=sun)
    dates = _look_ahead(job.list_dates(request.rules.max_days or MOST_DAYS), plan=plan)
    grants = list(_keep_few(list_grants(job, dates)))
    watch.report(0.0, say("schedule.asking_what_if"))
    base = search.run(request, search.run(request, plan.dates).where)
    offers: dict[tuple[GrantKind, str], Offer] = {}
    names = {place.id: place.name for place in request.locations}
    for number, grant in enumerate(grants[:MOST_GRANTS]):
        watch.report((number + 1) / (len(grants) + 1), say("schedule.asking_what_if"))
        found = search.run(grant_to(request, grant), base.where).figures
        # What was found without the grant keeps the rules with it, too.
        best = min(found, base.figures, key=rank)
        text = word_offer(grant, best, base=base.figures, rules=request.rules, names=names)
        offer = Offer(grant=grant, figures=best, text=text)
        key = grant.kind, grant.name
        offers[key] = min(offers.get(key, offer), offer, key=lambda one: rank(one.figures))
    planned = Figures(unplaced=len(plan.unplaced), total_cny=plan.cost.total, days=len(plan.days))
    return WhatIf(
        plan=planned,
        base=base.figures,
        offers=tuple(sorted(offers.values(), key=lambda one: rank(one.figures))),
        notes=word_notes(planned, base.figures, left_off=max(0, len(grants) - MOST_GRANTS)),
    )


def rank(figures: Figures) -> tuple[int, int]:
    """What plans are compared by, less is better."""
    return figures.unplaced, figures.total_cny


def _look_ahead(dates: Sequence[date], *, plan: Plan) -> Sequence[date]:
    """The dates of the plan and those that a search looks at beyond; all where scenes are left."""
    if plan.unplaced or not plan.days:
        return dates
    return dates[: sum(day <= plan.days[-1].date for day in dates) + SPARE_DAYS]


def _keep_few(grants: Iterable[Grant]) -> Iterator[Grant]:
    """The first dates of each actor and each place."""
    for _, group in groupby(grants, key=lambda grant: (grant.kind, grant.name)):
        yield from list(group)[:DATES_EACH]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    plan: Plan
    travel: TravelEstimator
    sun: SunClock
    progress: Progress

    def run(self, request: PlanRequest, where: Mapping[int, date]) -> _Found:
        """The best plan of a request that is found from these dates on."""
        job = make_job(request, travel=self.travel, sun=self.sun)
        planner, dates = DayPlanner(job), job.list_dates(request.rules.max_days or MOST_DAYS)
        recall(planner, self.plan)
        start = make_draft(planner, dates, day=number_dates(job, dates, where=where))
        if start is None:
            start = construct(planner, dates, progress=self.progress)
        draft = self._improve(planner, look_near(dates, start), start=start)
        figures = Figures(
            unplaced=len(job.unplaced) + draft.left,
            total_cny=draft.price.total,
            days=len(draft.plans),
        )
        scenes = (task.scene.index for task in job.tasks)
        found = {
            scene: dates[number]
            for scene, number in zip(scenes, draft.day, strict=True)
            if number != NO_DAY
        }
        return _Found(figures=figures, where=found)

    def _improve(self, planner: DayPlanner, dates: Sequence[date], *, start: Draft) -> Draft:
        every = try_every(planner, dates, start=start, progress=self.progress)
        if every is not None:
            return every
        budget = Budget(rounds=ROUNDS)
        draft = improve(planner, dates, start=start, budget=budget, progress=self.progress)
        ordered = reorder(
            planner, dates, draft=draft, progress=self.progress, most_states=MOST_STATES
        )
        return ordered.draft
