"""Every dialog of the window at work, made as the window makes it: for pictures and for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.app.command.command_list import list_bindings
from scout.app.command.palette import Palette
from scout.app.command.shortcut_dialog import ShortcutDialog
from scout.app.day.move_dialog import MoveDialog
from scout.app.day.replan_dialog import ReplanDialog
from scout.app.help.about import AboutDialog
from scout.app.help.guide import GuideDialog
from scout.app.intake.intake_dialog import IntakeDialog
from scout.app.paper.export_dialog import ExportDialog
from scout.app.paper.issue_dialog import IssueDialog
from scout.app.paper.version_dialog import VersionDialog
from scout.app.place.place_dialog import PlaceDialog
from scout.app.project.backup_dialog import BackupDialog
from scout.app.reading.reading_dialog import ReadingDialog
from scout.app.suggestion.era_dialog import EraDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog

    from scout.app.main_window import MainWindow


def list_dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Each dialog by a name, not yet shown; raises ``ValueError`` where no script is read."""
    session, language = window.session, window.language
    if session.script is None or session.reading is None:
        raise ValueError("most dialogs ask about a script")
    scene = session.script.scenes[0]
    scenes, place = (scene.index,), scene.setting.place
    named = window.day_desk.name_scenes(scenes)
    ids, library = window.places.model.ids, session.library
    yield "settings", window.habits.make_dialog()
    yield "palette", Palette(window.commands.find, window)
    yield "shortcuts", ShortcutDialog(list_bindings(window), window)
    yield "about", AboutDialog(session, window)
    yield "guide", GuideDialog(language, window)
    yield "reading", ReadingDialog(session.reading, session, language, window)
    yield "backup", BackupDialog([], language, window)
    yield "export", ExportDialog(session, language.lang, window)
    yield "issue", IssueDialog(session, language, parent=window)
    yield "versions", VersionDialog(session, language, parent=window)
    yield "move", MoveDialog(session, language, scenes=scenes, name=named, parent=window)
    yield "replan", ReplanDialog(session, language, parent=window)
    yield "why", window.why.card
    yield "era", EraDialog(session, language, place=place, scene=scene.index, parent=window)
    yield "compare", window.places.compare.make(ids[:3])
    yield "place", PlaceDialog(session, language, library=library, place_id=ids[0], parent=window)
    yield "directory", window.directory.make_dialog()
    yield "library", window.library.make()
    yield "open_library", window.bookings.make_question()
    yield "place_import", IntakeDialog(window.intake.importing, language, window)
    yield "place_export", window.intake.make_list()
    yield "why_place", window.answers.tabs.places.make_why(ids[0])
