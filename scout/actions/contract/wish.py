"""A wish about needs as it stands in a document of wishes, with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.wish import KeepApart, MustMatch, NearEachOther, PlayHere

if TYPE_CHECKING:
    from scout.actions.contract import Json
    from scout.domain.wish import NeedWish


def wish_as_json(wish: NeedWish) -> Json:
    """The object of the document, and under ``wish`` the name of the list that it stands in."""
    if isinstance(wish, MustMatch):
        return {"wish": "match", "needs": list(wish.needs), "at": wish.at.value}
    if isinstance(wish, KeepApart):
        return {"wish": "apart", "needs": list(wish.needs)}
    if isinstance(wish, NearEachOther):
        return {"wish": "near", "needs": list(wish.needs), "minutes": wish.minutes}
    name = "here" if isinstance(wish, PlayHere) else "never"
    return {"wish": name, "need": wish.need, "place": wish.place}
