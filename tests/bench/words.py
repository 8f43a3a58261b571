"""Numbers between blanks, read one after the other; what is wrong is told with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = re.compile(r"-?[0-9]+")


class Words:
    """The words of a text one after the other, with the line on which each stands."""

    def __init__(self, text: str, name: str) -> None:
        self._name, self._line = name, 1
        self._words = self._walk(text)

    def _walk(self, text: str) -> Iterator[str]:
        for self._line, line in enumerate(text.splitlines(), 1):
            yield from line.split()

    def skip(self, what: str) -> None:
        """Pass over the next word, whatever it says."""
        if next(self._words, None) is None:
            self.refuse(f"the file ends before {what}")

    def take(self, what: str, *, least: int, most: int | None = None) -> int:
        """The next number."""
        word = next(self._words, None)
        if word is None:
            self.refuse(f"the file ends before {what}")
        if not WHOLE.fullmatch(word):
            self.refuse(f"{what} should be a whole number, not {word[:20]!r}")
        number = int(word)
        if number < least or (most is not None and number > most):
            limits = f"{least} or more" if most is None else f"from {least} to {most}"
            self.refuse(f"{what} should be {limits}, not {number}")
        return number

    def end(self, last: str) -> None:
        """Raise where something follows after what was last."""
        if (word := next(self._words, None)) is not None:
            self.refuse(f"{word[:20]!r} follows after {last}")

    def refuse(self, what: str) -> NoReturn:
        """Raise with the place."""
        raise ValueError(f"{self._name}, line {self._line}: {what}")
