"""Whom to ring at a place: its contact and backup in the directory, else the number it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.party import BACKUP
from scout.export.phone import leave_out_phones

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.party import PlaceContact
    from scout.domain.text import Lang
    from scout.export.content import ItineraryContent
    from scout.export.word import Json

_BETWEEN = {"zh": "；", "en": "; "}
_LANGS: tuple[Lang, ...] = ("zh", "en")


def tell_contact(content: ItineraryContent, location: Location) -> Json | str:
    """Names, what they are, and numbers where papers say any; the backup says that it is one."""
    contacts = content.contacts.get(location.id, ())
    if not contacts:
        return location.phone
    return {
        lang: _BETWEEN[lang].join(_tell(one, lang, phones=content.phones) for one in contacts)
        for lang in _LANGS
    }


def _tell(contact: PlaceContact, lang: Lang, *, phones: bool) -> str:
    party = contact.party
    name = leave_out_phones(party.name(lang)) if not phones else party.name(lang)
    role = leave_out_phones(party.role) if not phones else party.role
    if role:
        name = say("export.contact_role", name=name, role=role).text(lang)
    whole = " ".join((name, *party.phones)) if phones else name
    return say("export.contact_backup", text=whole).text(lang) if contact.role == BACKUP else whole
