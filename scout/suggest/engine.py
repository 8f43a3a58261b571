"""Suggest: match, cover under each goal, explain; and what the user asks about the answer."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, NoReturn

from scout.domain.errors import NoSolution
from scout.domain.location_set import Front, Repair, Suggestion
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.domain.wish import Wishes
from scout.suggest.choice import choose_sets
from scout.suggest.conflict import Conflict
from scout.suggest.covering.problem import Undecided
from scout.suggest.covering.solve import Limit
from scout.suggest.explain import explain_uncovered
from scout.suggest.front import EFFORT, Explorer
from scout.suggest.goal import FEWEST, FITTEST, Found, Goal, reach
from scout.suggest.matching.matching import Matching
from scout.suggest.matching.table import SpotTable
from scout.suggest.minute import Minutes
from scout.suggest.proposal import compare, propose
from scout.suggest.question import Question, ask
from scout.suggest.repair import common_scope, stay_scope, without
from scout.suggest.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.booked import Booked
    from scout.domain.location import Location
    from scout.domain.location_set import LocationSet, Uncovered
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.travel import TravelEstimator
    from scout.domain.vocabulary import Vocabulary
    from scout.domain.wish import Measure

ANY = Wishes()


class Engine:
    """Answers question after question about the same needs and places.

    What does not depend on the wishes, the table of spots and the minutes, is kept in between.
    ``limit`` says when to stop without a proof, ``booked`` what others have of the places.
    """

    def __init__(
        self,
        needs: Sequence[Need],
        locations: Sequence[Location],
        *,
        vocabulary: Vocabulary,
        travel: TravelEstimator,
        limit: Limit | None = None,
        booked: Booked | None = None,
    ) -> None:
        self._needs, self._locations = tuple(needs), tuple(locations)
        self._vocabulary, self._limit = vocabulary, limit or Limit()
        self._table: SpotTable | None = None
        self._booked = booked
        self._minutes = Minutes(self._locations, travel)

    def match(self, wishes: Wishes = ANY, *, progress: Progress | None = None) -> Matching:
        """Every need against every spot, under these wishes; raises ``Cancelled``."""
        check = (progress or Progress()).check
        if self._table is None:
            self._table = SpotTable(self._locations, check, booked=self._booked)
        return Matching(
            self._needs,
            self._locations,
            table=self._table,
            wishes=wishes,
            vocabulary=self._vocabulary,
            check=check,
        )

    def suggest(self, wishes: Wishes = ANY, *, progress: Progress | None = None) -> Suggestion:
        """Sets of locations, different from each other, that play every need that can be played.

        What nothing in the district can play comes first, with the nearest misses. Raises
        ``NoSolution`` with the wishes that cannot be met together, and ``Cancelled``.
        """
        started = time.perf_counter()
        progress = progress or Progress()
        progress.report(0.05, say("suggest.matching"))
        question = self._ask(wishes, progress)
        uncovered = self._explain_uncovered(question)
        sets: list[LocationSet] = []
        begun = time.perf_counter()
        try:
            for label, found in choose_sets(
                question, count=wishes.sets, progress=progress, limit=self._limit
            ):
                took = (time.perf_counter() - begun) * 1000
                sets.append(propose(question, found, label=label, elapsed_ms=took))
                begun = time.perf_counter()
        except Undecided:
            if not sets:
                raise NoSolution(say("suggest.undecided")) from None
        except NoSolution as refusal:
            self._refuse(wishes, progress, message=refusal.message)
        if question.plays.members and not sets:
            self._refuse(wishes, progress)
        return Suggestion(
            needs=self._needs,
            uncovered=uncovered,
            sets=tuple(sets),
            elapsed_ms=(time.perf_counter() - started) * 1000,
        )

    def front(
        self, wishes: Wishes = ANY, *, whole: bool = False, progress: Progress | None = None
    ) -> Front:
        """The sets that no other beats in places, fit, cost and spread at once; fewest first.

        As many as a second finds on a typical production; with ``whole`` all of them, which can be
        hundreds and take minutes.
        """
        question = self._ask(wishes, progress)
        most = math.inf if whole else EFFORT
        explorer = Explorer(question, progress or Progress(), most=most, limit=self._limit)
        try:
            complete = explorer.explore()
        except Undecided:
            complete = False
            if not explorer.points:
                raise NoSolution(say("suggest.undecided")) from None
        points = sorted(explorer.points.items())
        return Front(
            points=tuple(
                propose(question, point.found, label=f"point_{number}", elapsed_ms=0.0)
                for number, (_, point) in enumerate(points, 1)
            ),
            complete=complete,
        )

    def repair(
        self,
        location_set: LocationSet,
        lost: Iterable[str],
        *,
        wishes: Wishes = ANY,
        progress: Progress | None = None,
    ) -> Repair:
        """The set without the lost places (ids, or ``location/spot``), changed as little as can be.

        Fewest pages moved that need not move, then fewest new places, then the best fit.
        """
        gone = tuple(sorted(lost))
        left = without(wishes, gone)
        question = self._ask(left, progress)
        found = self._reach(question, FITTEST, scope=stay_scope(question, location_set),
                            progress=progress)  # fmt: skip
        if question.plays.members and found is None:
            self._refuse(left, progress or Progress())
        uncovered = self._explain_uncovered(question)
        if found is None or not question.plays.members:
            return Repair(lost=gone, repaired=None, moved=(), uncovered=uncovered, change=None)
        mended = propose(question, found, label=location_set.label, elapsed_ms=0.0)
        return Repair(
            lost=gone,
            repaired=mended,
            moved=_moved(location_set, mended),
            uncovered=uncovered,
            change=compare(location_set.figures, mended.figures),
        )

    def backup(
        self,
        location_set: LocationSet,
        *,
        wishes: Wishes = ANY,
        progress: Progress | None = None,
    ) -> LocationSet | None:
        """Another set with the fewest places in common, then the fewest places."""
        question = self._ask(wishes, progress)
        scope = common_scope(question, location_set)
        found = self._reach(question, FEWEST, scope=scope, progress=progress)
        if found is None or not question.plays.members:
            return None
        return propose(question, found, label="backup", elapsed_ms=0.0)

    def _ask(self, wishes: Wishes, progress: Progress | None = None) -> Question:
        return ask(self.match(wishes, progress=progress), wishes, minutes=self._minutes)

    def _reach(
        self, question: Question, goal: Goal, *, scope: Scope, progress: Progress | None
    ) -> Found | None:
        watch = progress or Progress()
        try:
            return reach(question, goal, scope=scope, progress=watch, limit=self._limit)
        except Undecided:
            raise NoSolution(say("suggest.undecided")) from None

    def _explain_uncovered(self, question: Question) -> tuple[Uncovered, ...]:
        played = {need for group in question.plays.members for need in group}
        uncovered = [number for number in range(len(self._needs)) if number not in played]
        return explain_uncovered(question.matching, uncovered)

    def find_conflict(self, wishes: Wishes, *, progress: Progress | None = None) -> Conflict:
        """What stands in the way where no set meets the wishes."""
        watch = progress or Progress()
        return Conflict(
            wishes,
            needs=self._needs,
            locations=self._locations,
            least=lambda fewer, measure: self._least(fewer, measure, progress=watch),
            progress=watch,
        )

    def _refuse(
        self, wishes: Wishes, progress: Progress, *, message: Message | None = None
    ) -> NoReturn:
        """Say which wishes cannot be met together, and what would help."""
        conflict = self.find_conflict(wishes, progress=progress)
        smallest = conflict.smallest
        raise NoSolution(
            message or say("suggest.no_set"),
            conflicting=tuple(dict.fromkeys(name for one in smallest for name in one.ids)),
            parts=tuple(one.word(wishes, conflict.names) for one in smallest),
            relaxations=conflict.relaxations,
            together=conflict.together,
        )

    def _least(self, wishes: Wishes, measure: Measure, *, progress: Progress) -> int | None:
        """The least of a measure under wishes; ``None`` where no set meets them.

        What could not be decided in time is not called a conflict.
        """
        try:
            question = self._ask(wishes, progress)
            scope = Scope(problem=question.problem)  # raises where a kept place plays nothing
            if not question.plays.members:
                return 0
            found = reach(question, (measure,), scope=scope, progress=progress, limit=self._limit)
        except Undecided:
            return 0
        except NoSolution:
            return None
        return None if found is None else question.value(measure, found.columns)


def _moved(before: LocationSet, after: LocationSet) -> tuple[str, ...]:
    """The needs that are played at another spot than before."""
    was = {
        entry.candidate.need_id: (entry.candidate.location_id, entry.candidate.spot_id)
        for entry in before.assignments
    }
    return tuple(
        entry.candidate.need_id
        for entry in after.assignments
        if was.get(entry.candidate.need_id)
        != (entry.candidate.location_id, entry.candidate.spot_id)
    )
