"""Era lists in JSON and YAML: scenes as records, for whoever has them from another program.

Either a list of scenes or ``{"title": …, "scenes": […]}``. A scene has ``place`` and any of
``number``, ``episode``, ``int_ext``, ``time``, ``era`` (a name) or ``year``, ``cast``, ``eighths``
or ``pages``, ``running`` or ``running_s``, ``synopsis``. ``docs/formats.md`` shows one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from scout.domain.eighths import Eighths
from scout.domain.message import say
from scout.domain.script import Problem, Severity
from scout.script.draft import Draft, DraftScene, Line
from scout.script.limits import LIMITS
from scout.script.source.json_tree import parse_json
from scout.script.table.table import read_table

if TYPE_CHECKING:
    from scout.script.source.source import Source

_OURS = "1"  # the number of a record that has none, taken off again
_COLUMNS = (
    "number", "episode", "int_ext", "time", "place", "era", "year", "cast", "pages", "running",
    "synopsis",
)  # fmt: skip
_HEADER = (
    "场次", "集", "内外", "日夜", "场景", "年代", "year", "人物", "页数", "时长", "内容",
)  # fmt: skip


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
    scenes = data.get("scenes") if isinstance(data, dict) else data
    if not isinstance(scenes, list) or not any(isinstance(scene, dict) for scene in scenes):
        return None
    records = [scene for scene in scenes if isinstance(scene, dict)]
    rows = [list(_HEADER), *map(_row, records)]
    draft = read_table(rows, kind=kind)
    if draft is None:
        return None
    if isinstance(data, dict) and isinstance(data.get("title"), str):
        draft.title = data["title"]
    for scene in draft.scenes:
        _renumber(scene)
        if not _plain(records[(scene.line or 1) - 1].get("number")):
            _take_number_off(scene)
    odd = len(scenes) - len(records)
    if odd:
        message = say("script.records_skipped", count=odd)
        draft.problems.append(Problem(message=message, severity=Severity.WARNING))
    return draft


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
    cells = {name: _plain(scene.get(name)) for name in _COLUMNS}
    if cells["place"]:
        cells["number"] = cells["number"] or _OURS
    if cells["year"] and not cells["era"]:
        cells["era"] = cells["year"]
    if "eighths" in scene and isinstance(scene["eighths"], int) and scene["eighths"] >= 0:
        cells["pages"] = str(Eighths(scene["eighths"]))
    seconds = scene.get("running_s")
    if isinstance(seconds, int) and not scene.get("running_estimated"):
        cells["running"] = f"{seconds}秒"
    return [cells[name] if name != "year" else "" for name in _COLUMNS]


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(str(part) for part in value)
    if isinstance(value, dict):
        return str(value.get("id") or value.get("name") or "")
    return "" if value is None else str(value)
