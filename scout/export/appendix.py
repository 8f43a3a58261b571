"""The honest end of a paper: what is an estimate, what a judgement, where facts come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.fact_age import is_stale
from scout.domain.fact_field import fact_field
from scout.domain.location import Fact
from scout.domain.message import say
from scout.export.word import pair, record_text

if TYPE_CHECKING:
    from datetime import date

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.plan import Plan
    from scout.export.content import ItineraryContent
    from scout.export.word import Json


def build_appendix(content: ItineraryContent) -> Json:
    """Notes for the reader, the sources of each place, and the lines that must be printed."""
    used = [content.location(name) for name in content.stop_numbers]
    return {
        "notes": [pair(note) for note in _notes(content, used)],
        "plan_notes": [pair(note) for note in (*content.plan.notes, *common_notes(content.plan))],
        "sources": [
            _sources(location, number, shot=_first_day(content))
            for number, location in enumerate(used, start=1)
        ],
        "attributions": _attributions(content, used),
    }


def common_notes(plan: Plan) -> tuple[Message, ...]:
    """What holds on every one of several days: said once at the end instead of on each day."""
    if len(plan.days) <= 1:
        return ()
    return tuple(
        note for note in plan.days[0].notes if all(note in day.notes for day in plan.days[1:])
    )


def _notes(content: ItineraryContent, used: list[Location]) -> list[Message]:
    positions = [location.position for location in used if location.position is not None]
    notes = [
        say("export.note_travel", source=_travel_source(content)),
        say("export.note_sun"),
        say("export.note_boundary", source=content.district.source),
        say("export.note_judgement"),
        say("export.note_datum"),
    ]
    if positions:
        worst = max(position.exact_m for position in positions)
        rough = sum(position.approximate for position in positions)
        notes.append(
            say("export.note_exact", rough=rough, places=len(used), metres=worst),
        )
    notes.append(say("export.note_fee"))
    notes.append(say("export.note_unknown"))
    if (shot := _first_day(content)) and any(
        is_stale(fact, shot) for place in used for fact in place.facts
    ):
        notes.append(say("export.note_stale"))
    if any(scene.length_counted for scene in content.script.scenes):
        notes.append(say("export.note_length"))
    return notes


def _travel_source(content: ItineraryContent) -> Message | str:
    """Who says how long the drives take; the commonest source where there are several."""
    sources = [move.travel.source for day in content.plan.days for move in day.moves]
    if not sources:
        return "–"
    return max(dict.fromkeys(sources), key=sources.count)


def _first_day(content: ItineraryContent) -> date | None:
    """The day by which it counts whether a fact is past its shelf life."""
    return content.plan.days[0].date if content.plan.days else None


def _sources(location: Location, number: int, *, shot: date | None) -> Json:
    """The facts of a place, each with the number of its source; a source is printed once."""
    facts = list(location.facts)
    if location.position is not None:
        exact = f"±{location.position.exact_m} m"
        facts.insert(
            0, Fact(field="position", value=exact, source=location.position.source, date="")
        )
    if location.fee_source:
        fee = f"¥{location.fee_cny_day:,}"
        facts.append(Fact(field="fee", value=fee, source=location.fee_source, date=""))
    sources = list(dict.fromkeys((fact.source, fact.date) for fact in facts))
    return {
        "number": number,
        "name": pair(location.name),
        "facts": [
            {
                "field": fact.field,
                "label": _label(fact),
                "stale": shot is not None and is_stale(fact, shot),
                "value": record_text(_value(fact)),
                "source": sources.index((fact.source, fact.date)) + 1,
            }
            for fact in facts
        ],
        "sources": [{"text": record_text(text), "date": date} for text, date in sources],
    }


def _label(fact: Fact) -> Json | str:
    """What a fact speaks of, as the table of facts names it."""
    field = fact_field(fact.field)
    return pair(field.name) if field else fact.field


def _value(fact: Fact) -> str:
    """Areas with their unit; every other fact as it was written down."""
    if fact.field == "area_m2" and fact.value.isdecimal():
        return f"{int(fact.value):,} m²"
    return fact.value


def _attributions(content: ItineraryContent, used: list[Location]) -> list[str]:
    lines = [content.landmarks.attribution]
    lines += [location.position.attribution for location in used if location.position]
    return [line for line in dict.fromkeys(lines) if line]
