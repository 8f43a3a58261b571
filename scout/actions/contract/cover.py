"""The weather cover of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.plan_json import scene_as_json, scenes_as_json

if TYPE_CHECKING:
    from scout.actions.contract import Json
    from scout.domain.climate import Climate
    from scout.domain.plan import ShootDay
    from scout.domain.script import Script
    from scout.domain.text import Lang
    from scout.domain.weather_cover import (
        BareNeed,
        CoverScene,
        CoverSetting,
        DayCover,
        Exterior,
        MakeUp,
        WeatherCover,
    )


def cover_as_json(cover: WeatherCover, script: Script, *, lang: Lang) -> Json:
    """Each day with exteriors, the needs without any cover, and the climate it rests on."""
    return {
        "days": [_day(day, script, lang=lang) for day in cover.days],
        "bare": [_bare(need, script, lang=lang) for need in cover.bare],
        "climate": _climate(cover.climate, lang),
        "notes": [note.text(lang) for note in cover.notes],
    }


def _day(day: DayCover, script: Script, *, lang: Lang) -> Json:
    decision = day.decision
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "rain_risk": round(day.rain_risk, 2),
        "exteriors": [_exterior(one, script) for one in day.exteriors],
        "exterior_min": day.minutes,
        "eighths": day.length.count,
        "settings": [_setting(one, script) for one in day.settings],
        "cover_min": day.cover_min,
        "short_min": day.short_min,
        "rainy_day": day.rainy and _shoot_day(day.rainy, script),
        "decide_by": decision and decision.by.isoformat(timespec="minutes"),
        "decide_at": decision and decision.kind.value,
        "make_up": _make_up(day.make_up, script),
        "sentences": [sentence.text(lang) for sentence in day.sentences],
    }


def _exterior(one: Exterior, script: Script) -> Json:
    return {
        **scene_as_json(one.scene, script),
        "need": one.need_id,
        "location": one.location_id,
        "minutes": one.minutes,
        "eighths": one.length.count,
    }


def _setting(setting: CoverSetting, script: Script) -> Json:
    return {
        "need": setting.need_id,
        "location": setting.location_id,
        "spot": setting.spot_id,
        "same_place": setting.same_place,
        "drive_min": setting.drive_min,
        "dressing_min": setting.dressing_min,
        "dressing_cny": setting.dressing_cny,
        "minutes": setting.minutes,
        "extra_cast": list(setting.extra_cast),
        "scenes": [_cover_scene(scene, script) for scene in setting.scenes],
    }


def _cover_scene(scene: CoverScene, script: Script) -> Json:
    return {
        **scene_as_json(scene.scene, script),
        "minutes": scene.minutes,
        "planned": scene.planned.isoformat(),
        "extra_cast": list(scene.extra_cast),
    }


def _shoot_day(day: ShootDay, script: Script) -> Json:
    slots = day.slots
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "call": day.call.isoformat(timespec="minutes"),
        "wrap": day.wrap.isoformat(timespec="minutes"),
        "locations": [visit.location_id for visit in day.visits],
        **scenes_as_json([slot.scene for slot in slots], script),
    }


def _make_up(make_up: MakeUp, script: Script) -> Json:
    return {
        "kind": make_up.kind.value,
        "days": [
            {**_shoot_day(day, script), "exteriors": scenes_as_json(scenes, script)}
            for day, scenes in zip(make_up.days, make_up.scenes, strict=True)
        ],
        "left": scenes_as_json(make_up.left, script),
        "cny": make_up.cny,
        "over": make_up.over,
    }


def _bare(need: BareNeed, script: Script, *, lang: Lang) -> Json:
    return {
        "need": need.need_id,
        "date": need.date.isoformat(),
        **scenes_as_json(need.scenes, script),
        "reasons": [{"reason": reason.value, "count": count} for reason, count in need.reasons],
        "message": need.message.text(lang),
    }


def _climate(climate: Climate, lang: Lang) -> Json:
    return {
        "place": climate.place.pick(lang),
        "period": climate.period,
        "sureness": climate.sureness.pick(lang),
        "rain_risk": [round(climate.rain_risk(month), 2) for month in range(1, 13)],
    }
