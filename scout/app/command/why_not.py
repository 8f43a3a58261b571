"""Why a command is grey, in a sentence that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.actions.board.hand import is_by_hand
from scout.domain.wish import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

    from scout.app.menu import Menu
    from scout.app.session import Session

translate = QCoreApplication.translate


def why_not(action: QAction, menu: Menu, session: Session) -> str:
    """What is missing for a command that is disabled; empty where that is not known."""
    if action.isEnabled():
        return ""
    for actions, is_missing, word in _reasons(menu, session):
        if is_missing and any(action is one for one in actions):
            return word
    return ""


def _reasons(menu: Menu, session: Session) -> Iterator[tuple[tuple[QAction, ...], bool, str]]:
    """The commands, whether something is missing for them, and what; the first counts."""
    about_script = (menu.save, menu.save_as, menu.draft, menu.reading, menu.columns)
    about_places = (menu.suggest, menu.keep, menu.ban, menu.clear)
    about_days = (menu.export, menu.issue, menu.improve, menu.free)
    yield (
        (*about_script, *about_places, *about_days, menu.versions),
        session.script is None,
        translate("WhyNot", "No script yet: read one first."),
    )
    yield (
        (menu.columns,),
        True,
        translate("WhyNot", "The script is no scene list, so it has no columns."),
    )
    yield (
        (menu.keep, menu.ban),
        not session.selected,
        translate("WhyNot", "No place is selected: click one on the map or in the list."),
    )
    yield (
        (menu.clear,),
        session.wishes == Wishes(),
        translate("WhyNot", "No place is kept or banned."),
    )
    yield (
        (menu.free,),
        not is_by_hand(session.planning.terms),
        translate("WhyNot", "No scene is placed by hand."),
    )
    yield (
        (*about_days,),
        session.thinking.is_busy,
        translate("WhyNot", "The shoot days are still being made."),
    )
    yield (
        (*about_days,),
        session.plan is None,
        translate("WhyNot", "There are no shoot days yet: choose a set of places first."),
    )
    yield (
        (menu.issue,),
        True,
        translate("WhyNot", "These shoot days are issued already."),
    )
    yield (menu.versions,), True, translate("WhyNot", "No version was issued yet.")
    yield (menu.undo,), True, translate("WhyNot", "There is nothing to undo.")
    yield (menu.redo,), True, translate("WhyNot", "There is nothing to redo.")
