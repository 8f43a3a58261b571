"""What ``district plan`` and ``district load`` answer: productions, who is in whose way, weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json
from scout.actions.district.study_file import offer_as_data
from scout.actions.district.word import word_standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.booking import Booking
    from scout.domain.district_plan import DistrictPlan, Standing
    from scout.domain.text import Lang
    from scout.domain.week_load import EraLoad, PlaceLoad, WeekLoad


def district_plan_as_json(plan: DistrictPlan, weeks: Sequence[WeekLoad], *, lang: Lang) -> Json:
    """The plan as data. Moments are in UTC; costs in 元 are estimates."""
    return {
        "version": VERSION,
        "carried": len(plan.carried),
        "refused": len(plan.refused),
        "broken": len(plan.broken),
        "proven": plan.proven,
        "studied": plan.studied,
        "kept": plan.kept,
        "productions": [_standing(one, lang) for one in plan.standings],
        "weeks": [_week(one) for one in weeks],
    }


def load_as_json(weeks: Sequence[WeekLoad]) -> Json:
    """Weeks as data; all amounts in minutes."""
    return {"version": VERSION, "weeks": [_week(one) for one in weeks]}


def _standing(standing: Standing, lang: Lang) -> Json:
    study = standing.study
    return {
        "production": study.production,
        "title": study.title,
        "from": study.window.first.isoformat(),
        "until": study.window.last.isoformat(),
        "scenes": study.scenes,
        "on_no_day": study.lost,
        "uncovered": list(study.uncovered),
        "problem": study.problem.pick(lang) if study.problem else None,
        "plan": offer_as_data(standing.offer) if standing.offer else None,
        "wished": offer_as_data(standing.wished) if standing.wished else None,
        "in_the_way": [
            {"wished": _booking(one.claim), "taken": _booking(one.other)}
            for one in standing.clashes
        ],
        "earliest": offer_as_data(standing.earliest) if standing.earliest else None,
        "remarks": [one.text(lang) for one in word_standing(standing)],
    }


def _booking(booking: Booking) -> Json:
    return {
        "place": booking.location_id,
        "spot": booking.spot_id,
        "start": booking.start.isoformat(),
        "end": booking.end.isoformat(),
        "production": booking.production,
        "state": booking.state.value,
    }


def _week(week: WeekLoad) -> Json:
    return {
        "monday": week.monday.isoformat(),
        "places": [_place(one) for one in week.places],
        "eras": [_era(one) for one in week.eras],
    }


def _place(load: PlaceLoad) -> Json:
    return {
        "location": load.location_id,
        "open_min": load.open_min,
        "open_assumed": load.assumed,
        "taken_min": load.taken_min,
        "asked_min": load.asked_min,
        "clash_min": load.clash_min,
        "stays": load.stays,
        "overbooked": load.is_overbooked,
        "empty": load.is_empty,
    }


def _era(load: EraLoad) -> Json:
    return {
        "era": load.era,
        "places": load.places,
        "open_min": load.open_min,
        "taken_min": load.taken_min,
        "free_min": load.free_min,
        "asked_min": load.asked_min,
        "short": load.is_short,
    }
