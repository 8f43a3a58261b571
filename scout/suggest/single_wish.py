"""All wishes one by one, each as something that can be taken away and told in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.relaxation import RelaxationKind
from scout.record import dataclass
from scout.suggest.explaining.word_wish import Names, ids_of, word_need_wish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.message import Message
    from scout.domain.wish import NeedWish, Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleWish:
    """One wish: ``place`` for what is kept or banned, ``wish`` for one about needs."""

    kind: RelaxationKind
    place: str = ""
    wish: NeedWish | None = None

    def leave_out(self, wishes: Wishes) -> Wishes:
        """The wishes without this one."""
        if self.kind is RelaxationKind.KEEP:
            return replace(wishes, keep=wishes.keep - {self.place})
        if self.kind is RelaxationKind.BAN:
            return replace(wishes, ban=wishes.ban - {self.place})
        if self.kind is RelaxationKind.ABOUT:
            return replace(wishes, about=tuple(w for w in wishes.about if w != self.wish))
        if self.kind is RelaxationKind.AT_MOST:
            return replace(wishes, at_most=None)
        if self.kind is RelaxationKind.BUDGET:
            return replace(wishes, budget_cny=None)
        return _leave_out_rule(wishes, self.kind)

    def word(self, wishes: Wishes, names: Names) -> Message:
        """The wish in words."""
        if self.wish is not None:
            return word_need_wish(self.wish, names)
        if self.kind is RelaxationKind.KEEP:
            return say("suggest.wish_keep", place=names.place(self.place))
        if self.kind is RelaxationKind.BAN:
            return say("suggest.wish_ban", place=names.place(self.place))
        return _word_limit(self.kind, wishes)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of places and needs that it names."""
        if self.wish is not None:
            return ids_of(self.wish)
        return (self.place,) if self.place else ()


def _leave_out_rule(wishes: Wishes, kind: RelaxationKind) -> Wishes:
    if kind is RelaxationKind.FLOOR:
        return replace(wishes, fit_floor=None)
    if kind is RelaxationKind.START:
        return replace(wishes, start=None)
    return replace(wishes, confirmed_only=False)


def _word_limit(kind: RelaxationKind, wishes: Wishes) -> Message:
    if kind is RelaxationKind.AT_MOST:
        return say("suggest.wish_at_most", count=wishes.at_most or 0)
    if kind is RelaxationKind.BUDGET:
        return say("suggest.wish_budget", cny=f"{wishes.budget_cny or 0:,}")
    if kind is RelaxationKind.FLOOR:
        return say("suggest.wish_floor", floor=f"{wishes.fit_floor or 0:g}")
    if kind is RelaxationKind.CONFIRMED_ONLY:
        return say("suggest.wish_confirmed")
    return say("suggest.wish_start", day=wishes.start.isoformat() if wishes.start else "")


def list_wishes(wishes: Wishes) -> tuple[SingleWish, ...]:
    """Every wish that can stand in the way of a set."""
    return tuple(_walk(wishes))


def _walk(wishes: Wishes) -> Iterator[SingleWish]:
    if wishes.at_most is not None:
        yield SingleWish(kind=RelaxationKind.AT_MOST)
    if wishes.budget_cny is not None:
        yield SingleWish(kind=RelaxationKind.BUDGET)
    for wish in dict.fromkeys(wishes.about):
        yield SingleWish(kind=RelaxationKind.ABOUT, wish=wish)
    for place in sorted(wishes.keep):
        yield SingleWish(kind=RelaxationKind.KEEP, place=place)
    for place in sorted(wishes.ban):
        yield SingleWish(kind=RelaxationKind.BAN, place=place)
    if wishes.start is not None:
        yield SingleWish(kind=RelaxationKind.START)
    if wishes.confirmed_only:
        yield SingleWish(kind=RelaxationKind.CONFIRMED_ONLY)
    if wishes.fit_floor is not None:
        yield SingleWish(kind=RelaxationKind.FLOOR)
