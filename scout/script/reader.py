"""Read any file: recognise what it is by its content, hand it to its reader, assemble the script.

A new format is one file in ``format`` and one row: of ``_BOOKS`` where it holds sheets, of
``_READERS`` where it holds a script, of ``format/text.py`` where only the text itself tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.collector import collector_paused
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.script.assemble import assemble
from scout.script.format.celtx import read_celtx
from scout.script.format.delimited import ENOUGH_COLUMNS
from scout.script.format.final_draft import read_final_draft
from scout.script.format.highland import read_highland
from scout.script.format.old_workbook import open_old_workbook
from scout.script.format.open_screenplay import read_fade_in, read_open_screenplay
from scout.script.format.pdf import read_pdf
from scout.script.format.rtf import read_rtf
from scout.script.format.text import open_table, read_text
from scout.script.format.word import read_word
from scout.script.number_above import take_numbers_above
from scout.script.source.kind import Kind, recognise
from scout.script.source.source import Source, open_source
from scout.script.table.book import read_book

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from scout.domain.column import TableOrder
    from scout.domain.correction import Correction
    from scout.domain.script import Script
    from scout.domain.vocabulary import Vocabulary
    from scout.script.draft import Draft
    from scout.script.table.book import Book


def read_script(
    path: Path,
    vocabulary: Vocabulary,
    *,
    order: TableOrder | None = None,
    progress: Progress | None = None,
    meanings: Iterable[Correction] = (),
) -> Script:
    """The script in a file; ``order`` is what the user says about a scene list.

    ``meanings`` say what its era words mean (现代 is 2025).

    Raises ``ReadError`` with the reason where the file holds no scenes, cannot be read or is no
    script at all, and ``LimitError`` where it is larger than any script.
    """
    progress = progress or Progress()
    with collector_paused():
        draft = open_draft(path, order=order, progress=progress)
        progress.report(0.7, say("script.reading"))
        return assemble(draft, vocabulary, file=path.name, meanings=meanings)


def open_draft(
    path: Path | Source, *, order: TableOrder | None = None, progress: Progress
) -> Draft:
    """The draft of a file, to be mended; raises like ``read_script``."""
    source = open_source(path)
    progress.report(0.2, say("script.reading"))
    return read_draft(source, progress, order=order)


def read_draft(source: Source, progress: Progress, *, order: TableOrder | None = None) -> Draft:
    """The draft of a file, by the reader of its kind; raises like ``read_script``."""
    draft = _read(source, progress, order=order)
    if draft is None or not draft.scenes:
        raise source.refuse((draft and draft.no_scenes) or say("script.no_scenes"))
    take_numbers_above(draft)
    return draft


def open_book(
    path: Path | Source, *, columns: int = ENOUGH_COLUMNS, progress: Progress | None = None
) -> Book | None:
    """The sheets of a file that is a table, scene list or not; ``None`` for any other file.

    A text is one with so many columns.

    Raises ``ReadError`` and ``LimitError`` as ``read_script`` does.
    """
    source = open_source(path)
    kind = recognise(source)
    if kind in _BOOKS:
        return _BOOKS[kind](source, progress or Progress())
    return open_table(source, columns=columns) if kind is Kind.TEXT else None


def _read(source: Source, progress: Progress, *, order: TableOrder | None) -> Draft | None:
    kind = recognise(source)
    if kind in _BOOKS:
        book = _BOOKS[kind](source, progress)
        return read_book(book, order=order, progress=progress)
    if kind is Kind.TEXT:
        return read_text(source, progress, order=order)
    if kind in _READERS:
        return _READERS[kind](source, progress)
    raise source.refuse(say(f"script.refused_{kind}"))


def _open_workbook(source: Source, progress: Progress) -> Book:
    # What it reads formats with takes a tenth of a second to load: not before there is a workbook.
    from scout.script.format.workbook import open_workbook

    return open_workbook(source, progress)


_BOOKS: dict[Kind, Callable[[Source, Progress], Book]] = {
    Kind.XLS: open_old_workbook,
    Kind.XLSX: _open_workbook,
}
_READERS: dict[Kind, Callable[[Source, Progress], Draft | None]] = {
    Kind.CELTX: read_celtx,
    Kind.DOCX: read_word,
    Kind.FADEIN: read_fade_in,
    Kind.FDX: read_final_draft,
    Kind.HIGHLAND: read_highland,
    Kind.OSF: read_open_screenplay,
    Kind.PDF: read_pdf,
    Kind.RTF: read_rtf,
}
