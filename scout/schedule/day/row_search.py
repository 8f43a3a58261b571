"""Orders of a day's groups, by dynamic programming over the groups done.

The unit comes to each place once. The best few beginnings of each length are kept; of a day of few
scenes all that may yet win.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.day.clock import NOWHERE
from scout.schedule.day.day_price import HALF_HOUR
from scout.schedule.day.group import SINGLY, list_alike, list_before
from scout.schedule.job.daylight import STEP_MIN
from scout.schedule.job.sheet import DATE_MIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scout.schedule.day.clock import Clock, Mark
    from scout.schedule.day.group import Group

WIDTH = 5
"""Orders kept of each length: more found nothing cheaper on the sample productions."""

LAST = 3
"""Orders of a whole day that are put on the clock and priced."""

LATEST_MIN = DATE_MIN - STEP_MIN
"""The last call of a date: whoever is called after midnight works the next one."""


class _Label(NamedTuple):
    """A beginning of a day: its estimate, where it stands, and the groups done so far.

    ``paid``: what is certain of the price. ``left``: the minutes of the groups that are left.
    """

    guess: int
    mark: Mark
    done: int
    last: int
    row: tuple[int, ...]
    paid: int
    left: int


class RowSearch:
    """Orders of the groups of one day, the promising ones first."""

    def __init__(self, clock: Clock, groups: Sequence[Group], *, order: Sequence[int] = ()) -> None:
        """``order``: tasks that come after one another in just this order."""
        self._job, self._clock, self._groups = clock.job, clock, groups
        self._starts = sorted(
            (group.closes - group.minutes if group.opens + group.minutes <= group.closes else -1, n)
            for n, group in enumerate(groups)
        )
        self._at: dict[int, int] = {}
        for number, group in enumerate(groups):
            self._at[group.place] = self._at.get(group.place, 0) | 1 << number
        self._singly = sum(len(group.tasks) for group in groups) <= SINGLY
        alike = [0] * len(groups) if self._singly else list_alike(groups, order=order)
        before = list_before(groups, order=order)
        self._first = [one | other for one, other in zip(alike, before, strict=True)]

    def list_rows(self, call: int) -> list[tuple[int, tuple[int, ...]]]:
        """Calls and orders that keep the rules: the best, or all that may win.

        A call is at this minute or as much later as the unit would only wait.
        """
        left = sum(group.minutes for group in self._groups)
        layer = list(self._expand(_Label(0, self._clock.open(call), 0, NOWHERE, (), 0, left)))
        for _ in range(len(self._groups) - 1):
            layer = [after for label in self._keep(layer) for after in self._expand(label)]
        best = self._keep(layer)
        return [(label.mark.call, label.row) for label in (best if self._singly else best[:LAST])]

    def _keep(self, layer: list[_Label]) -> list[_Label]:
        """Without labels that another beats in all; the best few of what is left."""
        layer.sort()
        kept: dict[tuple[int, int], list[_Label]] = {}
        few: list[_Label] = []
        for label in layer:
            rivals = kept.setdefault((label.done, label.last), [])
            if any(_beats(rival, label) for rival in rivals):
                continue
            rivals.append(label)
            few.append(label)
            if len(few) >= WIDTH and not self._singly:
                break
        return few

    def _expand(self, label: _Label) -> Iterator[_Label]:
        groups, done, last = self._groups, label.done, label.last
        here = groups[last].place if last != NOWHERE else NOWHERE
        rest = self._at[here] & ~done if last != NOWHERE else 0
        for number, group in enumerate(groups):
            bit = 1 << number
            if done & bit or (rest and not rest & bit) or self._first[number] & ~done:
                continue
            starts = self._call_late(label.mark, group) if last == NOWHERE else (label.mark,)
            for mark in (after for start in starts for after in self._clock.go_on(start, group)):
                if self._may_end(mark.now, done | bit):
                    yield self._label(label, mark, number=number)

    def _call_late(self, mark: Mark, group: Group) -> Iterable[Mark]:
        """Nobody is called to wait for the first light: the call moves up to it.

        Where nothing is passed over, those who eat while they wait may be called earlier, or so
        late that they need not.
        """
        ways = self._clock.advance(mark, group.tasks[0])
        waits = {step.idle for _, step in ways} or {0}
        if self._clock.thorough:
            meal = self._job.rules.meal_min
            waits |= {0, *(step.idle + meal for _, step in ways if step.meal != NOWHERE)}
        else:
            waits = {min(waits)}
        last = max(mark.call, LATEST_MIN)
        calls = {min(mark.call + wait // STEP_MIN * STEP_MIN, last) for wait in waits}
        return [self._clock.open(call) for call in sorted(calls)]

    def _may_end(self, now: int, done: int) -> bool:
        """Whether each group that is left may still be shot in time, taken by itself."""
        for latest, number in self._starts:
            if latest >= now:
                return True
            if not done >> number & 1:
                return False
        return True

    def _label(self, label: _Label, mark: Mark, *, number: int) -> _Label:
        group, prices, groups = self._groups[number], self._job.prices, self._groups
        paid = label.paid
        if label.last != NOWHERE:
            before = groups[label.last]
            if before.place != group.place:
                drive = self._job.drive[before.place][group.place]
                stay = mark.left - label.mark.here
                paid += prices.move_minute * drive + self._job.fee[before.place].of_stay(stay)
            elif before.turn != group.turn:
                paid += prices.micro_move
        done = label.done | 1 << number
        row = (*label.row, number)
        left = label.left - group.minutes
        half_hours = (mark.now - mark.call + left) // HALF_HOUR
        guess = paid + prices.overtime * half_hours + prices.night * (mark.now // HALF_HOUR)
        return _Label(guess, mark, done, number, row, paid, left)


def _beats(one: _Label, other: _Label) -> bool:
    """Whether a beginning that shot the same is no worse in anything that matters later."""
    a, b = one.mark, other.mark
    return (
        one.paid <= other.paid
        and a.now <= b.now
        and a.fed >= b.fed
        and a.call >= b.call
        and a.here >= b.here
        and a.until >= b.until
    )
