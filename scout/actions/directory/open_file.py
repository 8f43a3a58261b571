"""Open a file of people and companies: vCards, or a table; read apart, never written to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from scout.actions.apart import work_on
from scout.actions.intake.open_file import read_sheets
from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.places.directory.card import read_vcards
from scout.places.directory.card_line import without_pictures
from scout.places.directory.table import count_known, open_party_table
from scout.script.source.decode import decode
from scout.script.source.source import Source, open_source

if TYPE_CHECKING:
    from pathlib import Path

    from scout.domain.progress import Progress
    from scout.places.directory.incoming import IncomingList
    from scout.places.intake.foreign import ForeignList
    from scout.script.apart.readers import Readers

SUFFIXES = (".vcf", ".vcard", ".csv", ".tsv", ".xlsx", ".xls", ".et")
"""What may hold a directory."""

_HEAD = 4096
_LEAST_COLUMNS = 2  # names and numbers; prose may look so too, but has no names of columns
_BEGIN = b"begin:vcard"


def open_party_file(
    path: Path,
    *,
    sheet: str = "",
    progress: Progress | None = None,
    readers: Readers | None = None,
) -> IncomingList | ForeignList:
    """Everybody in a file of vCards, or the rows of a table whose columns are to be named.

    Raises ``ReadError`` and ``LimitError``.
    """
    work = partial(_open, path, sheet=sheet)
    return work_on(path.name, work, progress=progress, readers=readers)


def _open(path: Path, *, sheet: str, progress: Progress) -> IncomingList | ForeignList:
    progress.report(0.1, say("directory.reading", file=path.name))
    source = open_source(path)
    if _BEGIN in source.content[:_HEAD].replace(b"\0", b"").lower():
        bare = Source(source.name, without_pictures(source.content))
        decoded = decode(bare)
        found = read_vcards(decoded.text, source.name)
        return found.with_problems(decoded.problems)
    sheets = read_sheets(source, columns=_LEAST_COLUMNS, progress=progress)
    table = open_party_table(sheets, source.name, asked=sheet)
    if table is None or (len(table.headers) <= _LEAST_COLUMNS and not count_known(table.headers)):
        raise ReadError(say("directory.no_file"), file=source.name)
    return table
