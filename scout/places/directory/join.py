"""Two entries for the same person or company made one: the known stays, the new is added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.party_field import party_fields
from scout.domain.text import fold_name
from scout.places.directory.incoming import pick_emails, pick_phones, tidy_note

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.party import Party

_LINES = ("name_zh", "name_en", "role", "company", "wechat", "address")


def join_parties(known: Party, news: Party) -> tuple[Party, tuple[Message, ...]]:
    """The known entry with what the other adds; and what that says otherwise, which is left."""
    told = {name: getattr(known, name) or getattr(news, name) for name in _LINES}
    remarks = [
        say(
            "directory.otherwise",
            name=told["name_zh"] or told["name_en"],
            field=party_fields().by_id[name].name,
            kept=told[name],
            other=getattr(news, name),
        )
        for name in _LINES
        if getattr(news, name) and fold_name(getattr(news, name)) != fold_name(told[name])
    ]
    notes = (known.note, "" if news.note in known.note else news.note)
    joined = replace(
        known,
        **told,
        phones=pick_phones((*known.phones, *news.phones)),
        emails=pick_emails((*known.emails, *news.emails)),
        is_member=known.is_member or news.is_member,
        offers=tuple(dict.fromkeys((*known.offers, *news.offers))),
        note=tidy_note("\n".join(filter(None, notes))),
    )
    return joined, tuple(remarks)
