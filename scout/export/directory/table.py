"""A directory as CSV that Excel opens, and as a workbook; no text in it is ever a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.party_field import party_fields
from scout.domain.party_text import party_texts
from scout.export.clean_text import clean_text, encode_text
from scout.export.place_list.table import MARK, guard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from scout.domain.fact_field import FactField
    from scout.domain.party import Party
    from scout.domain.text import Lang

_WIDTHS = {"kind": 8, "member": 10, "address": 34, "note": 40, "offers": 26, "phones": 24}
_WIDTH = 18


def write_party_csv(parties: Iterable[Party], lang: Lang, *, private: bool) -> bytes:
    """Comma-separated, in UTF-8 with its mark; ``private`` adds which fields each keeps."""
    fields, out = _fields(private=private), io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field.name.pick(lang) for field in fields])
    for party in parties:
        writer.writerow([guard(clean_text(text)) for text in _texts(party, fields, lang=lang)])
    return MARK + encode_text(out.getvalue())


def write_party_workbook(
    parties: Iterable[Party], lang: Lang, *, private: bool, revision: datetime
) -> bytes:
    """One sheet with a title, heads, and a row for everybody."""
    from openpyxl import Workbook  # slow to load

    from scout.export.table import (
        Column,
        add_sheet,
        set_up_print,
        write_heads,
        write_row,
        write_title,
    )
    from scout.export.workbook import save_workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    title = say("directory.title").both()
    book.properties.creator, book.properties.title = "Scout", title.pick(lang)
    page = add_sheet(book, title, lang=lang)
    write_title(page, 1, text=title.pick(lang))
    fields = _fields(private=private)
    columns = [
        Column(head=field.name.pick(lang), width=_WIDTHS.get(field.id, _WIDTH)) for field in fields
    ]
    heads = write_heads(page, 2, columns=columns, lang=lang)
    for at, party in enumerate(parties, heads + 1):
        write_row(page, at, columns=columns, values=_texts(party, fields, lang=lang))
    set_up_print(page, heads=(2, heads), frozen=2)
    return save_workbook(book, revision)


def _fields(*, private: bool) -> list[FactField]:
    return [field for field in party_fields().fields if private or field.id != "private"]


def _texts(party: Party, fields: Sequence[FactField], *, lang: Lang) -> list[str]:
    texts = party_texts(party, lang)
    return [texts[field.id] for field in fields]
