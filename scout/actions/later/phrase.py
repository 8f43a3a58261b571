"""Clauses one after the other, as each language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable


def join_clauses(clauses: Iterable[Bilingual]) -> Bilingual:
    """Parts of a sentence with the semicolons of each language."""
    parts = list(clauses)
    return Bilingual(
        zh="；".join(part.zh for part in parts) or "–",
        en="; ".join(part.en for part in parts) or "–",
    )
