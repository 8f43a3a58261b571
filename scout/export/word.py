"""Domain values in the words of a paper: times, dates, names; both languages side by side.

A text that the house words is ``{"zh", "en"}``; a text of the user's is a plain string. The
templates of the PDF choose the language themselves; the other papers ask here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scout.domain.message import say
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.message import Message
    from scout.domain.text import Lang
    from scout.export.drawing import PaperLang

Json = dict[str, Any]
_BOTH = " / "
_ONLY_ENGLISH = "（英文）"
_HAN = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"\b[a-z]{3,}\b")
_ADDRESS = re.compile(r"\S*[a-z0-9][./_@-][A-Za-z0-9/]\S*")  # of a page, a file or a repository


def pair(text: Bilingual | Message) -> Json:
    """A text in both languages."""
    both = text if isinstance(text, Bilingual) else text.both()
    return {"zh": both.zh, "en": both.en}


def record_text(text: str) -> Json | str:
    """A text of the catalogue: ``免费 / free`` holds both languages, anything else is one text.

    Where that is English, ``only`` says so, and a Chinese paper marks it.
    """
    zh, slash, en = text.partition(_BOTH)
    if slash and en and _BOTH not in en and _HAN.search(zh):
        return {"zh": zh, "en": en}
    return {"zh": text, "en": text, "only": "en"} if _is_english(text) else text


def _is_english(text: str) -> bool:
    """Whether a text is told in English: one word, or two beside Chinese names; no address."""
    words = _WORD.findall(_ADDRESS.sub(" ", text))
    return len(words) >= (2 if _HAN.search(text) else 1)


def pick_record(text: Json | str, lang: Lang) -> str:
    """What ``pair`` and ``record_text`` made, in one language; bare English marked in Chinese."""
    if isinstance(text, str):
        return text
    marked = lang == "zh" and text.get("only") == "en"
    return _ONLY_ENGLISH + text["en"] if marked else str(text[lang])


def pick_in(text: Json | str, lang: PaperLang) -> str:
    """The same in the language of a paper; both side by side, once where they agree."""
    return _BOTH.join(dict.fromkeys(pick_record(text, one) for one in langs_of(lang)))


def langs_of(lang: PaperLang) -> tuple[Lang, ...]:
    """The languages of a paper, Chinese first."""
    return ("zh", "en") if lang == "both" else (lang,)


def name_in(text: Bilingual | Message, lang: PaperLang) -> str:
    """A short text of a paper; in both languages side by side, once where they agree."""
    both = text if isinstance(text, Bilingual) else text.both()
    return _BOTH.join(dict.fromkeys(both.pick(one) for one in langs_of(lang)))


def name_weekday(day: date) -> Bilingual:
    """周一, Mon."""
    words = say("export.weekdays").both()
    return Bilingual(zh=f"周{words.zh.split()[day.weekday()]}", en=words.en.split()[day.weekday()])


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
