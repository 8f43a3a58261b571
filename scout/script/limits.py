"""All ceilings of the readers in one place, each with its reason.

A script is text: the largest real one measured has 300 KB. The ceilings leave room for a hundred
times that, and stop files that were made to stop the program.
"""

from __future__ import annotations

from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes in bytes, times in seconds, counts otherwise; tests lower them."""

    file_bytes: int = 64 * 1024**2  # a scanned script is larger, and no script
    old_workbook_bytes: int = 16 * 1024**2  # its reader takes some twenty times that
    archive_members: int = 2_000  # a Word file has about fifteen
    archive_member_bytes: int = 64 * 1024**2  # a sheet of 20,000 rows has 25 MB
    archive_bytes: int = 128 * 1024**2  # unpacked, as declared and as counted
    text_chars: int = 20_000_000
    xml_elements: int = 1_000_000  # held at once; each takes 300 bytes
    pdf_pages: int = 1_000
    page_signs: int = 20_000  # of one page; a full one has 3,000
    paragraphs: int = 200_000  # a series of eighty episodes has some fifty thousand
    tokens: int = 4_000_000  # words, braces and tags of rich text and web pages; 20 seconds' work
    table_rows: int = 50_000  # filled ones; the longest list has some thousand
    table_columns: int = 256
    cell_chars: int = 32_000
    scenes: int = 25_000
    heading_chars: int = 500  # what follows is action that lost its line break
    scene_pages: int = 500  # a longer scene is a slip of the pen
    depth: int = 64  # of nested XML, JSON or YAML
    yaml_aliases: int = 100  # one alias of an alias of an alias unpacks to gigabytes
    reader_bytes: int = 768 * 1024**2  # addresses of its process; a list of 24,000 rows takes half
    reader_seconds: float = 60.0  # that list takes some eight, and a slow computer several times it
    answer_bytes: int = 32 * 1024**2  # what was read, on its way back; that list has some twenty MB


LIMITS = Limits()
