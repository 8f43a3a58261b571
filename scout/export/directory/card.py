"""vCard 3.0 (RFC 2426): what telephones, WeChat's helpers and offices of any age import.

What it has no property for stands in those of our own, which other programs pass over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.party import MAY_BE_PRIVATE, PartyKind, phone_digits
from scout.domain.party_field import party_offers
from scout.export.clean_text import clean_line, clean_text
from scout.export.content_line import escape_text, write_lines
from scout.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.party import Party
    from scout.domain.text import Lang

Line = tuple[str, str]

_MOBILE = re.compile(r"1[3-9]\d{9}")
_NOT_CHINESE = re.compile(r"^[\x00-\u02ff]*$")


def write_cards(parties: Iterable[Party], lang: Lang, *, private: bool) -> bytes:
    """A card each, UTF-8; ``private`` says which fields each keeps, for a directory to read."""
    return write_lines(line for one in parties for line in _card(one, lang, private=private))


def _card(party: Party, lang: Lang, *, private: bool) -> Iterator[Line]:
    yield "BEGIN", "VCARD"
    yield "VERSION", "3.0"
    yield "PRODID", f"-//Scout//Scout {__version__}//EN"
    yield "UID", f"urn:scout:{_text(party.id)}"
    yield "FN", _text(party.name("zh"))
    yield "N", _name_parts(party.name("zh"))
    if party.name_zh and party.name_en:
        yield "X-SCOUT-NAME-EN", _text(party.name_en)
    if party.kind is PartyKind.COMPANY:
        yield "ORG", _text(party.company or party.name("zh"))
        yield "X-ABShowAs", "COMPANY"
    elif party.company:
        yield "ORG", _text(party.company)
    yield from _reach(party)
    if party.role:
        yield "TITLE", _text(party.role)
    if party.offers:
        names = (party_offers().name(one, lang) for one in party.offers)
        yield "CATEGORIES", ",".join(map(_text, names))
    if party.is_member:
        yield "X-SCOUT-MEMBER", "1"
    if party.note:
        yield "NOTE", escape_text(clean_text(party.note))
    if private:
        yield "X-SCOUT-PRIVATE", ",".join(one for one in MAY_BE_PRIVATE if one in party.private)
    yield "END", "VCARD"


def _reach(party: Party) -> Iterator[Line]:
    for phone in party.phones:
        kind = "CELL" if _MOBILE.fullmatch(phone_digits(phone)) else "WORK"
        yield f"TEL;TYPE={kind}", _text(phone)
    for email in party.emails:
        yield "EMAIL;TYPE=INTERNET", _text(email)
    if party.wechat:
        yield "X-WECHAT", _text(party.wechat)
    if party.address:
        yield "ADR;TYPE=WORK", f";;{_text(party.address)};;;;"


def _name_parts(name: str) -> str:
    """Family and given name; a Chinese one stays whole, as telephones then show it."""
    given, blank, family = clean_line(name).rpartition(" ")
    if blank and _NOT_CHINESE.match(name):
        return f"{escape_text(family)};{escape_text(given)};;;"
    return f"{_text(name)};;;;"


def _text(text: str) -> str:
    return escape_text(clean_line(text))
