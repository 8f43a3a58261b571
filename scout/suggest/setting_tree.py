"""Which kinds of place can stand in for which, from ``seeds/vocabulary/related_settings.json``."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

EXACT = 1.0


class Relation(StrEnum):
    """What an offered kind is to the wanted one: an orchard is narrower than farmland."""

    EXACT = "exact"
    NARROWER = "narrower"
    BROADER = "broader"
    RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindMatch:
    """How well a kind plays another, 0 to 1, and as what."""

    score: float
    offered: str
    relation: Relation


NONE = KindMatch(score=0.0, offered="", relation=Relation.RELATED)


@cache
def related_kinds() -> dict[str, dict[str, KindMatch]]:
    """For each wanted kind of the shipped vocabulary the others that can play it."""
    file = paths.SEEDS / "vocabulary" / "related_settings.json"
    return read_relations(json.loads(file.read_text(encoding="utf-8")))


def read_relations(data: Mapping[str, Any]) -> dict[str, dict[str, KindMatch]]:
    """For each wanted kind the others that can play it.

    ``pairs`` (one, other, score) play each other equally well; ``kinds_of``, which may be missing,
    holds a narrower kind, the broader one, how well the narrower plays the broader and the broader
    the narrower.
    """
    related: dict[str, dict[str, KindMatch]] = {}

    def note(wanted: str, match: KindMatch) -> None:
        related.setdefault(wanted, {})[match.offered] = match

    for one, other, score in data["pairs"]:
        note(one, KindMatch(score=float(score), offered=other, relation=Relation.RELATED))
        note(other, KindMatch(score=float(score), offered=one, relation=Relation.RELATED))
    for narrow, broad, up, down in data.get("kinds_of", ()):
        note(broad, KindMatch(score=float(up), offered=narrow, relation=Relation.NARROWER))
        note(narrow, KindMatch(score=float(down), offered=broad, relation=Relation.BROADER))
    return related


def rank_kinds(wanted: str) -> list[KindMatch]:
    """Every kind that can play a kind, the worst first, the kind itself last."""
    exact = KindMatch(score=EXACT, offered=wanted, relation=Relation.EXACT)
    near = [match for match in related_kinds().get(wanted, {}).values() if match.score > 0]
    return [*sorted(near, key=lambda match: (match.score, match.offered)), exact]


@cache
def match_kind(wanted: str, offered: tuple[str, ...]) -> KindMatch:
    """How well the kinds of a spot play a kind, and which of them does; score 0 where none."""
    found = [match for match in rank_kinds(wanted) if match.offered in offered]
    return found[-1] if found else NONE


def kind_score(wanted: str, offered: tuple[str, ...]) -> tuple[float, str]:
    """The score and the kind of :func:`match_kind`."""
    match = match_kind(wanted, offered)
    return match.score, match.offered
