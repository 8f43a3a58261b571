"""The cheapest plan of a tiny production by trying all: every scene on every date or on none.

Nothing of ``scout.schedule`` is imported. Each date is laid out in every way (``layout.py``), each
way of sharing the scenes out is priced, and of the layouts of its dates those are taken that leave
the crew its rest and cost least.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise, product

from shoot_referee.cost import measure_day, measure_plan, measure_rest
from shoot_referee.fact import DATE, EARLIEST_CALL, Facts, to_minutes
from shoot_referee.layout import DayTrial

from scout.domain.eighths import Eighths
from scout.domain.message import say
from scout.domain.plan import Plan, ShootDay, Slot, UnitMove, Unplaced, Visit

GRID = 30
LATEST_CALL = 1110
NO_DATE = None


def list_calls(rules, more=()):
    """Every half hour from three in the morning, or the usual call, to the evening."""
    earliest = min(EARLIEST_CALL, to_minutes(rules.call_hour))
    calls = {*range(int(earliest), LATEST_CALL + 1, GRID), *more}
    return tuple(sorted(calls))


@dataclass(frozen=True)
class Brute:
    """All plans of a production on its first ``count`` dates; ``calls`` are tried besides."""

    production: object
    count: int
    calls: tuple[int, ...] = ()

    @cached_property
    def facts(self):
        """What follows from the production."""
        return Facts(self.production)

    @cached_property
    def dates(self):
        """The dates on which the crew may work."""
        return self.facts.list_dates(self.count)

    @cached_property
    def scenes(self):
        """The scenes that something plays."""
        return tuple(index for index, home in self.facts.homes.items() if home is not None)

    @cached_property
    def _tables(self):
        calls = list_calls(self.facts.rules, self.calls)
        return [DayTrial(self.facts, day, self.scenes, calls).layouts for day in self.dates]

    @cached_property
    def best(self):
        """Scenes on no day, price and layouts by date of the best plan; fewest left out first."""
        best = None
        for choice in sorted(self._choices(), key=lambda choice: choice.count(NO_DATE)):
            left = choice.count(NO_DATE) + len(self.facts.scenes) - len(self.scenes)
            if best is not None and best[0] < left:
                break
            most = None if best is None else best[1]
            found = self._price(choice, most=most)
            if found is not None:
                best = (left, *found)
        return best

    def _choices(self):
        """Each way of sharing the scenes out among the dates that a layout may exist for."""
        options = [
            [
                NO_DATE,
                *(day for day, table in enumerate(self._tables) if 1 << number in table),
            ]
            for number in range(len(self.scenes))
        ]
        return list(product(*options))

    def _price(self, choice, *, most):
        """The price and the layouts of a choice if it is possible and costs less than ``most``."""
        masks = [0] * len(self.dates)
        for number, day in enumerate(choice):
            if day is not NO_DATE:
                masks[day] |= 1 << number
        used = [(day, mask) for day, mask in enumerate(masks) if mask]
        tables = [self._tables[day].get(mask, ()) for day, mask in used]
        if not all(tables) or not self._matches(choice, [day for day, _ in used]):
            return None
        at = {
            self.scenes[number]: self.dates[day]
            for number, day in enumerate(choice)
            if day is not NO_DATE
        }
        rest = sum(measure_rest(self.facts, at).values())
        least = sum(min(layout.price for layout in table) for table in tables)
        if most is not None and rest + least >= most:
            return None
        row = self._chain(used, tables)
        if row is None:
            return None
        price = rest + sum(layout.price for layout in row)
        if most is not None and price >= most:
            return None
        return price, {self.dates[day]: layout for (day, _), layout in zip(used, row, strict=True)}

    def _matches(self, choice, used):
        """Whether needs that must match are on shoot days close together."""
        rank = {day: number for number, day in enumerate(used)}
        for group in self.facts.terms.together:
            ranks = [
                rank[day]
                for index, day in zip(self.scenes, choice, strict=True)
                if day is not NO_DATE and self.facts.homes[index].need_id in group
            ]
            if ranks and max(ranks) - min(ranks) >= self.facts.rules.match_days:
                return False
        return True

    def _chain(self, used, tables):
        """The cheapest row of layouts that leaves the rest between them."""
        rest = to_minutes(self.facts.rules.rest_hours)
        rows = [(0, None, ())]
        for (day, _), table in zip(used, tables, strict=True):
            shift = (self.dates[day] - self.dates[0]).days * DATE
            grown = [
                (price + layout.price, layout.wrap + shift, (*row, layout))
                for price, wrapped, row in rows
                for layout in table
                if wrapped is None or layout.call + shift >= wrapped + rest
            ]
            rows = _keep_rows(grown)
        return rows[0][2] if rows else None

    def make_plan(self):
        """The best plan as a value, as a planner would give it."""
        _, _, layouts = self.best
        days = tuple(
            make_day(self.facts, day, layouts[day], number=number)
            for number, day in enumerate(sorted(layouts), 1)
        )
        placed = {shot.scene for layout in layouts.values() for shot in layout.shots}
        plan = Plan(
            location_set=self.production.location_set,
            days=days,
            unplaced=tuple(
                Unplaced(scene=index, reason=say("schedule.no_need"))
                for index in self.facts.scenes
                if index not in placed
            ),
        )
        return replace(plan, cost=measure_plan(plan, self.facts))


def _keep_rows(rows):
    kept = []
    for row in sorted(rows, key=lambda row: row[:2]):
        if not kept or row[1] < kept[-1][1]:
            kept.append(row)
    return kept


def make_day(facts, day, layout, *, number):
    """A layout as the value of a shoot day."""
    stays = []
    for shot in layout.shots:
        if shot.here is not None:
            stays.append([])
        stays[-1].append(shot)
    sun = facts.sun(day, facts.homes[layout.shots[0].scene].location_id)
    midnight = datetime(day.year, day.month, day.day, tzinfo=sun.sunrise.tzinfo)

    def at(minute):
        return midnight + timedelta(minutes=int(minute))

    leaves = [stay[0].leave for stay in stays[1:]] + [layout.wrap]
    visits = tuple(
        Visit(
            location_id=facts.homes[stay[0].scene].location_id,
            arrive=at(stay[0].here),
            leave=at(leave),
            slots=tuple(_make_slot(facts, shot, at=at) for shot in stay),
        )
        for stay, leave in zip(stays, leaves, strict=True)
    )
    value = ShootDay(
        number=number,
        date=day,
        call=at(layout.call),
        wrap=at(layout.wrap),
        sun=sun,
        visits=visits,
        moves=tuple(_make_moves(facts, visits)),
        meals=tuple(
            (at(shot.meal), at(shot.meal + facts.rules.meal_min))
            for shot in layout.shots
            if shot.meal is not None
        ),
        length=Eighths(sum(facts.scenes[shot.scene].length.count for shot in layout.shots)),
    )
    return replace(value, cost=measure_day(value, facts))


def _make_slot(facts, shot, *, at):
    spot, need = facts.turn(shot.scene)
    return Slot(
        scene=shot.scene, need_id=need, spot_id=spot, start=at(shot.start), end=at(shot.end)
    )


def _make_moves(facts, visits):
    for before, after in pairwise(visits):
        one, other = before.location_id, after.location_id
        yield UnitMove(
            from_id=one,
            to_id=other,
            depart=before.leave,
            arrive=before.leave + timedelta(minutes=facts.drive(one, other)),
            travel=facts.travel(one, other),
            load_out_min=facts.rules.load_out_min,
            load_in_min=facts.rules.load_in_min,
        )
