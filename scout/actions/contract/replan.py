"""What ``replan`` answers: what changes for whom, and what the new plan costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION
from scout.export.plan_json import cost_as_json, scene_as_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from scout.actions.contract import Json
    from scout.actions.replan import Replanned
    from scout.domain.script import Script
    from scout.domain.text import Lang
    from scout.schedule.change import CallChange, DateChange, SceneMove
    from scout.schedule.change_word import ChangeGroup


def replan_as_answer(
    replanned: Replanned,
    script: Script,
    *,
    groups: Sequence[ChangeGroup],
    files: Sequence[Path],
    lang: Lang,
) -> Json:
    """The change by scenes, cast, places and calls; the same in sentences. Money in 元."""
    plan, change = replanned.plan, replanned.change
    return {
        "version": VERSION,
        "today": replanned.request.start.isoformat(),
        "nothing": change.nothing,
        "scenes": [_move(move, script) for move in change.scenes],
        "cast": [_dates(one) for one in change.cast],
        "places": [_dates(one) for one in change.places],
        "calls": [_call(one) for one in change.calls],
        "reordered": [day.isoformat() for day in change.reordered],
        "kept": [day.isoformat() for day in change.kept],
        "sentences": groups_as_json(groups, lang),
        "warnings": [warning.text(lang) for warning in replanned.warnings],
        "uncovered": [entry.need_id for entry in replanned.suggestion.uncovered],
        "unplaced": [
            {
                **scene_as_json(entry.scene, script),
                "reason": entry.reason.text(lang),
            }
            for entry in plan.unplaced
        ],
        "days": len(plan.days),
        "cost": cost_as_json(plan.cost),
        "files": [str(file) for file in files],
    }


def groups_as_json(groups: Sequence[ChangeGroup], lang: Lang) -> list[Json]:
    """Sentences with the titles of their groups."""
    return [
        {"title": group.title.text(lang), "lines": [line.text(lang) for line in group.lines]}
        for group in groups
    ]


def _move(move: SceneMove, script: Script) -> Json:
    return {
        **scene_as_json(move.scene, script),
        "before": _date(move.before),
        "after": _date(move.after),
        "from": move.from_id,
        "to": move.to_id,
    }


def _dates(change: DateChange) -> Json:
    return {
        "name": change.name,
        "gained": [day.isoformat() for day in change.gained],
        "lost": [day.isoformat() for day in change.lost],
    }


def _call(change: CallChange) -> Json:
    return {
        "date": change.day.isoformat(),
        "before": _hours(change.before),
        "after": _hours(change.after),
    }


def _hours(hours: tuple[datetime, datetime] | None) -> Json | None:
    if hours is None:
        return None
    call, wrap = (moment.isoformat(timespec="minutes") for moment in hours)
    return {"call": call, "wrap": wrap}


def _date(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
