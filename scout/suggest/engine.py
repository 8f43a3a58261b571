"""Suggest: match, cover under each named objective, explain."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from scout.domain.errors import NoSolution
from scout.domain.location_set import LocationSet, Suggestion
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.suggest.align import align
from scout.suggest.cover import CoverModel
from scout.suggest.explain import explain_choice, explain_uncovered
from scout.suggest.figure import measure, measure_minutes
from scout.suggest.match import Matching, match
from scout.suggest.objective import LABELS, Question, answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.travel import TravelEstimator
    from scout.domain.vocabulary import Vocabulary
    from scout.domain.wish import Wishes
    from scout.suggest.cover import Cover


def suggest(
    needs: Sequence[Need],
    locations: Sequence[Location],
    *,
    wishes: Wishes,
    vocabulary: Vocabulary,
    travel: TravelEstimator,
    progress: Progress | None = None,
) -> Suggestion:
    """Sets of locations, different from each other, that play every need that can be played.

    What nothing in the district can play comes first, with the nearest misses. Raises
    ``NoSolution`` for a place to keep that plays nothing, and ``Cancelled``.
    """
    started = time.perf_counter()
    progress = progress or Progress()
    progress.report(0.05, say("suggest.matching"))
    matching = match(needs, locations, wishes=wishes, vocabulary=vocabulary)
    played = {candidate.need_id for candidate in matching.candidates}
    uncovered = tuple(
        explain_uncovered(need, matching, locations=locations)
        for need in needs
        if need.id not in played
    )
    sets = tuple(
        _sets(
            matching,
            {need.id: need for need in needs if need.id in played},
            locations={location.id: location for location in locations},
            wishes=wishes,
            travel=travel,
            progress=progress,
        )
    )
    elapsed_ms = (time.perf_counter() - started) * 1000
    return Suggestion(needs=tuple(needs), uncovered=uncovered, sets=sets, elapsed_ms=elapsed_ms)


def _sets(
    matching: Matching,
    needs: dict[str, Need],
    *,
    locations: dict[str, Location],
    wishes: Wishes,
    travel: TravelEstimator,
    progress: Progress,
) -> Iterator[LocationSet]:
    """The sets in the order of their labels, each unlike those before it."""
    model = CoverModel(matching.candidates, keep=wishes.keep, progress=progress)
    if not needs:
        _refuse_keeps(wishes)
        return
    usable = [locations[name] for name in model.location_ids]
    minutes = measure_minutes(usable, travel)
    question = Question(model=model, needs=needs, locations=locations, minutes=minutes)
    found: list[frozenset[str]] = []
    for index, label in enumerate(_labels(wishes.sets)):
        progress.report(0.1 + 0.9 * index / wishes.sets, say("suggest.covering"))
        cover = answer(question, label, unlike=found)
        if cover is None:
            if not found:
                raise NoSolution(say("suggest.no_set"), conflicting=tuple(sorted(wishes.keep)))
            return
        found.append(cover.locations)
        yield _explained(label, cover, matching=matching, question=question)


def _refuse_keeps(wishes: Wishes) -> None:
    for wish in sorted(wishes.keep):
        raise NoSolution(say("suggest.keep_plays_nothing", place=wish), conflicting=(wish,))


def _labels(count: int) -> list[str]:
    extra = [f"alternative_{number}" for number in range(1, count - len(LABELS) + 1)]
    return [*LABELS, *extra][:count]


def _explained(label: str, cover: Cover, *, matching: Matching, question: Question) -> LocationSet:
    rivals: dict[str, list[Candidate]] = {}
    for candidate in matching.candidates:
        rivals.setdefault(candidate.need_id, []).append(candidate)
    order = {name: place for place, name in enumerate(question.needs)}
    aligned = align(cover.chosen, rivals, needs=question.needs)
    chosen = sorted(aligned, key=lambda candidate: order[candidate.need_id])
    figures = measure(
        chosen,
        needs=question.needs,
        locations=question.locations,
        minutes=question.minutes,
    )
    return LocationSet(
        label=label,
        proven=cover.proven,
        gap=cover.gap,
        location_ids=tuple(sorted(cover.locations)),
        figures=figures,
        assignments=tuple(
            explain_choice(entry, rivals[entry.need_id], used=cover.locations) for entry in chosen
        ),
    )
