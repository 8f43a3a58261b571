"""One scene of a plan with all that belongs to it: the hour, the story and the real place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.heading import IntExt, TimeOfDay
from scout.record import dataclass
from scout.schedule.report.cast_number import number_cast

if TYPE_CHECKING:
    from datetime import datetime

    from scout.domain.location import Location, Spot
    from scout.domain.need import Need
    from scout.domain.plan import Plan, Slot
    from scout.domain.script import Scene
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A scene on the board. ``cast_numbers`` rise; they are those of ``number_cast``."""

    slot: Slot
    scene: Scene
    need: Need
    location: Location
    spot: Spot
    cast_numbers: tuple[int, ...]

    @property
    def start(self) -> datetime:
        """When it is begun, aware local time."""
        return self.slot.start

    @property
    def minutes(self) -> int:
        """How long it is shot."""
        return round((self.slot.end - self.slot.start).total_seconds() / 60)

    @property
    def int_ext(self) -> IntExt:
        """As the heading says; where that is silent, what the spot offers."""
        return self.scene.heading.int_ext or self.spot.int_ext

    @property
    def is_exterior(self) -> bool:
        """Whether any of it plays outside: INT/EXT is planned as an exterior."""
        return self.int_ext is not IntExt.INT

    @property
    def is_under_sky(self) -> bool:
        """Whether it hangs on the light outside: an exterior on a stage does not."""
        return self.is_exterior and self.location.stage is None

    @property
    def is_night(self) -> bool:
        """Whether the scene is by night, stated or carried; dawn, dusk and no word count as day."""
        return self.scene.light is TimeOfDay.NIGHT


def make_strips(plan: Plan, request: PlanRequest) -> tuple[tuple[Strip, ...], ...]:
    """The strips of each shoot day in shooting order; the request is the one of the plan."""
    needs = {need.id: need for need in request.needs}
    places = {location.id: location for location in request.locations}
    numbers = number_cast(request.script)
    days: list[tuple[Strip, ...]] = []
    for day in plan.days:
        strips: list[Strip] = []
        for visit in day.visits:
            location = places[visit.location_id]
            for slot in visit.slots:
                scene = request.script.scene(slot.scene)
                strips.append(
                    Strip(
                        slot=slot,
                        scene=scene,
                        need=needs[slot.need_id],
                        location=location,
                        spot=location.spot(slot.spot_id),
                        cast_numbers=tuple(sorted({numbers[name] for name in scene.cast})),
                    )
                )
        days.append(tuple(strips))
    return tuple(days)
