"""Text of any kind: each reader is asked in turn whether it is its own, from strict to loose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.delimited import ENOUGH_COLUMNS, open_delimited, read_delimited
from scout.script.format.fountain import read_fountain
from scout.script.format.markdown import read_markdown
from scout.script.format.record_list import read_json, read_yaml
from scout.script.format.schedule_standard import read_schedule_standard
from scout.script.format.trelby import read_trelby
from scout.script.format.typed_page import read_typed_page
from scout.script.format.web_page import read_web_page
from scout.script.source.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.domain.column import TableOrder
    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source
    from scout.script.table.book import Book

_LETTERS = re.compile(r"[^\W\d_\u2e80-\uffff]{2}|^\s*\.")  # or it is forced by a full stop


def read_text(
    source: Source, progress: Progress, *, order: TableOrder | None = None
) -> Draft | None:
    """The draft of the first reader that finds scenes, else one that says why there are none.

    Whoever says what the columns hold says that the text is a table.
    """
    decoded = decode(source)
    if order is not None and order.columns:
        return read_delimited(decoded.text, source, order=order)
    without: Draft | None = None
    for read in _FORMATS:
        progress.check()
        draft = read(decoded.text, source)
        if draft is not None and draft.scenes:
            draft.problems += decoded.problems
            draft.encoding = decoded.encoding
            draft.lines = draft.lines or _lines(decoded.text)
            return draft
        without = draft or without
    return without


def open_table(source: Source, *, columns: int = ENOUGH_COLUMNS) -> Book | None:
    """The text as a sheet, or ``None`` where it has not so many columns."""
    return open_delimited(decode(source).text, source, columns=columns)


def _read_plain(text: str, source: Source) -> Draft:  # noqa: ARG001 - one signature for all
    """Chinese or Latin script text, whichever finds more scenes."""
    lines = _lines(text)
    chinese = read_chinese_text(lines)
    if sum(_LETTERS.search(line.text) is not None for line in lines) <= len(chinese.scenes):
        return chinese  # a Latin heading has letters: there cannot be more of them
    return max(chinese, read_fountain(text), key=lambda draft: len(draft.scenes))


def _lines(text: str) -> list[Line]:
    return [Line(line, number) for number, line in enumerate(text.split("\n"), start=1)]


def _read_json(text: str, source: Source) -> Draft | None:
    return read_json(text, source) if text.lstrip()[:1] in {"{", "["} else None


def _read_yaml(text: str, source: Source) -> Draft | None:
    return read_yaml(text, source) if "place:" in text or "scenes:" in text else None


def _read_markdown(text: str, source: Source) -> Draft | None:  # noqa: ARG001 - one signature
    return read_markdown(text)


# A new format is one file and one row.
_FORMATS: tuple[Callable[[str, Source], Draft | None], ...] = (
    read_schedule_standard,
    read_trelby,
    read_typed_page,
    read_web_page,
    _read_json,
    _read_yaml,
    _read_markdown,
    read_delimited,
    _read_plain,
)
