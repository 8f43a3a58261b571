"""The day as one band: light above, the unit's work below, on one scale of hours."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from scout.export.word import minutes_between
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.plan import ShootDay
    from scout.export.timetable import Line
    from scout.export.word import Json

_HOUR_MIN = 60
_TICK_HOURS = 2


@dataclass(frozen=True, slots=True)
class _Scale:
    """From the full hour before the first thing of the day to the one after the last."""

    start: datetime
    hours: int

    def at(self, moment: datetime) -> float:
        """Where a moment lies, 0 at the left and 1 at the right."""
        share = minutes_between(self.start, moment) / (self.hours * _HOUR_MIN)
        return round(min(1.0, max(0.0, share)), 5)


def draw_ribbon(day: ShootDay, lines: tuple[Line, ...], *, numbers: Mapping[str, int]) -> Json:
    """Bands and ticks as shares of the width, for the template to draw."""
    scale = _pick_scale(day)
    return {
        "light": _light(day, scale),
        "work": [_work(line, scale, numbers=numbers) for line in lines if line.start < line.end],
        "ticks": _ticks(scale),
        "call": scale.at(day.call),
        "wrap": scale.at(day.wrap),
    }


def _pick_scale(day: ShootDay) -> _Scale:
    first = min(day.call, day.sun.blue_morning[0], day.sun.dawn)
    last = max(day.wrap, day.sun.blue_evening[1], day.sun.dusk)
    start = first.replace(minute=0, second=0, microsecond=0)
    hours = -(-minutes_between(start, last) // _HOUR_MIN)
    return _Scale(start, max(1, hours))


def _light(day: ShootDay, scale: _Scale) -> list[Json]:
    sun = day.sun
    midnight = datetime.combine(day.date, time(), tzinfo=sun.noon.tzinfo)
    edges = [
        (midnight - timedelta(days=1), "night"),
        (sun.blue_morning[0], "blue"),
        (sun.golden_morning[0], "golden"),
        (sun.golden_morning[1], "day"),
        (sun.golden_evening[0], "golden"),
        (sun.blue_evening[0], "blue"),
        (sun.blue_evening[1], "night"),
        (midnight + timedelta(days=2), "end"),
    ]
    bands: list[Json] = [
        {"from": scale.at(start), "to": scale.at(end), "kind": kind}
        for (start, kind), (end, _) in pairwise(edges)
    ]
    return [band for band in bands if band["from"] < band["to"]]


def _work(line: Line, scale: _Scale, *, numbers: Mapping[str, int]) -> Json:
    return {
        "from": scale.at(line.start),
        "to": scale.at(line.end),
        "kind": line.kind,
        "number": numbers.get(line.location_id or "", 0),
    }


def _ticks(scale: _Scale) -> list[Json]:
    moments = [scale.start + timedelta(hours=hour) for hour in range(scale.hours + 1)]
    return [
        {
            "at": scale.at(moment),
            "label": f"{moment:%H}" if moment.hour % _TICK_HOURS == 0 else "",
        }
        for moment in moments
    ]
