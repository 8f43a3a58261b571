"""What the user says about single lines of a file, instead of what was read there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.heading import IntExt, TimeOfDay


class LineKey(NamedTuple):
    """A line by its text; the number tells equal lines apart, and may be off in a later draft."""

    text: str
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """What the user says of one line; ``None`` leaves what was read.

    ``is_heading`` makes a scene of a line that was taken for none, or none of one that was.
    ``era`` is an id of the vocabulary.
    """

    is_heading: bool | None = None
    number: str | None = None
    int_ext: IntExt | None = None
    time: TimeOfDay | None = None
    place: str | None = None
    era: str | None = None


@dataclass(frozen=True, slots=True)
class Mends:
    """All that the user mended in one file, in the order in which it was said first."""

    entries: tuple[tuple[LineKey, Mend], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was mended."""
        return bool(self.entries)

    def of(self, key: LineKey) -> Mend:
        """What was said of a line."""
        return dict(self.entries).get(key, Mend())

    def put(self, key: LineKey, field: str, *, said: object) -> Mends:
        """The same with something more, or something else, said of a line."""
        pairs = dict(self.entries)
        pairs[key] = replace(self.of(key), **{field: said})  # type: ignore[arg-type]
        return Mends(tuple(pairs.items()))
