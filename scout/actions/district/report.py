"""The one report of a batch: a workbook for the office, and the same as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract.district import district_plan_as_json
from scout.actions.district.tables import list_pages
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.export.json_text import write_json
from scout.export.table_book import write_tables
from scout.store.atomic import write_atomically
from scout.store.failure import explain_failure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from scout.actions.library import Library
    from scout.domain.district_plan import DistrictPlan
    from scout.domain.text import Lang
    from scout.domain.week_load import WeekLoad

WORKBOOK, DATA = "district.xlsx", "district.json"


def make_folder(folder: Path) -> None:
    """The folder of the report, before the long work begins; raises ``StoreError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(explain_failure(folder, error)) from error


def write_report(
    folder: Path,
    plan: DistrictPlan,
    *,
    weeks: Sequence[WeekLoad],
    library: Library,
    lang: Lang,
    revision: datetime,
) -> tuple[Path, ...]:
    """Both files of the report, each whole or as it was before; raises ``StoreError``."""
    pages = list_pages(plan, weeks, library)
    book = write_tables(say("actions.district_title"), pages, lang=lang, revision=revision)
    data = write_json(district_plan_as_json(plan, weeks, lang=lang))
    written = {folder / WORKBOOK: book, folder / DATA: data}
    for path, content in written.items():
        write_atomically(path, content)
    return tuple(written)
