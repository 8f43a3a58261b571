"""Versions of an entry of the directory, and entries that may be one, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.moment import word_noted
from scout.actions.store.comparing import Versions, compare_texts
from scout.domain.message import say
from scout.domain.party_field import party_fields
from scout.domain.party_text import party_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.party import Party
    from scout.domain.text import Lang


def conflict_of_parties(mine: Party, theirs: Party, *, lang: Lang) -> Versions:
    """Ours, and what somebody else saved meanwhile, by the names of the fields."""
    return Versions(
        id=theirs.id,
        name=theirs.name(lang),
        who=theirs.changed_by,
        at=theirs.changed_at,
        differences=compare_texts(_named(mine, lang), _named(theirs, lang)),
    )


def _named(party: Party, lang: Lang) -> Mapping[str, str]:
    texts = party_texts(party, lang)
    return {field.name.pick(lang): texts[field.id] for field in party_fields().fields}


def pair_of_parties(kept: Party, gone: Party, *, lang: Lang) -> Versions:
    """Two entries that may be one: what each says where they differ."""
    return Versions(
        id=gone.id,
        name=f"{kept.name(lang)} ← {gone.name(lang)}",
        who="",
        at="",
        differences=compare_texts(_named(kept, lang), _named(gone, lang)),
    )


def changes_of_party(history: Sequence[Party], *, lang: Lang) -> tuple[Versions, ...]:
    """What each version of an entry says otherwise than the one before, the newest first."""
    before = [_named(one, lang) for one in history[1:]]
    return tuple(
        Versions(
            id=one.id,
            name=say(
                "directory.version",
                number=one.version,
                at=word_noted(one.changed_at),
                who=one.changed_by or "?",
            ).text(lang),
            who="",
            at=one.changed_at,
            differences=compare_texts(_named(one, lang), old),
        )
        for one, old in zip(history, [*before, {}], strict=True)
    )
