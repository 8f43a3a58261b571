"""Read any file: recognise what it is by its content, hand it to its reader, assemble the script.

A new format is one file in ``format`` and one row of ``_READERS`` (or of ``format/text.py`` where
only the text itself tells what it is).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.progress import Progress
from scout.script.assemble import assemble
from scout.script.format.celtx import read_celtx
from scout.script.format.final_draft import read_final_draft
from scout.script.format.highland import read_highland
from scout.script.format.old_workbook import read_old_workbook
from scout.script.format.open_screenplay import read_fade_in, read_open_screenplay
from scout.script.format.pdf import read_pdf
from scout.script.format.rtf import read_rtf
from scout.script.format.text import read_text
from scout.script.format.word import read_word
from scout.script.format.workbook import read_workbook
from scout.script.source.kind import Kind, recognise
from scout.script.source.source import Source, open_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scout.domain.script import Script
    from scout.domain.vocabulary import Vocabulary
    from scout.script.draft import Draft


def read_script(path: Path, vocabulary: Vocabulary, *, progress: Progress | None = None) -> Script:
    """The script in a file.

    Raises ``ReadError`` with the reason where the file holds no scenes, cannot be read or is no
    script at all, and ``LimitError`` where it is larger than any script.
    """
    progress = progress or Progress()
    source = open_source(path)
    progress.report(0.2, say("script.reading"))
    draft = read_draft(source, progress)
    progress.report(0.7, say("script.reading"))
    return assemble(draft, vocabulary, file=source.name)


def read_draft(source: Source, progress: Progress) -> Draft:
    """The draft of a file, by the reader of its kind; raises like ``read_script``."""
    kind = recognise(source)
    read = _READERS.get(kind)
    if read is None:
        raise source.refuse(say(f"script.refused_{kind}"))
    draft = read(source, progress)
    if draft is None or not draft.scenes:
        raise source.refuse((draft and draft.no_scenes) or say("script.no_scenes"))
    return draft


_READERS: dict[Kind, Callable[[Source, Progress], Draft | None]] = {
    Kind.CELTX: read_celtx,
    Kind.DOCX: read_word,
    Kind.FADEIN: read_fade_in,
    Kind.FDX: read_final_draft,
    Kind.HIGHLAND: read_highland,
    Kind.OSF: read_open_screenplay,
    Kind.PDF: read_pdf,
    Kind.RTF: read_rtf,
    Kind.TEXT: read_text,
    Kind.XLS: read_old_workbook,
    Kind.XLSX: read_workbook,
}
