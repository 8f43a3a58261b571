"""Era lists in JSON and YAML: scenes as records, for whoever has them from another program.

Either a list of scenes or ``{"title": …, "scenes": […]}``. A scene has ``place`` or ``heading`` and
any of ``number``, ``episode``, ``int_ext``, ``time``, ``era`` (a name) or ``year``, ``cast``,
``eighths`` or ``pages``, ``running`` or ``running_s``, ``synopsis``; other words for them are known
as those above a column are. ``docs/formats.md`` shows one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from scout.domain.eighths import Eighths
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.draft import Draft, DraftScene, Line
from scout.script.limits import LIMITS
from scout.script.source.json_tree import parse_json
from scout.script.table.alias import find_field, is_weak
from scout.script.table.table import read_table

if TYPE_CHECKING:
    from scout.script.source.source import Source

_OURS = "1"  # the number of a record that has none, taken off again
# Our own keys with the header of each; a key of another program is one of them by another name.
_HEADERS = {
    "number": "场次",
    "episode": "集",
    "int_ext": "内外",
    "time": "日夜",
    "light": "日夜内外",
    "heading": "场景标题",
    "place": "场景",
    "sub_place": "次场景",
    "era": "年代",
    "cast": "人物",
    "pages": "页数",
    "running": "时长",
    "synopsis": "内容",
}
_OWN = frozenset({"year", "eighths", "running_s", "running_estimated"})
_TITLES = ("title", "剧名", "片名", "标题")
_SIDE = re.compile(r"^(?:is[_ ]?)?(?P<side>int|ext)(?:erior)?$", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_")


def read_json(text: str, source: Source) -> Draft | None:
    """The draft of a JSON era list, or ``None`` where the text is no JSON with scenes."""
    return _read(parse_json(text, source), "json")


def read_yaml(text: str, source: Source) -> Draft | None:
    """The draft of a YAML era list, or ``None`` where the text is no YAML with scenes."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _guard(text, source, loader=loader)
        data = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader, chosen above
    except yaml.YAMLError:
        return None
    except (ValueError, RecursionError):
        return None
    return _read(data, "yaml")


def _guard(text: str, source: Source, *, loader: Any) -> None:
    """Count depth and aliases while parsing, before anything is built."""
    depth = aliases = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        aliases += isinstance(event, yaml.AliasEvent)
        if depth > LIMITS.depth or aliases > LIMITS.yaml_aliases:
            raise source.limit(say("script.too_deep"))


def _read(data: Any, kind: str) -> Draft | None:
    scenes = _find_scenes(data)
    if not any(isinstance(scene, dict) for scene in scenes):
        return None
    records = [scene for scene in scenes if isinstance(scene, dict)]
    named = [_name_keys(scene) for scene in records]
    rows: list[list[Any]] = [list(_HEADERS.values()), *map(_row, named)]
    draft = read_table(rows, kind=kind)
    if draft is None:
        return None
    if isinstance(data, dict):
        draft.title = next((data[key] for key in _TITLES if isinstance(data.get(key), str)), "")
    for scene in draft.scenes:
        _renumber(scene)
        if not _plain(named[(scene.line or 1) - 1].get("number")):
            _take_number_off(scene)
    odd = len(scenes) - len(records)
    if odd:
        message = say("script.records_skipped", count=odd)
        draft.problems.append(Problem(message=message, severity=Severity.WARNING))
    return draft


def _find_scenes(data: Any) -> list[Any]:
    """The list of scenes: alone, under ``scenes`` or another word for it, or by episode."""
    if isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list)]
        named = data.get("scenes")
        return named if isinstance(named, list) else _find_scenes(max(lists, key=len, default=[]))
    if not isinstance(data, list):
        return []
    found: list[Any] = []
    for entry in data:
        inner = entry.get("scenes", entry.get("场景")) if isinstance(entry, dict) else None
        if isinstance(inner, list):
            own = {key: value for key, value in entry.items() if not isinstance(value, list | dict)}
            found += [{**own, **scene} if isinstance(scene, dict) else scene for scene in inner]
        else:
            found.append(entry)
    return found


def _name_keys(scene: dict[str, Any]) -> dict[str, Any]:
    """A record by our keys: 地点, ``intExt`` and ``slugline`` are place, side and heading."""
    own = {key: value for key, value in scene.items() if key in _HEADERS or key in _OWN}
    others = [key for key in scene if isinstance(key, str) and key not in own]
    for key in sorted(others, key=is_weak):
        found = find_field(_CAMEL.sub(" ", key))
        if found is not None and found[0].value in _HEADERS:
            own.setdefault(found[0].value, scene[key])
    if (side := _find_side(scene)) and not isinstance(own.get("int_ext"), str):
        own["int_ext"] = side
    return own


def _find_side(scene: dict[str, Any]) -> str:
    """INT, EXT or both by keys that hold yes or no: ``interior: true``, ``isExterior``."""
    said = {
        found["side"].upper(): value
        for key, value in scene.items()
        if isinstance(value, bool) and isinstance(key, str) and (found := _SIDE.match(key))
    }
    inside, outside = said.get("INT"), said.get("EXT")
    if inside is None and outside is None:
        return ""
    inside = not outside if inside is None else inside
    outside = not inside if outside is None else outside
    return "/".join(name for name, shown in (("INT", inside), ("EXT", outside)) if shown)


def _renumber(scene: DraftScene) -> None:
    """Records count from 1; the table's header row is ours."""
    scene.line = (scene.line or 2) - 1
    if scene.era_column is not None:
        scene.era_column = Line(scene.era_column.text, scene.line)


def _take_number_off(scene: DraftScene) -> None:
    """The number was ours, so that a record with nothing but a place is no band of a list."""
    raw = scene.heading.raw.removeprefix(scene.heading.number or "").strip()
    scene.heading = replace(scene.heading, number=None, raw=raw)


def _row(scene: dict[str, Any]) -> list[Any]:
    cells = {name: _plain(scene.get(name)) for name in _HEADERS}
    if cells["place"]:
        cells["number"] = cells["number"] or _OURS
    cells["era"] = cells["era"] or _plain(scene.get("year"))
    if isinstance(scene.get("eighths"), int) and scene["eighths"] >= 0:
        cells["pages"] = str(Eighths(scene["eighths"]))
    seconds = scene.get("running_s")
    if isinstance(seconds, int) and not scene.get("running_estimated"):
        cells["running"] = f"{seconds}秒"
    return list(cells.values())


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(str(part) for part in value)
    if isinstance(value, dict):
        return str(value.get("id") or value.get("name") or "")
    return "" if value is None else str(value)
