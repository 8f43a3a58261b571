"""A typical production, 240 scenes and 45 needs among 120 locations: what the user waits for."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from statistics import median
from typing import TYPE_CHECKING

from bench.figure import RUNS, Amount, Check, Figure, Note, measure
from bench.production import TYPICAL, Production
from scout.domain.vocabulary import load_vocabulary
from scout.domain.wish import Weights, Wishes
from scout.geo.travel import GeodesicEstimator
from scout.suggest.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.figure import Line
    from scout.domain.location_set import Suggestion
    from scout.suggest.covering.solve import Limit

SEED = 1


def make_engine(production: Production, *, limit: Limit | None = None) -> Engine:
    """An engine for a production."""
    needs, locations = production
    words, travel = load_vocabulary(), GeodesicEstimator()
    return Engine(needs, locations, vocabulary=words, travel=travel, limit=limit)


def measure_typical() -> Iterator[Line]:
    """Labelled sets, one thing changed, five different sets, and the trade-off."""
    engine = make_engine(TYPICAL.make(SEED))
    matching = engine.match()
    yield Amount(name="typical: pairs of a need and a spot", value=len(matching.pairs))
    yield Figure(
        name="typical: four labelled sets (warm)",
        seconds=measure(engine.suggest),
        target_s=0.1,
    )
    yield _check_sets("typical: all of the four are proven", engine.suggest(), 4)
    yield from _measure_changes(engine)
    yield from _measure_five()
    yield Figure(
        name="typical: trade-off of places, fit, cost and spread",
        seconds=measure(engine.front),
        unit="s",
        target_s=1.0,
    )
    front = engine.front()
    yield Amount(name="typical: sets on the trade-off", value=len(front.points))
    if not front.complete:
        yield Note(text="typical: the trade-off is not whole: its ends and the best fits are there")


def _measure_five() -> Iterator[Line]:
    """Of five productions one after the other: how long it takes depends much on the script."""
    five, seconds, proven = Wishes(sets=5, goal=Weights()), [], True
    for seed in range(SEED, SEED + RUNS):
        engine = make_engine(TYPICAL.make(seed))
        seconds.append(median(measure(lambda engine=engine: engine.suggest(five))))  # type: ignore[misc]
        proven = proven and [found.proven for found in engine.suggest(five).sets] == [True] * 5
    name = "typical: five different sets, each of 5 productions"
    yield Figure(name=name, seconds=tuple(seconds), target_s=0.3)
    yield Check(name="typical: all of the five are proven", kept=proven)


def _check_sets(name: str, suggestion: Suggestion, count: int) -> Check:
    proven = [found.proven for found in suggestion.sets]
    return Check(name=name, kept=proven == [True] * count)


def _measure_changes(engine: Engine) -> Iterator[Figure]:
    """One wish more than before, another one in each run, so that no answer can be reused."""
    first = engine.suggest(Wishes(sets=1, goal=Weights())).sets[0]
    pairs = engine.match().pairs
    able = {engine.match().locations[place].id for place in set(pairs.location.tolist())}
    unused = sorted(able - set(first.location_ids))
    spare = [name for name in first.location_ids if not _is_needed(engine, name)]
    changes: dict[str, list[Wishes]] = {
        "a place kept": [Wishes(keep=frozenset({name})) for name in unused],
        "a place banned": [Wishes(ban=frozenset({name})) for name in spare],
        "a weight changed": [
            Wishes(goal=Weights(place=place)) for place in (1000, 2000, 4000, 5000, 8000, 13_000)
        ],
    }
    for name, wishes in changes.items():
        one = [_one_set(wish) for wish in wishes]
        yield Figure(
            name=f"typical: {name}, best set",
            seconds=measure(Asker(engine, one)),
            target_s=0.05,
        )
        if name != "a weight changed":
            yield Figure(
                name=f"typical: {name}, four labelled sets", seconds=measure(Asker(engine, wishes))
            )


def _is_needed(engine: Engine, name: str) -> bool:
    """Whether a need can be played nowhere but at this place, so that nobody would ban it."""
    matching = engine.match()
    return any(
        {matching.locations[place].id for place in matching.pairs.location[part].tolist()} == {name}
        for part in map(matching.need_pairs, range(len(matching.needs)))
    )


def _one_set(wishes: Wishes) -> Wishes:
    return replace(wishes, sets=1, goal=wishes.goal or Weights())


class Asker:
    """Asks the engine with the next wishes each time it is called."""

    def __init__(self, engine: Engine, wishes: Iterable[Wishes]) -> None:
        self._engine, self._wishes = engine, cycle(wishes)

    def __call__(self) -> Suggestion:
        """The answer to the next wishes."""
        return self._engine.suggest(next(self._wishes))
