"""Write what leaves the office: every paper that is asked for, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from scout.actions.change_page import list_changes
from scout.actions.commission import Commission
from scout.actions.edition import make_edition
from scout.actions.issue import find_current
from scout.actions.paper import PAPERS, PLAN_PAPERS, check_papers, make_files
from scout.actions.paper_folder import Written, write_papers
from scout.actions.recce import RecceOrder
from scout.actions.replan import tell_change
from scout.actions.scouting.paper_photo import show_photos
from scout.domain.day_rules import DayRules
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.domain.terms import Terms
from scout.export.clean_text import encode_text
from scout.export.word import langs_of
from scout.geo.zone import TIMEZONE
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scout.actions.issue import Issues
    from scout.actions.library import Library
    from scout.actions.replan import Replanned
    from scout.domain.location_set import Suggestion
    from scout.domain.photo import PhotoFile
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
    version and carry its time, else they are drafts. Without ``phones`` they say no telephone
    number. ``looking``: which places are looked at before the shoot, and from which day on.
    ``photos``: the files of those that the book of the library names.
    """

    folder: Path
    revision: datetime
    papers: tuple[str, ...] = PLAN_PAPERS
    lang: PaperLang = "both"
    phones: bool = True
    rules: DayRules = _RULES
    terms: Terms = _TERMS
    issues: Issues = ()
    looking: RecceOrder = _LOOKING
    photos: tuple[PhotoFile, ...] = ()
    progress: Progress | None = None


def export(
    script: Script, suggestion: Suggestion, *, plan: Plan, library: Library, order: ExportOrder
) -> Written:
    """Write the papers, and say which files; all are made before any is written.

    Raises ``WishError`` for a paper that there is not, ``ExportError`` where the folder cannot be
    made and ``StoreError`` where a file cannot be kept safe.
    """
    names = check_papers(order.papers)
    asked = commission(script, suggestion, plan=plan, library=library, order=order)
    papers: dict[str, dict[str, bytes]] = {}
    for name in names:
        share, file = _SECOND if papers else _FIRST, PAPERS[name].file
        asked.progress.report(share, say("actions.making", file=file))
        papers[name] = make_files(name, asked)
    asked.progress.report(_WRITING, say("actions.writing"))
    return write_papers(order.folder, papers)


def forget_papers() -> None:
    """Give back the memory that setting papers took, for who goes on with something else."""
    from scout.export.typeset import forget

    forget()


def commission(
    script: Script, suggestion: Suggestion, *, plan: Plan, library: Library, order: ExportOrder
) -> Commission:
    """What the papers of an order are made from; the same order gives the same bytes.

    Times are those of the shoot, wherever the papers are made.
    """
    from scout.export.content import ItineraryContent

    current = find_current(order.issues, plan, script=script)
    content = ItineraryContent(
        script=script,
        suggestion=suggestion,
        plan=plan,
        locations=library.locations,
        vocabulary=library.vocabulary,
        district=library.district,
        landmarks=library.landmarks,
        revision=(current.at if current else order.revision).astimezone(TIMEZONE),
        rules=order.rules,
        edition=make_edition(order.issues, plan, script=script, library=library),
        phones=order.phones,
        contacts=library.contacts,
        photos=show_photos(library.book, order.photos),
    )
    return Commission(
        content=content,
        lang=order.lang,
        library=library,
        terms=order.terms,
        progress=order.progress or Progress(),
        looking=order.looking,
    )


def write_changes(
    script: Script, replanned: Replanned, *, library: Library, order: ExportOrder
) -> Written:
    """Write ``changes.md``, what changes for whom, in the languages of the order."""
    groups = tell_change(replanned, script, library=library)
    pages = [
        list_changes(replanned, groups, title=script.title, lang=lang)
        for lang in langs_of(order.lang)
    ]
    text = "\n\n".join(pages) + "\n"
    return write_papers(order.folder, {"changes": {"changes.md": encode_text(text)}})
