"""A plan of the district as tables: productions, stays, clashes, and a week's places and eras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.district.word import word_standing
from scout.domain.message import say
from scout.domain.set_name import name_set
from scout.domain.text import Bilingual
from scout.export.table import list_columns
from scout.export.table_book import TablePage
from scout.geo.zone import TIMEZONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from scout.actions.library import Library
    from scout.domain.booking import Booking, Clash
    from scout.domain.district_plan import DistrictPlan, Standing
    from scout.domain.message import Message
    from scout.domain.week_load import EraLoad, PlaceLoad, WeekLoad
    from scout.export.table import Value

    Row = tuple[Value | Message | Bilingual, ...]

_PRODUCTIONS = {
    "production": 26, "title": 24, "standing": 12, "first-day": 12, "last-day": 12, "days": 8,
    "set": 18, "places": 44, "cost": 12, "scenes": 8, "on-no-day": 10, "remarks": 60,
}  # fmt: skip
_STAYS = {"place": 30, "from": 17, "until": 17, "production": 26}
_CLASHES = {
    "production": 26, "place": 30, "from": 17, "until": 17, "in-the-way": 26, "there-from": 17,
    "there-until": 17,
}  # fmt: skip
_PLACES = {
    "week": 12, "place": 30, "open-hours": 12, "taken-hours": 12, "asked-hours": 12,
    "clash-hours": 12, "share": 10, "stays": 8, "remarks": 24,
}  # fmt: skip
_ERAS = {
    "week": 12, "era": 22, "places": 8, "open-hours": 12, "taken-hours": 12, "free-hours": 12,
    "asked-hours": 12, "remarks": 24,
}  # fmt: skip
_NARROW = frozenset(
    {"first-day", "last-day", "days", "scenes", "on-no-day", "from", "until", "there-from"}
    | {"there-until", "week", "share", "stays", "standing"}
)


def list_pages(plan: DistrictPlan, library: Library) -> tuple[TablePage, ...]:
    """The tables of a plan; money in 元, an estimate, times by the clock of the district."""
    productions = (_production(one, library) for one in plan.standings)
    stays = (_stay(claim, library) for claim in plan.claims)
    clashes = (_clash(clash, library) for one in plan.refused for clash in one.clashes)
    return (
        _page("productions", _PRODUCTIONS, rows=tuple(productions)),
        _page("stays", _STAYS, rows=tuple(stays)),
        _page("clashes", _CLASHES, rows=tuple(clashes)),
    )


def list_load_pages(weeks: Sequence[WeekLoad], library: Library) -> tuple[TablePage, ...]:
    """The tables of the weeks: places by how much is wanted of them, and eras."""
    places = (_place(week, one, library=library) for week in weeks for one in week.places)
    eras = (_era(week, one, library=library) for week in weeks for one in week.eras)
    return (
        _page("load", _PLACES, rows=tuple(places)),
        _page("eras", _ERAS, rows=tuple(eras)),
    )


def word_place(load: PlaceLoad) -> Message | None:
    """What is to be said of a place in a week."""
    if load.is_overbooked:
        return say("actions.load_overbooked")
    return say("actions.load_empty") if load.is_empty else None


def _hours(minutes: int) -> float:
    return round(minutes / 60, 1)


def _page(name: str, widths: dict[str, int], *, rows: tuple[Row, ...]) -> TablePage:
    return TablePage(
        name=say(f"actions.sheet_{name}"),
        title=say(f"actions.sheet_{name}"),
        columns=tuple(list_columns(widths, narrow=_NARROW)),
        rows=rows,
    )


def _production(standing: Standing, library: Library) -> Row:
    study, offer = standing.study, standing.offer
    remarks = _join(list(word_standing(standing)))
    if offer is None:
        state = "refused" if study.problem is None else "broken"
        empty = ("", "", "", "", "", "")
        known = (study.scenes, study.lost) if study.problem is None else ("", "")
        return (study.production, study.title, say(f"actions.standing_{state}"), *empty, *known,
                remarks)  # fmt: skip
    places = dict.fromkeys(claim.location_id for claim in offer.claims)
    return (
        study.production,
        study.title,
        say("actions.standing_carried"),
        offer.first,
        offer.last,
        offer.days,
        name_set(offer.label),
        _name_places(places, library),
        offer.cost_cny,
        study.scenes,
        study.lost,
        remarks,
    )


def _name_places(ids: Sequence[str] | dict[str, None], library: Library) -> Bilingual:
    names = [library.location(one).name for one in ids]
    return Bilingual(
        zh="、".join(name.zh for name in names), en=", ".join(name.en for name in names)
    )


def _join(messages: Sequence[Message]) -> Bilingual | str:
    if not messages:
        return ""
    both = [message.both() for message in messages]
    return Bilingual(zh="".join(one.zh for one in both), en=" ".join(one.en for one in both))


def _stay(claim: Booking, library: Library) -> Row:
    name = library.location(claim.location_id).name
    return name, tell_moment(claim.start), tell_moment(claim.end), claim.production


def _clash(clash: Clash, library: Library) -> Row:
    claim, other = clash.claim, clash.other
    return (
        claim.production,
        library.location(claim.location_id).name,
        tell_moment(claim.start),
        tell_moment(claim.end),
        other.production,
        tell_moment(other.start),
        tell_moment(other.end),
    )


def tell_moment(moment: datetime) -> str:
    """A moment by the clock of the district, to the minute."""
    return f"{moment.astimezone(TIMEZONE):%Y-%m-%d %H:%M}"


def _place(week: WeekLoad, load: PlaceLoad, *, library: Library) -> Row:
    return (
        week.monday,
        library.location(load.location_id).name,
        _hours(load.open_min),
        _hours(load.taken_min),
        _hours(load.asked_min),
        _hours(load.clash_min),
        f"{load.share:.0%}",
        load.stays,
        _join(list(_word_load(load))),
    )


def _word_load(load: PlaceLoad) -> Iterator[Message]:
    if (said := word_place(load)) is not None:
        yield said
    if load.assumed:
        yield say("actions.load_assumed")


def _era(week: WeekLoad, load: EraLoad, *, library: Library) -> Row:
    return (
        week.monday,
        library.vocabulary.era_name(load.era),
        load.places,
        _hours(load.open_min),
        _hours(load.taken_min),
        _hours(load.free_min),
        _hours(load.asked_min),
        say("actions.load_short") if load.is_short else "",
    )
