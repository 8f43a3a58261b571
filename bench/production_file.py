"""Invented productions as the files that a person has: a scene list and a list of places."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

from scout.domain.heading import TimeOfDay
from scout.domain.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from bench.production import Production
    from scout.domain.location import Location, Spot
    from scout.domain.need import Need

HEAD = ("集", "场", "日/夜", "内/外", "场景", "年代", "页数", "演员")
LIGHTS = {TimeOfDay.NIGHT: "夜", TimeOfDay.DAWN: "晨", TimeOfDay.DUSK: "昏"}
SIDES = {"INT": "内", "EXT": "外", "INT/EXT": "内外"}


def write_scenes(production: Production, path: Path) -> None:
    """A scene list whose needs are those of the production, scene by scene."""
    words = load_vocabulary()
    number = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        for need in production[0]:
            kind = words.setting_by_id[need.setting.kind_id or ""].name.zh
            era = words.era_by_id[need.era].name.zh if need.era else ""
            share = round(need.length.count / 8 / len(need.scenes), 2)
            times = sorted(need.times) or [TimeOfDay.DAY]
            for index in range(len(need.scenes)):
                number += 1
                light = LIGHTS.get(times[index % len(times)], "日")
                row = (1, f"1-{number}", light, SIDES[_side(need)], kind, era, share, _cast(need))
                writer.writerow(row)


def _side(need: Need) -> str:
    return need.int_ext.value if need.int_ext is not None else "INT"


def _cast(need: Need) -> str:
    return "、".join(f"角色{number}" for number in range(1, need.people + 1))


def write_places(production: Production, path: Path) -> None:
    """The places as JSON lines, as anybody's list of them is read."""
    with path.open("w", encoding="utf-8") as file:
        for location in production[1]:
            file.write(json.dumps(_record(location), ensure_ascii=False) + "\n")


def _record(location: Location) -> dict[str, Any]:
    position = location.position
    record: dict[str, Any] = {
        "id": location.id,
        "name": {"zh": location.name.zh, "en": location.name.en},
        "kind": location.kind.value,
        "state": location.state.value,
        "source": "invented",
        "looked_up": "2026-01-01",
        "facts": [{"field": "address", "value": "invented"}],
        "spots": [_spot(spot) for spot in location.spots],
        "fee_cny_day": location.fee_cny_day,
        "night": location.night,
        "fire": location.fire,
    }
    if position is not None:
        point = {"lat": round(position.point.lat, 6), "lon": round(position.point.lon, 6)}
        record["position"] = {**point, "exact_m": position.exact_m, "source": "invented"}
    return {name: value for name, value in record.items() if value is not None}


def _spot(spot: Spot) -> dict[str, Any]:
    record = {
        "id": spot.id,
        "name": {"zh": spot.name.zh, "en": spot.name.en},
        "settings": list(spot.settings),
        "int_ext": spot.int_ext.value,
        "eras": {fit.era: fit.plays.value for fit in spot.eras},
        "area_m2": spot.area_m2,
        "height_m": spot.height_m,
    }
    return {name: value for name, value in record.items() if value is not None}
