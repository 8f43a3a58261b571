"""Wishes that cannot be met together: the smallest that conflict, and what would help.

Taking a wish away can also open a need that has to be played then, so that fewer wishes are not
always easier to meet: every answer here is tried, none is inferred.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.relaxation import Relaxation, RelaxationKind
from scout.domain.wish import Measure, NearEachOther
from scout.suggest.explaining.word_wish import Names, word_need_wish
from scout.suggest.minute import FAR_MIN
from scout.suggest.single_wish import SingleWish, list_wishes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.progress import Progress
    from scout.domain.wish import Wishes

NUMBERS = {RelaxationKind.AT_MOST, RelaxationKind.BUDGET}
PAIRS = 10  # with more wishes than this their pairs are not tried one by one


class Conflict:
    """What stands in the way of a set.

    ``least`` answers the least of a measure under wishes, or ``None`` where no set meets them.
    """

    def __init__(
        self,
        wishes: Wishes,
        *,
        needs: Sequence[Need],
        locations: Sequence[Location],
        least: Callable[[Wishes, Measure], int | None],
        progress: Progress,
    ) -> None:
        self._wishes, self._locations, self._needs = wishes, locations, needs
        self._least, self._progress = least, progress
        self._every = list_wishes(wishes)
        self._known: dict[frozenset[SingleWish], bool] = {}
        self.names = Names(needs, locations)

    @cached_property
    def smallest(self) -> tuple[SingleWish, ...]:
        """Wishes that conflict, and no longer do without any one of them.

        The fewest that there are where it is one or two, or three.
        """
        for single in self._every:
            if not self._possible((single,)):
                return (single,)
        found = self._shrink(self._every)
        if len(found) > 2 and len(self._every) <= PAIRS:  # noqa: PLR2004 - a pair is two
            for pair in combinations(self._every, 2):
                if not self._possible(pair):
                    return pair
        return found

    def _shrink(self, wishes: Sequence[SingleWish]) -> tuple[SingleWish, ...]:
        """Without every wish whose loss leaves the conflict, until each counts."""
        left, changed = list(wishes), True
        while changed:
            changed = False
            for single in tuple(left):
                rest = [other for other in left if other != single]
                if not self._possible(rest):
                    left, changed = rest, True
        return tuple(left)

    def _possible(self, kept: Iterable[SingleWish]) -> bool:
        """Whether a set meets these wishes alone."""
        key = frozenset(kept)
        if key not in self._known:
            self._progress.report(0.5, say("suggest.finding_conflict"))
            wishes = self._wishes
            for single in self._every:
                if single not in key:
                    wishes = single.leave_out(wishes)
            self._known[key] = self._least(wishes, Measure.PLACES) is not None
        return self._known[key]

    @cached_property
    def relaxations(self) -> tuple[Relaxation, ...]:
        """Single wishes whose loosening alone lets a set be found, the cheapest first."""
        found = [entry for single in self._every for entry in self._loosen(single)]
        return tuple(sorted(found, key=lambda entry: entry.cost_cny))

    @cached_property
    def together(self) -> tuple[Relaxation, ...]:
        """Where no single wish helps: as few as need be that do when all are loosened.

        What is easiest to give up, money and the number of places, is tried last to be kept. Each
        number is the least once those before it are loosened.
        """
        if self.relaxations:
            return ()
        kept: list[SingleWish] = []
        for single in reversed(self._every):
            if self._possible((*kept, single)):
                kept.append(single)
        loosened = [single for single in self._every[::-1] if single not in kept]
        wishes = self._wishes
        for single in loosened:
            wishes = single.leave_out(wishes)
        found: list[Relaxation] = []
        for single in loosened:
            steps = list(self._raise(single, wishes)) or [self._give_up(single)]
            found += steps
            wishes = _bind(wishes, steps[0])
        return tuple(found)

    def _give_up(self, single: SingleWish) -> Relaxation:
        text = say("suggest.give_up", wish=single.word(self._wishes, self.names))
        wishes = () if single.wish is None else (single.wish,)
        return Relaxation(kind=single.kind, text=text, place=single.place, wishes=wishes)

    def _loosen(self, single: SingleWish) -> Iterator[Relaxation]:
        """By as little as helps, where it is a number; else without it."""
        rest = single.leave_out(self._wishes)
        if not self._possible(other for other in self._every if other != single):
            return
        if single.kind in NUMBERS:
            yield from self._raise(single, rest)
        elif single.kind is RelaxationKind.START:
            yield from self._postpone()
        elif isinstance(single.wish, NearEachOther):
            yield from self._widen(single.wish)
        else:
            yield self._give_up(single)

    def _raise(self, single: SingleWish, rest: Wishes) -> Iterator[Relaxation]:
        """A number just large enough; nothing where the wish is no number."""
        if single.kind not in NUMBERS:
            return
        places = single.kind is RelaxationKind.AT_MOST
        value = self._least(rest, Measure.PLACES if places else Measure.COST)
        if value is None:
            return
        if places:
            text = say("suggest.allow_places", count=value)
            yield Relaxation(kind=single.kind, text=text, value=value)
            return
        more = value - (self._wishes.budget_cny or 0)
        text = say("suggest.raise_budget", cny=f"{value:,}", more=f"{more:,}")
        yield Relaxation(kind=single.kind, text=text, value=value, cost_cny=more)

    def _postpone(self) -> Iterator[Relaxation]:
        """The first day on which enough permits are there."""
        wishes = self._wishes
        if wishes.today is None or wishes.start is None:
            return
        left = (wishes.start - wishes.today).days
        leads = {place.lead_days for place in self._locations if place.lead_days is not None}
        for lead in sorted(lead for lead in leads if lead > left):
            start = wishes.today + timedelta(days=lead)
            if self._least(replace(wishes, start=start), Measure.PLACES) is not None:
                text = say("suggest.start_later", day=start.isoformat())
                yield Relaxation(kind=RelaxationKind.START, text=text, value=start.isoformat())
                return

    def _widen(self, wish: NearEachOther) -> Iterator[Relaxation]:
        """The fewest minutes with which the wish can be met, found by halves."""
        low, high = wish.minutes + 1, wish.minutes + 1
        while self._with_minutes(wish, high) is None:
            low, high = high + 1, 2 * high
            if high > FAR_MIN:  # a position is unknown: no number of minutes is enough
                text = say("suggest.give_up", wish=word_need_wish(wish, self.names))
                yield Relaxation(kind=RelaxationKind.ABOUT, text=text, wishes=(wish,))
                return
        while low < high:
            middle = (low + high) // 2
            if self._with_minutes(wish, middle) is None:
                low = middle + 1
            else:
                high = middle
        needs = self.names.needs(wish.needs)
        text = say("suggest.allow_minutes", needs=needs, minutes=low)
        yield Relaxation(kind=RelaxationKind.NEAR, text=text, wishes=(wish,), value=low)

    def _with_minutes(self, wish: NearEachOther, minutes: int) -> int | None:
        wider = replace(wish, minutes=minutes)
        about = tuple(wider if other == wish else other for other in self._wishes.about)
        return self._least(replace(self._wishes, about=about), Measure.PLACES)


def _bind(wishes: Wishes, step: Relaxation) -> Wishes:
    """The wishes with a number that was found; without one they stay as they are."""
    if step.kind not in NUMBERS or step.value is None:
        return wishes
    if step.kind is RelaxationKind.AT_MOST:
        return replace(wishes, at_most=int(step.value))
    return replace(wishes, budget_cny=int(step.value))
