"""Pictures of the window (both languages, both themes, first start) and of every printed page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pypdfium2
from booking_sample import PLACE, save_week
from coverage_sample import save_sixty
from intake_sample import save_places
from picture_dialogs import picture_dialogs
from picture_directory import picture_directory
from picture_library import picture_library
from picture_order import LANGS, OUT, list_orders
from PIL import Image
from reading_sample import save_later, save_list, save_script

from scout import paths
from scout.actions.export import ExportOrder, export
from scout.actions.library import open_library
from scout.actions.paper import PAPERS
from scout.actions.plan import PlanOrder, plan
from scout.actions.read import read
from scout.actions.suggest import suggest
from scout.app.booking.week import Stretch
from scout.app.main_window import SAMPLE
from scout.app.picture import (
    save_board,
    save_bookings,
    save_coverage,
    save_draft,
    save_import,
    save_map,
    save_papers,
    save_picture,
    save_question,
    save_reading,
    save_view,
)
from scout.app.session import LEAD_DAYS
from scout.domain.message import say
from scout.domain.place_filter import FacetKind, PlaceOrder
from scout.domain.project import Project
from scout.store.backup import Backup
from scout.store.migration import newest
from scout.store.project_file import Opened
from scout.store.stamp import make_stamp, new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from scout.app.main_window import MainWindow

GUIDE = paths.RESOURCES / "guide"
GUIDE_PX = 640
# 100 dots an inch: small letters can be read, a page stays below 1 MB.
SCALE = 100 / 72


def picture_window() -> None:
    """The window at work, and at its first start."""
    for name, script in (("window", SAMPLE), ("first", None)):
        for order in list_orders(name, script):
            save_picture(order)
            print(order.path)


def picture_map() -> None:
    """The map at work: how places play a need, one day's moves, and the sun."""
    for order in list_orders("map", SAMPLE):
        save_map(order)
        print(order.path)


def picture_guide() -> None:
    """The pictures of the guide, as small as they can be read."""
    for lang in LANGS:
        large = OUT / f"window_{lang}_light.png"
        with Image.open(large) as picture:
            small = picture.convert("RGB")
            small.thumbnail((GUIDE_PX, GUIDE_PX))
            small.save(GUIDE / f"window_{lang}.jpg", quality=82, optimize=True)


def picture_coverage() -> None:
    """What covers what: the sample in the window, sixty needs in a window of their own, no script.

    At 150 % with ``QT_SCALE_FACTOR=1.5``.
    """
    with TemporaryDirectory() as folder:
        for name, script in (
            ("sample", SAMPLE),
            ("sixty", save_sixty(Path(folder))),
            ("none", None),
        ):
            for order in list_orders(f"coverage_{name}", script):
                save_coverage(order, large=name == "sixty")
                print(order.path)


def _show_facets(window: MainWindow) -> QWidget:
    window.places.bar.filters.setChecked(True)
    if (need := window.needs.tree.topLevelItem(0)) is not None:
        window.needs.tree.setCurrentItem(need)
    window.session.finding.choose(FacetKind.ERA, "late_qing", chosen=True)
    window.places.facets.retranslate()
    return window


def _show_table(window: MainWindow) -> QWidget:
    window.places.bar.table.setChecked(True)
    window.session.finding.sort(PlaceOrder.NEAR)
    window.places.setMinimumWidth(760)
    return window.places


def _show_comparison(window: MainWindow) -> QWidget:
    return window.places.compare.make(window.places.model.ids[:3])


def _show_why(window: MainWindow) -> QWidget:
    return window.answers.tabs.places.make_why(window.session.selected)


def _show_tab(window: MainWindow, number: int) -> QWidget:
    window.answers.tabs.setCurrentIndex(number)
    return window


def picture_panels() -> None:
    """Filters, table and comparison of the places; what stands below the suggested sets."""
    views: dict[str, Callable[[MainWindow], QWidget]] = {
        "places_filters": _show_facets,
        "places_table": _show_table,
        "places_compared": _show_comparison,
        "set_why": _show_why,
        "set_places": partial(_show_tab, number=1),
        "set_differences": partial(_show_tab, number=2),
        "set_weights": partial(_show_tab, number=3),
    }
    for name, view in views.items():
        for order in list_orders(name, SAMPLE):
            save_view(order, view)
            print(order.path)


def picture_board() -> None:
    """The board of the sample's shoot days, as rows and as columns.

    At 150 % with ``QT_SCALE_FACTOR=1.5``.
    """
    for name in ("rows", "columns"):
        for order in list_orders(f"board_{name}", SAMPLE):
            save_board(order, columns=name == "columns")
            print(order.path)


def picture_import() -> None:
    """The import of a list of places: its rows, the datum question, its columns, its duplicates."""
    with TemporaryDirectory() as folder:
        file = save_places(Path(folder))
        for order in list_orders("import_%s", None):
            for path in save_import(order, file):
                print(path)


def picture_papers() -> None:
    """The documents: the itinerary of the sample as it will print, and before a script."""
    for name, script in (("sample", SAMPLE), ("none", None)):
        for order in list_orders(f"documents_{name}", script):
            save_papers(order)
            print(order.path)


def _show_week(window: MainWindow, library: str, *, view: int, choice: Stretch) -> None:
    desk = window.bookings
    if library:
        desk.ledger.open(library)
    window.session.select(PLACE)
    desk.panel.view.setCurrentIndex(view)
    desk.ledger.changed.connect(lambda: desk.panel.week.choose(choice))


def picture_bookings() -> None:
    """The calendar: a place's week with free hours and with taken ones, a production's, nothing."""
    free, taken = Stretch(day=4, start=540, until=720), Stretch(day=2, start=900, until=1080)
    with TemporaryDirectory() as folder:
        library = str(save_week(Path(folder)))
        for name, address, view, choice in (
            ("free", library, 0, free),
            ("taken", library, 0, taken),
            ("production", library, 1, free),
            ("none", "", 0, free),
        ):
            arrange = partial(_show_week, library=address, view=view, choice=choice)
            for order in list_orders(f"bookings_{name}", SAMPLE):
                save_bookings(order, arrange)
                print(order.path)


def picture_readings() -> None:
    """The import assistant on a script, and on a scene list with foreign columns."""
    with TemporaryDirectory() as folder:
        for name, script in (
            ("docx", save_script(Path(folder))),
            ("xlsx", save_list(Path(folder))),
        ):
            for order in list_orders(f"reading_{name}", script):
                save_reading(order)
                print(order.path)


def picture_draft() -> None:
    """What a second draft of the sample changes: a scene goes, one comes, a place is another."""
    with TemporaryDirectory() as folder:
        later = save_later(Path(folder), SAMPLE)
        for order in list_orders("draft", SAMPLE):
            save_draft(order, later)
            print(order.path)


def picture_questions() -> None:
    """What the window asks about a project, and its backups."""
    now = datetime.now(UTC)
    stamp = make_stamp(new_id(), newest(), origin="/罗盘归途.scout")
    left = Opened(project=Project(), stamp=stamp)
    backups = [Backup(Path(), 7 - day, now - timedelta(days=day**2)) for day in range(7)]
    questions = {
        "unsaved": lambda ask: ask.unsaved("罗盘归途"),
        "taken": lambda ask: ask.taken("罗盘归途"),
        "recover": lambda ask: ask.recover(left),
        "backup": lambda ask: ask.backup(backups),
        "backup_damaged": lambda ask: ask.backup(
            backups, why=say("store.damaged").text(ask.language.lang)
        ),
        "backup_none": lambda ask: ask.backup([]),
    }
    for name, question in questions.items():
        for order in list_orders(f"ask_{name}", None):
            save_question(order, question)
            print(order.path)


def picture_pages() -> None:
    """Every page of the sample's printed papers, in each language."""
    library = open_library()
    script = read(SAMPLE, library)
    suggestion = suggest(script, library)
    now = datetime.now(UTC).astimezone()
    order = PlanOrder(start=now.date() + timedelta(days=LEAD_DAYS))
    made = plan(script, suggestion, library=library, order=order)
    for lang in ("zh", "en", "both"):
        with TemporaryDirectory() as folder:
            printed = tuple(name for name, paper in PAPERS.items() if paper.file.endswith(".pdf"))
            papers = ExportOrder(folder=Path(folder), revision=now, papers=printed, lang=lang)
            for file in export(script, suggestion, plan=made, library=library, order=papers).files:
                _picture_pdf(file, f"{file.stem}_{lang}")


def _picture_pdf(pdf: Path, name: str) -> None:
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        path = OUT / f"{name}_{number:02}.png"
        page.render(scale=SCALE).to_pil().save(path)
        print(path)
    document.close()


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    picture_window()
    picture_map()
    picture_guide()
    picture_coverage()
    picture_panels()
    picture_board()
    picture_papers()
    picture_bookings()
    picture_readings()
    picture_import()
    picture_draft()
    picture_questions()
    picture_dialogs()
    picture_directory()
    picture_library()
    picture_pages()
