"""What ``plan`` answers: the files, what is missing, and what the plan costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION
from scout.actions.paper import PAPERS, DayPaper
from scout.export.plan_json import cost_as_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from scout.actions.compare import SetPlan
    from scout.actions.contract import Json
    from scout.actions.paper_folder import Written
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import Plan
    from scout.domain.script import Script


def plan_as_answer(
    plan: Plan,
    script: Script,
    *,
    suggestion: Suggestion,
    files: Sequence[Path],
    compared: Sequence[SetPlan] = (),
) -> Json:
    """The plan in short; all of it stands in ``plan.json``. Money in 元, an estimate."""
    return {
        "version": VERSION,
        "files": [str(file) for file in files],
        "days": len(plan.days),
        "uncovered": [entry.need_id for entry in suggestion.uncovered],
        "unplaced": [script.scene(entry.scene).number for entry in plan.unplaced],
        "cost": cost_as_json(plan.cost),
        "bound": plan.bound or None,
        "gap": round(plan.gap, 4) if plan.bound else None,
        "compared": [
            {
                "set": one.location_set.label,
                "total_cny": one.total_cny,
                "days": len(one.plan.days),
                "moves": one.moves,
                "unplaced": len(one.plan.unplaced),
            }
            for one in compared
        ],
    }


def papers_as_answer(
    plan: Plan, script: Script, *, suggestion: Suggestion, papers: Mapping[str, Sequence[Path]]
) -> Json:
    """What ``plan`` answers, and the files by the names of the papers: a list for one a day."""
    listed = {name: [str(file) for file in files] for name, files in papers.items()}
    files = [file for each in papers.values() for file in each]
    said = plan_as_answer(plan, script, suggestion=suggestion, files=files)
    return said | {
        "papers": {
            name: each if isinstance(PAPERS[name], DayPaper) else each[0]
            for name, each in listed.items()
        }
    }


def reprint_as_answer(number: int, written: Written) -> Json:
    """The version that was written again, and its files by the names of the papers."""
    papers = {name: [str(file) for file in files] for name, files in written.papers.items()}
    files = [str(file) for file in written.files]
    return {"version": VERSION, "issue": number, "files": files, "papers": papers}
