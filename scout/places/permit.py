"""The shipped notes on permits: ``seeds/pingshan/permits.yaml``, each with its source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.location import PlaceKind
from scout.domain.permit import PermitBook, PermitRule, PermitScope
from scout.domain.text import Bilingual
from scout.places.shipped_yaml import load_shipped

if TYPE_CHECKING:
    from pathlib import Path

_BILINGUAL = ("title", "rule", "authority", "consent", "conditions", "lead_note")


@cache
def load_permits(file: Path | None = None) -> PermitBook:
    """The rules in their order; raises ``KeyError`` or ``ValueError`` for a broken entry."""
    data: dict[str, Any] = load_shipped(file or paths.SEEDS / "pingshan" / "permits.yaml")
    return PermitBook(
        rules=tuple((_scope(entry), _rule(entry)) for entry in data["rules"]),
        general=tuple(_rule(entry) for entry in data["general"]),
    )


def _scope(entry: dict[str, Any]) -> PermitScope:
    return PermitScope(
        group=entry.get("group", ""),
        kinds=frozenset(PlaceKind(kind).value for kind in entry.get("kinds", ())),
        facts=tuple(
            (field, start) for field, starts in entry.get("facts", {}).items() for start in starts
        ),
        permit=tuple(entry.get("permit", ())),
    )


def _rule(entry: dict[str, Any]) -> PermitRule:
    texts = {
        name: Bilingual(zh=entry[name]["zh"], en=entry[name]["en"])
        for name in _BILINGUAL
        if name in entry
    }
    return PermitRule(
        id=entry["id"],
        title=texts.pop("title"),
        rule=texts.pop("rule"),
        source=entry.get("source", ""),
        stated=entry["stated"],
        lead_days=entry.get("lead_days"),
        **texts,
    )
