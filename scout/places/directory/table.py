"""Tables of people and companies, from any program: which column holds what, who is in each row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.column import FoundBy, letter_of
from scout.domain.fact_field import FactField, FactKind, fold_header
from scout.domain.message import say
from scout.domain.party import MAY_BE_PRIVATE, PartyKind, private_of
from scout.domain.party_field import party_fields
from scout.domain.problem import Problem
from scout.domain.text import Bilingual, fold_name
from scout.places.directory.incoming import (
    IncomingList,
    IncomingParty,
    by_script,
    make_party,
    pick_emails,
    pick_offers,
    pick_phones,
    split_words,
    tidy,
    tidy_note,
)
from scout.places.intake.column import UNUSED, IntakeColumn
from scout.places.intake.table import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.party import Party
    from scout.places.intake.foreign import ForeignList, ForeignRow
    from scout.places.intake.table import TableSheet

_LOOKED_AT, _EXAMPLES, _EXAMPLE_SIGNS = 200, 3, 40
_FAMILY, _GIVEN = (
    FactField(id=name, group="who", kind=FactKind.TEXT, name=Bilingual(zh=zh, en=en))
    for name, zh, en in (("family", "姓", "Family name"), ("given", "名", "Given name"))
)
_PARTS = {
    **dict.fromkeys(
        map(fold_header, ("姓", "姓氏", "last name", "family name", "surname")), _FAMILY
    ),
    **dict.fromkeys(map(fold_header, ("名", "名字", "first name", "given name")), _GIVEN),
}
"""Halves of a name: address books of offices have them, a directory has whole names."""
_YES = {"1", "是", "y", "yes", "true", "√", "✓", "会员", "member", "会员单位"}
_NOTHING = {"-", "无", "none"}
_COMPANY = re.compile(
    r"(?:公司|集团|工作室|协会|中心|事务所|传媒|影业|Ltd\.?|LLC|Inc\.?|GmbH|Studios?)$",
    re.IGNORECASE,
)


def open_party_table(
    sheets: Sequence[TableSheet], file: str, *, asked: str = ""
) -> ForeignList | None:
    """The sheet with the most columns of a directory; ``None`` where none has any rows."""
    return read_table(sheets, file, asked=asked, known=count_known)


def name_party_columns(found: ForeignList, said: Mapping[str, str]) -> tuple[IntakeColumn, ...]:
    """Every column with its field; ``said``: by header or letter the id of one, or ``UNUSED``."""
    fields, columns = party_fields().by_id, []
    for index, header in enumerate(found.headers):
        letter = letter_of(index)
        word = said.get(header) or said.get(letter) or said.get(letter.lower())
        field = fields.get(word) if word else find_party_field(header)
        by = FoundBy.USER if word else FoundBy.ALIAS if field else FoundBy.NONE
        texts = (text for row in found.rows[:_LOOKED_AT] if (text := row.cells[index]))
        examples = tuple(dict.fromkeys(text[:_EXAMPLE_SIGNS] for text in texts))[:_EXAMPLES]
        columns.append(
            IntakeColumn(index=index, header=header, field=field, found_by=by, examples=examples)
        )
    return tuple(columns)


def find_party_field(header: str) -> FactField | None:
    """The field of a directory that a header names, also half of a name."""
    return party_fields().find(header) or _PARTS.get(fold_header(header))


def find_party_word(word: str) -> str | None:
    """The id of the field that a user names, ``UNUSED`` for none; ``None`` for another word."""
    if fold_header(word) in {"", "unused", "不用", "不导入"}:
        return UNUSED
    field = party_fields().by_id.get(word.strip()) or party_fields().find(word)
    return field.id if field else None


def read_parties(found: ForeignList, columns: Sequence[IntakeColumn]) -> IncomingList:
    """Everybody in a table; a row without any name is told and left out."""
    parties, problems = [], list(found.problems)
    for row in found.rows:
        party = _read_row(row, columns)
        if party is None:
            message = say("directory.no_name")
            problems.append(Problem(message=message, line=row.number, sheet=found.layer))
        else:
            parties.append(IncomingParty(number=row.number, party=party))
    return IncomingList(file=found.file, parties=tuple(parties), problems=tuple(problems))


def count_known(headers: Sequence[str]) -> int:
    """How many of these are columns of a directory."""
    found = (find_party_field(header) for header in headers if header)
    return len({field.id for field in found if field})


def _read_row(row: ForeignRow, columns: Sequence[IntakeColumn]) -> Party | None:
    cells: dict[str, list[str]] = {}
    for column in columns:
        if column.field is not None and (text := row.cells[column.index].strip()):
            cells.setdefault(column.field.id, []).append(text)
    return read_texts(cells)


def read_texts(cells: Mapping[str, Sequence[str]]) -> Party | None:
    """Somebody by the texts of the fields, several where a field has several; without an id.

    ``None`` without a name.
    """
    first = {name: tidy(texts[0]) for name, texts in cells.items() if texts}
    company, names = first.get("company", ""), _read_names(first)
    kind = _read_kind(first, names)
    if kind is PartyKind.COMPANY:
        names = names if any(names) else by_script(company)
        company = "" if fold_name(company) in map(fold_name, names) else company
    several = {
        name: [word for text in cells.get(name, ()) for word in split_words(text)]
        for name in ("phones", "emails", "offers")
    }
    return make_party(
        kind,
        names=names,
        role=first.get("role", ""),
        company=company,
        phones=pick_phones(several["phones"]),
        emails=pick_emails(several["emails"]),
        wechat=first.get("wechat", ""),
        address=first.get("address", ""),
        is_member=first.get("member", "").casefold() in _YES,
        offers=pick_offers(several["offers"]),
        note=tidy_note("\n".join(cells.get("note", ()))),
        private=_read_private(first.get("private", ""), kind),
    )


def _read_names(first: Mapping[str, str]) -> tuple[str, str]:
    """Both names: one that stands in the other's column is known by its signs."""
    zh, en = by_script(first.get("name_zh", ""))
    en = first.get("name_en", "") or en
    family, given = first.get("family", ""), first.get("given", "")
    if not (zh or en) and (family or given):
        chinese, _ = by_script(family + given)
        zh, en = chinese, "" if chinese else f"{given} {family}".strip()
    return zh, en


def _read_kind(first: Mapping[str, str], names: tuple[str, str]) -> PartyKind:
    """What the column says, else a company where only one is named, or where the name is one."""
    company, said = first.get("company", ""), fold_header(first.get("kind", ""))
    for choice in party_fields().by_id["kind"].choices:
        if said in {choice.id, fold_header(choice.name.zh), fold_header(choice.name.en)}:
            return PartyKind(choice.id)
    if not any(names) or fold_name(company) in {fold_name(name) for name in names if name}:
        return PartyKind.COMPANY
    is_one = not company and any(_COMPANY.search(name) for name in names)
    return PartyKind.COMPANY if is_one else PartyKind.PERSON


def _read_private(text: str, kind: PartyKind) -> frozenset[str]:
    if not text:
        return private_of(kind)
    if text in _NOTHING:
        return frozenset()
    fields = (party_fields().find(word) for word in split_words(text))
    return frozenset(field.id for field in fields if field and field.id in MAY_BE_PRIVATE)
