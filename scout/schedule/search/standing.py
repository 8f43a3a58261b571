"""Who works and which places are visited on which dates, as bits: a date is a bit of its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.schedule.day.tally import list_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.schedule.job.job import Job


class Standing(NamedTuple):
    """``works`` per member and ``visits`` per place: the dates as bits; ``used``: all dates.

    ``been``: the places visited before the first date; ``begun``: whether anything was shot then.
    """

    works: list[int]
    visits: list[int]
    used: int
    been: int = 0
    begun: bool = False

    @property
    def idle(self) -> int:
        """How many dates between the first and the last are not used.

        In a shoot that has begun the crew waits at once.
        """
        return count_idle(self.used << 1 | 1 if self.begun else self.used)

    @property
    def splits(self) -> int:
        """How many further days there are at places, the first day of each left out."""
        return sum(
            on.bit_count() - (not self.been >> place & 1)
            for place, on in enumerate(self.visits)
            if on
        )


def stand(job: Job, days: Iterable[tuple[int, int, int]]) -> Standing:
    """The standing of days: the number of the date, its cast and its places as bit masks."""
    works, visits, used = [0] * len(job.actors), [0] * len(job.places), 0
    for number, cast, places in days:
        bit = 1 << number
        used |= bit
        _mark(works, cast, bit=bit)
        _mark(visits, places, bit=bit)
    return Standing(works, visits, used, been=job.been, begun=bool(job.request.shot))


def _mark(dates: list[int], who: int, *, bit: int) -> None:
    """Add a date to those of each one whose bit is set."""
    for number in list_bits(who):
        dates[number] |= bit


def count_idle(used: int) -> int:
    """How many dates between the first and the last are not used."""
    if not used:
        return 0
    return used.bit_length() - (used & -used).bit_length() + 1 - used.bit_count()


def count_held(job: Job, member: int, *, on: int, days: Sequence[int]) -> int:
    """Days on which a member is held who works on these dates.

    ``days``: each date as days after the first. Who has begun before is held from the first on.
    """
    if not on:
        return 0
    first = 0 if job.begun >> member & 1 else days[(on & -on).bit_length() - 1]
    return days[on.bit_length() - 1] - first + 1 - on.bit_count()
