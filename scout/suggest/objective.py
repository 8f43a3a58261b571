"""The named questions: fewest places, best fit, lowest cost, closest together, alternatives.

Each asks for one thing first and settles ties by another ("fewest places, then best fit"), made
exact by weighing the first with more than the second can ever sum up to. What then still ties is
decided by the solver with one fixed seed, the same every time.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from scout.suggest.cover import Costs, Cover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.suggest.cover import CoverModel

LABELS = ("fewest_places", "best_fit", "lowest_cost", "closest_together")
_THOUSANDTHS = 1000
_AGAIN = 2 / 3  # an alternative uses at most two thirds of any set before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Everything the objectives weigh."""

    model: CoverModel
    needs: dict[str, Need]
    locations: dict[str, Location]
    minutes: dict[frozenset[str], int]

    def misfit(self, candidate: Candidate) -> int:
        """What is lost by a candidate: thousandths of fit times eighths of a page."""
        eighths = max(1, self.needs[candidate.need_id].length.count)
        return round((1 - candidate.fit) * _THOUSANDTHS) * eighths

    @property
    def most_misfit(self) -> int:
        """More than any cover can lose."""
        return sum(max(1, need.length.count) * _THOUSANDTHS for need in self.needs.values()) + 1

    def fee(self, location_id: str) -> int:
        """One hire day of a location, in 元."""
        return self.locations[location_id].fee_cny_day

    def apart(self, minutes: int, among: frozenset[str]) -> list[tuple[str, str]]:
        """The pairs of these locations farther apart than so many minutes."""
        return [
            (one, other)
            for one, other in combinations(sorted(among), 2)
            if self.minutes.get(frozenset((one, other)), 0) > minutes
        ]

    def within(self, minutes: int) -> frozenset[str]:
        """The locations that can be part of a cover so close together.

        Exact: whoever is in such a cover has places for every need within its reach, and those
        have too; whoever has not is struck off until nothing changes.
        """
        left = frozenset(self.model.location_ids)
        while left:
            kept = frozenset(name for name in left if self._sees_all(name, minutes, left=left))
            if kept == left:
                break
            left = kept
        return left

    def _sees_all(self, name: str, minutes: int, *, left: frozenset[str]) -> bool:
        near = {other for other in left if self.minutes.get(frozenset((name, other)), 0) <= minutes}
        return all(not near.isdisjoint(names) for names in self.model.reach.values())


def answer(question: Question, label: str, *, unlike: Sequence[frozenset[str]]) -> Cover | None:
    """The best cover for a label that differs from those before it, or ``None``."""
    if label == "closest_together":
        return _closest(question, unlike)
    if label.startswith("alternative"):
        return question.model.solve(
            _balanced(question), unlike=unlike, share=_AGAIN
        ) or question.model.solve(_balanced(question), unlike=unlike)
    costs = {"fewest_places": _fewest, "best_fit": _fittest, "lowest_cost": _cheapest}[label]
    return question.model.solve(costs(question), unlike=unlike)


def _fewest(question: Question) -> Costs:
    weight = question.most_misfit
    return Costs(location=lambda _: weight, candidate=question.misfit)


def _fittest(question: Question) -> Costs:
    weight = len(question.model.location_ids) + 1
    return Costs(location=lambda _: 1, candidate=lambda entry: question.misfit(entry) * weight)


def _cheapest(question: Question) -> Costs:
    weight = question.most_misfit
    return Costs(
        location=lambda name: question.fee(name) * weight,
        candidate=lambda entry: entry.dressing_cny * weight + question.misfit(entry),
    )


def _balanced(question: Question) -> Costs:
    """A place is worth a twentieth of the whole fit; good all round for an alternative."""
    weight = max(1, question.most_misfit // 20)
    return Costs(location=lambda _: weight, candidate=question.misfit)


def _closest(question: Question, unlike: Sequence[frozenset[str]]) -> Cover | None:
    """The smallest distance within which a cover exists, then the fewest places, then the fit.

    A search by halves over the distances that occur gives the smallest that any cover keeps; from
    there upwards the first that also differs from the sets before it is the answer.
    """
    steps = sorted({0, *question.minutes.values()})
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high) // 2
        among = question.within(steps[middle])
        if among and question.model.exists(question.apart(steps[middle], among), among=among):
            high = middle
        else:
            low = middle + 1
    for minutes in steps[low:]:
        among = question.within(minutes)
        found = question.model.solve(
            _fewest(question), unlike=unlike, apart=question.apart(minutes, among), among=among
        )
        if found is not None:
            return found
    return None
