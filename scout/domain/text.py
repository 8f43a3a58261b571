"""A name or sentence in both languages of the house."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

Lang = Literal["zh", "en"]
_M_A_KM = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """The same thing said in Simplified Chinese and in English; neither may be empty."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        if not self.zh or not self.en:
            raise ValueError(f"a name needs both languages: zh={self.zh!r}, en={self.en!r}")

    def pick(self, lang: Lang) -> str:
        """The wording in one language."""
        return self.zh if lang == "zh" else self.en


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest first: 人间烟火 before 烟火."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first))


def fold_name(text: str) -> str:
    """A name as it is compared: without case, blanks and full-width forms."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


@lru_cache(maxsize=4096)  # tables say the same words in every row
def fold_words(text: str) -> str:
    """Words as they are compared: without case and full-width forms, one blank between them."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def fold_latin(text: str) -> str:
    """Latin words as they are compared: capitals without accents, however they are stored.

    >>> [fold_latin(word) for word in ("Crépuscule", "DÄMMERUNG", "außen")]
    ['CREPUSCULE', 'DAMMERUNG', 'AUSSEN']
    """
    if text.isascii():
        return text.upper()
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).upper()


def far_as_text(metres: float) -> str:
    """How far something is, in the unit that one says it in.

    >>> far_as_text(590.4), far_as_text(12_345)
    ('590 m', '12.3 km')
    """
    return f"{metres / _M_A_KM:,.1f} km" if metres >= _M_A_KM else f"{metres:,.0f} m"


def list_first(names: Iterable[str], most: int) -> str:
    """The first names of a list that a message has room for, and a sign where there are more.

    >>> list_first(["n01", "n02", "n03"], 2)
    'n01, n02 …'
    """
    told = list(names)
    return ", ".join(told[:most]) + (" …" if len(told) > most else "")


def list_names(names: Iterable[str]) -> Bilingual:
    """The names with the commas of each language; a dash where there is none."""
    texts = list(names)
    return Bilingual(zh="、".join(texts) or "–", en=", ".join(texts) or "–")
