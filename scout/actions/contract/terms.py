"""Understand the terms of a shoot: a document of words becomes the terms and the rules of a plan.

Everything that is wrong with the document is told at once. Its fields and their defaults stand in
``docs/terms.md``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from scout.actions.contract.entry import Entry
from scout.actions.contract.place_terms import read_places
from scout.actions.contract.rule_terms import read_prices, read_rules
from scout.actions.contract.scene_terms import (
    check_fixes,
    read_cast,
    read_fixes,
    read_orders,
    read_pairs,
    read_put_off,
)
from scout.actions.contract.shoot_calendar import ShootCalendar, read_days_off
from scout.actions.need_name import NeedNames
from scout.actions.place_name import PlaceNames
from scout.actions.plan import check_rules
from scout.actions.scene_name import SceneNames
from scout.actions.wish_words import VERSION
from scout.domain.day_rules import DayRules
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.terms import Terms
from scout.domain.text import Bilingual
from scout.domain.wish import MustMatch, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.script import Script

LISTS = ("fixes", "day_orders", "put_off", "story_order", "together", "days_off")
NAMES = ("prices", "places", "cast", *LISTS, "rules")
_SHOWN = 40  # faults that a message lists; a wrong file has thousands


class Agreed(NamedTuple):
    """What the terms of a shoot say: the terms themselves, and the rules of its days."""

    terms: Terms
    rules: DayRules


class Production(NamedTuple):
    """What terms speak of: the scenes and needs of a script, and the places of a library."""

    script: Script
    needs: Sequence[Need]
    library: Library


def read_terms(
    document: Mapping[str, Any],
    production: Production,
    *,
    start: date,
    wishes: Wishes | None = None,
) -> Agreed:
    """The terms of a document; raises one ``WishError`` with everything that is wrong.

    ``start`` is the first date of the shoot. Needs that must match by the wishes are shot close
    together too.
    """
    faults: list[Message] = []
    script, needs, library = production
    parts = Entry(where="", value=dict(document), faults=faults).fields((*NAMES, "version"))
    version = parts.get("version")
    if version and version.text() != str(VERSION):
        version.note(say("actions.wish_version", version=VERSION))
    calendar, scenes = ShootCalendar(start), SceneNames(script)
    fixes = read_fixes(parts.get("fixes"), calendar, scenes=scenes)
    weekdays, dates = read_days_off(parts.get("days_off"), calendar)
    together = (*_read_groups(parts.get("together"), needs), *_list_matches(wishes or Wishes()))
    terms = Terms(
        prices=read_prices(parts.get("prices")),
        places=read_places(parts.get("places"), calendar, names=PlaceNames(library)),
        cast=read_cast(parts.get("cast"), calendar, script=script),
        fixes=tuple(placed.fix for placed in fixes),
        orders=read_orders(parts.get("day_orders"), calendar, scenes=scenes),
        put_off=read_put_off(parts.get("put_off"), scenes),
        pairs=read_pairs(parts.get("story_order"), scenes),
        together=tuple(dict.fromkeys(together)),
        days_off=weekdays,
        dates_off=dates,
    )
    rules = _read_rules(parts.get("rules"), faults)
    check_fixes(fixes, terms, script=script)
    if faults:
        raise WishError(join_faults(faults), parts=tuple(faults))
    return Agreed(terms=terms, rules=rules)


def _read_rules(entry: Entry | None, faults: list[Message]) -> DayRules:
    rules = read_rules(entry, DayRules())
    try:
        check_rules(rules)
    except WishError as error:
        faults.append(error.message)
    return rules


def _read_groups(entry: Entry | None, needs: Sequence[Need]) -> Iterator[frozenset[str]]:
    """Needs that are shot on days close together, named as wishes name them."""
    names = NeedNames(needs)
    for part in entry.listed() if entry else ():
        group: Entry | None = part
        if isinstance(part.value, dict):
            group = part.fields(("needs",), needed=("needs",)).get("needs")
        if group is None:
            continue
        found = [one.look_up(names.find) for one in group.listed()]
        ids = frozenset(need for need in found if need is not None)
        if None not in found and len(ids) < 2:  # noqa: PLR2004 - said in the message
            part.note(say("actions.wish_few_needs"))
        yield ids


def _list_matches(wishes: Wishes) -> Iterator[frozenset[str]]:
    return (frozenset(wish.needs) for wish in wishes.about if isinstance(wish, MustMatch))


def join_faults(faults: Sequence[Message]) -> Message:
    """What is wrong with a document: one sentence as it is; several line by line."""
    if len(faults) == 1:
        return faults[0]
    shown = list(faults[:_SHOWN])
    if len(faults) > _SHOWN:
        shown.append(say("actions.terms_more", count=len(faults) - _SHOWN))
    lines = Bilingual(
        zh="\n".join(f"- {fault.text('zh')}" for fault in shown),
        en="\n".join(f"- {fault.text('en')}" for fault in shown),
    )
    return say("actions.terms_faulty", count=len(faults), lines=lines)


def join_terms(first: Mapping[str, Any], then: Mapping[str, Any]) -> dict[str, Any]:
    """Both documents: lists one after the other, of each rule the later says what holds.

    What is wrong in the first stays, to be told when it is understood.
    """
    joined = {**first, **{name: value for name, value in then.items() if value is not None}}
    for name in LISTS:
        one, other = first.get(name), then.get(name)
        if one is not None and other is not None:
            joined[name] = [*_listed(one), *other] if isinstance(one, list | str) else one
    one, other = first.get("rules"), then.get("rules")
    if one is not None and other is not None:
        joined["rules"] = {**one, **other} if isinstance(one, dict) else one
    return joined


def _listed(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else value
