"""What a recce has to see: a place in one light, with all that it would play in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.recce import Sight, Unseen
from scout.record import dataclass
from scout.schedule.job.daylight import FOREVER_MIN, UNDER_THE_SUN, Light, read_daylight
from scout.schedule.job.task import light_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from scout.domain.day_rules import DayRules
    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.recce import RecceRules
    from scout.domain.script import Script
    from scout.domain.shortlist import Shortlist
    from scout.domain.sun import SunClock

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A place to be seen in one light; ``minutes`` is an estimate."""

    location: Location
    light: Light
    sights: tuple[Sight, ...]
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a view may be taken on a date; not ``in_light`` where the place is shut in its light."""

    spans: tuple[Span, ...]
    in_light: bool = True


def list_views(
    shortlists: Sequence[Shortlist],
    script: Script,
    *,
    needs: Mapping[str, Need],
    locations: Mapping[str, Location],
    rules: RecceRules,
) -> tuple[tuple[View, ...], tuple[Unseen, ...]]:
    """The views in the order of the script, and the places that nobody could drive to."""
    found: dict[str, dict[Light, list[Sight]]] = defaultdict(lambda: defaultdict(list))
    for shortlist in shortlists:
        need = needs[shortlist.need_id]
        for rank, one in enumerate(shortlist.candidates, start=1):
            sight = Sight(need_id=need.id, spot_id=one.spot_id, rank=rank, fit=one.fit)
            for light in _lights(need, script, sight=sight, location=locations[one.location_id]):
                found[one.location_id][light].append(sight)
    views: list[View] = []
    unseen: list[Unseen] = []
    for name, lights in found.items():
        location = locations[name]
        if location.position is None:
            every = tuple(dict.fromkeys(sight for sights in lights.values() for sight in sights))
            reason = say("schedule.recce_nowhere")
            unseen.append(Unseen(location_id=name, sights=every, reason=reason))
            continue
        views += [
            View(location=location, light=light, sights=sights, minutes=_minutes(sights, rules))
            for light, sights in _join(lights).items()
        ]
    return tuple(views), tuple(unseen)


def _lights(need: Need, script: Script, *, sight: Sight, location: Location) -> Iterable[Light]:
    """The lights in which the scenes of a need would be shot at a spot, each once."""
    scenes = (script.scene(index) for index in need.scenes)
    return sorted({light_of(scene, location, spot_id=sight.spot_id) for scene in scenes})


def _join(lights: Mapping[Light, list[Sight]]) -> dict[Light, tuple[Sight, ...]]:
    """What any light will do for is seen beside the rest, and any daylight by day."""
    joined = {light: list(sights) for light, sights in lights.items()}
    for light, hosts in (
        (Light.DAYLIGHT, UNDER_THE_SUN - {Light.DAYLIGHT}),
        (Light.ANY, set(Light) - {Light.ANY}),
    ):
        host = max((other for other in joined if other in hosts), default=None)
        if light in joined and host is not None:
            joined[host] += joined.pop(light)
    return {light: tuple(dict.fromkeys(sights)) for light, sights in sorted(joined.items())}


def _minutes(sights: Sequence[Sight], rules: RecceRules) -> int:
    spots = len({sight.spot_id for sight in sights})
    return min(rules.most_min, rules.first_min + rules.more_min * (spots - 1))


def read_hours(
    view: View, day: date, *, sun: SunClock, rules: RecceRules, day_rules: DayRules
) -> Hours:
    """When a view may be taken: in its light while the place is open, else while it is open.

    Hours that nobody knows are no bar to a light of the sky; for what any light will do for they
    are taken to be those of an office.
    """
    point = view.location.position
    if point is None:
        raise ValueError(f"{view.location.id} is nowhere")
    daylight = read_daylight(sun, day, point=point.point, rules=day_rules)
    window = daylight.window(view.light, view.minutes)
    known = [(hours.start, hours.until) for hours in view.location.open_hours]
    is_any = view.light is Light.ANY
    spans = known or [rules.office_hours if is_any else (0, FOREVER_MIN)]
    inside = [(max(start, window.start), min(end, window.end)) for start, end in spans]
    fitting = tuple(sorted(s for s in inside if s[1] - s[0] >= view.minutes))
    if fitting:
        return Hours(spans=fitting)
    return Hours(spans=tuple(sorted(known or [rules.office_hours])), in_light=False)
