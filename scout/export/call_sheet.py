"""The call sheet (通告单) of a day: who must be where when, what is shot, and what if it rains.

What nobody has told Scout (breakfast, make-up, cars, the weather) is left to be filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import list_names
from scout.export.appendix import common_notes
from scout.export.day_page import build_head, build_move, build_scene, list_places
from scout.export.edition import build_changes, head_edition
from scout.export.glyph import GlyphCheck
from scout.export.stop_card import build_card
from scout.export.typeset import clean_data, typeset
from scout.export.word import clock, pair
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.message import Message
    from scout.domain.plan import ShootDay, Slot, Visit
    from scout.domain.text import Bilingual
    from scout.domain.weather_cover import CoverSetting, DayCover
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

_TEMPLATE = "call-sheet.typ"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTerms:
    """What a call sheet says besides the plan: the numbers of the cast, and the cover by day."""

    numbers: Mapping[str, int]
    covers: Mapping[int, DayCover]


def render_call_sheet(
    content: ItineraryContent, day: ShootDay, *, terms: CallTerms, lang: PaperLang
) -> bytes:
    """The PDF of a day in Chinese, English or both; the same content gives the same bytes."""
    data = build_call_sheet(content, day, terms=terms) | {"lang": lang}
    return typeset(_TEMPLATE, clean_data(data, GlyphCheck()), drawings={}, content=content)


def build_call_sheet(content: ItineraryContent, day: ShootDay, *, terms: CallTerms) -> Json:
    """All that is printed of a day."""
    common, slots = common_notes(content.plan), day.slots
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "changes": build_changes(content, day=day),
        **build_head(day),
        "days": len(content.plan.days),
        "first": clock(slots[0].start, day.date) if slots else "",
        "sunrise": f"{day.sun.sunrise:%H:%M}",
        "sunset": f"{day.sun.sunset:%H:%M}",
        "places": list_places(content, day),
        "meals": [
            {"from": clock(start, day.date), "to": clock(end, day.date)} for start, end in day.meals
        ],
        "groups": [_build_group(content, day, visit=visit) for visit in day.visits],
        "cast": _list_cast(content, day, numbers=terms.numbers),
        "rain": _list_rain(content, terms.covers.get(day.number)),
        "next": _build_next(content, day),
        "notes": [pair(note) for note in day.notes if note not in common],
        "counted": any(content.script.scene(slot.scene).length_counted for slot in slots),
    }


def _build_group(content: ItineraryContent, day: ShootDay, *, visit: Visit) -> Json:
    """A stop: what is known of the place, its scenes, and the move that closes it."""
    card = build_card(content, day, visit=visit)
    after = [move for move in day.moves if move.depart == visit.leave]
    told = ("number", "name", "arrive", "leave", "address", "contact", "permit", "notes")
    return {
        **{key: card[key] for key in told},
        "dressing": [
            {key: play[key] for key in ("setting", "era", "spot", "note", "judged")}
            for play in card["plays"]
            if play["note"] or play["judged"] not in {"", "as_is"}
        ],
        "scenes": [
            _build_slot(content, day, slot=slot, location_id=visit.location_id)
            for slot in visit.slots
        ],
        "move": build_move(content, after[0], day=day) if after else None,
    }


def _build_slot(content: ItineraryContent, day: ShootDay, *, slot: Slot, location_id: str) -> Json:
    flashback = "flashback" in content.script.scene(slot.scene).heading.flags
    return {
        **build_scene(content, slot, location_id=location_id),
        "from": clock(slot.start, day.date),
        "to": clock(slot.end, day.date),
        "changed": content.edition.is_marked(day, slot.scene),
        "special": pair(say("export.flashback")) if flashback else None,
    }


def _list_cast(
    content: ItineraryContent, day: ShootDay, *, numbers: Mapping[str, int]
) -> list[Json]:
    """Who works on the day, by number: the scenes, when the first begins and the last ends."""
    work: dict[str, list[Slot]] = {}
    for slot in day.slots:
        for name in dict.fromkeys(content.script.scene(slot.scene).cast):
            work.setdefault(name, []).append(slot)
    last = len(numbers) + 1
    return [
        {
            "number": numbers.get(name),
            "name": name,
            "scenes": [content.script.scene(slot.scene).number for slot in slots],
            "first": clock(slots[0].start, day.date),
            "last": clock(slots[-1].end, day.date),
        }
        for name, slots in sorted(work.items(), key=lambda entry: numbers.get(entry[0], last))
    ]


def _list_rain(content: ItineraryContent, cover: DayCover | None) -> list[Json]:
    """What rain would stop, the risk of the month, the cover with its cast, and the last hour."""
    if cover is None:
        return []
    said = [
        say("export.rain_stops", scenes=_name_scenes(content, [e.scene for e in cover.exteriors])),
        say("export.rain_risk", percent=round(cover.rain_risk * 100)),
        *(_tell_cover(content, setting) for setting in cover.settings),
    ]
    extra = dict.fromkeys(name for setting in cover.settings for name in setting.extra_cast)
    if extra:
        said.append(say("export.rain_cast", names=list_names(extra)))
    if cover.decision is not None:
        said.append(say("export.rain_decide", time=f"{cover.decision.by:%Y-%m-%d %H:%M}"))
    else:
        said.append(say("export.rain_bare"))
    return [pair(line) for line in said]


def _tell_cover(content: ItineraryContent, setting: CoverSetting) -> Message:
    location, need = (
        content.location(setting.location_id),
        content.suggestion.need(setting.need_id),
    )
    return say(
        "export.rain_cover",
        setting=need.setting.place,
        era=content.vocabulary.era_name(need.era),
        place=location.name,
        spot=location.spot(setting.spot_id).name,
        scenes=_name_scenes(content, [one.scene for one in setting.scenes]),
    )


def _name_scenes(content: ItineraryContent, scenes: list[int]) -> Bilingual:
    return list_names(content.script.scene(scene).number for scene in scenes)


def _build_next(content: ItineraryContent, day: ShootDay) -> Json | None:
    """The next shoot day in a line, ``None`` after the last."""
    later = next((one for one in content.plan.days if one.number > day.number), None)
    if later is None:
        return None
    scenes = [content.script.scene(slot.scene).number for slot in later.slots]
    return {**build_head(later), "places": list_places(content, later), "scenes": scenes}
