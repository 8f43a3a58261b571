"""One stop of a day in plain lines, as calendars, phones and map programs show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.stop_card import build_card
from scout.export.track import list_attributions
from scout.export.word import clock, langs_of, name_in, pick_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.plan import ShootDay, UnitMove, Visit
    from scout.domain.text import Lang
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang


def name_stop(content: ItineraryContent, location_id: str, *, lang: PaperLang) -> str:
    """The number that the place has on every paper, and its name."""
    number = content.stop_numbers[location_id]
    return f"{number} {name_in(content.location(location_id).name, lang)}"


def name_shoot(content: ItineraryContent, lang: PaperLang) -> str:
    """The title of the production, or that it has none."""
    return content.script.title.strip() or name_in(say("export.untitled"), lang)


def name_map(content: ItineraryContent, lang: PaperLang) -> str:
    """What a map file is called: the production and the datum of its points."""
    return name_in(say("export.map_name", title=name_shoot(content, lang)), lang)


def note_map(content: ItineraryContent, lang: PaperLang) -> str:
    """What must be known of every point in a map file, and whose points they are."""
    return "\n".join((name_in(say("export.map_note"), lang), *list_attributions(content)))


def name_day(day: ShootDay, lang: PaperLang) -> str:
    """The number of the day and its date."""
    return name_in(say("export.day_name", number=day.number, date=day.date.isoformat()), lang)


def tell_stop(content: ItineraryContent, day: ShootDay, *, visit: Visit, lang: PaperLang) -> str:
    """All that the crew needs at the stop, language by language; points say their datum."""
    told = ("\n".join(_tell(content, day, visit=visit, lang=one)) for one in langs_of(lang))
    return "\n\n".join(told)


def tell_move(content: ItineraryContent, day: ShootDay, *, move: UnitMove, lang: PaperLang) -> str:
    """A company move on one line: from where to where, when, how far, an estimate."""
    return name_in(
        say(
            "export.move_line",
            depart=clock(move.depart, day.date),
            arrive=clock(move.arrive, day.date),
            origin=content.location(move.from_id).name,
            target=content.location(move.to_id).name,
            km=f"{move.travel.km:g}",
            low=move.travel.minutes_low,
            high=move.travel.minutes_high,
        ),
        lang,
    )


def _tell(content: ItineraryContent, day: ShootDay, *, visit: Visit, lang: Lang) -> Iterator[str]:
    """In the order in which it is asked for: when, what, how to get there, whom to ask, doubts."""
    days = len(content.plan.days)
    yield say(
        "export.stop_day",
        number=day.number,
        days=days,
        call=clock(day.call, day.date),
        wrap=clock(day.wrap, day.date),
    ).text(lang)
    yield say(
        "export.stop_hours",
        arrive=clock(visit.arrive, day.date),
        leave=clock(visit.leave, day.date),
    ).text(lang)
    yield from _tell_scenes(content, day, visit=visit, lang=lang)
    if (move := day.find_move_to(visit)) is not None:
        yield tell_move(content, day, move=move, lang=lang)
    yield from _tell_place(content, day, visit=visit, lang=lang)
    yield say("export.stop_estimate").text(lang)


def _tell_scenes(
    content: ItineraryContent, day: ShootDay, *, visit: Visit, lang: Lang
) -> Iterator[str]:
    location = content.location(visit.location_id)
    for slot in visit.slots:
        scene = content.script.scene(slot.scene)
        yield say(
            "export.stop_scene",
            start=clock(slot.start, day.date),
            end=clock(slot.end, day.date),
            scene=scene.number,
            setting=scene.setting.place,
            spot=location.spot(slot.spot_id).name,
        ).text(lang)


def _tell_place(
    content: ItineraryContent, day: ShootDay, *, visit: Visit, lang: Lang
) -> Iterator[str]:
    """What the card of the stop says about the place; what is unknown stays out."""
    card = build_card(content, day, visit=visit)
    known = {name: pick_record(card[name], lang) for name in ("address", "contact", "permit")}
    lines = {
        "address": say("export.stop_address", text=known["address"]),
        "contact": say("export.stop_contact", text=known["contact"]),
        "permit": say("export.stop_permit", text=known["permit"]),
    }
    yield from (line.text(lang) for name, line in lines.items() if known[name])
    exact = pick_record(card["exact"], lang)
    if card["wgs84"]:
        points = {"wgs84": card["wgs84"], "gcj02": card["gcj02"]}
        yield say("export.stop_point", exact=exact, **points).text(lang)
        yield say("export.stop_link", link=card["qr"]).text(lang)
    else:
        yield exact
    yield from (pick_record(note, lang) for note in card["notes"])
