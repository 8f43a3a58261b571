"""The directory as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.party import LinkSubject
from scout.domain.party_field import party_fields, party_offers
from scout.domain.party_text import name_of, party_texts
from scout.places.directory.twin import TwinBy

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from scout.actions.directory.intake import PartyIntake, PartyTaken
    from scout.actions.directory.link import LinkLine
    from scout.domain.message import Message
    from scout.domain.party import Party
    from scout.domain.text import Lang
    from scout.places.directory.twin import PartyTwin

_TWIN = {TwinBy.PHONE: say("cli.twin_phone"), TwinBy.NAME: say("cli.twin_name")}
_SUBJECT = {
    LinkSubject.PLACE: say("cli.link_place"),
    LinkSubject.PRODUCTION: say("cli.link_production"),
}


def of_parties(found: Sequence[Party], lang: Lang) -> str:
    """One line each: id, name, role and company, number, what they offer."""
    lines = [_line(party, lang) for party in found]
    return "\n".join([*lines, say("cli.party_count", count=len(found)).text(lang)])


def of_party(party: Party, links: Sequence[LinkLine], *, lang: Lang) -> str:
    """A line a field that is known, then what they are to places and productions."""
    fields, texts = party_fields().by_id, party_texts(party, lang)
    between = "：" if lang == "zh" else ": "
    version = say("cli.party_version", version=party.version)
    lines = [f"{party.id} · {version.text(lang)}"]
    lines += [
        f"{fields[name].name.pick(lang)}{between}{text}" for name, text in texts.items() if text
    ]
    lines += [
        f"{link.role} → {_SUBJECT[link.link.subject].text(lang)} {link.subject}" for link in links
    ]
    return "\n".join(lines)


def of_intake(intake: PartyIntake, taken: PartyTaken, *, lang: Lang, dry_run: bool) -> str:
    """The columns, the doubles with why, and what came of it."""
    lines = [
        f"{column.letter}  {column.header} → "
        f"{column.field.name.pick(lang) if column.field else '–'}"
        for column in intake.columns
    ]
    lines += [
        _tell_twin(row.number, row.party, twin=row.twin).text(lang)
        for row in intake.twins
        if row.twin is not None
    ]
    counts = {"new": len(taken.new), "changed": len(taken.changed), "left": len(taken.left)}
    code = say("cli.party_would", **counts) if dry_run else say("cli.party_taken", **counts)
    lines.append(code.text(lang))
    if taken.left:
        lines.append(say("cli.party_left").text(lang))
    return "\n".join(lines)


def _tell_twin(number: int, party: Party, *, twin: PartyTwin) -> Message:
    other = twin.other
    return say(
        "cli.party_twin",
        number=number,
        name=name_of(party),
        other=name_of(other),
        id=other.id,
        why=_TWIN[twin.by],
    )


def of_double(twin: PartyTwin, *, lang: Lang) -> str:
    """Somebody new may be there already."""
    other = twin.other
    said = say("cli.party_double", other=name_of(other), id=other.id, why=_TWIN[twin.by])
    return said.text(lang)


def of_doubles(found: Sequence[tuple[Party, PartyTwin]], lang: Lang) -> str:
    """A line each, and how many."""
    lines = [
        say(
            "cli.party_pair",
            name=name_of(party),
            id=party.id,
            other=name_of(twin.other),
            other_id=twin.other.id,
            why=_TWIN[twin.by],
        ).text(lang)
        for party, twin in found
    ]
    return "\n".join([*lines, say("cli.party_count", count=len(found)).text(lang)])


def of_export(count: int, files: Sequence[str], *, lang: Lang, parsed: argparse.Namespace) -> str:
    """How many were written where, and whether private fields are in it."""
    private = say("cli.party_private_in") if parsed.with_private else say("cli.party_private_out")
    return "\n".join(
        [say("cli.party_written", count=count).text(lang) + private.text(lang), *files]
    )


def _line(party: Party, lang: Lang) -> str:
    offers = ", ".join(party_offers().name(one, lang) for one in party.offers)
    work = " / ".join(filter(None, (party.role, party.company)))
    member = say("cli.party_member").text(lang) if party.is_member else ""
    known = (party.name(lang), work, " ".join(party.phones), " ".join(party.emails), offers, member)
    return f"{party.id}  " + " · ".join(filter(None, known))
