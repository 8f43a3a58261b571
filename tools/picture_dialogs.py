"""Every dialog of the finished window, in both languages and both themes, in one window each.

At 150 % with ``QT_SCALE_FACTOR=1.5``; the file's name says so.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from picture_order import list_orders

from scout.app.command.command_list import list_bindings
from scout.app.command.palette import Palette
from scout.app.command.shortcut_dialog import ShortcutDialog
from scout.app.day.move_dialog import MoveDialog
from scout.app.day.replan_dialog import ReplanDialog
from scout.app.help.about import AboutDialog
from scout.app.help.guide import GuideDialog
from scout.app.main_window import SAMPLE
from scout.app.paper.export_dialog import ExportDialog
from scout.app.paper.issue_dialog import IssueDialog
from scout.app.paper.version_dialog import VersionDialog
from scout.app.picture import save_each
from scout.app.suggestion.era_dialog import EraDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from scout.app.main_window import MainWindow


def picture_dialogs() -> None:
    """Write the pictures."""
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    mark = "" if scale == "1" else f"_{round(100 * float(scale))}"
    for order in list_orders("dialog_%s", SAMPLE, mark=mark):
        for file in save_each(order, list_dialogs):
            print(file)


def list_dialogs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each dialog by a name, made as the window makes it."""
    session, language = window.session, window.language
    scene = session.script.scenes[0] if session.script else None
    if scene is None:
        return
    settings = window.habits.make_dialog()
    for index in range(settings.pages.count()):
        settings.pages.setCurrentIndex(index)
        yield f"settings_{index + 1}", settings
    palette = Palette(window.commands.find, window)
    yield "palette", palette
    yield "shortcuts", ShortcutDialog(list_bindings(window), window)
    yield "about", AboutDialog(session, window)
    yield "guide", GuideDialog(language, window)
    yield "export", ExportDialog(session, language.lang, window)
    yield "issue", IssueDialog(session, language, parent=window)
    yield "versions", VersionDialog(session, language, parent=window)
    scenes = (scene.index,)
    named = window.day_desk.name_scenes(scenes)
    yield "move", MoveDialog(session, language, scenes=scenes, name=named, parent=window)
    yield "replan", ReplanDialog(session, language, parent=window)
    place = scene.setting.place
    yield "era", EraDialog(session, language, place=place, scene=scene.index, parent=window)
