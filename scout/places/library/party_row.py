"""Somebody of the directory as a row of its table and back, and the line of a search."""

from __future__ import annotations

import re
from typing import Any

from scout.domain.document.fault import DocumentError
from scout.domain.document.reading import read_document
from scout.domain.document.writing import write_document
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.domain.party import Party, phone_digits
from scout.domain.party_field import party_offers
from scout.domain.pinyin import spell
from scout.places.library.word import clean
from scout.places.search import fold

_NUMBER = re.compile(r"[+\d][\d\s()（）-]*\d")


def party_row(party: Party) -> dict[str, Any]:
    """The columns of somebody but the number."""
    return {
        "id": party.id,
        "version": party.version,
        "changed_by": clean(party.changed_by),
        "changed_at": party.changed_at,
        "kind": party.kind.value,
        "name": clean(party.name("zh")),
        "role": clean(party.role),
        "is_member": party.is_member,
        "line": _line_of(party),
        "record": write_document(party, Party),
    }


def read_party_text(text: str) -> Party:
    """Somebody of a text that a library keeps; raises ``StoreError`` where it is none."""
    try:
        found: Party = read_document(text, Party)
    except DocumentError as error:
        raise StoreError(say("library.odd_party", why=str(error))) from error
    return found


def ask_party(words: str) -> list[str]:
    """The texts that must all be in a line: words, and numbers as their digits alone.

    >>> ask_party("王 138-0013 8000")
    ['王', '13800138000']
    """
    numbers = {found[0]: phone_digits(found[0]) for found in _NUMBER.finditer(words)}
    for number, digits in numbers.items():
        words = words.replace(number, f" {digits or number} ")
    return list(dict.fromkeys(clean(fold(words)).split()))


def _line_of(party: Party) -> str:
    """Everything of somebody that a search looks at, on one line."""
    offers = [name for one in party.offers for name in (one, *_names_of(one))]
    told = (party.name_zh, party.name_en, party.company, party.role, *offers, party.wechat)
    typed = (spell(name) for name in (party.name_zh, party.company))
    digits = map(phone_digits, party.phones)
    rest = (*party.phones, *party.emails, party.address, party.note)
    return clean(" ".join((fold(" ".join((*told, *rest))), *typed, *digits)))


def _names_of(offer: str) -> tuple[str, str]:
    words = party_offers()
    return words.name(offer, "zh"), words.name(offer, "en")
