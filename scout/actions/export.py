"""Write what leaves the office: the itinerary, the plan as data, the map page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scout.actions.change_page import list_changes
from scout.actions.replan import tell_change
from scout.domain.errors import ExportError
from scout.domain.message import say
from scout.domain.plan import DayRules
from scout.domain.progress import Progress
from scout.store.atomic import write_atomically

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scout.actions.library import Library
    from scout.actions.replan import Replanned
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import Plan
    from scout.domain.script import Script
    from scout.domain.text import Lang

PaperLang = Literal["zh", "en", "both"]
_RULES = DayRules()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """Into which folder, in which language, and the time that the papers carry as revision."""

    folder: Path
    revision: datetime
    lang: PaperLang = "both"
    rules: DayRules = _RULES
    progress: Progress | None = None


def export(
    script: Script, suggestion: Suggestion, *, plan: Plan, library: Library, order: ExportOrder
) -> tuple[Path, ...]:
    """Write ``itinerary.pdf``, ``plan.json`` and ``map.html``; all are made before any is written.

    Raises ``ExportError`` where the folder cannot be made and ``StoreError`` where a file cannot
    be kept safe.
    """
    # The papers load when the first one is printed: the window opens the sooner.
    from scout.export.itinerary import ItineraryContent, render_itinerary
    from scout.export.map_page import render_map_page
    from scout.export.plan_json import plan_as_json

    progress = order.progress or Progress()
    content = ItineraryContent(
        script=script,
        suggestion=suggestion,
        plan=plan,
        locations=library.locations,
        vocabulary=library.vocabulary,
        district=library.district,
        landmarks=library.landmarks,
        revision=order.revision,
        rules=order.rules,
    )
    progress.report(0.1, say("actions.making_itinerary"))
    papers = {"itinerary.pdf": render_itinerary(content, order.lang, progress=progress)}
    progress.report(0.8, say("actions.making_map"))
    papers["map.html"] = render_map_page(content, order.lang)
    data = plan_as_json(plan, script, suggestion=suggestion)
    papers["plan.json"] = json.dumps(data, ensure_ascii=False, indent=1).encode()
    progress.report(0.95, say("actions.writing"))
    return _write(order.folder, papers)


def write_changes(
    script: Script, replanned: Replanned, *, library: Library, order: ExportOrder
) -> Path:
    """Write ``changes.md``, what changes for whom, in the languages of the order."""
    groups = tell_change(replanned, script, library=library)
    langs: tuple[Lang, ...] = ("zh", "en") if order.lang == "both" else (order.lang,)
    pages = [list_changes(replanned, groups, title=script.title, lang=lang) for lang in langs]
    text = "\n\n".join(pages) + "\n"
    (written,) = _write(order.folder, {"changes.md": text.encode()})
    return written


def _write(folder: Path, papers: dict[str, bytes]) -> tuple[Path, ...]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(say("actions.no_folder", folder=str(folder))) from error
    for name, content in papers.items():
        write_atomically(folder / name, content)
    return tuple(folder / name for name in papers)
