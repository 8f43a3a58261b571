"""Who of those that come in is there already: by the same number, or the same name and company."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.party import phone_digits
from scout.domain.text import fold_name
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.party import Party

Key = tuple[str, str]


class TwinBy(StrEnum):
    """Why two entries are taken for one."""

    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTwin:
    """The entry that is there already, and why it may be the same; nobody has merged them."""

    other: Party
    by: TwinBy


class PartyTwins:
    """Finds the twin of an entry among many; more can be added as they come."""

    def __init__(self, parties: Iterable[Party] = ()) -> None:
        self._by_phone = defaultdict[str, list["Party"]](list)
        self._by_name = defaultdict[Key, list["Party"]](list)
        for party in parties:
            self.add(party)

    def add(self, party: Party) -> None:
        """One more to be found."""
        for digits in map(phone_digits, party.phones):
            if digits:
                self._by_phone[digits].append(party)
        for key in _names_of(party):
            self._by_name[key].append(party)

    def find(self, party: Party) -> PartyTwin | None:
        """The likeliest: of the same name with the same number, then the number, then the name."""
        named = [one for key in sorted(_names_of(party)) for one in self._by_name[key]]
        rung = [one for phone in party.phones for one in self._by_phone[phone_digits(phone)]]
        both = [one for one in rung if one in named]
        if rung:
            return PartyTwin(other=(both or rung)[0], by=TwinBy.PHONE)
        return PartyTwin(other=named[0], by=TwinBy.NAME) if named else None


def _names_of(party: Party) -> set[Key]:
    """Each name with the company, as they are compared."""
    company = fold_name(party.company)
    return {(fold_name(name), company) for name in (party.name_zh, party.name_en) if name}
