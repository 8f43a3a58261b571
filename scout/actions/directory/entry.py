"""An entry of the directory as somebody types it: read, found, saved, taken out."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.party import PartyWanted, phone_digits
from scout.domain.party_field import party_fields, party_offers
from scout.domain.party_text import party_texts
from scout.domain.text import list_first
from scout.places.directory.incoming import split_words
from scout.places.directory.join import join_parties
from scout.places.directory.table import read_texts
from scout.places.directory.twin import PartyTwin, PartyTwins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.message import Message
    from scout.domain.party import Party
    from scout.domain.party_store import PartyStore

__all__ = [
    "PartyTwin",
    "drop_entry",
    "find_double",
    "find_doubles",
    "join_entries",
    "pick_entry",
    "read_entry",
    "save_entry",
]

_ID_BYTES = 6
_TOLD = 5
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


def new_id() -> str:
    """An id that no other directory has given."""
    return f"p{secrets.token_hex(_ID_BYTES)}"


def read_entry(texts: Mapping[str, Sequence[str]], known: Party | None = None) -> Party:
    """Somebody by typed texts, several where a field has several; of a known one the rest stays.

    Raises ``WishError`` with all that is wrong.
    """
    wrong = tuple(_find_wrong(texts))
    if wrong:
        raise WishError(wrong[0], parts=wrong)
    cells = {name: [text] for name, text in party_texts(known, "en").items()} if known else {}
    cells |= {name: list(each) for name, each in texts.items()}
    if known is None and "kind" not in cells and not any(cells.get(name) for name in _NAMES):
        raise WishError(say("directory.nameless"))
    party = read_texts(cells)
    if party is None:
        raise WishError(say("directory.nameless"))
    if known is None:
        return replace(party, id=new_id())
    kept = ("id", "version", "changed_by", "changed_at")
    return replace(party, **{name: getattr(known, name) for name in kept})


def save_entry(store: PartyStore, party: Party, *, who: str) -> Party:
    """Save somebody and say how the entry stands now; raises ``PartyConflict``."""
    return store.put(party, who=who)


def drop_entry(store: PartyStore, party: Party, *, who: str) -> None:
    """Take somebody out of the directory with all links; raises ``PartyConflict``."""
    store.drop(party, who=who)


def find_double(store: PartyStore, party: Party) -> PartyTwin | None:
    """Who of the directory somebody new may be, by number or by name and company."""
    near = [*map(phone_digits, party.phones), party.name_zh, party.name_en]
    found = {
        one.id: one for words in filter(None, near) for one in store.find(PartyWanted(words=words))
    }
    return PartyTwins(found.values()).find(party)


def find_doubles(store: PartyStore) -> tuple[tuple[Party, PartyTwin], ...]:
    """Those of the directory who may be somebody who came before them."""
    twins, found = PartyTwins(), []
    for party in store.read_all():
        if (twin := twins.find(party)) is not None:
            found.append((party, twin))
        twins.add(party)
    return tuple(found)


def join_entries(
    store: PartyStore, kept: Party, *, gone: Party, who: str
) -> tuple[Party, tuple[Message, ...]]:
    """Make one entry of two: what the first says stays, what the other adds is added.

    What the other says otherwise is told. Raises ``WishError`` for one entry twice and
    ``PartyConflict``.
    """
    if kept.id == gone.id:
        raise WishError(say("directory.same_entry"))
    joined, remarks = join_parties(kept, gone)
    return store.join(joined, gone, who=who), remarks


def pick_entry(store: PartyStore, text: str) -> Party:
    """The entry with this id, else the only one that is found by the words.

    Raises ``WishError`` where there is none, or more than one.
    """
    known = store.read(text)
    if known is not None:
        return known
    found = store.find(PartyWanted(words=text), limit=_TOLD + 1) if text.strip() else ()
    exact = [one for one in found if text.strip() in {one.name_zh, one.name_en}]
    if len(exact) == 1 or len(found) == 1:
        return (exact or list(found))[0]
    if not found:
        raise WishError(say("directory.unknown", text=text))
    names = list_first((f"{one.name('zh')} ({one.id})" for one in found), _TOLD)
    raise WishError(say("directory.several", text=text, names=names))


def read_offer(word: str) -> str:
    """The id of what is offered, by any of its names; an own word as it is."""
    return party_offers().read(word)


_NAMES = ("name_zh", "name_en", "company")


def _find_wrong(texts: Mapping[str, Sequence[str]]) -> list[Message]:
    """What is typed and cannot be so: a number with no digits, an address without @, no field."""
    wrong = []
    for text in texts.get("phones", ()):
        wrong += [
            say("directory.odd_phone", text=word)
            for word in split_words(text)
            if not phone_digits(word)
        ]
    for text in texts.get("emails", ()):
        wrong += [
            say("directory.odd_email", text=word)
            for word in split_words(text)
            if not _EMAIL.fullmatch(word)
        ]
    for text in texts.get("private", ()):
        wrong += [
            say("directory.odd_private", text=word)
            for word in split_words(text)
            if word != "-" and party_fields().find(word) is None
        ]
    kinds = party_fields().by_id["kind"].choices
    known = {name for one in kinds for name in (one.id, one.name.zh, one.name.en)}
    wrong += [
        say("directory.odd_kind", text=text) for text in texts.get("kind", ()) if text not in known
    ]
    return wrong
