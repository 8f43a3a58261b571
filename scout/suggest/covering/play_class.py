"""Columns of a need that nothing tells apart, gathered: one literal for all of them in a model.

A need does not care at which of several used places it is played while that costs the same and
counts the same in every row. So the model decides about the class alone: it may be played where
one of its places is used. The linear relaxation is as strong as with a literal for each column
(fill the cheapest classes first: the same shares come out), and a need that thirty places play at
five prices has five literals instead of thirty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.suggest.array import Flags, Ints
    from scout.suggest.covering.core import Core
    from scout.suggest.covering.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """Sorted by need: ``need`` and ``first`` (a column of the core) of each class.

    ``of_column``: the class of each column. ``alone``: classes that are the only one of their
    need, so that nothing is to be decided.
    """

    need: Ints
    first: Ints
    of_column: Ints
    alone: Flags

    @property
    def open(self) -> int:
        """How many classes there is something to decide about."""
        return int((~self.alone).sum())


def gather_classes(problem: Problem, core: Core) -> Classes:
    """The classes of the columns that are left.

    Where pairs exclude each other, or where it matters which places play something, every such
    column is a class of its own.
    """
    pair = core.pair
    keys = [core.need, problem.pair_cost[pair], *(row.pair[pair] for row in problem.rows)]
    if problem.unlike:
        keys.append(core.place)
    if problem.one_of:
        special = np.isin(pair, np.concatenate(problem.one_of))
        keys.append(np.where(special, np.arange(core.size), -1))
    order = np.lexsort(keys[::-1])
    new = np.zeros(core.size, dtype=bool)
    new[:1] = True
    for key in keys:
        new[1:] |= key[order][1:] != key[order][:-1]
    of_column = np.empty(core.size, dtype=np.int64)
    of_column[order] = np.cumsum(new) - 1
    first = order[new]
    need = core.need[first]
    alone = np.bincount(need, minlength=core.needs)[need] == 1
    return Classes(need=need, first=first, of_column=of_column, alone=alone)
