"""Carry what the user has decided over to a later draft; what cannot be kept is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.cast_name import CastNames
from scout.actions.later.decision import Carried, Decisions, Lost
from scout.domain.message import Message, say
from scout.domain.text import list_names
from scout.domain.wish import KeepApart, MustMatch, NeverThere, PlayHere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.contract.terms import Production
    from scout.actions.later.need_map import NeedMap
    from scout.domain.terms import CastTerms, DayOrder, Fix, StoryPair, Terms
    from scout.domain.text import Bilingual
    from scout.domain.wish import NeedWish, Wishes
    from scout.script.later.draft_change import DraftChange

_FEWEST = 2  # needs that a wish about several is about


def carry_decisions(
    decisions: Decisions,
    *,
    old: Production,
    new: Production,
    change: DraftChange,
    needs: NeedMap,
) -> Carried:
    """The decisions about the old draft as decisions about the new one."""
    carrier = _Carrier(old, new, change=change, needs=needs)
    wishes, terms = carrier.wishes(decisions.wishes), carrier.terms(decisions.terms)
    return Carried(
        decisions=Decisions(wishes=wishes, terms=terms),
        kept=tuple(carrier.kept),
        lost=tuple(carrier.lost),
    )


class _Carrier:
    """Takes one decision after the other over, and notes what becomes of each."""

    def __init__(
        self, old: Production, new: Production, *, change: DraftChange, needs: NeedMap
    ) -> None:
        self._old, self._new, self._change, self._needs = old, new, change, needs
        self._old_needs = {need.id: need for need in old.needs}
        self._new_needs = {need.id: need for need in new.needs}
        self._cast = CastNames(new.script)
        self.kept: list[Message] = []
        self.lost: list[Lost] = []

    def wishes(self, wishes: Wishes) -> Wishes:
        """Places stay what they are; wishes about needs go with their scenes."""
        for name in sorted(wishes.keep):
            self.kept.append(say("actions.later_keep", place=self._place(name)))
        for name in sorted(wishes.ban):
            self.kept.append(say("actions.later_ban", place=self._place(name)))
        about: dict[NeedWish, None] = {}
        for wish in wishes.about:
            carried = self._carry_wish(wish, among=tuple(about))
            if carried is not None:
                about[carried] = None
        return replace(wishes, about=tuple(about))

    def terms(self, terms: Terms) -> Terms:
        """Scenes on dates, pairs and groups go with their scenes; prices and places stay."""
        fixes = (self._carry_fix(fix) for fix in terms.fixes)
        orders = (self._carry_order(order) for order in terms.orders)
        put_off = (
            self._find(say("actions.later_put_off", scene=self._scene(scene)), scene)
            for scene in sorted(terms.put_off)
        )
        pairs = (self._carry_pair(pair) for pair in terms.pairs)
        groups = (self._carry_group(group) for group in terms.together)
        cast = (self._carry_cast(member) for member in terms.cast)
        return replace(
            terms,
            fixes=tuple(fix for fix in fixes if fix is not None),
            orders=tuple(order for order in orders if order.scenes),
            put_off=frozenset(scene for scene in put_off if scene is not None),
            pairs=tuple(pair for pair in pairs if pair is not None),
            together=tuple(dict.fromkeys(group for group in groups if group is not None)),
            cast=tuple(member for member in cast if member is not None),
        )

    def _carry_wish(self, wish: NeedWish, *, among: Sequence[NeedWish]) -> NeedWish | None:
        what = self._word_wish(wish)
        if isinstance(wish, PlayHere | NeverThere):
            need = self._needs.new_of.get(wish.need)
            if need is None:
                self._lose(what, say("actions.later_need_gone", need=self._need(wish.need)))
                return None
            if isinstance(wish, PlayHere) and self._is_elsewhere(need, wish.place, among=among):
                why = say("actions.later_need_joined", need=self._new_needs[need].setting.place)
                self._lose(what, why)
                return None
            self._note_left(what, (wish.need,))
            self.kept.append(what)
            return replace(wish, need=need)
        ids = self._carry_ids(wish.needs, what=what)
        return None if ids is None else replace(wish, needs=ids)

    def _is_elsewhere(self, need: str, place: str, *, among: Sequence[NeedWish]) -> bool:
        """Whether the need is wished at another place already: two needs have become one."""
        return any(
            isinstance(one, PlayHere) and one.need == need and one.place != place for one in among
        )

    def _carry_group(self, group: frozenset[str]) -> frozenset[str] | None:
        names = tuple(sorted(group))
        ids = self._carry_ids(names, what=say("actions.later_together", needs=self._list(names)))
        return None if ids is None else frozenset(ids)

    def _carry_ids(self, names: Sequence[str], *, what: Message) -> tuple[str, ...] | None:
        """The new needs of a decision about several; ``None`` where fewer than two are left."""
        gone = [name for name in names if name not in self._needs.new_of]
        there = [self._needs.new_of[name] for name in names if name in self._needs.new_of]
        ids = tuple(dict.fromkeys(there))
        if len(ids) < _FEWEST:
            if len(there) >= _FEWEST:
                one = self._new_needs[ids[0]].setting.place
                self._lose(what, say("actions.later_need_joined", need=one))
                return None
            self._lose(what, say("actions.later_need_gone", need=self._list(gone)))
            return None
        if gone:
            self._lose(what, say("actions.later_goes_without", need=self._list(gone)))
        self._note_left(what, names)
        self.kept.append(what)
        return ids

    def _note_left(self, what: Message, names: Sequence[str]) -> None:
        """Tell of scenes that are at another place now, where the decision does not reach."""
        for name in names:
            if left := self._needs.left.get(name):
                others = list_names(self._new_needs[one].setting.place for one in left)
                need = self._new_needs[self._needs.new_of[name]].setting.place
                self._lose(what, say("actions.later_need_split", need=need, others=others))

    def _carry_fix(self, fix: Fix) -> Fix | None:
        day = fix.day.isoformat()
        what = say("actions.later_fix", scene=self._scene(fix.scene), day=day)
        there = self._find(what, fix.scene)
        return None if there is None else replace(fix, scene=there)

    def _carry_order(self, order: DayOrder) -> DayOrder:
        """The day laid out by hand with the scenes that are still there."""
        day = order.day.isoformat()
        words = (
            (scene, say("actions.later_order", scene=self._scene(scene), day=day))
            for scene in order.scenes
        )
        there = (self._find(what, scene) for scene, what in words)
        return replace(order, scenes=tuple(scene for scene in there if scene is not None))

    def _carry_pair(self, pair: StoryPair) -> StoryPair | None:
        first, then = self._scene(pair.first), self._scene(pair.then)
        there = self._find(
            say("actions.later_pair", first=first, then=then), pair.first, then=pair.then
        )
        if there is None:
            return None
        return replace(pair, first=there, then=self._change.new_of[pair.then])

    def _find(self, what: Message, scene: int, *, then: int | None = None) -> int | None:
        """The new index of a scene, noted as kept; lost where it, or the second one, is gone."""
        for one in (scene, then):
            if one is not None and one not in self._change.new_of:
                self._lose(what, say("actions.later_scene_gone", scene=self._scene(one)))
                return None
        self.kept.append(what)
        return self._change.new_of[scene]

    def _carry_cast(self, member: CastTerms) -> CastTerms | None:
        what = say("actions.later_cast", name=member.name)
        name = self._cast.find(member.name)
        if isinstance(name, Message):
            self._lose(what, say("actions.later_cast_gone", name=member.name))
            return None
        self.kept.append(what)
        return replace(member, name=name)

    def _lose(self, what: Message, why: Message) -> None:
        self.lost.append(Lost(what=what, why=why))

    def _word_wish(self, wish: NeedWish) -> Message:
        if isinstance(wish, PlayHere):
            place = self._place(wish.place)
            return say("actions.later_here", need=self._need(wish.need), place=place)
        if isinstance(wish, NeverThere):
            place = self._place(wish.place)
            return say("actions.later_never", need=self._need(wish.need), place=place)
        needs = self._list(wish.needs)
        if isinstance(wish, MustMatch):
            return say("actions.later_match", needs=needs)
        if isinstance(wish, KeepApart):
            return say("actions.later_apart", needs=needs)
        return say("actions.later_near", needs=needs, minutes=wish.minutes)

    def _scene(self, index: int) -> str:
        return self._old.script.scene(index).number

    def _need(self, name: str) -> str:
        need = self._old_needs.get(name)
        return need.setting.place if need else name

    def _list(self, names: Sequence[str]) -> Bilingual:
        return list_names(map(self._need, names))

    def _place(self, name: str) -> Bilingual:
        return self._new.library.location(name.partition("/")[0]).name
