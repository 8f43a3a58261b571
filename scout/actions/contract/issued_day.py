"""One day of an issued plan, read back from its file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from scout.actions.contract.sentence import fields_of, list_of, read_sentence
from scout.domain.eighths import Eighths
from scout.domain.message import say
from scout.domain.plan import DayCost, ShootDay, Slot, UnitMove, Visit
from scout.geo.zone import TIMEZONE
from scout.schedule.job.leg import Legs
from scout.schedule.job.sheet import sun_point
from scout.schedule.request import YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scout.actions.contract.entry import Entry
    from scout.actions.contract.terms import Production
    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.script import Scene

_MOST = 10**9
_DAY = ("number", "date", "call", "wrap", "eighths", "cost", "stops", "moves", "meals")
_STOP = ("location", "arrive", "leave", "slots")
_SLOT = ("scene", "scene_index", "need", "spot", "start", "end")
_MOVE = ("from", "to", "depart", "arrive", "minutes_low", "minutes", "minutes_high", "km",
         "load_out_min", "load_in_min")  # fmt: skip
_COST = ("crew", "overtime", "night", "late_finish", "moves", "micro_moves", "places")


class DayReader:
    """Reads days, and looks up what they name in the script and the library."""

    def __init__(self, production: Production) -> None:
        self._script, self._library = production.script, production.library
        self._needs = {need.id: need for need in production.needs}
        self._legs = Legs(self._library.travel)

    def read(self, entry: Entry) -> ShootDay | None:
        """A day, or ``None`` where something of it is wrong, and noted."""
        before = len(entry.faults)
        parts = fields_of(entry, _DAY)
        if len(parts) < len(_DAY):
            return None
        day, number = parts["date"].day(), parts["number"].whole(1, _MOST)
        call, wrap = _moment(parts["call"]), _moment(parts["wrap"])
        visits = tuple(self._visits(parts["stops"]))
        moves = tuple(self._moves(parts["moves"]))
        meals = tuple(_meals(parts["meals"]))
        length = parts["eighths"].whole(0, _MOST)
        cost = {name: one.whole(0, _MOST) for name, one in fields_of(parts["cost"], _COST).items()}
        if len(entry.faults) > before or not (day and number and call and wrap):
            return None
        if call.date() != day or wrap <= call or not visits or day.year not in YEARS:
            entry.note(say("actions.plan_clock"))
            return None
        first = self._library.location(visits[0].location_id)
        notes = entry.value.get("notes", [])
        return ShootDay(
            number=number,
            date=day,
            call=call,
            wrap=wrap,
            sun=self._library.sun.times(day, sun_point(first)),
            visits=visits,
            moves=moves,
            meals=meals,
            length=Eighths(length or 0),
            notes=tuple(read_sentence(one) for one in list_of(entry.at("notes", notes))),
            cost=DayCost(**{name: amount or 0 for name, amount in cost.items()}),
        )

    def need(self, entry: Entry) -> Need | None:
        """The need with this id."""
        found = self._needs.get(entry.value) if isinstance(entry.value, str) else None
        if found is None:
            entry.note(say("actions.plan_need"))
        return found

    def location(self, entry: Entry) -> Location | None:
        """The location with this id."""
        name = entry.value
        if isinstance(name, str) and self._library.knows_place(name):
            return self._library.location(name)
        entry.note(say("actions.plan_place"))
        return None

    def spot(self, entry: Entry, location: Location | None) -> str | None:
        """The spot with this id at a location."""
        found = entry.value
        if location is None or any(spot.id == found for spot in location.spots):
            return found if location else None
        entry.note(say("actions.plan_place"))
        return None

    def scene(self, fields: Mapping[str, Entry]) -> Scene | None:
        """The scene with this index, if it has the same number in the script."""
        if not {"scene", "scene_index"} <= set(fields):
            return None
        count = len(self._script.scenes)
        index = fields["scene_index"].whole(1, count) if count else None
        found = self._script.scene(index) if index else None
        if found is not None and found.number != fields["scene"].value:
            fields["scene"].note(say("actions.plan_scene", index=found.index, scene=found.number))
            return None
        return found

    def _visits(self, entry: Entry) -> Iterator[Visit]:
        for part in list_of(entry):
            fields = fields_of(part, _STOP)
            if len(fields) < len(_STOP):
                continue
            location = self.location(fields["location"])
            arrive, leave = _moment(fields["arrive"]), _moment(fields["leave"])
            slots = tuple(self._slots(fields["slots"], location))
            if not slots:
                part.note(say("actions.plan_clock"))
            elif location and arrive and leave:
                yield Visit(location_id=location.id, arrive=arrive, leave=leave, slots=slots)

    def _slots(self, entry: Entry, location: Location | None) -> Iterator[Slot]:
        for part in list_of(entry):
            fields = fields_of(part, _SLOT)
            if len(fields) < len(_SLOT):
                continue
            scene, need = self.scene(fields), self.need(fields["need"])
            spot = self.spot(fields["spot"], location)
            start, end = _moment(fields["start"]), _moment(fields["end"])
            if not (scene and need and spot and start and end):
                continue
            if scene.index not in need.scenes:
                fields["need"].note(say("actions.plan_need"))
            elif end <= start:
                part.note(say("actions.plan_clock"))
            else:
                yield Slot(scene=scene.index, need_id=need.id, spot_id=spot, start=start, end=end)

    def _moves(self, entry: Entry) -> Iterator[UnitMove]:
        for part in list_of(entry):
            fields = fields_of(part, _MOVE)
            if len(fields) < len(_MOVE):
                continue
            start, end = self.location(fields["from"]), self.location(fields["to"])
            depart, arrive = _moment(fields["depart"]), _moment(fields["arrive"])
            whole = {name: fields[name].whole(0, _MOST) or 0 for name in _MOVE if "min" in name}
            km = fields["km"].number(0, _MOST) or 0.0
            if not (start and end and depart and arrive):
                continue
            yield UnitMove(
                from_id=start.id,
                to_id=end.id,
                depart=depart,
                arrive=arrive,
                travel=replace(
                    self._legs.between(start, end),
                    minutes_low=whole["minutes_low"],
                    minutes=whole["minutes"],
                    minutes_high=whole["minutes_high"],
                    km=km,
                ),
                load_out_min=whole["load_out_min"],
                load_in_min=whole["load_in_min"],
            )


def _meals(entry: Entry) -> Iterator[tuple[datetime, datetime]]:
    for part in list_of(entry):
        fields = fields_of(part, ("start", "end"))
        moments = [_moment(one) for one in fields.values()]
        if len(moments) == 2 and moments[0] and moments[1]:  # noqa: PLR2004 - from and until
            yield moments[0], moments[1]


def _moment(entry: Entry) -> datetime | None:
    """A moment with its offset, told in the time of the district."""
    try:
        found = datetime.fromisoformat(entry.value)
    except (TypeError, ValueError):
        found = None
    if found is None or found.tzinfo is None or found.year not in YEARS:
        entry.note(say("actions.plan_moment"))
        return None
    return found.astimezone(TIMEZONE)
