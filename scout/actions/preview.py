"""A file of a paper as it can be looked at: pages, a picture, tables, or text."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.actions.commission import Commission

_ROWS, _SIGNS = 1_000, 200_000
"""What anybody looks at: the file has the rest."""

Rows = tuple[tuple[str, ...], ...]


class Look(StrEnum):
    """How a file is shown."""

    PAGES = "pages"
    PICTURE = "picture"
    TABLES = "tables"
    TEXT = "text"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A file by its name and content.

    ``tables`` are its sheets by their titles, ``files`` all files of the paper, and ``at`` the
    place of this one among them, from 0.
    """

    file: str
    data: bytes
    look: Look
    tables: tuple[tuple[str, Rows], ...] = ()
    text: str = ""
    files: tuple[str, ...] = ()
    at: int = 0


def preview_paper(name: str, asked: Commission, *, at: int = 0) -> Preview:
    """One file of a paper of a plan, made now; the last where there are not so many.

    Raises what making it raises, and ``LookupError`` where the plan has no day for it.
    """
    from scout.actions.paper import PAPERS

    makers = PAPERS[name].list_files(asked)
    files = tuple(makers)
    at = min(at, len(files) - 1)
    return look_at(files[at], makers[files[at]](), files=files, at=at)


def look_at(file: str, data: bytes, *, files: tuple[str, ...] = (), at: int = 0) -> Preview:
    """How the content of a file is shown, by the ending of its name."""
    ending = file.rpartition(".")[2]
    look = {"pdf": Look.PAGES, "png": Look.PICTURE, "xlsx": Look.TABLES, "html": Look.ELSEWHERE}
    return Preview(
        file=file,
        data=data,
        look=look.get(ending, Look.TEXT),
        tables=_read_tables(data) if ending == "xlsx" else (),
        text=_read_text(ending, data) if ending not in look else "",
        files=files or (file,),
        at=at,
    )


def _read_tables(data: bytes) -> tuple[tuple[str, Rows], ...]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True)
    try:
        return tuple(
            (
                sheet.title,
                tuple(
                    tuple("" if cell is None else str(cell) for cell in row)
                    for row in sheet.iter_rows(max_row=_ROWS, values_only=True)
                ),
            )
            for sheet in book.worksheets
        )
    finally:
        book.close()


def _read_text(ending: str, data: bytes) -> str:
    if ending == "kmz":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read("doc.kml")
    return data[: 4 * _SIGNS].decode(errors="replace")[:_SIGNS]
