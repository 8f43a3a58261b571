"""Highland (.highland): a ZIP of a text bundle, whose text is Fountain or Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.script.format.text import read_text
from scout.script.source.archive import list_members, read_member

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_TEXT = re.compile(r"(?:.+\.textbundle/)?text\.(?:fountain|md|markdown|txt)", re.IGNORECASE)


def read_highland(source: Source, progress: Progress) -> Draft | None:
    """The draft of the bundle's text, or ``None`` where it has no scenes."""
    name = min(filter(_TEXT.fullmatch, list_members(source)))
    draft = read_text(read_member(source, name), progress)
    if draft is not None:
        draft.format = "highland"
    return draft
