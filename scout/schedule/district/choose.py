"""Choose a way to shoot for as many productions as the district carries, and no hour twice.

Stays at one place are intervals: no two of them meet just when nobody else is there at any moment,
so that one rule for all who would be there together says it all. First as many productions as can
be, then the best of their plans: by exchanges, and where there are few by the solver, which proves
it. One worker, a limit in deterministic time and the same dice answer the same everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scout.record import dataclass
from scout.schedule.district.exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from scout.domain.booking import Booking
    from scout.domain.district_plan import Offer, Study

WORK = 2.0
"""Deterministic seconds of the solver."""
MOST = 400
"""Offers up to which the solver is asked: of more it proves nothing in time, and exchanges find
better choices in a tenth of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The way of each production that is carried; ``proven``: none of these ways carries more."""

    offers: dict[str, Offer]
    proven: bool


def choose_offers(
    studies: Sequence[Study],
    *,
    taken: Sequence[Booking],
    before: Mapping[str, Offer],
    work: float = WORK,
) -> Choice:
    """The offers that do not meet what is taken nor each other, for the most productions.

    ``before``: a choice that is known to do; no worse one comes back.
    """
    held = by_place(taken)
    options = {
        one.production: [offer for offer in one.offers if not any(find_meeting(offer, held))]
        for one in studies
    }
    start = max((dict(before), _fill(options)), key=lambda known: _value(known, options))
    able = sum(map(bool, options.values()))
    if len(start) == able and all(options[name][0] == one for name, one in start.items()):
        return Choice(offers=start, proven=True)
    offers = [(name, one) for name, each in options.items() for one in each]
    found, proven = [_exchange(offers, start)], False
    if len(offers) <= MOST:
        best, proven = _solve(options, start=found[0], work=work)
        found.append(best)
    best = max((start, *found), key=lambda known: _value(known, options))
    return Choice(offers=dict(sorted(best.items())), proven=proven or len(best) == able)


def by_place(bookings: Iterable[Booking]) -> dict[str, list[Booking]]:
    """Bookings by their locations, in their order."""
    found: dict[str, list[Booking]] = defaultdict(list)
    for one in bookings:
        found[one.location_id].append(one)
    return found


def find_meeting(
    offer: Offer, held: Mapping[str, Sequence[Booking]]
) -> Iterator[tuple[Booking, Booking]]:
    """Each stay of an offer with each booking that it meets."""
    for claim in offer.claims:
        for other in held.get(claim.location_id, ()):
            if claim.meets(other):
                yield claim, other


def _fill(options: Mapping[str, Sequence[Offer]]) -> dict[str, Offer]:
    """One production after the other, those with the fewest hours first: they leave most room."""
    held: dict[str, list[Booking]] = defaultdict(list)
    found: dict[str, Offer] = {}
    for name in sorted(options, key=lambda name: (_least_minutes(options[name]), name)):
        for offer in options[name]:
            if not any(find_meeting(offer, held)):
                found[name] = offer
                for claim in offer.claims:
                    held[claim.location_id].append(claim)
                break
    return found


def _least_minutes(offers: Sequence[Offer]) -> float:
    return min((sum(claim.minutes for claim in offer.claims) for offer in offers), default=0.0)


def _value(chosen: Mapping[str, Offer], options: Mapping[str, Sequence[Offer]]) -> tuple[int, int]:
    """How many are carried, and how far down their lists."""
    return len(chosen), -sum(options[name].index(offer) for name, offer in chosen.items())


def _exchange(offers: Sequence[tuple[str, Offer]], start: Mapping[str, Offer]) -> dict[str, Offer]:
    """The best choice that is found by putting one in for another."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, (name, _) in enumerate(offers):
        groups[name].append(number)
    excludes = [0] * len(offers)
    for clique in (*groups.values(), *_list_cliques(offers)):
        mask = sum(1 << number for number in clique)
        for number in clique:
            excludes[number] |= mask & ~(1 << number)
    begun = (number for number, (name, one) in enumerate(offers) if start.get(name) == one)
    chosen = exchange(list(groups.values()), excludes, start=begun)
    return {offers[number][0]: offers[number][1] for number in chosen}


def _solve(
    options: Mapping[str, Sequence[Offer]], *, start: Mapping[str, Offer], work: float
) -> tuple[dict[str, Offer], bool]:
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    pairs = [(name, offer) for name, offers in options.items() for offer in offers]
    taken = [model.new_bool_var("") for _ in pairs]
    number: dict[str, list[int]] = {name: [] for name in options}
    for index, (name, offer) in enumerate(pairs):
        number[name].append(index)
        model.add_hint(taken[index], start.get(name) == offer)
    for indexes in number.values():
        model.add_at_most_one(taken[index] for index in indexes)
    for clique in _list_cliques(pairs):
        model.add_at_most_one(taken[index] for index in clique)
    most = 1 + sum(max(0, len(indexes) - 1) for indexes in number.values())
    worth = [most - rank for indexes in number.values() for rank in range(len(indexes))]
    model.maximize(cp_model.LinearExpr.weighted_sum(taken, worth))
    solver = cp_model.CpSolver()
    _limit(solver.parameters, work)
    status = solver.solve(model)
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return {}, False
    found = {name: offer for (name, offer), one in zip(pairs, taken, strict=True)
             if solver.boolean_value(one)}  # fmt: skip
    return found, status == cp_model.OPTIMAL


def _limit(parameters: Any, work: float) -> None:
    parameters.num_workers = 1
    parameters.random_seed = 1
    parameters.max_deterministic_time = work


def _list_cliques(pairs: Sequence[tuple[str, Offer]]) -> Iterator[tuple[int, ...]]:
    """Numbers of offers of which one at most can be: those that have a place at one moment."""
    stays: dict[str, list[tuple[datetime, datetime, int]]] = defaultdict(list)
    for index, (_, offer) in enumerate(pairs):
        for claim in offer.claims:
            stays[claim.location_id].append((claim.start, claim.end, index))
    for place in sorted(stays):
        yield from _sweep(sorted(stays[place]))


def _sweep(stays: Sequence[tuple[datetime, datetime, int]]) -> Iterator[tuple[int, ...]]:
    """Who is there together, told each time before somebody has left and somebody else comes."""
    here: list[tuple[datetime, int]] = []
    for start, end, index in stays:
        left = [(until, one) for until, one in here if until > start]
        if len(left) < len(here):
            yield from _tell(here)
        here = [*left, (end, index)]
    yield from _tell(here)


def _tell(here: Sequence[tuple[datetime, int]]) -> Iterator[tuple[int, ...]]:
    together = tuple(sorted({one for _, one in here}))
    if len(together) > 1:
        yield together
