"""One thing that could be loosened or asked for, and what that would bring."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.location import HourSpan
    from scout.domain.message import Message
    from scout.domain.wish import NeedWish


class RelaxationKind(StrEnum):
    """What is loosened.

    A wish: ``ban``, ``keep``, ``about`` (a wish about needs), ``near``, ``confirmed_only``,
    ``start``, ``floor``, ``at_most``, ``budget``. What a place allows, to be asked of it:
    ``night``, ``fire``, ``hours``, ``dressing`` (for an era that it does not play as it stands).
    Money: ``stage``, a set built for a need.
    """

    BAN = "ban"
    KEEP = "keep"
    ABOUT = "about"
    NEAR = "near"
    CONFIRMED_ONLY = "confirmed_only"
    START = "start"
    FLOOR = "floor"
    AT_MOST = "at_most"
    BUDGET = "budget"
    NIGHT = "night"
    FIRE = "fire"
    HOURS = "hours"
    DRESSING = "dressing"
    STAGE = "stage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """A wish loosened, or a place asked for more; ``text`` says it in words.

    ``place`` and ``spot`` are ids where it is about one place. ``need_ids`` are the uncovered needs
    that can be played then. ``value`` is what is allowed from now on, ``None`` for anything: a
    number of places, 元, minutes, a fit, an ISO date, for ``dressing`` the era. ``wishes`` are the
    wishes about needs that are given up or changed, for ``stage`` the one that is added; ``hours``
    those to be asked of the place. ``cost_cny`` is what a set
    pays more for these needs, at most and estimated: a day's hire of the place and dressing or
    building (for ``budget``: beyond the budget); 0 where it depends on the place that is then
    chosen. ``days`` is the time of building.
    """

    kind: RelaxationKind
    text: Message
    place: str = ""
    spot: str = ""
    need_ids: tuple[str, ...] = ()
    value: float | str | None = None
    wishes: tuple[NeedWish, ...] = ()
    hours: tuple[HourSpan, ...] = ()
    cost_cny: int = 0
    days: int = 0
