"""People and companies of the trade, and what they are to places and productions."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.text import Lang

_NO_DIGIT = re.compile(r"\D+")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x|#)\s*\d{1,6}\s*$", re.IGNORECASE)
_CHINA = re.compile(r"^(?:\+|00)86")
_LEAST_DIGITS = 5  # 12345 rings; what is shorter is an extension or a slip


class PartyKind(StrEnum):
    """Whether it is a person or a company."""

    PERSON = "person"
    COMPANY = "company"


class LinkSubject(StrEnum):
    """To what somebody is something."""

    PLACE = "place"
    PRODUCTION = "production"


CONTACT, BACKUP = "contact", "backup"
"""The roles whose people papers name, in this order."""
PRIVATE_OF_PERSON = frozenset({"wechat", "address", "note"})
PRIVATE_OF_COMPANY = frozenset({"note"})
"""What a new entry keeps to itself: an assumption, which its form shows and changes."""
MAY_BE_PRIVATE = ("role", "company", "phones", "emails", "wechat", "address", "offers", "note")
"""What an entry can keep to itself, in the order of the form; a name is never left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person or a company.

    Of the two names one may be empty; ``role`` is a person's at the ``company``. ``offers`` are ids
    of the vocabulary or own words. ``private`` names the fields that stay out of exports and
    papers. ``version`` counts the saves, 0 where it was never saved; ``changed_by`` and
    ``changed_at`` (ISO, UTC) are of the last of them. Raises ``ValueError`` without a name.
    """

    id: str
    kind: PartyKind = PartyKind.PERSON
    name_zh: str = ""
    name_en: str = ""
    role: str = ""
    company: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    wechat: str = ""
    address: str = ""
    is_member: bool = False
    offers: tuple[str, ...] = ()
    note: str = ""
    private: frozenset[str] = frozenset()
    version: int = 0
    changed_by: str = ""
    changed_at: str = ""

    def __post_init__(self) -> None:
        if not (self.name_zh or self.name_en):
            raise ValueError("somebody without a name")

    def name(self, lang: Lang) -> str:
        """The name in a language, or the only one."""
        first, second = (self.name_zh, self.name_en) if lang == "zh" else (self.name_en, "")
        return first or second or self.name_zh or self.name_en


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLink:
    """What a party is to a place or a production; ``role`` is of the vocabulary or an own word."""

    party_id: str
    subject: LinkSubject
    subject_id: str
    role: str = CONTACT


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyWanted:
    """Who is looked for: all the words, and what else is asked; nothing asked is everybody.

    A word is found wherever it stands in names, work, addresses and notes; names as typed in pinyin
    or by its first letters too; a number by any run of its digits.
    """

    words: str = ""
    kind: PartyKind | None = None
    is_member: bool | None = None
    offer: str = ""
    subject: LinkSubject | None = None
    subject_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceContact:
    """Whom a paper names for a place: nothing private is in it."""

    role: str
    party: Party


def private_of(kind: PartyKind) -> frozenset[str]:
    """What a new entry of a kind keeps to itself."""
    return PRIVATE_OF_PERSON if kind is PartyKind.PERSON else PRIVATE_OF_COMPANY


def without_private(party: Party) -> Party:
    """The same party as those may see it who did not ask for private fields."""
    empty = Party(id=party.id, name_zh="-")
    hidden = {name: getattr(empty, name) for name in MAY_BE_PRIVATE if name in party.private}
    return replace(party, **hidden) if hidden else party


def phone_digits(text: str) -> str:
    """The digits of a number as numbers are compared: without 86, area code 0 and extension.

    Empty where there are too few to ring anybody.

    >>> [phone_digits(text) for text in ("+86 755-8899 0011", "0755 88990011转8", "138 0013 8000")]
    ['75588990011', '75588990011', '13800138000']
    """
    bare = _EXTENSION.sub("", text.strip())
    digits = _NO_DIGIT.sub("", _CHINA.sub("", re.sub(r"[\s()（）-]", "", bare)))
    digits = digits.lstrip("0") if digits.startswith("0") else digits
    return digits if len(digits) >= _LEAST_DIGITS else ""
