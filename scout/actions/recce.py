"""Plan a recce: the chosen places and the best others, each at the hour of the intended shoot."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scout.actions.suggest import open_engine
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.domain.recce import RecceRules, RecceWish
from scout.domain.wish import Wishes
from scout.export.recce_word import word_gap, word_light
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date, time

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.recce import Recce
    from scout.domain.script import Script
    from scout.domain.shortlist import Shortlist

__all__ = [
    "RecceOrder",
    "check_order",
    "fit_recce",
    "list_candidates",
    "make_rules",
    "order_recce",
    "pick_day",
    "recce",
    "word_gap",
    "word_light",
]

MOST_ALTERNATES = 5
"""Nobody looks at six places for each need; a tour of so many takes weeks."""
YEARS = range(1900, 2200)
_WEEK = timedelta(days=7)
_HOURS = (4, 16)
_HOUR_MIN = 60
_RULES, _WISHES = RecceRules(), Wishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecceOrder:
    """Which places are looked at, and from which day on.

    ``alternates``: how many besides the choice of the set for each need. ``day``: the first day of
    the tour, ``None`` where nobody says. ``wishes``: what may not be offered. ``pictured``: the
    places of which there are photos.
    """

    day: date | None = None
    alternates: int = 1
    wishes: Wishes = _WISHES
    rules: RecceRules = _RULES
    pictured: frozenset[str] = frozenset()


def order_recce(wish: RecceWish, *, wishes: Wishes) -> RecceOrder:
    """What the user says of a recce, where nothing else may be offered than by these wishes."""
    return RecceOrder(day=wish.day, alternates=wish.alternates, wishes=wishes)


def fit_recce(wish: RecceWish) -> RecceWish:
    """What a file says of a recce, or what is usual where nobody means that."""
    try:
        check_order(order_recce(wish, wishes=_WISHES))
    except WishError:
        return RecceWish()
    return wish


def check_order(order: RecceOrder) -> None:
    """Raise ``WishError`` for a tour that nobody means."""
    if not 0 <= order.alternates <= MOST_ALTERNATES:
        raise WishError(say("actions.odd_alternates", most=MOST_ALTERNATES))
    if not _HOURS[0] <= order.rules.hours <= _HOURS[1]:
        raise WishError(say("actions.odd_recce_hours"))
    if order.day is not None and order.day.year not in YEARS:
        raise WishError(say("schedule.odd_year", year=order.day.year))


def make_rules(*, begin: time | None = None, hours: float | None = None) -> RecceRules:
    """The usual rules but for when a day begins and how long it is."""
    rules = _RULES
    if begin is not None:
        rules = replace(rules, start_min=begin.hour * _HOUR_MIN + begin.minute)
    return rules if hours is None else replace(rules, hours=hours)


def pick_day(order: RecceOrder, *, today: date, first: date | None) -> date:
    """The day that was asked for; else a week before the first shoot day, but not before tomorrow.

    A tour that begins after the first shoot day helps nobody: then it is tomorrow's.
    """
    if order.day is not None:
        return order.day
    tomorrow = today + timedelta(days=1)
    return tomorrow if first is None else max(tomorrow, first - _WEEK)


def list_candidates(
    script: Script,
    suggestion: Suggestion,
    *,
    location_set: LocationSet,
    library: Library,
    order: RecceOrder,
    progress: Progress | None = None,
) -> tuple[Shortlist, ...]:
    """For each need that the set plays the place where it does, and the best others."""
    from scout.suggest.shortlist import list_shortlists

    check_order(order)
    engine = open_engine(script, library, needs=suggestion.needs)
    matching = engine.match(order.wishes, progress=progress)
    return list_shortlists(matching, location_set, alternates=order.alternates)


def recce(
    script: Script,
    suggestion: Suggestion,
    *,
    shortlists: tuple[Shortlist, ...],
    library: Library,
    order: RecceOrder,
    progress: Progress | None = None,
) -> Recce:
    """The tour from the day of the order on; raises ``WishError`` where it names none."""
    from scout.schedule.recce.recce import RecceRequest, plan_recce

    check_order(order)
    if order.day is None:
        raise WishError(say("actions.no_recce_day"))
    names = {one.location_id for each in shortlists for one in each.candidates}
    request = RecceRequest(
        shortlists=shortlists,
        script=script,
        needs=suggestion.needs,
        locations={name: library.location(name) for name in names},
        start=order.day,
        rules=order.rules,
        pictured=order.pictured,
    )
    check = (progress or Progress()).check
    return plan_recce(request, travel=library.travel, sun=library.sun, check=check)
