"""Whom papers name for a place: contact and backup out of the directory, nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.party import BACKUP, CONTACT, LinkSubject, PlaceContact, without_private

if TYPE_CHECKING:
    from collections.abc import Mapping

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
