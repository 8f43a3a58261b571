"""Domain values in the words of a paper: times, dates, names; both languages side by side.

A text that the house words is ``{"zh", "en"}``; a text of the user's is a plain string. The
templates choose the language; nothing here knows which one is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.message import Message

Json = dict[str, Any]
_BOTH = " / "


def pair(text: Bilingual | Message) -> Json:
    """A text in both languages."""
    both = text if isinstance(text, Bilingual) else text.both()
    return {"zh": both.zh, "en": both.en}


def record_text(text: str) -> Json | str:
    """A text of the catalogue: ``免费 / free`` holds both languages, anything else is one text."""
    zh, slash, en = text.partition(_BOTH)
    if slash and en and _BOTH not in en and any("\u4e00" <= sign <= "\u9fff" for sign in zh):
        return {"zh": zh, "en": en}
    return text


def clock(moment: datetime, day: date) -> str:
    """``07:30``; ``01:15+1`` after midnight of the shoot day."""
    later = (moment.date() - day).days
    return f"{moment:%H:%M}" + (f"+{later}" if later else "")


def clock_span(span: tuple[datetime, datetime]) -> str:
    """``17:05–17:53``."""
    return f"{span[0]:%H:%M}–{span[1]:%H:%M}"


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes."""
    return int((end - start).total_seconds() // 60)
