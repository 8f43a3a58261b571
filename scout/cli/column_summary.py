"""What the command line tells of the columns of a scene list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli.screen_table import pad
from scout.domain.column import FIELD_NAMES, FOUND_NAMES
from scout.domain.message import say

if TYPE_CHECKING:
    from scout.domain.column import Column, Mapping
    from scout.domain.text import Lang

_WIDTHS = (4, 22, 24, 18, 6)
_EXAMPLES = 3


def of_mapping(mapping: Mapping, lang: Lang) -> str:
    """One line a column: letter, header, field, how found, how sure, examples."""
    head = [_line(_HEAD[lang])] if mapping.columns else []
    lines = [_place(mapping, lang), *head, *(_column(entry, lang) for entry in mapping.columns)]
    lines += [
        say("cli.other_sheet", sheet=other.name, scenes=other.scenes).text(lang)
        for other in mapping.others
    ]
    names = [FIELD_NAMES[field].text(lang) for field in mapping.missing]
    if names:
        lines.append(say("cli.missing_fields", names=", ".join(names)).text(lang))
    return "\n".join(lines)


_HEAD: dict[Lang, tuple[str, ...]] = {
    lang: tuple(say("cli.column_head").text(lang).split("|")) for lang in ("zh", "en")
}


def _place(mapping: Mapping, lang: Lang) -> str:
    rows = "–".join(str(row) for row in mapping.header_rows) or "-"
    sheet = mapping.sheet or "-"
    return say("cli.mapping_line", sheet=sheet, rows=rows, scenes=mapping.scenes).text(lang)


def _column(column: Column, lang: Lang) -> str:
    field = "-" if column.field is None else FIELD_NAMES[column.field].text(lang)
    sure = f"{column.confidence:.0%}" if column.field is not None else ""
    examples = " | ".join(column.examples[:_EXAMPLES])
    found = FOUND_NAMES[column.found_by].text(lang)
    return _line((column.letter, column.header or "-", field, found, sure, examples))


def _line(parts: tuple[str, ...]) -> str:
    cells = [pad(part, width) for part, width in zip(parts, _WIDTHS, strict=False)]
    return "".join((*cells, *parts[len(_WIDTHS) :])).rstrip()
