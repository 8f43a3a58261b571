"""What a later draft of a script changes, scene by scene."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from scout.record import dataclass


class Aspect(StrEnum):
    """What can be different in a scene that lives on."""

    PLACE = "place"
    SIDE = "side"
    TIME = "time"
    ERA = "era"
    CAST = "cast"
    LENGTH = "length"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePair:
    """One scene in both drafts, by its index in each.

    ``moved``: it stands at another place among the scenes that live on. ``renumbered``: another
    number, or episode, is printed. ``changes``: what else is different in it.
    """

    old: int
    new: int
    moved: bool = False
    renumbered: bool = False
    changes: tuple[Aspect, ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing is different in it at all."""
        return not (self.moved or self.renumbered or self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A scene of one draft that is several in the other, by their indexes; the first lives on.

    Of a split ``whole`` is the old scene and ``parts`` are new; of a join it is the reverse.
    """

    whole: int
    parts: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class DraftChange:
    """Every scene of either draft once: in a pair, added or dropped. Pairs in the new order.

    ``splits`` and ``joins`` say where added and dropped scenes come from and have gone to.
    """

    pairs: tuple[ScenePair, ...]
    added: tuple[int, ...]
    dropped: tuple[int, ...]
    splits: tuple[Split, ...] = ()
    joins: tuple[Split, ...] = ()

    @cached_property
    def new_of(self) -> dict[int, int]:
        """The new index of each old scene that lives on."""
        return {pair.old: pair.new for pair in self.pairs}

    @property
    def kept(self) -> tuple[ScenePair, ...]:
        """The scenes in which nothing is different."""
        return tuple(pair for pair in self.pairs if pair.same)

    @property
    def renumbered(self) -> tuple[ScenePair, ...]:
        """The scenes with another number."""
        return tuple(pair for pair in self.pairs if pair.renumbered)

    @property
    def moved(self) -> tuple[ScenePair, ...]:
        """The scenes at another place in the order."""
        return tuple(pair for pair in self.pairs if pair.moved)

    @property
    def changed(self) -> tuple[ScenePair, ...]:
        """The scenes in which something else than number and order is different."""
        return tuple(pair for pair in self.pairs if pair.changes)

    @property
    def nothing(self) -> bool:
        """Whether both drafts say the same."""
        return not (self.added or self.dropped) and all(pair.same for pair in self.pairs)
