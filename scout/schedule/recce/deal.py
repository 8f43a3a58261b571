"""The views of a recce on as few days as we find, each near what is seen before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.recce.day_route import MOST_EXACT, find_order, follow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scout.schedule.recce.day_route import DayBook, Way

Days = list[tuple[int, ...]]


DRIVE_WORTH = 4
"""A minute of driving counts as much as so many minutes of the day: nobody is kept waiting from
noon to dusk to save the drive to the next place, nor driven about for a quarter of an hour."""
TIRED = 3
"""Minutes times the square of the views of a day: thirteen on one day and three on the next are
seen worse than eight on both."""


class _Place(NamedTuple):
    """Where a view may stand: what it adds to the day, the day, the position."""

    cost: int
    day: int
    at: int


class Dealer:
    """Deals views to days; ``book`` knows each day by its number from 0."""

    def __init__(
        self, book: Callable[[int], DayBook], *, check: Callable[[], None] = lambda: None
    ) -> None:
        self._book, self._check = book, check
        self._known: dict[tuple[int, tuple[int, ...]], Way | None] = {}

    def deal(self, views: Sequence[int]) -> list[Way]:
        """The days of a tour; views are dealt in this order, a further day opens when needed.

        Then each view is moved for as long as that makes the days cheaper, a day is emptied where
        its views fit in elsewhere, and each day gets its best order.
        """
        days: Days = []
        for view in views:
            self._add(days, view)
        while self._move(days) or self._empty(days):
            self._check()
        return [way for number, day in enumerate(days) if (way := self._order(number, day))]

    def is_exact(self, way: Way) -> bool:
        """Whether every order of a day was weighed."""
        return len(way.stays) <= MOST_EXACT

    def _follow(self, number: int, order: tuple[int, ...]) -> Way | None:
        if (number, order) not in self._known:
            self._known[number, order] = follow(self._book(number), order)
        return self._known[number, order]

    def _order(self, number: int, day: tuple[int, ...]) -> Way | None:
        if len(day) > MOST_EXACT:
            return self._follow(number, day)
        return find_order(self._book(number), sorted(day), check=self._check)

    def _add(self, days: Days, view: int) -> None:
        """Put a view where it adds least, or on a day of its own."""
        self._check()
        place = self._find(days, view)
        if place is None:
            days.append((view,))
        else:
            _insert(days, view, place=place)

    def _find(self, days: Days, view: int) -> _Place | None:
        places = (
            _Place(_cost(way) - _cost(was), number, at)
            for number, day in enumerate(days)
            if (was := self._follow(number, day)) is not None
            for at in range(len(day) + 1)
            if (way := self._follow(number, (*day[:at], view, *day[at:]))) is not None
        )
        return min(places, default=None)

    def _move(self, days: Days) -> bool:
        """Move the first view that costs less elsewhere; whether one was moved."""
        for number, day in enumerate(days):
            for at, view in enumerate(day):
                rest = (*day[:at], *day[at + 1 :])
                before, after = self._follow(number, day), self._follow(number, rest)
                if before is None or after is None:
                    continue
                without = list(days)
                without[number] = rest
                place = self._find(without, view)
                if place is not None and place.cost < _cost(before) - _cost(after):
                    _insert(without, view, place=place)
                    days[:] = without
                    return True
        return False

    def _empty(self, days: Days) -> bool:
        """Deal the views of a day among the others, the shortest day first; whether that went."""
        for number in sorted(range(len(days)), key=lambda each: len(days[each])):
            others = [day for each, day in enumerate(days) if each != number]
            if not others:
                return False
            for view in days[number]:
                place = self._find(others, view)
                if place is None:
                    break
                _insert(others, view, place=place)
            else:
                days[:] = others
                return True
        return False


def _cost(way: Way) -> int:
    return DRIVE_WORTH * way.drive + way.minutes + TIRED * len(way.stays) ** 2


def _insert(days: Days, view: int, *, place: _Place) -> None:
    day = days[place.day]
    days[place.day] = (*day[: place.at], view, *day[place.at :])


def least_drive(drive: Sequence[Sequence[int]], days: int) -> int:
    """No tour of so many days drives less: the shortest forest of so many trees.

    Each day's way is a tree over its stops, and the shortest trees are found by taking the
    shortest spanning tree (Prim 1957) without its longest branches.
    """
    if not drive:
        return 0
    near = list(drive[0])
    left = set(range(1, len(drive)))
    branches: list[int] = []
    while left:
        next_one = min(left, key=lambda view: (near[view], view))
        left.remove(next_one)
        branches.append(near[next_one])
        for view in left:
            near[view] = min(near[view], drive[next_one][view])
    branches.sort()
    return sum(branches[: max(0, len(branches) - (days - 1))])
