"""Two versions of an entry of the directory, for whoever has to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.store.comparing import Conflict, compare_texts
from scout.domain.party_field import party_fields
from scout.domain.party_text import party_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.party import Party
    from scout.domain.text import Lang


def conflict_of_parties(mine: Party, theirs: Party, *, lang: Lang) -> Conflict:
    """Ours, and what somebody else saved meanwhile, by the names of the fields."""
    return Conflict(
        id=theirs.id,
        name=theirs.name(lang),
        who=theirs.changed_by,
        at=theirs.changed_at,
        differences=compare_texts(_named(mine, lang), _named(theirs, lang)),
    )


def _named(party: Party, lang: Lang) -> Mapping[str, str]:
    texts = party_texts(party, lang)
    return {field.name.pick(lang): texts[field.id] for field in party_fields().fields}
