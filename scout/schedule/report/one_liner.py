"""The one-liner: the whole shoot as one line a scene, in shooting order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.schedule.report.strip import make_strips

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.eighths import Eighths
    from scout.domain.heading import IntExt, TimeOfDay
    from scout.domain.plan import Plan, ShootDay
    from scout.domain.text import Bilingual
    from scout.schedule.report.strip import Strip
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One scene. ``scene`` is its index, ``number`` what the script prints.

    ``setting`` is the place in the story, ``place`` the real one. ``time`` is as the heading says,
    ``None`` where it is silent and the scene is planned by day. ``length_counted``: an estimate.
    """

    day: int
    date: date
    scene: int
    episode: int | None
    number: str
    int_ext: IntExt
    setting: str
    place: Bilingual
    spot: Bilingual
    time: TimeOfDay | None
    length: Eighths
    length_counted: bool
    cast_numbers: tuple[int, ...]
    synopsis: str


def make_one_liner(plan: Plan, request: PlanRequest) -> tuple[Line, ...]:
    """A line for every scene that has a day; the others stand on the board as pending."""
    days = zip(plan.days, make_strips(plan, request), strict=True)
    return tuple(_make_line(day, strip) for day, strips in days for strip in strips)


def _make_line(day: ShootDay, strip: Strip) -> Line:
    scene = strip.scene
    return Line(
        day=day.number,
        date=day.date,
        scene=scene.index,
        episode=scene.episode,
        number=scene.number,
        int_ext=strip.int_ext,
        setting=scene.setting.place,
        place=strip.location.name,
        spot=strip.spot.name,
        time=scene.light,
        length=scene.length,
        length_counted=scene.length_counted,
        cast_numbers=strip.cast_numbers,
        synopsis=scene.synopsis,
    )
