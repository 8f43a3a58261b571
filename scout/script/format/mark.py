"""What prose says about the era: captions, and where a flashback begins and ends."""

from __future__ import annotations

import re

_CAPTION = re.compile(
    r"^(?:(?:SUPER|SUPERIMPOSE|TITLE|CAPTION|CHYRON)\b[^:：]{0,40}|【?(?:银幕)?字幕\s*)[:：]\s*"
    r"(?P<text>.+?)】?$",
    re.IGNORECASE | re.DOTALL,
)
# FLASHBACK TO: alone opens nothing, since nothing says where it ends; the heading's own tag does.
_OPENS = re.compile(
    r"^【?(?:闪回|回忆|倒叙)(?!结束|完)(?P<zh>[^】]{0,40})】?$"
    r"|^(?:BEGIN|START)(?: OF)? FLASH\s?BACK\b(?P<en>.{0,40}?)[:.]?$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"^【?(?:闪回结束|回忆结束|闪回完|闪出|回到现[在实].{0,20})】?$"
    r"|^(?:BACK TO (?:THE )?PRESENT|END (?:OF )?FLASH\s?BACK)\b",
    re.IGNORECASE,
)


def find_caption(text: str) -> str | None:
    """The words of ``SUPER: "1986"``, ``TITLE: Nebraska, 1875.`` or ``【字幕：三年后】``."""
    found = _CAPTION.match(text)
    return found["text"].strip("\"“”'‘’ ") if found else None


def find_flashback(text: str) -> str | None:
    """What the line that begins a flashback says of it, or ``None`` where it is no such line."""
    found = _OPENS.match(text)
    return ((found["zh"] or found["en"] or "").strip(" :：,，") or text) if found else None


def ends_flashback(text: str) -> bool:
    """Whether the story returns here: ``BACK TO PRESENT``, ``【闪回结束】``."""
    return _CLOSES.match(text) is not None
