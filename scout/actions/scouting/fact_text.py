"""Facts as a person types them, each with its source, day and exactness; faults at their field.

What stands in a form is one text a name: ``power`` is the value, ``power.source`` from whom it is,
``power.date`` the day, ``power.exact`` how exact it is. What is typed otherwise than it stood is
the user's own word; what is left as it stood keeps its source.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from scout.domain.fact_value import (
    FactFault,
    edit_value,
    read_value,
    write_value,
)
from scout.domain.location import UNKNOWN, Exact, Fact, find_fact
from scout.domain.message import say
from scout.domain.place_book import own_detail, own_source
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scout.domain.fact_field import FactField
    from scout.domain.message import Message

    FactText = Mapping[str, str]

LONGEST_SOURCE = 200  # signs
SOURCE, DATE, EXACT = "source", "date", "exact"
ASIDES = (SOURCE, DATE, EXACT)
"""What is said of a fact beside its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactAside:
    """Who says so, since when and how exactly, as it was typed."""

    source: str
    date: str
    exact: Exact

    def state(self, field: str, value: str) -> Fact:
        """The fact with this said of it; an unknown value is never exact."""
        exact = Exact.UNKNOWN if value == UNKNOWN else self.exact
        return Fact(field=field, value=value, source=self.source, date=self.date, exact=exact)


def aside_name(field: str, aside: str) -> str:
    """The name of a text beside the value of a fact: ``power.source``."""
    return f"{field}.{aside}"


def text_of_aside(field: str, fact: Fact | None) -> dict[str, str]:
    """The three texts beside a value; the source is the user's own only."""
    values = (own_detail(fact.source), fact.date, fact.exact.value) if fact else ("", "", "")
    return {aside_name(field, aside): text for aside, text in zip(ASIDES, values, strict=True)}


def text_of_facts(facts: Iterable[Fact], fields: Iterable[FactField]) -> dict[str, str]:
    """What stands in the fields of a form: values as one types them, and what is beside them."""
    told: dict[str, str] = {}
    known = tuple(facts)
    for field in fields:
        fact = find_fact(known, field.id)
        told[field.id] = edit_value(field, fact.value) if fact else ""
        told |= text_of_aside(field.id, fact)
    return told


def is_changed(names: Iterable[str], text: FactText, *, before: FactText) -> bool:
    """Whether one of these texts is typed otherwise than it stood."""
    return any(text.get(name, before[name]) != before[name] for name in names)


def names_of(field: str) -> tuple[str, ...]:
    """The value's name and those of what is beside it."""
    return (field, *(aside_name(field, aside) for aside in ASIDES))


def read_aside(field: str, text: FactText, *, before: FactText, day: date) -> FactAside:
    """What is said of a fact that is the user's word now; raises ``AsideFault`` at its text.

    A source, a day or an exactness that was not touched belongs to the old value: the new one is
    the user's own, of today, as stated.
    """
    typed = {
        aside: text[name]
        for aside in ASIDES
        if (name := aside_name(field, aside)) in text and text[name] != before.get(name, "")
    }
    source = " ".join(typed.get(SOURCE, "").split())
    if len(source) > LONGEST_SOURCE or not source.isprintable():
        raise AsideFault(aside_name(field, SOURCE), say("scouting.odd_source", most=LONGEST_SOURCE))
    return FactAside(
        source=own_source(source),
        date=_read_day(field, typed.get(DATE, ""), day=day),
        exact=Exact(typed.get(EXACT) or Exact.STATED),
    )


def _read_day(field: str, typed: str, *, day: date) -> str:
    if not typed.strip():
        return day.isoformat()
    try:
        said = date.fromisoformat(typed.strip().replace("/", "-"))
    except ValueError as error:
        raise AsideFault(aside_name(field, DATE), say("scouting.bad_day", text=typed)) from error
    if said > day:
        raise AsideFault(aside_name(field, DATE), say("scouting.future_day", day=said.isoformat()))
    return said.isoformat()


class AsideFault(Exception):  # noqa: N818 - told at its text, never raised to a caller of a verb
    """What was typed cannot be understood; ``name`` is that of the text."""

    def __init__(self, name: str, message: Message) -> None:
        super().__init__(name)
        self.name, self.message = name, message


def read_fact(field: FactField, text: FactText, *, before: FactText, day: date) -> tuple[Fact, Any]:
    """A fact as it was typed, with its value; raises ``AsideFault``.

    Who says that it is unknown, says so of whatever stands there.
    """
    aside = read_aside(field.id, text, before=before, day=day)
    typed = text.get(field.id, before[field.id])
    exact = aside_name(field.id, EXACT)
    if aside.exact is Exact.UNKNOWN and text.get(exact, "") != before.get(exact, ""):
        typed = ""
    try:
        value = read_value(field, typed)
    except FactFault as fault:
        raise AsideFault(field.id, fault.message) from fault
    return aside.state(field.id, write_value(field, value)), value


def read_facts(
    facts: tuple[Fact, ...],
    text: FactText,
    *,
    fields: Iterable[FactField],
    day: date,
) -> tuple[tuple[Fact, ...], dict[str, Message]]:
    """The facts with what was typed otherwise than it stood, and what cannot be understood."""
    asked = tuple(fields)
    before, faults = text_of_facts(facts, asked), dict[str, "Message"]()
    for field in asked:
        if not is_changed(names_of(field.id), text, before=before):
            continue
        try:
            fact, _ = read_fact(field, text, before=before, day=day)
        except AsideFault as fault:
            faults[fault.name] = fault.message
            continue
        facts = (*(one for one in facts if one.field != field.id), fact)
    return facts, faults
