"""vCards as entries of a directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.party import MAY_BE_PRIVATE, PartyKind, private_of
from scout.domain.text import fold_name
from scout.places.directory.card_line import read_cards
from scout.places.directory.incoming import (
    IDEOGRAPH,
    IncomingList,
    IncomingParty,
    by_script,
    make_party,
    pick_emails,
    pick_offers,
    pick_phones,
    tidy,
    tidy_note,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.party import Party
    from scout.places.directory.card_line import Card, CardLine

MEMBER, PRIVATE, ENGLISH = "X-SCOUT-MEMBER", "X-SCOUT-PRIVATE", "X-SCOUT-NAME-EN"
"""What vCard 3.0 has no property for; the export writes them."""

_N_PARTS, _ADR_PARTS = 5, 7
_REACH = frozenset({"phones", "emails", "wechat", "address", "note"})
_SECRET = {"PRIVATE", "CONFIDENTIAL"}
_WECHAT = {"X-WECHAT", "X-WEIXIN", "X-WECHAT-ID"}
_PROFILES = {"IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE"}


def read_vcards(text: str, file: str) -> IncomingList:
    """Everybody in a text of vCards; a card without any name is told and left out."""
    found, parties = read_cards(text), []
    for card in found.cards:
        party = _read_card(card)
        if party is None:
            found.tell(say("directory.no_name"), card.number)
        else:
            parties.append(IncomingParty(number=card.number, party=party))
    return IncomingList(file=file, parties=tuple(parties), problems=tuple(found.problems))


def _read_card(card: Card) -> Party | None:
    company = tidy(" ".join(next((line.parts() for line in _all(card, "ORG")), [])))
    names, kind = _read_names(card), PartyKind.PERSON
    if _is_company(card) or _is_one_of(company, names) or not any(names):
        kind = PartyKind.COMPANY
        names = names if any(names) else by_script(company)
        company = "" if _is_one_of(company, names) else company
    return make_party(
        kind,
        names=names,
        role=_first(card, "TITLE") or _first(card, "ROLE"),
        company=company,
        phones=pick_phones(_bare(line.text, "tel:") for line in _all(card, "TEL")),
        emails=pick_emails(_bare(line.text, "mailto:") for line in _all(card, "EMAIL")),
        wechat=_read_wechat(card),
        address=_read_address(card),
        is_member=_first(card, MEMBER) == "1",
        offers=pick_offers(part for line in _all(card, "CATEGORIES") for part in line.parts(",")),
        note=tidy_note("\n".join(line.text for line in _all(card, "NOTE"))),
        private=_read_private(card, kind),
    )


def _read_names(card: Card) -> tuple[str, str]:
    """The Chinese and the English name: as displayed, else of the parts, else the nickname."""
    zh, en = "", _first(card, ENGLISH)
    parted = [_join_parts(line) for line in _all(card, "N")]
    displayed = [tidy(line.text) for line in _all(card, "FN")]
    for name in (*displayed, *parted, _first(card, "NICKNAME")):
        chinese, english = by_script(name)
        zh, en = zh or chinese, en or english
    return zh, en


def _join_parts(line: CardLine) -> str:
    """``N``: family, given, further names, before and after it; a Chinese name is written so."""
    family, given, more, before, after = ([*map(tidy, line.parts()), *[""] * _N_PARTS])[:_N_PARTS]
    if IDEOGRAPH.search(family + given):
        return tidy(f"{family}{more}{given}")
    return tidy(f"{before} {given} {more} {family} {after}")


def _is_company(card: Card) -> bool:
    return (
        _first(card, "KIND").lower() in {"org", "organization"}
        or _first(card, "X-ABSHOWAS").upper() == "COMPANY"
    )


def _is_one_of(name: str, names: tuple[str, str]) -> bool:
    return bool(name) and fold_name(name) in {fold_name(one) for one in names}


def _read_private(card: Card, kind: PartyKind) -> frozenset[str]:
    """What the card says of itself, else as a new entry."""
    if said := _all(card, PRIVATE):
        return frozenset(set(said[0].parts(",")) & set(MAY_BE_PRIVATE))
    secret = _first(card, "CLASS").upper() in _SECRET
    return private_of(kind) | (_REACH if secret else frozenset())


def _read_wechat(card: Card) -> str:
    for line in card.lines:
        types = {*line.settings.get("type", ()), *line.settings.get("x-service-type", ())}
        is_profile = line.name in _PROFILES and (
            types & {"wechat", "weixin"} or line.value.lower().startswith(("wechat:", "weixin:"))
        )
        if line.name in _WECHAT or is_profile:
            return tidy(line.text.rpartition(":")[2])
    return ""


def _read_address(card: Card) -> str:
    """In one line: as a Chinese envelope has it, from the large to the small, or the other way."""
    for line in _all(card, "ADR"):
        parts = ([*map(tidy, line.parts()), *[""] * _ADR_PARTS])[:_ADR_PARTS]
        box, more, street, town, region, code, country = parts
        if IDEOGRAPH.search("".join(parts)):
            whole = tidy(f"{region}{town}{street}{more}")
        else:
            whole = ", ".join(filter(None, (box, street, more, town, f"{region} {code}".strip())))
        if whole:
            return whole
        if country:
            return country
    return next((tidy(line.text) for line in _all(card, "LABEL")), "")


def _bare(text: str, scheme: str) -> str:
    """The number or address of a link (vCard 4.0): ``tel:+86-138-0013-8000;ext=12``."""
    if not text.lower().startswith(scheme):
        return text
    number, _, rest = text[len(scheme) :].partition(";")
    extension = rest.partition("ext=")[2].partition(";")[0]
    return f"{number} ext. {extension}" if extension else number


def _all(card: Card, name: str) -> Sequence[CardLine]:
    return [line for line in card.lines if line.name == name]


def _first(card: Card, name: str) -> str:
    return next((text for line in _all(card, name) if (text := tidy(line.text))), "")
