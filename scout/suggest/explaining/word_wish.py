"""Wishes in words, as they are told back to the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.wish import (
    KeepApart,
    MustMatch,
    NearEachOther,
    NeverThere,
    PlayHere,
    Sameness,
)
from scout.suggest.explaining.word import join_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.wish import NeedWish


class Names:
    """The names of needs and places by the ids that wishes hold."""

    def __init__(self, needs: Sequence[Need], locations: Sequence[Location]) -> None:
        self._needs: Mapping[str, Need] = {need.id: need for need in needs}
        self._places: Mapping[str, Location] = {place.id: place for place in locations}

    def need(self, name: str) -> Message:
        """A need: its id and its place in the story."""
        need = self._needs.get(name)
        place = need.setting.place if need is not None else "?"
        return say("suggest.need_name", id=name, place=place)

    def needs(self, names: Sequence[str]) -> Message:
        """Several needs as a list."""
        return join_list([self.need(name) for name in names])

    def place(self, name: str) -> Message:
        """A location, or a spot of one for ``location/spot``; the id itself where it is unknown."""
        location_id, _, spot_id = name.partition("/")
        location = self._places.get(location_id)
        if location is None:
            return say("suggest.unknown_name", name=name)
        spot = next((spot for spot in location.spots if spot.id == spot_id), None)
        if spot is None:
            return say("suggest.place", place=location.name)
        return say("suggest.spot", place=location.name, spot=spot.name)


def word_need_wish(wish: NeedWish, names: Names) -> Message:
    """A wish about certain needs."""
    if isinstance(wish, MustMatch):
        needs = names.needs(wish.needs)
        if wish.at is Sameness.SPOT:
            return say("suggest.wish_same_spot", needs=needs)
        return say("suggest.wish_same_place", needs=needs)
    if isinstance(wish, KeepApart):
        return say("suggest.wish_apart", needs=names.needs(wish.needs))
    if isinstance(wish, NearEachOther):
        return say("suggest.wish_near", needs=names.needs(wish.needs), minutes=wish.minutes)
    if isinstance(wish, PlayHere):
        return say("suggest.wish_here", need=names.need(wish.need), place=names.place(wish.place))
    return say("suggest.wish_never", need=names.need(wish.need), place=names.place(wish.place))


def ids_of(wish: NeedWish) -> tuple[str, ...]:
    """The ids of the needs and the place that a wish names."""
    if isinstance(wish, PlayHere | NeverThere):
        return wish.need, wish.place
    return wish.needs
