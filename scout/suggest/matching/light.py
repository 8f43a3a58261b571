"""The hours of the day in which a place must be open for the light that a scene asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from scout.domain.heading import TimeOfDay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.location import HourSpan

HOUR, DAY = 60, 24 * 60
# Minutes after midnight, wide enough for summer and winter in Shenzhen (sunrise 5:40 to 7:05,
# sunset 17:40 to 19:10); the exact sun of a date belongs to the shoot days.
WINDOWS = {
    TimeOfDay.DAWN: (5 * HOUR, 7 * HOUR),
    TimeOfDay.MORNING: (7 * HOUR, 11 * HOUR),
    TimeOfDay.NOON: (11 * HOUR, 13 * HOUR),
    TimeOfDay.AFTERNOON: (13 * HOUR, 18 * HOUR),
    TimeOfDay.DAY: (7 * HOUR, 18 * HOUR),
    TimeOfDay.DUSK: (17 * HOUR + 30, 19 * HOUR + 30),
    TimeOfDay.NIGHT: (19 * HOUR + 30, 29 * HOUR),
}
LEAST = HOUR  # less than an hour is no time to shoot anything
LIGHTS = tuple(WINDOWS)
BITS = {light: 1 << number for number, light in enumerate(LIGHTS)}
ALL_LIGHT = (1 << len(LIGHTS)) - 1
Column = np.ndarray[tuple[int], np.dtype[Any]]


def ask_light(times: Iterable[TimeOfDay]) -> int:
    """The lights asked for, as bits, each once; RELATIVE asks for none."""
    return sum(BITS.get(time, 0) for time in set(times))


def reach_light(
    owner: Column, spans: np.ndarray[tuple[int, int], np.dtype[Any]], *, count: int
) -> Column:
    """For each of ``count`` places, as bits, the lights in which it is open for an hour or more.

    ``spans`` holds start and end in minutes after midnight, ``owner`` the place of each. A span or
    a window may reach over midnight. A place without a span is open all day, as far as we know.
    """
    lights = np.full(count, ALL_LIGHT, dtype=np.int64)
    lights[owner] = 0
    for light, (start, until) in WINDOWS.items():
        shared = np.zeros(len(owner), dtype=np.int64)
        for shift in (-DAY, 0, DAY):
            ends = np.minimum(spans[:, 1] + shift, until) - np.maximum(spans[:, 0] + shift, start)
            np.maximum(shared, ends, out=shared)
        lights[owner[shared >= LEAST]] |= BITS[light]
    return lights


def missed_lights(spans: tuple[HourSpan, ...], times: Iterable[TimeOfDay]) -> list[TimeOfDay]:
    """The lights asked for in which a place is not open long enough, in the order of the day."""
    rows = np.array([(span.start, span.until) for span in spans], dtype=np.int64).reshape(-1, 2)
    owner = np.zeros(len(spans), dtype=np.int64)
    missed = ask_light(times) & ~int(reach_light(owner, rows, count=1)[0])
    return [light for light in LIGHTS if missed & BITS[light]]


def clock(minute: int) -> str:
    """Minutes after midnight as a clock shows them; midnight at the end of a day is 24:00."""
    hour, rest = divmod(minute % DAY if minute != DAY else DAY, HOUR)
    return f"{hour:02}:{rest:02}"
