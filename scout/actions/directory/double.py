"""Entries of the directory that may be one: joined as somebody says, with the links of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.directory.entry import join_entries
from scout.domain.errors import PartyConflict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.message import Message
    from scout.domain.party_store import PartyStore


def join_doubles(
    store: PartyStore, pairs: Iterable[tuple[str, str]], *, who: str
) -> tuple[Message, ...]:
    """Join entries by their ids, the first of each pair stays; what is told otherwise is answered.

    Who is gone by then, since another pair took them in, is passed over; where somebody else saves
    one of a pair in the same moment it stays a pair, and that is told.
    """
    remarks: list[Message] = []
    for kept_id, gone_id in pairs:
        kept, gone = store.read(kept_id), store.read(gone_id)
        if kept is not None and gone is not None:
            try:
                remarks += join_entries(store, kept, gone=gone, who=who)[1]
            except PartyConflict as conflict:
                remarks.append(conflict.message)
    return tuple(remarks)
