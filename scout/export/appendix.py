"""The honest end of a paper: what is an estimate, what a judgement, where facts come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.word import pair, record_text

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.export.content import ItineraryContent
    from scout.export.word import Json


def build_appendix(content: ItineraryContent) -> Json:
    """Notes for the reader, the sources of each place, and the lines that must be printed."""
    used = [content.location(name) for name in content.stop_numbers()]
    return {
        "notes": [pair(note) for note in _notes(content, used)],
        "plan_notes": [pair(note) for note in content.plan.notes],
        "sources": [_sources(location, number) for number, location in enumerate(used, start=1)],
        "attributions": _attributions(content, used),
    }


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
    if any(scene.length_counted for scene in content.script.scenes):
        notes.append(say("export.note_length"))
    return notes


def _travel_source(content: ItineraryContent) -> Message | str:
    """Who says how long the drives take; the commonest source where there are several."""
    sources = [move.travel.source for day in content.plan.days for move in day.moves]
    if not sources:
        return "–"
    return max(dict.fromkeys(sources), key=sources.count)


def _sources(location: Location, number: int) -> Json:
    position = location.position
    facts = [
        {
            "field": fact.field,
            "value": record_text(fact.value),
            "source": fact.source,
            "date": fact.date,
        }
        for fact in location.facts
    ]
    return {
        "number": number,
        "name": pair(location.name),
        "facts": facts,
        "position_source": position.source if position else "",
        "exact_m": position.exact_m if position else 0,
        "fee_source": record_text(location.fee_source),
    }


def _attributions(content: ItineraryContent, used: list[Location]) -> list[str]:
    lines = [content.landmarks.attribution]
    lines += [location.position.attribution for location in used if location.position]
    return [line for line in dict.fromkeys(lines) if line]
