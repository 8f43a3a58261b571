"""Choose a way to shoot for as many productions as the district carries, and no hour twice.

Stays at one place are intervals: no two of them meet just when nobody else is there at any moment,
so that one rule for all who would be there together says it all. First as many productions as can
be, then the best of their plans. One worker and a limit in deterministic time answer the same
everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from scout.domain.booking import Booking
    from scout.domain.district_plan import Offer, Study

WORK = 20.0
"""Deterministic seconds of the solver: hundreds of productions are proven in a few."""


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
    if len(start) == len(options) and all(options[name][0] == one for name, one in start.items()):
        return Choice(offers=start, proven=True)
    found, proven = _solve(options, start=start, work=work)
    best = max((start, found), key=lambda known: _value(known, options))
    return Choice(offers=dict(sorted(best.items())), proven=proven)


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
