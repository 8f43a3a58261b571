"""The directory as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.domain.party import MAY_BE_PRIVATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.directory.entry import PartyTwin
    from scout.actions.directory.intake import PartyIntake, PartyRow, PartyTaken
    from scout.actions.directory.link import LinkLine
    from scout.domain.party import Party
    from scout.domain.text import Lang

Json = dict[str, Any]


def parties_as_json(found: Sequence[Party], *, address: str) -> Json:
    """Everybody that was asked for, and in which library they are."""
    parties = [party_as_json(party) for party in found]
    return {"version": 1, "library": address, "parties": parties}


def party_as_json(party: Party, links: Sequence[LinkLine] | None = None) -> Json:
    """An entry; ``private`` names the fields that stay out unless they are asked for."""
    data: Json = {
        "id": party.id,
        "kind": party.kind.value,
        "name": {"zh": party.name_zh, "en": party.name_en},
        "role": party.role,
        "company": party.company,
        "phones": list(party.phones),
        "emails": list(party.emails),
        "wechat": party.wechat,
        "address": party.address,
        "member": party.is_member,
        "offers": list(party.offers),
        "note": party.note,
        "private": [name for name in MAY_BE_PRIVATE if name in party.private],
        "edit": {"version": party.version, "by": party.changed_by, "at": party.changed_at},
    }
    if links is not None:
        data["links"] = [
            {
                "subject": one.link.subject.value,
                "id": one.link.subject_id,
                "name": one.subject,
                "role": one.link.role,
            }
            for one in links
        ]
    return data


def intake_as_json(intake: PartyIntake, taken: PartyTaken, *, lang: Lang, dry_run: bool) -> Json:
    """How a file was understood, its doubles, and what came of it."""
    return {
        "version": 1,
        "file": intake.file,
        "dry_run": dry_run,
        "columns": [
            {
                "column": column.letter,
                "header": column.header,
                "field": column.field.id if column.field else None,
                "by": column.found_by.value,
            }
            for column in intake.columns
        ],
        "doubles": [_twin_as_json(row) for row in intake.twins],
        "new": [party.id for party in taken.new],
        "changed": [party.id for party in taken.changed],
        "left": list(taken.left),
        "remarks": [message.text(lang) for message in taken.remarks],
        "problems": [
            {"line": problem.line, "message": problem.message.text(lang)}
            for problem in intake.problems
        ],
    }


def doubles_as_json(found: Sequence[tuple[Party, PartyTwin]]) -> Json:
    """Who may be whom."""
    pairs = [{"id": party.id, "of": twin.other.id, "by": twin.by.value} for party, twin in found]
    return {"version": 1, "doubles": pairs}


def _twin_as_json(row: PartyRow) -> Json:
    twin = row.twin
    return {
        "row": row.number,
        "name": {"zh": row.party.name_zh, "en": row.party.name_en},
        "of": twin.other.id if twin else None,
        "by": twin.by.value if twin else None,
    }
