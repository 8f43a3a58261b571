"""Read any file: recognise what it is by its content, hand it to its reader, assemble the script.

A new format is one new file in ``format`` and one row of ``_TEXT_FORMATS`` (or one branch for a
new container).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.progress import Progress
from scout.script.assemble import assemble
from scout.script.draft import Draft, Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain
from scout.script.format.record_list import read_json, read_yaml
from scout.script.format.word import read_word_lines
from scout.script.format.workbook import read_csv, read_workbook
from scout.script.source import Source, decode, open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from scout.domain.correction import Correction
    from scout.domain.script import Script
    from scout.domain.vocabulary import Vocabulary


def read_script(
    path: Path,
    vocabulary: Vocabulary,
    *,
    progress: Progress | None = None,
    meanings: Iterable[Correction] = (),
) -> Script:
    """The script in a file; ``meanings`` say what its era words mean (现代 is 2025).

    Raises ``ReadError`` with the reason where the file holds no scenes, cannot be read or is no
    script at all, and ``LimitError`` where it is larger than any script.
    """
    progress = progress or Progress()
    source = open_source(path)
    progress.report(0.2, say("script.reading"))
    draft = _read(source, progress)
    if draft is None or not draft.scenes:
        raise source.refuse((draft and draft.no_scenes) or say("script.no_scenes"))
    progress.report(0.7, say("script.reading"))
    return assemble(draft, vocabulary, file=source.name, meanings=meanings)


def _read(source: Source, progress: Progress) -> Draft | None:
    if source.kind == "xlsx":
        return read_workbook(source, progress)
    if source.kind == "docx":
        return _read_lines(read_word_lines(source), "docx")
    text = decode(source)
    for read in _TEXT_FORMATS:
        draft = read(text, source)
        if draft is not None and (draft.scenes or draft.no_scenes):
            return draft
    return None


def _read_lines(lines: list[Line], kind: str) -> Draft:
    """Chinese or Latin script text, whichever finds more scenes."""
    chinese = read_chinese_text(lines)
    latin = read_fountain("\n".join(line.text for line in lines))
    best = max(chinese, latin, key=lambda draft: len(draft.scenes))
    best.format = kind if kind == "docx" else best.format
    return best


def _read_plain(text: str, source: Source) -> Draft | None:  # noqa: ARG001 - one signature for all
    lines = [Line(line, number) for number, line in enumerate(text.split("\n"), start=1)]
    return _read_lines(lines, "text")


def _read_json(text: str, source: Source) -> Draft | None:
    return read_json(text, source) if text.lstrip()[:1] in {"{", "["} else None


def _read_yaml(text: str, source: Source) -> Draft | None:
    return read_yaml(text, source) if "place:" in text or "scenes:" in text else None


def _read_csv(text: str, source: Source) -> Draft | None:
    return read_csv(text, source)


_TEXT_FORMATS: tuple[Callable[[str, Source], Draft | None], ...] = (
    _read_json,
    _read_yaml,
    _read_csv,
    _read_plain,
)
