"""Talent scheduling as its classic files write it, and the known optima.

A file holds its name, then whole numbers between blanks: how many scenes and members, per member a
row with 1 for each scene that he works in, 0 for each other, and what he costs a day; at the end
how long each scene lasts. The published cost of an order is what everyone costs from his first day
to his last; of that a part is due in every order, the days worked. Sources: T. C. E. Cheng,
J. E. Diamond and B. M. T. Lin, "Optimal scheduling in film production to minimize talent hold
cost" (1993); B. M. Smith's rehearsal problem (prob039 of CSPLib); M. Garcia de la Banda,
P. J. Stuckey and G. Chu, "Solving talent scheduling with dynamic programming" (2011).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from scout.schedule.order.order_days import OrderQuestion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHOLE = re.compile(r"-?[0-9]+")

KNOWN_OPTIMA = {
    "concert": 111,
    "film-12": 401,
    "film103": 1031,
    "film105": 849,
    "film114": 867,
    "film116": 541,
    "film117": 913,
    "film118": 853,
    "film119": 790,
    "MobStory": 871,
    "Warwick1201": 222,
    "Shaw2020": 877,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """``works`` per member and scene, ``price`` per member and day, ``days`` per scene."""

    name: str
    works: tuple[tuple[bool, ...], ...]
    price: tuple[int, ...]
    days: tuple[int, ...]

    @property
    def optimum(self) -> int | None:
        """The known optimum, the days worked included, where the name is that of a classic."""
        return KNOWN_OPTIMA.get(self.name)


def ask_instance(instance: Instance) -> OrderQuestion:
    """The question of an instance; its answer's value lacks the days worked."""
    cast = (
        sum(1 << member for member, works in enumerate(instance.works) if works[scene])
        for scene in range(len(instance.days))
    )
    return OrderQuestion(cast=tuple(cast), days=instance.days, hold_cny=instance.price)


def price_work(instance: Instance) -> int:
    """What the days worked cost, which is due in every order."""
    return sum(
        price * sum(days for days, works in zip(instance.days, row, strict=True) if works)
        for price, row in zip(instance.price, instance.works, strict=True)
    )


def read_instance(path: Path) -> Instance:
    """The instance in a file; raises ``ValueError`` that says what is wrong and where."""
    return parse_instance(path.read_text(encoding="ascii", errors="replace"), name=path.stem)


def parse_instance(text: str, *, name: str) -> Instance:
    """The instance in a text; raises ``ValueError`` that says what is wrong and where."""
    words = _Words(text, name)
    words.skip("the name")
    scenes = words.take("the number of scenes", least=1)
    members = words.take("the number of members", least=1)
    works, price = [], []
    for member in range(1, members + 1):
        who = f"member {member}"
        works.append(
            tuple(
                words.take(f"scene {scene} of {who}", least=0, most=1) == 1
                for scene in range(1, scenes + 1)
            )
        )
        price.append(words.take(f"the price of {who}", least=0))
    days = [words.take(f"the days of scene {scene}", least=1) for scene in range(1, scenes + 1)]
    words.end()
    return Instance(name=name, works=tuple(works), price=tuple(price), days=tuple(days))


class _Words:
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

    def end(self) -> None:
        """Raise where something follows."""
        if (word := next(self._words, None)) is not None:
            self.refuse(f"{word[:20]!r} follows after the days of the last scene")

    def refuse(self, what: str) -> NoReturn:
        """Raise with the place."""
        raise ValueError(f"{self._name}, line {self._line}: {what}")
