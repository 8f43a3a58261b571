"""Every dialog of the finished window, in both languages and both themes, in one window each.

At 150 % with ``QT_SCALE_FACTOR=1.5``; the file's name says so.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from picture_order import list_orders
from PySide6.QtWidgets import QTableWidgetItem

from scout.app.dialog_list import list_dialogs
from scout.app.main_window import SAMPLE
from scout.app.picture import save_each
from scout.app.place.place_dialog import PlaceDialog
from scout.app.setting.setting_dialog import SettingDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from scout.app.main_window import MainWindow


PICTURED = {"reading", "backup", "compare", "why", "why_place", "directory", "place_import"}
"""Those that have better pictures elsewhere, at work on something."""


def picture_dialogs() -> None:
    """Write the pictures."""
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    mark = "" if scale == "1" else f"_{round(100 * float(scale))}"
    for order in list_orders("dialog_%s", SAMPLE, mark=mark):
        for file in save_each(order, _list_views):
            print(file)


def _list_views(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each dialog by a name; the settings with each of their pages in turn."""
    for name, dialog in list_dialogs(window):
        if isinstance(dialog, SettingDialog):
            for index in range(dialog.pages.count()):
                dialog.pages.setCurrentIndex(index)
                yield f"{name}_{index + 1}", dialog
        elif isinstance(dialog, PlaceDialog):
            yield from _show_place(dialog)
        elif name not in PICTURED:
            yield name, dialog


def _show_place(dialog: PlaceDialog) -> Iterator[tuple[str, QWidget]]:
    """The edit form at work: prices with a source and a fault, and how eras were judged."""
    yield "place", dialog
    rows = dialog.facts.rows
    for name, text in (("fee_hour", "300"), ("min_hours", "4"), ("deposit", "?1")):
        rows[name].show_text(text)
        rows[name].edited.emit()
    rows["fee_hour"].more.click()
    dialog.facts.index.setCurrentRow(2)
    yield "place_price", dialog
    dialog.tabs.setCurrentIndex(1)
    eras = dialog.spots.eras
    for column, text in ((2, "6"), (3, "2500"), (4, "空调外机"), (5, "美术组")):
        eras.setItem(6, column, QTableWidgetItem(text))
    yield "place_eras", dialog
    dialog.spots.tabs.setCurrentIndex(2)
    yield "place_spot", dialog
