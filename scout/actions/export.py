"""Write what leaves the office: every paper that is asked for, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scout.actions.change_page import list_changes
from scout.actions.commission import Commission
from scout.actions.edition import make_edition
from scout.actions.issue import find_current
from scout.actions.paper import PAPERS, PLAN_PAPERS, check_papers
from scout.actions.recce import RecceOrder
from scout.actions.replan import tell_change
from scout.domain.errors import ExportError
from scout.domain.message import say
from scout.domain.plan import DayRules
from scout.domain.progress import Progress
from scout.domain.terms import Terms
from scout.export.clean_text import encode_text
from scout.export.word import langs_of
from scout.store.atomic import write_atomically

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scout.actions.issue import Issues
    from scout.actions.library import Library
    from scout.actions.replan import Replanned
    from scout.domain.location_set import Suggestion
    from scout.domain.plan import Plan
    from scout.domain.script import Script

PaperLang = Literal["zh", "en", "both"]
_RULES, _TERMS, _LOOKING = DayRules(), Terms(), RecceOrder()
_FIRST, _SECOND, _WRITING = 0.1, 0.8, 0.95
"""Of the progress: the itinerary comes first and takes the longest by far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """Which papers, into which folder, in which language, and the time they carry as revision.

    ``issues``: the versions there are; where the plan is just the last, its papers are of that
    version and carry its time, else they are drafts. ``looking``: which places are looked at before
    the shoot, and from which day on.
    """

    folder: Path
    revision: datetime
    papers: tuple[str, ...] = PLAN_PAPERS
    lang: PaperLang = "both"
    rules: DayRules = _RULES
    terms: Terms = _TERMS
    issues: Issues = ()
    looking: RecceOrder = _LOOKING
    progress: Progress | None = None


def export(
    script: Script, suggestion: Suggestion, *, plan: Plan, library: Library, order: ExportOrder
) -> tuple[Path, ...]:
    """Write the papers, and list their files; see ``export_each``."""
    each = export_each(script, suggestion, plan=plan, library=library, order=order)
    return tuple(file for files in each.values() for file in files)


def export_each(
    script: Script, suggestion: Suggestion, *, plan: Plan, library: Library, order: ExportOrder
) -> dict[str, tuple[Path, ...]]:
    """Write the papers, and list the files of each; all are made before any is written.

    Raises ``WishError`` for a paper that there is not, ``ExportError`` where the folder cannot be
    made and ``StoreError`` where a file cannot be kept safe.
    """
    from scout.export.content import ItineraryContent

    names = check_papers(order.papers)
    progress = order.progress or Progress()
    current = find_current(order.issues, plan, script=script)
    content = ItineraryContent(
        script=script,
        suggestion=suggestion,
        plan=plan,
        locations=library.locations,
        vocabulary=library.vocabulary,
        district=library.district,
        landmarks=library.landmarks,
        revision=current.at if current else order.revision,
        rules=order.rules,
        edition=make_edition(order.issues, plan, script=script, library=library),
    )
    asked = Commission(
        content=content,
        lang=order.lang,
        library=library,
        terms=order.terms,
        progress=progress,
        looking=order.looking,
    )
    papers: dict[str, dict[str, bytes]] = {}
    for name in names:
        paper = PAPERS[name]
        progress.report(_SECOND if papers else _FIRST, say("actions.making", file=paper.file))
        papers[name] = paper.write(asked)
    progress.report(_WRITING, say("actions.writing"))
    _write(order.folder, {file: data for files in papers.values() for file, data in files.items()})
    return {name: tuple(order.folder / file for file in files) for name, files in papers.items()}


def write_changes(
    script: Script, replanned: Replanned, *, library: Library, order: ExportOrder
) -> Path:
    """Write ``changes.md``, what changes for whom, in the languages of the order."""
    groups = tell_change(replanned, script, library=library)
    pages = [
        list_changes(replanned, groups, title=script.title, lang=lang)
        for lang in langs_of(order.lang)
    ]
    text = "\n\n".join(pages) + "\n"
    (written,) = _write(order.folder, {"changes.md": encode_text(text)})
    return written


def _write(folder: Path, papers: dict[str, bytes]) -> tuple[Path, ...]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(say("actions.no_folder", folder=str(folder))) from error
    for name, content in papers.items():
        write_atomically(folder / name, content)
    return tuple(folder / name for name in papers)
