"""What the user lays out by hand, as terms: scenes on dates, whole days, days off, scenes put off.

Each change gives new terms; nothing is planned here. A scene is by hand in one way at most: on a
date by itself, in a day that is laid out as a whole, or put off.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.terms import DayOrder, Fix

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from scout.domain.terms import Terms


def find_order(terms: Terms, day: date) -> DayOrder | None:
    """How a date is laid out by hand, if it is."""
    return next((order for order in terms.orders if order.day == day), None)


def is_by_hand(terms: Terms) -> bool:
    """Whether the user has placed or put off anything."""
    return bool(terms.fixes or terms.orders or terms.put_off)


def place(terms: Terms, scenes: Sequence[int], *, day: date, at: int | None = None) -> Terms:
    """Scenes on a date; in a day that is laid out by hand before the scene number ``at``, or last.

    ``at`` counts the scenes of that day without those that come.
    """
    freed = terms.without(scenes)
    order = find_order(freed, day)
    if order is None:
        fixes = (Fix(scene=scene, day=day) for scene in scenes)
        return replace(freed, fixes=(*freed.fixes, *fixes))
    there = list(order.scenes)
    at = len(there) if at is None else at
    return lay_out(freed, (*there[:at], *scenes, *there[at:]), day=day)


def lay_out(terms: Terms, scenes: Sequence[int], *, day: date) -> Terms:
    """A date with just these scenes in this order."""
    freed = terms.without(scenes)
    others = (order for order in freed.orders if order.day != day)
    orders = sorted((*others, DayOrder(day=day, scenes=tuple(scenes))), key=lambda one: one.day)
    fixes = tuple(fix for fix in freed.fixes if fix.day != day)
    return replace(freed, fixes=fixes, orders=tuple(orders))


def put_off(terms: Terms, scenes: Collection[int]) -> Terms:
    """Scenes on no day until they are placed again."""
    freed = terms.without(scenes)
    return replace(freed, put_off=freed.put_off | frozenset(scenes))


def free_scenes(terms: Terms, scenes: Collection[int]) -> Terms:
    """The planner places these again; what else was in a day laid out by hand stays on its date."""
    torn = [order for order in terms.orders if not set(scenes).isdisjoint(order.scenes)]
    left = (Fix(scene=scene, day=order.day) for order in torn for scene in order.scenes)
    kept = tuple(order for order in terms.orders if order not in torn)
    return replace(terms, orders=kept, fixes=(*terms.fixes, *left)).without(scenes)


def free_day(terms: Terms, day: date) -> Terms:
    """The planner lays out a date again, and may place its scenes elsewhere."""
    return replace(
        terms,
        fixes=tuple(fix for fix in terms.fixes if fix.day != day),
        orders=tuple(order for order in terms.orders if order.day != day),
    )


def free_all(terms: Terms) -> Terms:
    """The planner places every scene; days off stay."""
    return replace(terms, fixes=(), orders=(), put_off=frozenset())
