"""Matching and wishes as a covering problem, and each measure as costs on it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.errors import NoSolution
from scout.domain.message import say
from scout.domain.wish import KeepApart, Measure, NearEachOther, Weights
from scout.record import dataclass
from scout.suggest.covering.problem import Problem, Row
from scout.suggest.play import Plays, collect_plays, rank_spots, weigh_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scout.domain.wish import NeedWish, Wishes
    from scout.suggest.array import Flags, Ints
    from scout.suggest.matching.matching import Matching
    from scout.suggest.minute import Minutes

DIFFERENT = 3  # a third of the pages: less does not feel like another set
MISFIT_OF_PAGE = 8000  # a page is 8 eighths, each at most 1000 thousandths from fitting


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked: the columns to choose from, the wishes as rules, the costs per measure."""

    matching: Matching
    wishes: Wishes
    plays: Plays
    fee: Ints
    minutes: Minutes

    @cached_property
    def problem(self) -> Problem:
        """The rules without an objective.

        Raises ``NoSolution`` for a kept place that plays nothing.
        """
        plays = self.plays
        blank = Problem(
            needs=len(plays.members),
            locations=len(self.matching.locations),
            need=plays.group,
            location=plays.location,
            place_cost=np.zeros(len(self.matching.locations), dtype=np.int64),
            pair_cost=np.zeros(len(plays.group), dtype=np.int64),
            rows=tuple(self._rows()),
        )
        return _with_wishes(blank, self)

    def _rows(self) -> Iterator[Row]:
        wishes = self.wishes
        for name in sorted(wishes.keep):
            yield self._keep_row(name)
        if wishes.at_most is not None:
            yield Row(place=self.ones, pair=self.zeros, limit=wishes.at_most)
        if wishes.budget_cny is not None:
            yield self.row(Measure.COST, wishes.budget_cny)

    def _keep_row(self, name: str) -> Row:
        """At least one need is played at a kept place."""
        at = self._plays_at(name)
        if not at.any():
            raise NoSolution(say("suggest.keep_plays_nothing", place=name), conflicting=(name,))
        return Row(place=self.ones * 0, pair=-at.astype(np.int64), limit=-1)

    def _plays_at(self, name: str) -> Flags:
        location_id, _, spot_id = name.partition("/")
        location = self.location_number.get(location_id, -1)
        at: Flags = self.plays.location == location
        if not spot_id or location < 0:
            return at
        spots = self.matching.locations[location].spots
        number = next((n for n, spot in enumerate(spots) if spot.id == spot_id), -1)
        pairs, table = self.matching.pairs, self.matching.table
        for column in np.flatnonzero(at).tolist():
            parts = self.plays.pairs_of([column])
            at[column] = any(table.number[pairs.spot[pair]] == number for pair in parts)
        return at

    @cached_property
    def location_number(self) -> Mapping[str, int]:
        """The index of each location by its id."""
        return {location.id: n for n, location in enumerate(self.matching.locations)}

    @cached_property
    def ones(self) -> Ints:
        """One per location."""
        return np.ones(len(self.matching.locations), dtype=np.int64)

    @cached_property
    def zeros(self) -> Ints:
        """Nothing per column."""
        return np.zeros(len(self.plays.group), dtype=np.int64)

    @cached_property
    def place_rank(self) -> Ints:
        """Per location its number, from 1, among those that can play, in the order of the ids."""
        able = np.unique(self.plays.location)
        order = sorted(able.tolist(), key=lambda place: self.matching.locations[place].id)
        rank = np.zeros(len(self.matching.locations), dtype=np.int64)
        rank[order] = np.arange(1, len(order) + 1)
        return rank

    @cached_property
    def pages(self) -> Ints:
        """Eighths per need of the matching, one at least."""
        return weigh_pages(self.matching.needs)

    @cached_property
    def all_pages(self) -> int:
        """The eighths of all needs that can be played."""
        return int(sum(self.pages[need] for group in self.plays.members for need in group))

    def costs(self, measure: Measure | Weights) -> tuple[Ints, Ints]:
        """What a measure charges per location and per column, in whole numbers."""
        if isinstance(measure, Weights):
            money = measure.money * MISFIT_OF_PAGE
            return (
                self.fee * money + measure.place * MISFIT_OF_PAGE,
                self.plays.cny * money + self.plays.misfit * measure.page,
            )
        if measure is Measure.PLACES:
            return self.ones, self.zeros
        if measure is Measure.FIT:
            return self.ones * 0, self.plays.misfit
        if measure is Measure.COST:
            return self.fee, self.plays.cny
        raise ValueError("the spread is no sum over places")

    def value(self, measure: Measure, columns: Iterable[int]) -> int:
        """What these columns come to in a measure."""
        played = np.array(list(columns), dtype=np.int64)
        used = np.unique(self.plays.location[played])
        if measure is Measure.SPREAD:
            return self.minutes.spread(used)
        place, pair = self.costs(measure)
        return int(place[used].sum() + pair[played].sum())

    def row(self, measure: Measure | Weights, limit: int) -> Row:
        """A measure that may come to so much at most."""
        place, pair = self.costs(measure)
        return Row(place=place, pair=pair, limit=limit)

    def row_unlike(self, home: Mapping[int, int]) -> Row:
        """At least a third of the pages is played elsewhere than at home.

        ``home`` is the location of each need, both as indexes.
        """
        apart = -(-self.all_pages // DIFFERENT)
        limit = self.all_pages - apart
        return Row(place=self.ones * 0, pair=self.pages_at(home), limit=limit)

    def pages_at(self, home: Mapping[int, int]) -> Ints:
        """For each column the eighths of its needs that it plays at home."""
        at = np.full(len(self.matching.needs), -1, dtype=np.int64)
        at[list(home)] = list(home.values())
        if self.plays.parts is None:
            need = self.matching.pairs.need
            return np.where(at[need] == self.plays.location, self.pages[need], 0)
        return np.array(
            [
                sum(int(self.pages[n]) for n in self.plays.members[group] if at[n] == place)
                for group, place in zip(
                    self.plays.group.tolist(), self.plays.location.tolist(), strict=True
                )
            ],
            dtype=np.int64,
        )

    def home_of(self, columns: Iterable[int]) -> dict[int, int]:
        """The location of each need, both as indexes, when these columns are played."""
        pairs = self.matching.pairs
        return {
            int(pairs.need[pair]): int(pairs.location[pair])
            for pair in self.plays.pairs_of(columns)
        }


def ask(matching: Matching, wishes: Wishes, *, minutes: Minutes) -> Question:
    """Make the question of a matching under wishes."""
    fee = np.array([location.fee_cny_day for location in matching.locations], dtype=np.int64)
    plays = collect_plays(matching, wishes.about, rank=rank_spots(matching))
    return Question(matching=matching, wishes=wishes, plays=plays, fee=fee, minutes=minutes)


def _with_wishes(problem: Problem, question: Question) -> Problem:
    """The problem with the wishes about certain needs."""
    from dataclasses import replace

    groups: list[Ints] = []
    struck: list[int] = []
    for wish in question.wishes.about:
        if isinstance(wish, KeepApart):
            _keep_apart(question, wish, groups=groups, struck=struck)
        elif isinstance(wish, NearEachOther):
            _keep_near(question, wish, groups=groups)
    if not groups and not struck:
        return problem
    # A column that breaks a wish by itself may not be played at all.
    never = [Row(place=problem.place_cost * 0, pair=_marks(problem, struck), limit=0)]
    rows = (*problem.rows, *(never if struck else ()))
    return replace(problem, one_of=tuple(groups), rows=rows)


def _marks(problem: Problem, columns: Sequence[int]) -> Ints:
    marks = np.zeros(len(problem.need), dtype=np.int64)
    marks[list(columns)] = 1
    return marks


def _groups_of(question: Question, wish: NeedWish) -> list[list[int]]:
    """The groups that hold needs of a wish, each with how many of them it holds."""
    names: tuple[str, ...] = getattr(wish, "needs", ())
    ids = {need.id: n for n, need in enumerate(question.matching.needs)}
    wanted = {ids[name] for name in names if name in ids}
    held = [(g, sum(n in wanted for n in group)) for g, group in enumerate(question.plays.members)]
    return [[group, count] for group, count in held if count]


def _keep_apart(
    question: Question, wish: KeepApart, *, groups: list[Ints], struck: list[int]
) -> None:
    plays, held = question.plays, _groups_of(question, wish)
    for group, count in held:
        if count > 1:  # they must match and be apart: none of its columns is left
            struck.extend(np.flatnonzero(plays.group == group).tolist())
    columns = np.flatnonzero(np.isin(plays.group, [group for group, _ in held]))
    for place in np.unique(plays.location[columns]).tolist():
        here = columns[plays.location[columns] == place]
        if len(np.unique(plays.group[here])) > 1:
            groups.append(here)


def _keep_near(question: Question, wish: NearEachOther, *, groups: list[Ints]) -> None:
    plays, held = question.plays, [group for group, _ in _groups_of(question, wish)]
    columns = {group: np.flatnonzero(plays.group == group) for group in held}
    for index, one in enumerate(held):
        for other in held[index + 1 :]:
            mine, theirs = columns[one], columns[other]
            for place in np.unique(plays.location[mine]).tolist():
                far = question.minutes.far_from(place, plays.location[theirs], minutes=wish.minutes)
                if far.any():
                    here = mine[plays.location[mine] == place]
                    groups.append(np.concatenate([here, theirs[far]]))
