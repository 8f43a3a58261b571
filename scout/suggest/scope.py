"""Where to look for a set: a question's problem, perhaps with more rules, or a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.suggest.array import Ints
    from scout.suggest.covering.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A problem to solve in place of a question's own.

    ``columns``: which of the question's columns the problem has, ``None`` for all. ``first``:
    costs (per location, per column of the question) that count for more than any goal, in the
    order of their importance.
    """

    problem: Problem
    columns: Ints | None = None
    first: tuple[tuple[Ints, Ints], ...] = ()
