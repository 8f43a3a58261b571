"""What a set of tasks adds up to: enough to reckon what a day takes at least, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.job.daylight import UNDER_THE_SUN, Light

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.schedule.job.job import Job


class Tally(NamedTuple):
    """Minutes and eighths of work; who is called, the settings and the places, as bit masks.

    ``bright`` and ``dark``: the places with work under the sun and after dusk; ``stays``: the
    minutes of work at each place.
    """

    minutes: int
    eighths: int
    cast: int
    turns: int
    places: int
    bright: int
    dark: int
    stays: dict[int, int]


def add_up(job: Job, tasks: Iterable[int]) -> Tally:
    """The tally of these tasks."""
    minutes = eighths = cast = turns = places = bright = dark = 0
    stays: dict[int, int] = {}
    for task in tasks:
        place, length = job.place[task], job.minutes[task]
        minutes += length
        eighths += job.eighths[task]
        cast |= job.cast[task]
        turns |= 1 << job.turn[task]
        places |= 1 << place
        stays[place] = stays.get(place, 0) + length
        light = job.tasks[task].light
        if light in UNDER_THE_SUN:
            bright |= 1 << place
        elif light is Light.NIGHT:
            dark |= 1 << place
    return Tally(minutes, eighths, cast, turns, places, bright, dark, stays)


def mask_of(numbers: Iterable[int]) -> int:
    """The bit mask of different numbers."""
    return sum(1 << number for number in numbers)


def list_bits(mask: int) -> Iterator[int]:
    """The numbers of the bits of a mask."""
    while mask:
        bit = mask & -mask
        yield bit.bit_length() - 1
        mask ^= bit
