"""The covering model: each need at one candidate, a location paid for once it is used.

Exact, with OR-tools CP-SAT. One worker with the linear relaxation at level 2 proves covering
problems fastest and answers the same every time; limits are in deterministic time.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from scout.domain.errors import NoSolution
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.progress import Progress

_LIMIT = 4.0  # deterministic seconds a solve; the typical one takes a hundredth
_POLL_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """One answer: a candidate for each need, proven or with the gap to the bound."""

    chosen: tuple[Candidate, ...]
    proven: bool
    gap: float

    @property
    def locations(self) -> frozenset[str]:
        """The locations that are used."""
        return frozenset(candidate.location_id for candidate in self.chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What an objective minimises, in whole numbers: per location used and per candidate."""

    location: Callable[[str], int]
    candidate: Callable[[Candidate], int]


class CoverModel:
    """The model of one suggestion; objectives and cuts are added per question."""

    def __init__(
        self, candidates: Sequence[Candidate], *, keep: Iterable[str], progress: Progress
    ) -> None:
        self.candidates = tuple(candidates)
        self.location_ids = tuple(dict.fromkeys(entry.location_id for entry in self.candidates))
        self._keep = tuple(sorted(keep))
        self._progress = progress

    def solve(
        self,
        costs: Costs,
        *,
        unlike: Sequence[frozenset[str]] = (),
        share: float | None = None,
        apart: Iterable[tuple[str, str]] = (),
        among: frozenset[str] | None = None,
    ) -> Cover | None:
        """The cheapest cover, or ``None`` where there is none.

        ``unlike``: location sets that the answer must differ from, in at least one location, or
        with ``share`` so that at most that share of each is used again. ``apart``: pairs of
        locations that must not be used together. ``among``: the only locations to use.
        """
        from ortools.sat.python import cp_model

        self._progress.check()
        model = cp_model.CpModel()
        use = {name: model.new_bool_var(name) for name in self.location_ids}
        play = [model.new_bool_var("") for _ in self.candidates]
        self._add_rules(model, use, play=play)
        for name, used in use.items():
            if among is not None and name not in among:
                model.add_bool_or([used.negated()])
        for other in unlike:
            self._add_difference(model, use, other=other, share=share)
        for one, other_id in apart:
            model.add_bool_or(use[one].negated(), use[other_id].negated())
        model.minimize(
            sum(costs.location(name) * used for name, used in use.items())
            + sum(costs.candidate(c) * p for c, p in zip(self.candidates, play, strict=True))
        )
        return self._run(model, play)

    def exists(self, apart: Iterable[tuple[str, str]], *, among: frozenset[str]) -> bool:
        """Whether these locations hold a cover that keeps the pairs apart, whatever it costs."""
        from ortools.sat.python import cp_model

        self._progress.check()
        model = cp_model.CpModel()
        use = {name: model.new_bool_var(name) for name in self.location_ids if name in among}
        for names in self.reach.values():
            model.add_bool_or([use[name] for name in names if name in use])
        for one, other in apart:
            model.add_bool_or(use[one].negated(), use[other].negated())
        for wish in self._keep:
            model.add_bool_or([use[name] for name in (wish.partition("/")[0],) if name in use])
        solver = _solver(cp_model)
        solver.parameters.linearization_level = 0  # no cost, so no bound to improve
        return bool(solver.solve(model) in {cp_model.OPTIMAL, cp_model.FEASIBLE})

    @cached_property
    def reach(self) -> dict[str, set[str]]:
        """The locations that can play each need."""
        reach: dict[str, set[str]] = {}
        for candidate in self.candidates:
            reach.setdefault(candidate.need_id, set()).add(candidate.location_id)
        return reach

    def _add_rules(self, model: Any, use: dict[str, Any], *, play: list[Any]) -> None:
        """Each need once; a location is used exactly where something plays at it; keeps."""
        by_need: dict[str, list[Any]] = {}
        by_location: dict[str, list[Any]] = {}
        for candidate, literal in zip(self.candidates, play, strict=True):
            by_need.setdefault(candidate.need_id, []).append(literal)
            by_location.setdefault(candidate.location_id, []).append(literal)
            model.add_implication(literal, use[candidate.location_id])
        for literals in by_need.values():
            model.add_exactly_one(literals)
        for name, literals in by_location.items():
            model.add_bool_or([*literals, use[name].negated()])
        for wish in self._keep:
            model.add_bool_or(self._playing_at(wish, play))

    def _playing_at(self, wish: str, play: list[Any]) -> list[Any]:
        location, _, spot = wish.partition("/")
        literals = [
            literal
            for candidate, literal in zip(self.candidates, play, strict=True)
            if candidate.location_id == location and spot in {"", candidate.spot_id}
        ]
        if not literals:
            raise NoSolution(say("suggest.keep_plays_nothing", place=wish), conflicting=(wish,))
        return literals

    def _add_difference(
        self, model: Any, use: dict[str, Any], *, other: frozenset[str], share: float | None
    ) -> None:
        if share is not None:
            model.add(sum(use[name] for name in other) <= int(len(other) * share))
            return
        model.add_bool_or([used.negated() if name in other else used for name, used in use.items()])

    def _run(self, model: Any, play: list[Any]) -> Cover | None:
        from ortools.sat.python import cp_model

        solver = _solver(cp_model)
        with _Watch(solver, self._progress):
            status = solver.solve(model)
        self._progress.check()
        if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            return None
        chosen = tuple(
            candidate
            for candidate, literal in zip(self.candidates, play, strict=True)
            if solver.boolean_value(literal)
        )
        value, bound = solver.objective_value, solver.best_objective_bound
        proven = status == cp_model.OPTIMAL
        gap = 0.0 if proven else max(0.0, (value - bound) / max(1.0, abs(value)))
        return Cover(chosen=chosen, proven=proven, gap=round(gap, 4))


def _solver(cp_model: Any) -> Any:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = _LIMIT
    # Long presolving pays off on hard models; these are small, and it cost a third of the time.
    solver.parameters.max_presolve_iterations = 1
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    return solver


class _Watch:
    """Stops the solver at once when the user does, also while no answer comes."""

    def __init__(self, solver: Any, progress: Progress) -> None:
        self._solver, self._progress = solver, progress
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(_POLL_S):
            if self._progress.stopped():
                self._solver.stop_search()
                return
