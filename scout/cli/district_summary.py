"""A plan of many productions and the weeks of the district as plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.district.tables import tell_moment
from scout.actions.district.word import word_plan, word_standing
from scout.domain.message import say
from scout.domain.set_name import name_set
from scout.domain.week_load import tell_hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.actions.library import Library
    from scout.domain.booking import Clash
    from scout.domain.district_plan import DistrictPlan, Standing
    from scout.domain.message import Message
    from scout.domain.text import Bilingual, Lang
    from scout.domain.week_load import PlaceLoad, WeekLoad

_CLASHES = 3  # stays of others that are told of one production; all stand in the workbook
_FULLEST = 8  # places that are told of a week
_EMPTY = 12
_COMMA = {"zh": "、", "en": ", "}


def of_district_plan(
    plan: DistrictPlan, weeks: Sequence[WeekLoad], *, library: Library, lang: Lang
) -> str:
    """How many are carried; each with its dates, or with what is in its way; then the weeks."""
    lines = [word_plan(plan), *(line for one in plan.standings for line in _standing(one, library))]
    return "\n".join((*(line.text(lang) for line in lines), of_weeks(weeks, library, lang=lang)))


def of_weeks(weeks: Sequence[WeekLoad], library: Library, *, lang: Lang) -> str:
    """Of each week: overbooked places, the fullest, the empty ones, and eras that run short."""
    return "\n".join(line for week in weeks for line in _week(week, library, lang=lang))


def _standing(standing: Standing, library: Library) -> Iterator[Message]:
    study, offer = standing.study, standing.offer
    name = f"{study.production} {study.title}".strip()
    if offer is not None:
        yield say(
            "cli.district_carried",
            name=name,
            first=offer.first.isoformat(),
            last=offer.last.isoformat(),
            days=offer.days,
            places=len({claim.location_id for claim in offer.claims}),
            set=name_set(offer.label),
            cny=f"{offer.cost_cny:,}",
        )
    else:
        yield say("cli.district_refused", name=name)
    for said in word_standing(standing):
        yield say("cli.district_remark", said=said)
    for clash in standing.clashes[:_CLASHES]:
        yield _clash(clash, library)


def _clash(clash: Clash, library: Library) -> Message:
    claim, other = clash.claim, clash.other
    return say(
        "cli.district_clash",
        place=library.location(claim.location_id).name,
        start=tell_moment(claim.start),
        end=tell_moment(claim.end),
        other=other.production,
        from_=tell_moment(other.start),
        until=tell_moment(other.end),
    )


def _week(week: WeekLoad, library: Library, *, lang: Lang) -> Iterator[str]:
    yield ""
    yield say("cli.week_head", monday=week.monday.isoformat()).text(lang)
    for load in week.overbooked[:_FULLEST]:
        yield say("cli.week_overbooked", **_amounts(load, library)).text(lang)
    used = [one for one in week.places if one.stays and not one.is_overbooked]
    for load in used[:_FULLEST]:
        yield say("cli.week_used", **_amounts(load, library)).text(lang)
    empty = [library.location(one.location_id).name.pick(lang) for one in week.empty]
    if empty:
        names = _COMMA[lang].join(empty[:_EMPTY]) + (" …" if len(empty) > _EMPTY else "")
        yield say("cli.week_empty", count=len(empty), names=names).text(lang)
    for era in week.short:
        yield say(
            "cli.week_short",
            era=library.vocabulary.era_name(era.era),
            places=era.places,
            free=tell_hours(era.free_min),
            asked=tell_hours(era.asked_min),
        ).text(lang)
    if any(one.assumed for one in week.places):
        yield say("cli.week_assumed").text(lang)


def _amounts(load: PlaceLoad, library: Library) -> dict[str, str | int | Bilingual]:
    return {
        "place": library.location(load.location_id).name,
        "taken": tell_hours(load.taken_min),
        "open": tell_hours(load.open_min),
        "share": f"{load.share:.0%}",
        "clash": tell_hours(load.clash_min),
        "stays": load.stays,
    }
