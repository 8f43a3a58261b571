"""Set covering as Beasley's OR-Library writes it, its known optima, and its random family.

A file holds whole numbers between blanks: how many rows and columns, the cost of every column, and
for every row how many columns cover it and which (counted from 1). Published optima: J. E. Beasley,
"An algorithm for set covering problem" and "A Lagrangian heuristic for set covering problems".
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tests.bench.words import Words

if TYPE_CHECKING:
    from pathlib import Path

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
LINE = 12  # numbers a line in the published files

KNOWN_OPTIMA = {
    f"scp{group}{number}": optimum
    for group, optima in {
        "4": (429, 512, 516, 494, 512, 560, 430, 492, 641, 514),
        "5": (253, 302, 226, 242, 211, 213, 293, 288, 279, 265),
        "6": (138, 146, 145, 131, 161),
        "a": (253, 252, 232, 234, 236),
        "b": (69, 76, 80, 79, 72),
        "c": (227, 219, 243, 219, 215),
        "d": (60, 66, 72, 62, 61),
    }.items()
    for number, optimum in enumerate(optima, 1)
}


@dataclass(frozen=True, kw_only=True)
class Instance:
    """``rows``: for each row the columns that cover it, from 0, ascending; ``costs`` per column."""

    name: str
    rows: tuple[Ints, ...]
    costs: Ints

    @property
    def optimum(self) -> int | None:
        """The published optimum, where the name is that of a published instance."""
        return KNOWN_OPTIMA.get(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A class of random instances of Balas and Ho; ``density`` is the share of ones."""

    name: str
    rows: int
    columns: int
    density: float


FAMILIES = (
    Family(name="4x", rows=200, columns=1000, density=0.02),
    Family(name="5x", rows=200, columns=2000, density=0.02),
    Family(name="6x", rows=200, columns=1000, density=0.05),
    Family(name="ax", rows=300, columns=3000, density=0.02),
    Family(name="bx", rows=300, columns=3000, density=0.05),
    Family(name="cx", rows=400, columns=4000, density=0.02),
    Family(name="dx", rows=400, columns=4000, density=0.05),
)


def read_instance(path: Path) -> Instance:
    """The instance in a file; raises ``ValueError`` that says what is wrong and where."""
    return parse_instance(path.read_text(encoding="ascii", errors="replace"), name=path.stem)


def parse_instance(text: str, *, name: str) -> Instance:
    """The instance in a text; raises ``ValueError`` that says what is wrong and where."""
    words = Words(text, name)
    rows = words.take("the number of rows", least=1)
    columns = words.take("the number of columns", least=1)
    costs = [words.take(f"the cost of column {column + 1}", least=0) for column in range(columns)]
    covers = tuple(_parse_row(words, row, columns=columns) for row in range(rows))
    words.end("the last row")
    return Instance(name=name, rows=covers, costs=np.array(costs, dtype=np.int64))


def _parse_row(words: Words, row: int, *, columns: int) -> Ints:
    where = f"row {row + 1}"
    count = words.take(f"how many columns cover {where}", least=1, most=columns)
    found = [words.take(f"a column of {where}", least=1, most=columns) - 1 for _ in range(count)]
    if len(set(found)) < count:
        words.refuse(f"{where} names a column twice")
    return np.array(sorted(found), dtype=np.int64)


def write_instance(instance: Instance, path: Path) -> None:
    """Write the file that :func:`read_instance` reads."""
    path.write_text(format_instance(instance), encoding="ascii")


def format_instance(instance: Instance) -> str:
    """The text of an instance, twelve numbers a line as in the published files."""
    lines = [f" {len(instance.rows)} {len(instance.costs)} "]
    lines += _wrap(instance.costs)
    for row in instance.rows:
        lines += [f" {len(row)} ", *_wrap(row + 1)]
    return "\n".join(lines) + "\n"


def _wrap(numbers: Ints) -> list[str]:
    words = [str(number) for number in numbers.tolist()]
    return [" " + " ".join(words[at : at + LINE]) + " " for at in range(0, len(words), LINE)]


def generate_instance(family: Family, seed: int) -> Instance:
    """A random instance; the same seed makes the same one.

    Costs are whole numbers from 1 to 100, every column covers a row at least, every row is covered
    by two columns at least, and the share of ones is that of the family, rounded up to what these
    two ask for.
    """
    dice = random.Random(seed)  # noqa: S311 - a repeatable instance, no secret
    ones: list[set[int]] = [set() for _ in range(family.rows)]
    for column in range(family.columns):
        ones[dice.randrange(family.rows)].add(column)
    for row in ones:
        while len(row) < min(2, family.columns):
            row.add(dice.randrange(family.columns))
    left = round(family.density * family.rows * family.columns) - sum(map(len, ones))
    while left > 0:
        row, column = ones[dice.randrange(family.rows)], dice.randrange(family.columns)
        left -= column not in row
        row.add(column)
    costs = [dice.randint(1, 100) for _ in range(family.columns)]
    return Instance(
        name=f"{family.name}-{seed}",
        rows=tuple(np.array(sorted(row), dtype=np.int64) for row in ones),
        costs=np.array(costs, dtype=np.int64),
    )
