"""The verb ``district``: whether a point lies in it, how full it is, and many productions at once.

The batch keeps what is finished: stopped or killed, the same call goes on where it was.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scout.cli import summary
from scout.cli.district_summary import of_district_plan, of_weeks
from scout.cli.grammar import spoken_language
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    open_places,
    tell,
    watch_progress,
    wipe_progress,
)
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse

    from scout.actions.district.folder import Scripts
    from scout.actions.district.report import Report
    from scout.actions.library import Library
    from scout.domain.booking import Booking
    from scout.domain.district_plan import DistrictPlan

_KEPT = "finished"
"""The folder beside the report in which finished work is kept."""


def run_district(parsed: argparse.Namespace) -> int:
    """Whichever of the three is asked."""
    match parsed.subject:
        case ["load"]:
            return _run_load(parsed)
        case ["plan", folder]:
            return _run_plan(parsed, Path(folder))
        case [point] if point != "plan":
            return _run_point(parsed, point)
    raise WishError(say("cli.district_usage"))


def _run_point(parsed: argparse.Namespace, text: str) -> int:
    from scout.actions.library import open_placeless
    from scout.actions.places import judge_point, read_point

    point = read_point(text, parsed.datum)
    found, lang = judge_point(point, open_placeless()), spoken_language(parsed)
    data = {"version": 1, "district": found.value, "lat": point.lat, "lon": point.lon}
    answer(parsed, data, text=lambda: summary.of_answer(found, lang))
    return DONE


def _run_load(parsed: argparse.Namespace) -> int:
    """The picture of a week from bookings: this week where nobody says."""
    from scout.actions.district.load import draw_load
    from scout.actions.district.report import Report

    library, lang, now = open_places(parsed), spoken_language(parsed), datetime.now(UTC)
    weeks = draw_load(
        _read_bookings(parsed, library),
        library,
        first=parsed.week or now.astimezone().date(),
        weeks=parsed.weeks,
        now=now,
    )
    report = Report(weeks=weeks, library=library, revision=now.astimezone())
    if parsed.out is not None:
        _write(parsed, report)
    answer(parsed, report.as_json(lang), text=lambda: of_weeks(weeks, library, lang=lang))
    return DONE


def _run_plan(parsed: argparse.Namespace, folder: Path) -> int:
    """Plan a folder of scripts, write the report, and tell it."""
    from scout.actions.district.load import draw_plan_load
    from scout.actions.district.report import Report, make_folder

    if parsed.first is None or parsed.last is None or parsed.out is None:
        raise WishError(say("cli.district_plan_usage"))
    library, lang, now = open_places(parsed), spoken_language(parsed), datetime.now(UTC)
    scripts = _open_scripts(parsed, folder)
    booked = tuple(one for one in _read_bookings(parsed, library) if one.takes_at(now))
    make_folder(parsed.out)
    plan = _plan(parsed, scripts, library=library, booked=booked)
    weeks = draw_plan_load(plan, library, now=now)
    report = Report(plan=plan, weeks=weeks, library=library, revision=now.astimezone())
    tell(say("cli.district_work", studied=plan.studied, kept=plan.kept).text(lang))
    _write(parsed, report)
    answer(
        parsed,
        report.as_json(lang),
        text=lambda: of_district_plan(plan, weeks, library=library, lang=lang),
    )
    wanting = plan.refused or plan.broken or any(one.study.lost for one in plan.standings)
    return DONE_WITH_PROBLEMS if wanting else DONE


def _write(parsed: argparse.Namespace, report: Report) -> None:
    """The report in the folder that is asked for, and where it lies."""
    from scout.actions.district.report import make_folder, write_report

    lang = spoken_language(parsed)
    make_folder(parsed.out)
    for path in write_report(parsed.out, report, lang=lang):
        tell(say("cli.district_written", path=str(path)).text(lang))


def _read_bookings(parsed: argparse.Namespace, library: Library) -> tuple[Booking, ...]:
    from scout.actions.booking.others import list_standing
    from scout.actions.district.booking_file import read_bookings

    return read_bookings(parsed.bookings, library) if parsed.bookings else list_standing(library)


def _open_scripts(parsed: argparse.Namespace, folder: Path) -> Scripts:
    from scout.actions.district.folder import open_scripts, read_windows
    from scout.domain.district_plan import Window

    given = (parsed.out, parsed.bookings, parsed.windows, parsed.places)
    return open_scripts(
        folder,
        Window(first=parsed.first, last=parsed.last),
        windows=read_windows(parsed.windows) if parsed.windows else {},
        leave_out=frozenset(path.resolve() for path in given if path is not None),
    )


def _plan(
    parsed: argparse.Namespace, scripts: Scripts, *, library: Library, booked: tuple[Booking, ...]
) -> DistrictPlan:
    from scout.actions.district.batch import Batch, plan_district
    from scout.actions.district.crew import count_cores, open_crew
    from scout.actions.district.errand import Brief
    from scout.actions.district.shelf import Shelf

    lang = spoken_language(parsed)
    brief = Brief(locations=library.locations, sets=parsed.sets, starts=parsed.starts)
    workers = parsed.workers or count_cores()
    try:
        with open_crew(
            brief, workers=workers, address=parsed.cluster, readers=parsed.readers
        ) as crew:
            batch = Batch(
                crew=crew,
                brief=brief,
                shelf=Shelf(parsed.out / _KEPT),
                booked=booked,
                progress=watch_progress(lang),
            )
            plan = plan_district(scripts.errands, batch, broken=scripts.broken)
    except KeyboardInterrupt:
        wipe_progress()
        tell(say("cli.district_stopped").text(lang))
        raise
    wipe_progress()
    return plan
