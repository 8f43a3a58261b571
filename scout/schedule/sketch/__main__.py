"""Compile the search and the proof ahead of their first use, as the setup of a checkout does."""

from __future__ import annotations

from datetime import date

from scout.domain.day_rules import DayRules
from scout.domain.location_set import Figures, LocationSet
from scout.domain.script import Script
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.best_day.desk import make_desk
from scout.schedule.best_day.exact import make_room
from scout.schedule.best_day.pool import make_wide_pool
from scout.schedule.best_day.seek import seek
from scout.schedule.bound.matrix import make_matrix
from scout.schedule.job.job import make_job
from scout.schedule.request import PlanRequest
from scout.schedule.sketch.facts import state_facts
from scout.schedule.sketch.rounds import play
from scout.schedule.sketch.search import make_search

ANY_DAY = date(2026, 1, 1)


def main() -> None:
    """Compile both by asking them for the days of a script without scenes."""
    request = PlanRequest(
        script=Script(title="", format="", scenes=()),
        needs=(),
        location_set=LocationSet(
            label="",
            proven=True,
            gap=0.0,
            location_ids=(),
            figures=Figures(locations=0, fee_cny=0, fit=1.0, spread_min=0),
            assignments=(),
        ),
        locations=(),
        start=ANY_DAY,
        rules=DayRules(),
    )
    job = make_job(request, travel=GeodesicEstimator(), sun=AstralClock())
    play(make_search(state_facts(job, [ANY_DAY]), [], seed=1), 0, 0, 1)
    pool = make_wide_pool(make_matrix(job), least=1)
    seek(pool, make_desk(pool), make_room(0, units=0, eighths=0), 0.0, 1.0, 1)


if __name__ == "__main__":
    main()
