"""What must be asked before a place is filmed: notes, each to be confirmed with the authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.text import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitRule:
    """Who approves or is told, who must consent, by which rule, and by which source.

    ``stated``: the source says so; else it is from memory. ``lead_days``: how long before the first
    day to apply, ``None`` where nobody knows; ``lead_note`` says on what an assumed one rests.
    """

    id: str
    title: Bilingual
    rule: Bilingual
    authority: Bilingual | None = None
    consent: Bilingual | None = None
    conditions: Bilingual | None = None
    source: str = ""
    stated: bool = False
    lead_days: int | None = None
    lead_note: Bilingual | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitScope:
    """To which places a rule applies: one of its signs is enough.

    ``facts``: beginnings of the value of a fact. ``permit``: words of the place's own permit line
    or name. ``kinds`` of place. Of a ``group`` only the first rule that applies counts.
    """

    group: str = ""
    kinds: frozenset[str] = frozenset()
    facts: tuple[tuple[str, str], ...] = ()
    permit: tuple[str, ...] = ()

    def holds(self, location: Location) -> bool:
        """Whether a place has one of the signs."""
        if location.kind.value in self.kinds:
            return True
        named = f"{location.name.zh} {location.permit}"
        if any(word in named for word in self.permit):
            return True
        return any(
            fact.field == field and fact.value.startswith(start)
            for fact in location.facts
            for field, start in self.facts
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitBook:
    """The rules for places with their scopes, and those for every production."""

    rules: tuple[tuple[PermitScope, PermitRule], ...]
    general: tuple[PermitRule, ...]

    def find(self, location: Location) -> tuple[PermitRule, ...]:
        """The rules for a place, in their order; a place of which nothing is known has none."""
        found: list[PermitRule] = []
        groups: set[str] = set()
        for scope, rule in self.rules:
            if scope.group in groups or not scope.holds(location):
                continue
            groups |= {scope.group} - {""}
            found.append(rule)
        return tuple(found)
