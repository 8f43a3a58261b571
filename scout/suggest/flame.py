"""Whether a text speaks of open flame, by the words of ``seeds/vocabulary/fire.json``."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.text import any_of
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cues:
    """What speaks of flame, and what looks like it and does not."""

    flame: re.Pattern[str]
    friend: re.Pattern[str]


def speaks_of_flame(text: str) -> bool:
    """Whether a Chinese or English text speaks of fire that burns, not of trains and anger.

    What only looks like a cue (火车, 火锅, fire escape, "fire him") is struck out before.
    """
    folded = (
        unicodedata.normalize("NFKC", text)
        .casefold()
        .replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    )
    return any(cues.flame.search(cues.friend.sub("|", folded)) for cues in _load_cues())


@cache
def _load_cues() -> tuple[_Cues, ...]:
    file = paths.SEEDS / "vocabulary" / "fire.json"
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return tuple(
        _Cues(flame=make(data[language]["cues"]), friend=make(data[language]["not"]))
        for language, make in (("zh", _any_sign_of), ("en", _any_word_of))
    )


def _any_sign_of(words: Sequence[str]) -> re.Pattern[str]:
    """Any of these, wherever they stand."""
    return re.compile(any_of(words))


def _any_word_of(words: Sequence[str]) -> re.Pattern[str]:
    """Any of these as whole words: fire, but not fireplace or fired."""
    return re.compile(rf"(?<![a-z])(?:{any_of(words)})(?![a-z])")
