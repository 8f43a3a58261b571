"""All ceilings of the readers in one place, each with its reason.

A script is text: the largest real one measured has 300 KB. The ceilings leave room for a hundred
times that, and stop files that were made to stop the program.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes in bytes, counts otherwise; tests lower them."""

    file_bytes: int = 64 * 1024**2  # a scanned script is larger, and no script
    archive_members: int = 2_000  # a Word file has about fifteen
    archive_member_bytes: int = 64 * 1024**2  # a sheet of 20,000 rows has 25 MB
    archive_bytes: int = 128 * 1024**2  # unpacked, as declared and as counted
    text_chars: int = 20_000_000
    table_rows: int = 50_000  # filled ones; the longest list has some thousand
    table_columns: int = 256
    cell_chars: int = 32_000
    scenes: int = 25_000
    depth: int = 64  # of nested JSON or YAML
    yaml_aliases: int = 100  # one alias of an alias of an alias unpacks to gigabytes


LIMITS = Limits()
