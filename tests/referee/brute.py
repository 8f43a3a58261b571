"""The best sets by trying all of them: no bounds, no solver, nothing of ``scout.suggest``.

Need after need, every choice is added to everything that was possible before. Two beginnings that
use the same locations, serve the same kept places and hold the same places for the needs that
wishes speak of can go on in the same ways; of these only those are kept that none beats in misfit,
dressing and pages left at home. Everything asked for grows with these, so that nothing that could
be best is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product

from referee.measure import Values, find_broken, measure_set, measure_spread, weigh
from referee.rule import is_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A set that keeps all wishes: the locations used, its values, and the tie-break.

    ``stayed``: for each earlier set the eighths that are played where they were.
    """

    used: frozenset[str]
    values: Values
    rank: int
    stayed: tuple[int, ...]


@dataclass(frozen=True)
class Brute:
    """All sets worth considering of an instance; ``choices`` are those that the rules allow.

    ``homes``: for each earlier set the location of each need, by id.
    """

    instance: object
    choices: dict
    homes: tuple[dict[str, str], ...] = ()

    @cached_property
    def needs(self):
        """The needs that can be played, those with the fewest choices first."""
        found = [need for need in self.instance.needs if self.choices[need.id]]
        return sorted(found, key=lambda need: len(self.choices[need.id]))

    @cached_property
    def locations(self):
        """The locations by id."""
        return {place.id: place for place in self.instance.locations}

    @cached_property
    def pages(self):
        """The eighths of all needs that can be played."""
        return sum(map(weigh, self.needs))

    @cached_property
    def rank(self):
        """The number, from 1, of each location that can play anything, in the order of the ids."""
        able = {choice.location for found in self.choices.values() for choice in found.values()}
        return {name: rank for rank, name in enumerate(sorted(able), 1)}

    @cached_property
    def _bound(self):
        """The needs of which wishes speak together."""
        about = self.instance.wishes.about
        return {name for wish in about for name in getattr(wish, "needs", ())}

    @cached_property
    def outcomes(self):
        """Every set that keeps the wishes, without those that another one beats in all."""
        if not self.needs:
            return ()
        found = (self._conclude(state, sums) for state, sums in self._states())
        return tuple(outcome for outcome in found if outcome is not None)

    def _states(self):
        states = {(frozenset(), frozenset(), ()): {(0, 0, *(0 for _ in self.homes))}}
        for need in self.needs:
            grown = {}
            for (state, sums), choice in product(states.items(), self.choices[need.id].values()):
                after = self._add(state, choice)
                if after is not None:
                    more = self._sums(need, choice)
                    grown.setdefault(after, set()).update(
                        tuple(map(sum, zip(one, more, strict=True))) for one in sums
                    )
            states = {state: keep_unbeaten(sums) for state, sums in grown.items()}
        return [(state, one) for state, sums in states.items() for one in sums]

    def _add(self, state, choice):
        """What is used, served and held when this is played too; ``None`` where it may not be."""
        used, served, held = state
        wishes = self.instance.wishes
        used |= {choice.location}
        if wishes.at_most is not None and len(used) > wishes.at_most:
            return None
        served |= {name for name in wishes.keep if is_named({name}, *choice.place)}
        if choice.need in self._bound:
            held = (*held, (choice.need, choice.place))
            if find_broken(wishes, dict(held), locations=self.locations):
                return None
        return used, served, held

    def _sums(self, need, choice):
        pages = weigh(need)
        stays = (pages if home.get(need.id) == choice.location else 0 for home in self.homes)
        return (1000 - choice.fit) * pages, choice.cny, *stays

    def _conclude(self, state, sums):
        used, served, _ = state
        misfit, dressing, *stayed = sums
        rank = sum(self.rank[name] for name in used)
        wishes = self.instance.wishes
        locations = [self.locations[name] for name in sorted(used)]
        cost = dressing + sum(place.fee_cny_day for place in locations)
        if served != wishes.keep:
            return None
        if wishes.budget_cny is not None and cost > wishes.budget_cny:
            return None
        values = Values(
            places=len(used), misfit=misfit, cost=cost, spread=measure_spread(locations)
        )
        return Outcome(used=used, values=values, rank=rank, stayed=tuple(stayed))

    def best(self, goal, *, unlike=(), elsewhere=False):
        """The value of the best set under a goal and its tie-break; ``None`` where there is none.

        ``unlike``: sets of locations that it may not use. ``elsewhere``: a third of the pages is
        played at other locations than in each of the ``homes``.
        """
        return min(
            (
                (*outcome.values.under(goal), outcome.rank)
                for outcome in self.outcomes
                if outcome.used not in unlike and (not elsewhere or self._is_elsewhere(outcome))
            ),
            default=None,
        )

    def _is_elsewhere(self, outcome):
        return all(3 * (self.pages - stayed) >= self.pages for stayed in outcome.stayed)

    @cached_property
    def front(self):
        """The values that no others beat: places, misfit, 元, minutes."""
        return keep_unbeaten({outcome.values.all for outcome in self.outcomes})


def keep_unbeaten(values):
    """Of tuples those beside which none is as small in every number and not the same."""
    kept = []
    for one in sorted(values):
        if not any(all(a <= b for a, b in zip(other, one, strict=True)) for other in kept):
            kept.append(one)
    return set(kept)


def list_everything(instance, choices):
    """All sets that keep the wishes, as plainly as can be: used locations and values of each.

    Every choice for every need, then the wishes: only for the smallest instances.
    """
    needs = [need for need in instance.needs if choices[need.id]]
    for played in product(*(choices[need.id].values() for need in needs)) if needs else ():
        found = _judge(played, instance)
        if found is not None:
            yield found


def _judge(played, instance):
    wishes = instance.wishes
    at = {choice.need: choice.place for choice in played}
    locations = {place.id: place for place in instance.locations}
    if find_broken(wishes, at, locations=locations):
        return None
    if not all(any(is_named({name}, *place) for place in at.values()) for name in wishes.keep):
        return None
    values = measure_set(played, instance)
    if wishes.at_most is not None and values.places > wishes.at_most:
        return None
    if wishes.budget_cny is not None and values.cost > wishes.budget_cny:
        return None
    return frozenset(place for place, _ in at.values()), values
