"""The episode that a line opens, in Chinese or English: 第三集 归来, ``EPISODE TWO: RAIN``."""

from __future__ import annotations

from scout.domain.script import Episode
from scout.script.heading.chinese_number import read_number
from scout.script.heading.plain import cut_written, normalise
from scout.script.line import chinese_line, latin_line


def find_episode(text: str, line: int | None) -> Episode | None:
    """The episode with its number and title, or ``None`` for any other line."""
    if (latin := latin_line.EPISODE.match(text)) is not None:
        number = latin_line.read_number_word(latin["n"])
        return Episode(number=number, title=(latin["title"] or "").strip(), line=line)
    found = None if text.isascii() else chinese_line.EPISODE.match(normalise(text))
    if found is None:
        return None
    number = read_number(found["n"] or found["latin"]) or 0
    return Episode(number=number, title=cut_written(text, found, group="title"), line=line)
