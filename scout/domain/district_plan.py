"""Many productions in one district: what each could do, which are carried, what is in the way."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.booking import Booking, Clash
    from scout.domain.text import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The dates on which a production wishes to shoot, both included."""

    first: date
    last: date

    @property
    def dates(self) -> tuple[date, ...]:
        """Every date of it, in order; none where it ends before it begins."""
        length = (self.last - self.first).days + 1
        return tuple(self.first + timedelta(days=number) for number in range(length))

    def begin(self, day: date) -> Window:
        """As many dates from another one on."""
        return Window(first=day, last=day + (self.last - self.first))

    def extend(self, days: int) -> Window:
        """So many dates more at its end."""
        return Window(first=self.first, last=self.last + timedelta(days=days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One way to shoot a production: a set of places from a date on, and the hours that it takes.

    ``label`` names the set, ``first`` and ``last`` are its first and last shoot day, ``days`` how
    many there are, ``cost_cny`` is an estimate in 元. Each of the ``claims`` is a stay at a whole
    location: where one unit shoots, another one would be heard and seen.
    """

    label: str
    first: date
    last: date
    days: int
    cost_cny: int
    claims: tuple[Booking, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """What one script asks of the district, and the ways in which it can be shot.

    ``production`` is the name of its file in the folder. ``lost``: how many of its ``scenes`` are
    on no day in any plan, those of the ``uncovered`` settings among them. ``eras``: minutes of
    shooting by era. ``free``: the first plan of all, with the district to itself and no last date.
    ``offers`` keep to the window and to what others have, the best first. ``problem`` says why
    there is none of all that.
    """

    production: str
    window: Window
    title: str = ""
    scenes: int = 0
    lost: int = 0
    uncovered: tuple[str, ...] = ()
    eras: tuple[tuple[str, int], ...] = ()
    free: Offer | None = None
    offers: tuple[Offer, ...] = ()
    problem: Bilingual | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What became of a production: ``offer`` is how it is carried, ``None`` where it is not.

    Then ``wished`` is the plan of which least is in the way, ``clashes`` what is, and ``earliest``
    the first way that works for it alone, beside all that are carried, after its window or at
    another start within it.
    """

    study: Study
    offer: Offer | None = None
    wished: Offer | None = None
    clashes: tuple[Clash, ...] = ()
    earliest: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictPlan:
    """All productions of a folder in the order of their names, beside what was booked before.

    ``studied`` and ``kept``: how many pieces of the work were done, and how many were found
    finished. ``proven``: no choice among the plans that were made carries more.
    """

    standings: tuple[Standing, ...]
    bookings: tuple[Booking, ...]
    studied: int
    kept: int
    proven: bool

    @property
    def claims(self) -> tuple[Booking, ...]:
        """The hours of all that are carried, in order of time."""
        claims = (claim for one in self.standings if one.offer for claim in one.offer.claims)
        return tuple(sorted(claims, key=lambda one: (one.start, one.location_id)))

    @property
    def carried(self) -> tuple[Standing, ...]:
        """The productions that find room."""
        return tuple(one for one in self.standings if one.offer is not None)

    @property
    def refused(self) -> tuple[Standing, ...]:
        """Those that were read and find none."""
        return tuple(
            one for one in self.standings if one.offer is None and one.study.problem is None
        )

    @property
    def broken(self) -> tuple[Standing, ...]:
        """Those of which nothing could be made."""
        return tuple(one for one in self.standings if one.study.problem is not None)
