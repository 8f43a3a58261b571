"""The one report of a batch or of some weeks: pages to print, a workbook, and the same as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract.district import district_plan_as_json, load_as_json
from scout.actions.district.tables import list_load_pages, list_pages
from scout.actions.district.word import word_plan, word_standing
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.export.district_load import LoadContent, render_load
from scout.export.json_text import write_json
from scout.export.table_book import write_tables
from scout.record import dataclass
from scout.store.atomic import write_atomically
from scout.store.failure import explain_failure

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scout.actions.contract import Json
    from scout.actions.library import Library
    from scout.domain.district_plan import DistrictPlan, Standing
    from scout.domain.message import Message
    from scout.domain.text import Lang
    from scout.domain.week_load import WeekLoad

PAGES, WORKBOOK, DATA = "district.pdf", "district.xlsx", "district.json"


@dataclass(frozen=True, kw_only=True)
class Report:
    """What is told: a plan with its weeks, or weeks alone; ``revision`` is when it was so."""

    weeks: tuple[WeekLoad, ...]
    library: Library
    revision: datetime
    plan: DistrictPlan | None = None

    def as_json(self, lang: Lang) -> Json:
        """The contract of the command line."""
        if self.plan is None:
            return load_as_json(self.weeks)
        return district_plan_as_json(self.plan, self.weeks, lang=lang)


def make_folder(folder: Path) -> None:
    """The folder of the report, before the long work begins; raises ``StoreError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(explain_failure(folder, error)) from error


def write_report(folder: Path, report: Report, *, lang: Lang) -> tuple[Path, ...]:
    """All files of the report, each whole or as it was before.

    Raises ``StoreError`` and ``ExportError``.
    """
    plan, weeks, library = report.plan, report.weeks, report.library
    pages = list_load_pages(weeks, library)
    if plan is not None:
        pages = (*list_pages(plan, library), *pages)
    title = say("actions.district_title")
    written = {
        folder / PAGES: render_load(_content(report), lang),
        folder / WORKBOOK: write_tables(title, pages, lang=lang, revision=report.revision),
        folder / DATA: write_json(report.as_json(lang)),
    }
    for path, content in written.items():
        write_atomically(path, content)
    return tuple(written)


def _content(report: Report) -> LoadContent:
    plan, library = report.plan, report.library
    eras = {load.era for week in report.weeks for load in week.eras}
    untold = (*plan.refused, *plan.broken) if plan else ()
    return LoadContent(
        weeks=report.weeks,
        places={place.id: place.name for place in library.locations},
        eras={era: library.vocabulary.era_name(era) for era in eras},
        revision=report.revision,
        summary=word_plan(plan) if plan else None,
        refused=tuple(map(_refusal, untold)),
    )


def _refusal(standing: Standing) -> tuple[str, tuple[Message, ...]]:
    study = standing.study
    return f"{study.production} {study.title}".strip(), tuple(word_standing(standing))
