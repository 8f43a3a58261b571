"""The hours that a place would have to be open for the light that a need asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.location import HourSpan
from scout.domain.message import say
from scout.suggest.matching.light import DAY, LEAST, WINDOWS, clock, missed_lights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.domain.heading import TimeOfDay
    from scout.domain.message import Message
    from scout.domain.text import Bilingual

Spans = tuple[HourSpan, ...]


def stretch_hours(spans: Spans, times: Iterable[TimeOfDay]) -> Spans:
    """The hours with the fewest minutes more for each light that is missed, light by light.

    ``spans`` is not empty: a place whose hours nobody knows misses nothing.
    """
    asked = tuple(times)
    while missed := missed_lights(spans, asked):
        _, index, span = min(_stretches(spans, WINDOWS[missed[0]]))
        stretched = HourSpan(start=span[0], until=span[1])
        spans = (*spans[:index], stretched, *spans[index + 1 :])
    return spans


def _stretches(spans: Spans, window: tuple[int, int]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Each way to reach an hour of a window: minutes more, which span, and what it becomes."""
    start, until = window
    for index, span in enumerate(spans):
        for shift in (-DAY, 0, DAY):
            opens, closes = span.start + shift, span.until + shift
            later = max(opens, start) + LEAST
            if closes < later <= until:
                yield later - closes, index, (span.start, later - shift)
            earlier = min(closes, until) - LEAST
            if start <= earlier < opens:
                yield opens - earlier, index, _in_the_day(earlier - shift, span.until)


def _in_the_day(start: int, until: int) -> tuple[int, int]:
    """Hours that begin before midnight begin on the day before."""
    return (start, until) if start >= 0 else (start + DAY, until + DAY)


def word_stretch(place: Bilingual, before: Spans, *, after: Spans) -> Message:
    """What is asked of a place: its new closing or opening time, or all its hours."""
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    if len(changed) == 1 and changed[0][0].start == changed[0][1].start:
        return say("suggest.stay_open", place=place, until=clock(changed[0][1].until))
    if len(changed) == 1 and clock(changed[0][0].until) == clock(changed[0][1].until):
        return say("suggest.open_early", place=place, start=clock(changed[0][1].start))
    return say("suggest.open_hours", place=place, hours=word_hours(after))


def word_hours(spans: Spans) -> str:
    """``09:00-18:00, 20:00-02:00``."""
    return ", ".join(f"{clock(span.start)}-{clock(span.until)}" for span in spans)
