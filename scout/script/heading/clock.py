"""The light that a heading gives by the clock: ``1-1 客厅 22:30 内``."""

from __future__ import annotations

from scout.domain.heading import TimeOfDay

# The hour from which each light lasts; dawn and dusk as in the south of China over the year.
_FROM: tuple[tuple[int, TimeOfDay], ...] = (
    (19, TimeOfDay.NIGHT),
    (18, TimeOfDay.DUSK),
    (13, TimeOfDay.AFTERNOON),
    (11, TimeOfDay.NOON),
    (7, TimeOfDay.MORNING),
    (5, TimeOfDay.DAWN),
    (0, TimeOfDay.NIGHT),
)
_HOURS = 24


def read_clock(text: str) -> TimeOfDay | None:
    """The light at a time like ``22:30``; ``None`` where it is no time of a day.

    >>> read_clock("22:30"), read_clock("8:00"), read_clock("25:00")
    (<TimeOfDay.NIGHT: 'night'>, <TimeOfDay.MORNING: 'morning'>, None)
    """
    hour = text.partition(":")[0]
    if not hour.isdecimal() or int(hour) >= _HOURS:
        return None
    return next(light for start, light in _FROM if int(hour) >= start)
