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

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.schedule.order.order_days import OrderQuestion
from tests.bench.words import Words

if TYPE_CHECKING:
    from pathlib import Path

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
    words = Words(text, name)
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
    words.end("the days of the last scene")
    return Instance(name=name, works=tuple(works), price=tuple(price), days=tuple(days))
