"""The cover of a day in sentences, as a crew says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import list_names
from scout.schedule.report.word import word_date, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scout.domain.climate import Climate
    from scout.domain.message import Message
    from scout.domain.text import Bilingual
    from scout.domain.weather_cover import (
        BareReason,
        CoverSetting,
        DayCover,
        Decision,
        MakeUp,
    )
    from scout.schedule.request import PlanRequest


def list_sentences(cover: DayCover, request: PlanRequest) -> Iterator[Message]:
    """The risk, the cover with what it takes, the hour to decide by, and plan B."""
    day, percent = word_date(cover.date), round(100 * cover.rain_risk)
    yield say(
        "schedule.cover_exposed",
        date=day,
        scenes=_numbers([one.scene for one in cover.exteriors], request),
        minutes=cover.minutes,
        pages=str(cover.length),
    )
    yield say("schedule.rain_risk", date=day, percent=percent)
    if cover.settings:
        yield from _say_block(cover, request)
    if cover.decision is not None:
        yield _say_decision(cover.decision)
    yield from _say_make_up(cover.make_up, request)


def _say_block(cover: DayCover, request: PlanRequest) -> Iterator[Message]:
    scenes = [scene.scene for setting in cover.settings for scene in setting.scenes]
    yield say(
        "schedule.cover_block",
        date=word_date(cover.date),
        scenes=_numbers(scenes, request),
        minutes=cover.cover_min,
        needed=cover.minutes,
    )
    for setting in cover.settings:
        yield _say_setting(setting, request)
    yield from _say_cast(cover, request)
    for setting in cover.settings:
        if setting.dressing_min:
            yield say(
                "schedule.cover_dressing",
                setting=_name_setting(setting.need_id, request),
                hours=f"{setting.dressing_min / 60:g}",
                cny=setting.dressing_cny,
            )
    if cover.short_min:
        yield say("schedule.cover_short", minutes=cover.short_min)


def _say_setting(setting: CoverSetting, request: PlanRequest) -> Message:
    values: dict[str, str | int | Bilingual] = {
        "setting": _name_setting(setting.need_id, request),
        "place": _name_place(setting.location_id, request),
        "scenes": _numbers([scene.scene for scene in setting.scenes], request),
        "minutes": setting.minutes,
    }
    if setting.same_place:
        return say("schedule.cover_same", **values)
    return say("schedule.cover_near", drive=setting.drive_min, **values)


def _say_cast(cover: DayCover, request: PlanRequest) -> Iterator[Message]:
    """Who is to be called besides; nothing where nobody is in the cover at all."""
    extra = dict.fromkeys(name for setting in cover.settings for name in setting.extra_cast)
    scenes = (scene.scene for setting in cover.settings for scene in setting.scenes)
    if extra:
        yield say("schedule.cover_cast", cast=list_names(extra))
    elif any(request.script.scene(scene).cast for scene in scenes):
        yield say("schedule.cover_cast_there")


def _say_decision(decision: Decision) -> Message:
    date, hour = word_date(decision.by.date()), f"{decision.by:%H:%M}"
    return say(f"schedule.decide_{decision.kind}", date=date, hour=hour)


def _say_make_up(make_up: MakeUp, request: PlanRequest) -> Iterator[Message]:
    if make_up.days:
        dates = word_list([word_date(day.date) for day in make_up.days])
        yield say(f"schedule.make_up_{make_up.kind}", dates=dates, cny=make_up.cny)
    if make_up.over:
        yield say("schedule.make_up_over")
    if make_up.left:
        yield say("schedule.make_up_none", scenes=_numbers(make_up.left, request))


def say_bare(
    need_id: str,
    scenes: Sequence[int],
    *,
    day: date,
    reasons: Sequence[tuple[BareReason, int]],
    request: PlanRequest,
) -> Message:
    """That a need has no cover on a day, and why."""
    why = [say(f"schedule.bare_{reason}", count=count).both() for reason, count in reasons]
    return say(
        "schedule.bare_need",
        date=word_date(day),
        setting=_name_setting(need_id, request),
        scenes=_numbers(scenes, request),
        why=word_list(why),
    )


def list_notes(climate: Climate) -> tuple[Message, ...]:
    """What must stand under every list of covers."""
    return (
        say("schedule.cover_alone"),
        say(
            "schedule.rain_source",
            place=climate.place,
            period=climate.period,
            sureness=climate.sureness,
        ),
    )


def _numbers(scenes: Sequence[int], request: PlanRequest) -> Bilingual:
    return list_names([request.script.scene(scene).number for scene in scenes])


def _name_setting(need_id: str, request: PlanRequest) -> str:
    return next(need.setting.place for need in request.needs if need.id == need_id)


def _name_place(location_id: str, request: PlanRequest) -> Bilingual:
    return next(place.name for place in request.locations if place.id == location_id)
