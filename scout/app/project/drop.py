"""Files dropped on the window: which of them Scout reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.photo import is_photo

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


def find_dropped_photos(data: QMimeData) -> list[Path]:
    """The photos of a drop; none where it brings something else besides."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths if paths and all(map(is_photo, paths)) else []


def readable_pattern() -> str:
    """The pattern of a file dialog."""
    return " ".join(f"*.{suffix}" for suffix in READABLE)
