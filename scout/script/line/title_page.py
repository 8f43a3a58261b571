"""The title page of a Fountain file: ``Title:`` and its like at the top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.script.heading.latin import parse_latin_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEY = re.compile(r"^(?P<key>[A-Za-z ]{2,20}):\s*(?P<value>.*)$")


def read_title_page(lines: Sequence[str]) -> tuple[str, int]:
    """The title, empty where there is none, and the index of the first line after the page."""
    index = 0
    while index < len(lines) and not lines[index].strip():
        index += 1
    if index >= len(lines) or not _is_key(lines[index]):
        return "", index
    title = key = ""
    while index < len(lines) and lines[index].strip():
        if (pair := _KEY.match(lines[index])) is not None:
            key, value = pair["key"].strip().lower(), pair["value"]
        else:
            value = lines[index].strip()
        if key == "title" and value and not title:
            title = value.strip("_* ")
        index += 1
    return title, index


def _is_key(line: str) -> bool:
    """Whether a line opens a title page; ``FADE IN:`` does not."""
    found = _KEY.match(line.lstrip("\ufeff"))
    return found is not None and not found["key"].isupper() and parse_latin_heading(line) is None
