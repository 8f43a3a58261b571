"""The stand-ins of a block by the sets that must be kept ready, each with what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.weather_cover import CoverScene, CoverSetting
from scout.schedule.day.tally import add_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.schedule.cover.course import WorkDay
    from scout.schedule.cover.stand_in import StandIn
    from scout.schedule.job.job import Job


def make_settings(
    job: Job, day: WorkDay, *, stand_ins: Sequence[StandIn]
) -> tuple[CoverSetting, ...]:
    """The sets in the order in which they were taken."""
    groups: dict[int, list[StandIn]] = {}
    for one in stand_ins:
        groups.setdefault(job.turn[one.task], []).append(one)
    return tuple(_make_setting(job, day, group=group) for group in groups.values())


def _make_setting(job: Job, day: WorkDay, *, group: Sequence[StandIn]) -> CoverSetting:
    first = group[0]
    task, turn = job.tasks[first.task], job.turn[first.task]
    stands = turn in {job.turn[one] for one in day.tasks}
    dressing_min = 0 if stands else job.dressing_min[turn]
    return CoverSetting(
        need_id=task.need_id,
        location_id=task.location.id,
        spot_id=task.spot_id,
        same_place=first.same_place,
        drive_min=first.drive_min,
        scenes=tuple(_make_scene(job, day, one=one) for one in group),
        dressing_min=dressing_min,
        dressing_cny=job.fee[job.place[first.task]].of_stay(dressing_min),
    )


def _make_scene(job: Job, day: WorkDay, *, one: StandIn) -> CoverScene:
    called = add_up(job, day.tasks).cast
    return CoverScene(
        scene=job.tasks[one.task].scene.index,
        minutes=job.minutes[one.task],
        planned=one.planned,
        extra_cast=job.call_members(job.cast[one.task] & ~called),
    )
