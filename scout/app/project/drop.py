"""Files dropped on the window: which of them Scout reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

# For the file dialog and for a dropped file; the reader judges by content, not by name.
READABLE = (
    *("txt", "fountain", "docx", "rtf", "md", "html", "htm", "pdf"),
    *("fdx", "fadein", "osf", "celtx", "trelby", "highland"),
    *("xlsx", "xls", "et", "csv", "tsv", "uss", "json", "yaml", "yml"),
)


def find_dropped_file(data: QMimeData) -> Path | None:
    """The first local file of a drop, whatever it is: the reader says what is wrong with it."""
    for url in data.urls():
        if url.isLocalFile() and (path := Path(url.toLocalFile())).is_file():
            return path
    return None


def readable_pattern() -> str:
    """The pattern of a file dialog."""
    return " ".join(f"*.{suffix}" for suffix in READABLE)
