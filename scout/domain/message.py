"""What the core says to a person: a code and its values, worded late in the reader's language.

The wording lives in ``resources/wording/ROOM.toml``, one table per code with ``en`` and ``zh``,
so that a translator edits one file and no sentence hides in the source.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from scout import paths
from scout.domain.text import Bilingual
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.text import Lang

_CODE = r"[a-z]+\.[a-z0-9_]+"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be: ``room.code`` and the values for its blanks, sorted by name."""

    code: str
    values: tuple[tuple[str, str | float | Bilingual | Message], ...] = ()

    def text(self, lang: Lang) -> str:
        """The sentence in one language; values that are bilingual follow it."""
        return _wording(self.code)[lang].format(
            **{name: _worded(value, lang) for name, value in self.values}
        )

    def both(self) -> Bilingual:
        """The sentence in both languages."""
        return Bilingual(zh=self.text("zh"), en=self.text("en"))


def say(code: str, **values: str | float | Bilingual | Message) -> Message:
    """Make a message: ``say(ROOM.CODE, era=era.name, hours=4)``."""
    return Message(code, tuple(sorted(values.items())))


@lru_cache(maxsize=4096)
def is_worded(message: Message) -> bool:
    """Whether there is a sentence for it, and the sentence finds all it needs: for old files."""
    if not re.fullmatch(_CODE, message.code):  # the first half names a file
        return False
    try:
        return bool(message.text("en") and message.text("zh"))
    except (OSError, LookupError, TypeError, ValueError, AttributeError):
        return False


def _worded(
    value: str | float | Bilingual | Message,
    lang: Lang,
) -> str | float:
    if isinstance(value, Message):
        return value.text(lang)
    return value.pick(lang) if isinstance(value, Bilingual) else value


@cache
def _room(room: str) -> dict[str, dict[str, str]]:
    import tomllib

    with (paths.RESOURCES / "wording" / f"{room}.toml").open("rb") as file:
        return tomllib.load(file)


def _wording(code: str) -> dict[str, str]:
    room, name = code.split(".", 1)
    return _room(room)[name]
