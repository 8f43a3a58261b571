"""What a line says about the era, in Chinese or Latin: captions, and the marks of a flashback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.script.heading.plain import cut_written, normalise
from scout.script.line import chinese_line, latin_line

if TYPE_CHECKING:
    from scout.script.line.flashback import Event

_HEAD = 300  # what a line is shows at its beginning
_QUOTES = "\"“”'‘’ "


def find_caption(text: str) -> str | None:
    """The words of ``SUPER: "1986"``, ``TITLE: Nebraska, 1875.`` or ``【字幕：三年后】``."""
    if (latin := latin_line.CAPTION.match(text[:_HEAD])) is not None:
        return latin["text"].strip(_QUOTES)
    chinese = chinese_line.CAPTION.match(normalise(text)[:_HEAD])
    return cut_written(text, chinese, group="text").strip(_QUOTES) if chinese else None


def find_mark(text: str) -> Event | None:
    """Whether the line opens or closes a flashback: ``【闪回】``, ``BACK TO PRESENT``."""
    head = normalise(text)[:_HEAD]
    if chinese_line.CLOSES.match(head) or latin_line.CLOSES.match(head):
        return "closes"
    opens = chinese_line.OPENS.match(head) or latin_line.OPENS.match(head)
    return "opens" if opens else None


def say_flashback(text: str) -> str:
    """What the line that opens a flashback says of it, else the line."""
    head = normalise(text)[:_HEAD]
    if (chinese := chinese_line.OPENS.match(head)) is not None:
        said = chinese["text"] or chinese["bare"] or ""
    else:
        latin = latin_line.OPENS.match(head)
        said = latin["text"] if latin else ""
    return said.strip(" :,") or head
