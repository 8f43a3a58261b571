"""A value of a document with the way to it: read as what it should be, or noted as wrong.

Nothing is raised: what is wrong with one value is noted, ``None`` or nothing is returned, and the
next one is read, so that a person hears of everything at once.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from scout.actions.wish_words import label_wish, split
from scout.domain.location import HourSpan
from scout.domain.message import Message, say
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Named = TypeVar("Named")

DAY_MIN = 24 * 60
_SHOWN = 60  # signs of a name on the way to a value
_LONGEST = 200  # signs of a name that is looked for, and quoted where there is none
_LATEST_MIN = 2 * DAY_MIN  # what others have booked may reach into the next date
_MOST_DATES = 366  # of one range: more than a year is a slip of the keyboard
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RANGE = re.compile(r"\.\.|至")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_WHOLE = re.compile(r"[0-9]{1,18}")
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """``where``: the names that lead to the value; ``faults`` is shared by the whole document."""

    where: str
    value: Any
    faults: list[Message]

    def note(self, why: Message) -> None:
        """Something is wrong with this value."""
        label = " ".join(label_wish(self.where, self.value).split())
        self.faults.append(say("actions.wish_wrong", wish=label, why=why))

    def at(self, name: str, value: Any) -> Entry:
        """A part of this value."""
        where = f"{self.where} › {name[:_SHOWN]}" if self.where else name[:_SHOWN]
        return replace(self, where=where, value=value)

    def of(self, value: Any) -> Entry:
        """Another reading of this value."""
        return replace(self, value=value)

    def fields(self, known: Sequence[str], *, needed: Sequence[str] = ()) -> dict[str, Entry]:
        """The fields of an object by their names; ``null`` is as good as nothing said."""
        if not isinstance(self.value, dict):
            self.note(say("actions.terms_object", names=", ".join(known)))
            return {}
        found = {}
        for name, value in self.value.items():
            if name not in known:
                self.at(str(name), value).note(say("actions.terms_field", names=", ".join(known)))
            elif value is not None:
                found[name] = self.at(name, value)
        if missing := [name for name in needed if name not in found]:
            self.note(say("actions.terms_missing", names=", ".join(missing)))
        return found

    def named(self, key: str) -> Iterator[tuple[Entry, Entry]]:
        """Objects that have a name, with it: an object by name, or a list with the name in each."""
        if isinstance(self.value, dict):
            for name, value in self.value.items():
                if value is not None:
                    yield self.of(name), self.at(name, value)
            return
        for entry in self.listed():
            if not isinstance(entry.value, dict) or not isinstance(entry.value.get(key), str):
                entry.note(say("actions.terms_missing", names=key))
                continue
            body = {name: value for name, value in entry.value.items() if name != key}
            name = entry.value[key]
            yield self.of(name), self.at(name, body)

    def words(self) -> Iterator[Entry]:
        """The entries of a list, also where several stand in one text with commas."""
        for entry in self.listed():
            yield from entry.listed() if isinstance(entry.value, str) else (entry,)

    def listed(self) -> Iterator[Entry]:
        """The entries of a list, numbered from 1, or of a text with commas, as in an option."""
        if isinstance(self.value, str):
            yield from map(self.of, split(self.value))
        elif isinstance(self.value, list):
            for number, value in enumerate(self.value, 1):
                yield self.at(str(number), value)
        else:
            self.note(say("actions.wish_list"))

    def text(self) -> str | None:
        """Text on one line, cut where no name is that long; a number is the text it would print."""
        if isinstance(self.value, int) and not isinstance(self.value, bool):
            return str(self.value)
        if isinstance(self.value, str) and self.value.strip():
            return " ".join(self.value.split())[:_LONGEST]
        self.note(say("actions.terms_text"))
        return None

    def look_up(self, find: Callable[[str], Named | Message]) -> Named | None:
        """What a name means, or the sentence of ``find`` noted that says why it means nothing."""
        text = self.text()
        found = find(text) if text else None
        if isinstance(found, Message):
            self.note(found)
            return None
        return found

    def whole(self, low: int, high: int) -> int | None:
        """A whole number in a range, also typed as text."""
        found = self._typed(_WHOLE)
        if found is None or found != int(found) or not low <= found <= high:
            self.note(say("actions.wish_whole", low=low, high=high))
            return None
        return int(found)

    def number(self, low: float, high: float) -> float | None:
        """A number in a range, also typed as text."""
        found = self._typed(_NUMBER)
        if found is None or not low <= found <= high:
            self.note(say("actions.terms_number", low=f"{low:g}", high=f"{high:g}"))
            return None
        return float(found)

    def hour(self, low: float, high: float) -> float | None:
        """An hour of the day as a number (``7.5``) or on the clock (``07:30``)."""
        clock = _read_clock(self.value)
        found = self._typed(_NUMBER) if clock is None else clock / 60
        if found is None or not low <= found <= high:
            self.note(say("actions.terms_hour", low=f"{low:g}", high=f"{high:g}"))
            return None
        return float(found)

    def _typed(self, form: re.Pattern[str]) -> float | None:
        if isinstance(self.value, str):
            text = _narrow(self.value)
            return float(text) if form.fullmatch(text) else None
        is_number = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        return self.value if is_number and abs(self.value) < float("inf") else None

    def clock(self) -> int | None:
        """Minutes after midnight; ``26:00`` is two in the morning of the next date."""
        found = _read_clock(self.value)
        if found is None or found > _LATEST_MIN:
            self.note(say("actions.terms_clock"))
            return None
        return found

    def span(self) -> HourSpan | None:
        """Hours from and until: ``09:00-17:00``."""
        parts = re.split(r"[-–~]", _narrow(self.value)) if isinstance(self.value, str) else []
        clocks = [_read_clock(part) for part in parts]
        if len(clocks) != 2 or clocks[0] is None or clocks[1] is None:  # noqa: PLR2004 - a pair
            self.note(say("actions.terms_span"))
            return None
        if not clocks[0] < clocks[1] <= _LATEST_MIN or clocks[0] >= DAY_MIN:
            self.note(say("actions.terms_backwards"))
            return None
        return HourSpan(start=clocks[0], until=clocks[1])

    def day(self) -> date | None:
        """A date."""
        found = _read_day(self.value)
        if found is None:
            self.note(say("actions.wish_day"))
        return found

    def dates(self) -> tuple[date, ...]:
        """A date, or all dates of a range: ``2026-12-08..2026-12-10``."""
        parts = _RANGE.split(_narrow(self.value)) if isinstance(self.value, str) else [self.value]
        ends = [found for part in parts if (found := _read_day(part)) is not None]
        if len(ends) != len(parts) or len(parts) > 2:  # noqa: PLR2004 - a pair
            self.note(say("actions.terms_dates"))
            return ()
        first, last = ends[0].toordinal(), ends[-1].toordinal()
        if not first <= last < first + _MOST_DATES:
            backwards, long = say("actions.terms_dates_order"), say("actions.terms_dates_long")
            self.note(backwards if last < first else long)
            return ()
        return tuple(date.fromordinal(number) for number in range(first, last + 1))


def _narrow(text: str) -> str:
    """Without full-width digits and signs, as Chinese keyboards type them."""
    return unicodedata.normalize("NFKC", text).strip()


def _read_clock(value: Any) -> int | None:
    found = _CLOCK.fullmatch(_narrow(value)) if isinstance(value, str) else None
    return 60 * int(found[1]) + int(found[2]) if found else None


def _read_day(value: Any) -> date | None:
    text = _narrow(value) if isinstance(value, str) else ""
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        return None
