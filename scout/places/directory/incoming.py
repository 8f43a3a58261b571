"""Somebody as a foreign file tells of them, whatever file it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.party import Party, PartyKind, phone_digits, private_of
from scout.domain.party_field import party_offers
from scout.domain.text import fold_name
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.problem import Problem

IDEOGRAPH = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_BETWEEN = re.compile(r"[,，、;；/|\n]+|\s{2,}")
_LINE_SIGNS, _NOTE_SIGNS = 400, 4_000
_MOST = 20  # numbers, addresses, offers of one entry


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingParty:
    """``party`` has no id yet; ``number`` is its line or row in the file, from 1."""

    number: int
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingList:
    """Everybody in a file, and what was wrong with it."""

    file: str
    parties: tuple[IncomingParty, ...]
    problems: tuple[Problem, ...] = ()

    def with_problems(self, first: tuple[Problem, ...]) -> IncomingList:
        """The same with what was wrong with the file itself before."""
        return replace(self, problems=(*first, *self.problems)) if first else self


def tidy(text: str) -> str:
    """One line, without signs that only steer a screen, no longer than a line should be."""
    return " ".join(_CONTROL.sub(" ", text).split())[:_LINE_SIGNS]


def tidy_note(text: str) -> str:
    """The same with its line breaks."""
    lines = (" ".join(line.split()) for line in _CONTROL.sub(" ", text).split("\n"))
    return "\n".join(lines).strip()[:_NOTE_SIGNS]


def split_words(text: str) -> list[str]:
    """What stands between commas, strokes and line breaks."""
    return [word for part in _BETWEEN.split(text) if (word := tidy(part))]


def pick_phones(texts: Iterable[str]) -> tuple[str, ...]:
    """The numbers among these, each once; what has too few digits is none."""
    found: dict[str, str] = {}
    for text in texts:
        number = tidy(text)
        if digits := phone_digits(number):
            found.setdefault(digits, number)
    return tuple(found.values())[:_MOST]


def pick_emails(texts: Iterable[str]) -> tuple[str, ...]:
    """The addresses among these, each once."""
    found = {fold_name(one): one for text in texts if "@" in (one := tidy(text))}
    return tuple(found.values())[:_MOST]


def pick_offers(texts: Iterable[str]) -> tuple[str, ...]:
    """Ids of known offers and own words, each once."""
    words = (party_offers().read(tidy(text)) for text in texts)
    return tuple(dict.fromkeys(word for word in words if word))[:_MOST]


def by_script(name: str) -> tuple[str, str]:
    """A name as the Chinese one where it has a Chinese sign, else as the English one.

    >>> by_script("王姐"), by_script("Wang Jie")
    (('王姐', ''), ('', 'Wang Jie'))
    """
    return (name, "") if IDEOGRAPH.search(name) else ("", name)


def make_party(kind: PartyKind, *, names: tuple[str, str], **told: object) -> Party | None:
    """An entry without an id, as private as a new one is; ``None`` without a name."""
    if not any(names):
        return None
    party = Party(id="", kind=kind, name_zh=names[0], name_en=names[1], private=private_of(kind))
    return replace(party, **told)  # type: ignore[arg-type]
