"""What the letters to authorities and owners need, place by place, with the latest date to apply.

Who decides and by which rule are notes with their source, each to be confirmed; who applies, with
how many people and cars, is left to be filled in.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from scout.domain.location import PlaysAs
from scout.domain.message import say
from scout.domain.text import Bilingual
from scout.export.edition import head_edition
from scout.export.glyph import GlyphCheck
from scout.export.stop_card import build_card
from scout.export.stop_text import name_shoot
from scout.export.typeset import clean_data, typeset
from scout.export.word import clock, pair, record_text
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.permit import PermitRule
    from scout.domain.plan import ShootDay, Slot, Visit
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

    Stay = tuple[ShootDay, Visit]

_TEMPLATE = "permits.typ"
_LETTER_SETTINGS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitNotes:
    """The rules by the id of the place, and those that every production asks about."""

    rules: Mapping[str, tuple[PermitRule, ...]]
    general: tuple[PermitRule, ...]


def render_permits(content: ItineraryContent, notes: PermitNotes, *, lang: PaperLang) -> bytes:
    """The PDF in Chinese, English or both; the same content gives the same bytes."""
    data = build_permits(content, notes) | {"lang": lang}
    return typeset(_TEMPLATE, clean_data(data, GlyphCheck()), drawings={}, content=content)


def build_permits(content: ItineraryContent, notes: PermitNotes) -> Json:
    """All that the template prints; places by the latest date to apply, unknown ones last."""
    places = [
        _build_place(content, name, rules=notes.rules.get(name, ()))
        for name in content.stop_numbers
    ]
    places.sort(key=lambda place: (place["latest"] or "9", place["first"], place["number"]))
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "places": places,
        "general": [_build_rule(rule) for rule in notes.general],
    }


def _build_place(
    content: ItineraryContent, location_id: str, *, rules: Sequence[PermitRule]
) -> Json:
    stays = [
        (day, visit)
        for day in content.plan.days
        for visit in day.visits
        if visit.location_id == location_id
    ]
    location, (day, visit) = content.location(location_id), stays[0]
    card = build_card(content, day, visit=visit)
    told = ("number", "name", "address", "contact", "permit", "hours", "notes")
    return {
        **{key: card[key] for key in told},
        "day": day.number,
        "first": day.date.isoformat(),
        "permit_source": _find_source(location),
        "stays": [_build_stay(content, day, visit=visit) for day, visit in stays],
        "uses": _list_uses(content, location, stays=stays),
        "rules": [_build_rule(rule) for rule in rules],
        "letter": pair(_word_letter(content, location, stays=stays)),
        **_reckon(location, rules, first=day.date, today=content.revision.date()),
    }


def _reckon(location: Location, rules: Sequence[PermitRule], *, first: date, today: date) -> Json:
    """How long before the first day to apply, and so by when; nothing where nobody knows.

    What the record of the place says counts before what a rule assumes.
    """
    longest = max((r for r in rules if r.lead_days), key=lambda r: r.lead_days or 0, default=None)
    days, note = location.lead_days, None
    if days is None and longest is not None:
        days, note = longest.lead_days, longest.lead_note
    latest = first - timedelta(days=days) if days is not None else None
    return {
        "lead": days,
        "lead_note": pair(note) if note else None,
        "latest": latest.isoformat() if latest else "",
        "late": latest is not None and latest < today,
    }


def _build_stay(content: ItineraryContent, day: ShootDay, *, visit: Visit) -> Json:
    scenes = [content.script.scene(slot.scene) for slot in visit.slots]
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "weekday": day.date.weekday(),
        "arrive": clock(visit.arrive, day.date),
        "leave": clock(visit.leave, day.date),
        "scenes": [scene.number for scene in scenes],
        "cast": len({name for scene in scenes for name in scene.cast}),
        "dark": visit.leave > day.sun.dusk or visit.arrive < day.sun.dawn,
    }


def _list_uses(
    content: ItineraryContent, location: Location, *, stays: Sequence[Stay]
) -> list[Json]:
    """What is played in which part of the place, each once, and whether it is dressed for it."""
    slots: dict[tuple[str, str], Slot] = {}
    for _, visit in stays:
        for slot in visit.slots:
            slots.setdefault((slot.need_id, slot.spot_id), slot)
    uses = []
    for slot in slots.values():
        need, spot = content.suggestion.need(slot.need_id), location.spot(slot.spot_id)
        judged = spot.plays(need.era) if need.era else None
        uses.append(
            {
                "setting": need.setting.place,
                "era": pair(content.vocabulary.era_name(need.era)),
                "spot": pair(spot.name),
                "int_ext": need.int_ext.value if need.int_ext else "",
                "dressing": judged is PlaysAs.DRESSING,
            }
        )
    return uses


def _find_source(location: Location) -> Json | str | None:
    """Where the permit line of the place comes from, and when that was looked up."""
    fact = next((fact for fact in location.facts if fact.field == "permit"), None)
    return record_text(f"{fact.source} ({fact.date})") if fact else None


def _build_rule(rule: PermitRule) -> Json:
    texts = {
        "authority": rule.authority,
        "consent": rule.consent,
        "conditions": rule.conditions,
        "lead_note": rule.lead_note,
    }
    return {
        "title": pair(rule.title),
        "rule": pair(rule.rule),
        **{name: pair(text) if text else None for name, text in texts.items()},
        "source": record_text(rule.source),
        "stated": rule.stated,
    }


def _word_letter(
    content: ItineraryContent, location: Location, *, stays: Sequence[Stay]
) -> Message:
    """A first draft: who, when, where, what; what nobody has told stays a blank."""
    slots = [slot for _, visit in stays for slot in visit.slots]
    settings = dict.fromkeys(content.suggestion.need(slot.need_id).setting.place for slot in slots)
    spots = dict.fromkeys(location.spot(slot.spot_id).name for slot in slots)
    shown = [Bilingual(zh=name, en=name) for name in list(settings)[:_LETTER_SETTINGS]]
    return say(
        "export.permit_letter",
        title=name_shoot(content, "zh"),
        place=location.name,
        spots=_list_names(list(spots)),
        settings=_list_names(shown),
        scenes=len(slots),
        hours="; ".join(
            f"{day.date.isoformat()} {clock(visit.arrive, day.date)}–{clock(visit.leave, day.date)}"
            for day, visit in stays
        ),
    )


def _list_names(names: Sequence[Bilingual]) -> Bilingual:
    """Names in a row, as each language writes lists."""
    return Bilingual(
        zh="、".join(name.zh for name in names), en=", ".join(name.en for name in names)
    )
