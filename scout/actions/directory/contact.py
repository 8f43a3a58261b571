"""Whom papers name for a place: contact and backup out of the directory, nothing private."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.directory.opening import has_directory, open_directory
from scout.domain.party import BACKUP, CONTACT, LinkSubject, PlaceContact, without_private

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.party_store import PartyStore

_NAMED = (CONTACT, BACKUP)


def contacts_of_places(store: PartyStore) -> Mapping[str, tuple[PlaceContact, ...]]:
    """By the id of a place whom papers name, contacts before backups."""
    links = [link for link in store.links_of(LinkSubject.PLACE) if link.role in _NAMED]
    found: dict[str, list[PlaceContact]] = {}
    for link in sorted(links, key=lambda one: _NAMED.index(one.role)):
        party = store.read(link.party_id)
        if party is not None:
            contact = PlaceContact(role=link.role, party=without_private(party))
            found.setdefault(link.subject_id, []).append(contact)
    return {name: tuple(contacts) for name, contacts in found.items()}


def with_contacts(library: Library, *, home: Path | None = None) -> Library:
    """The library with whom the directory of this computer names for its places.

    The same where there is no directory; raises ``StoreError`` where it cannot be opened.
    """
    if not has_directory(home):
        return library
    directory = open_directory(home=home)
    try:
        return replace(library, contacts=contacts_of_places(directory.parties))
    finally:
        directory.close()
