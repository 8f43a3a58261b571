"""The trade-off curve: the sets that no other beats in places, fit, cost and spread at once.

Each point is the best fit within limits on the other three, with ties settled by all of them, so
nothing beats it. What is not worse in fit must then be better in places, in cost or in spread: the
limits are split so, and where no set is left nothing can be missing (the search by zones of
Klamroth, Lacour and Vanderpooten 2015). When all zones are empty the front is complete.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.wish import Measure
from scout.record import dataclass
from scout.suggest.goal import Found, reach
from scout.suggest.scope import Scope
from scout.suggest.spread import NO_LIMIT, keep_within

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.suggest.covering.solve import Limit
    from scout.suggest.goal import Goal
    from scout.suggest.question import Question

FIT_FIRST = (Measure.FIT, Measure.PLACES, Measure.COST, Measure.SPREAD)
PLACES_FIRST = (Measure.PLACES, Measure.FIT, Measure.COST, Measure.SPREAD)
COST_FIRST = (Measure.COST, Measure.FIT, Measure.PLACES, Measure.SPREAD)
SPREAD_FIRST = (Measure.SPREAD, Measure.PLACES, Measure.FIT, Measure.COST)
EFFORT = 4_800_000  # columns times columns looked at in all: keeps a typical front below a second
NO_TOP = None
EVERYWHERE = (NO_TOP, NO_TOP, NO_TOP)

Zone = tuple[int | None, int | None, int | None]
"""Places, 元 and minutes that a set in it stays below; ``None`` for any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A set on the front and its values: places, misfit, 元, minutes."""

    found: Found
    places: int
    misfit: int
    cny: int
    minutes: int

    @property
    def rivals(self) -> tuple[int, int, int]:
        """The values that a zone limits."""
        return self.places, self.cny, self.minutes


class Explorer:
    """Finds point after point, remembering which zones may still hold one.

    What is not proven within the limit is no point: something might beat it.
    """

    def __init__(
        self,
        question: Question,
        progress: Progress,
        *,
        most: float = EFFORT,
        limit: Limit = NO_LIMIT,
    ) -> None:
        self._question, self._progress, self._most = question, progress, most
        self._patience, self._sure = limit, True
        self.points: dict[tuple[int, int, int, int], Point] = {}
        self.zones: list[Zone] = [EVERYWHERE]
        self.effort = 0

    def explore(self) -> bool:
        """The ends, the best fit of each number of places, then the rest; ``True`` if whole."""
        found = self._reach(FIT_FIRST)
        if found is None:
            return self._sure
        self._settle(EVERYWHERE, found)
        for goal in (PLACES_FIRST, COST_FIRST, SPREAD_FIRST):
            if (found := self._reach(goal)) is not None:
                self._add(found)
        self._walk_places()
        while self.zones and self.effort < self._most:
            self._try(self.zones[0])
        return self._sure and not self.zones

    def _reach(self, goal: Goal, scope: Scope | None = None) -> Found | None:
        """The proven best for a goal."""
        found = reach(
            self._question, goal, scope=scope, progress=self._progress, limit=self._patience
        )
        if found is None or found.proven:
            return found
        self._sure = False
        return None

    def _walk_places(self) -> None:
        """The best fit with ever fewer places."""
        places = max(point.places for point in self.points.values())
        least = min(point.places for point in self.points.values())
        while places > least and self.effort < self._most:
            zone = (places, NO_TOP, NO_TOP)
            found = self._solve(zone)
            if found is None:
                return
            places = self._settle(zone, found).places

    def _try(self, zone: Zone) -> None:
        found = self._solve(zone)
        if found is None:
            self.zones.remove(zone)
        else:
            self._settle(zone, found)

    def _settle(self, zone: Zone, found: Found) -> Point:
        """Keep the best fit in a zone and split what lies in that zone by it."""
        point = self._add(found)
        self.zones = split(self.zones, point.rivals, within=zone)
        return point

    def _solve(self, zone: Zone) -> Found | None:
        self._progress.check()
        if any(top is not None and top <= 0 for top in zone):
            return None  # nothing is below zero
        scope = self._limit(zone)
        self.effort += len(scope.problem.need) ** 2
        return self._reach(FIT_FIRST, scope)

    def _limit(self, zone: Zone) -> Scope:
        places, cny, minutes = zone
        question, problem = self._question, self._question.problem
        if places is not None:
            problem = problem.limited(question.row(Measure.PLACES, places - 1))
        if cny is not None:
            problem = problem.limited(question.row(Measure.COST, cny - 1))
        if minutes is None:
            return Scope(problem=problem)
        near = keep_within(problem, question.minutes, limit=minutes - 1)
        problem = replace(problem, far=near.far).only(near.columns)
        return Scope(problem=problem, columns=near.columns)

    def _add(self, found: Found) -> Point:
        point = self._measure(found)
        self.points.setdefault((point.places, point.misfit, point.cny, point.minutes), point)
        return point

    def _measure(self, found: Found) -> Point:
        places, misfit, cny, minutes = (
            self._question.value(measure, found.columns)
            for measure in (Measure.PLACES, Measure.FIT, Measure.COST, Measure.SPREAD)
        )
        return Point(found=found, places=places, misfit=misfit, cny=cny, minutes=minutes)


def split(zones: list[Zone], values: tuple[int, int, int], *, within: Zone) -> list[Zone]:
    """The zones without what the best fit within a zone rules out; none lies within another.

    Outside of that zone there may be a better fit that is worse in all three.
    """
    hit = [zone for zone in zones if _inside(values, zone) and _within(zone, within)]
    kept = [zone for zone in zones if zone not in hit]
    parts = {_below(zone, index, top=values[index]) for zone in hit for index in range(3)}
    every = [*kept, *sorted(parts, key=_sort_key)]
    return [
        zone for zone in every if not any(zone != other and _within(zone, other) for other in every)
    ]


def _below(zone: Zone, index: int, *, top: int) -> Zone:
    """The part of a zone that is better than this in one of the three."""
    places, cny, minutes = (top if at == index else old for at, old in enumerate(zone))
    return places, cny, minutes


def _inside(values: tuple[int, int, int], zone: Zone) -> bool:
    return all(top is None or value < top for value, top in zip(values, zone, strict=True))


def _within(zone: Zone, other: Zone) -> bool:
    """Whether a zone is part of another one, or the same."""
    return all(
        wide is None or (top is not None and top <= wide)
        for top, wide in zip(zone, other, strict=True)
    )


def _sort_key(zone: Zone) -> tuple[float, ...]:
    """The widest zones first: they hold what is least like the points that are known."""
    return tuple(-(float("inf") if top is None else top) for top in zone)
