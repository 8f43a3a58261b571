"""An entry of the directory as the texts of its fields: of a form, of a row of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.party import MAY_BE_PRIVATE
from scout.domain.party_field import party_fields, party_offers
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.party import Party
    from scout.domain.text import Lang

BETWEEN = "; "
"""Between several numbers, addresses, offers, fields."""
NOTHING = "-"
"""Where nothing is private: an empty text asks for what is usual."""


def name_of(party: Party) -> Bilingual:
    """The name in both languages; the only one twice."""
    return Bilingual(zh=party.name("zh"), en=party.name("en"))


def party_texts(party: Party, lang: Lang) -> Mapping[str, str]:
    """The text of each field by its id, as it is read again."""
    fields, offers = party_fields().by_id, party_offers()
    kinds = {choice.id: choice.name.pick(lang) for choice in fields["kind"].choices}
    private = [fields[name].name.pick(lang) for name in MAY_BE_PRIVATE if name in party.private]
    yes_no = say("domain.yes") if party.is_member else say("domain.no")
    return {
        "kind": kinds[party.kind.value],
        "name_zh": party.name_zh,
        "name_en": party.name_en,
        "company": party.company,
        "role": party.role,
        "phones": BETWEEN.join(party.phones),
        "emails": BETWEEN.join(party.emails),
        "wechat": party.wechat,
        "address": party.address,
        "member": yes_no.text(lang),
        "offers": BETWEEN.join(offers.name(one, lang) for one in party.offers),
        "note": party.note,
        "private": BETWEEN.join(private) or NOTHING,
    }
