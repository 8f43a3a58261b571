"""What the directory asks before something is lost, or is there twice."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from scout.actions.directory.intake import TwinBy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.actions.directory.entry import PartyTwin
    from scout.domain.party import Party
    from scout.domain.text import Lang

translate = QCoreApplication.translate


class Double(Enum):
    """What is done with somebody new who may be there already."""

    SAVE = auto()
    OPEN = auto()
    STAY = auto()


def may_forget(parent: QWidget) -> bool:
    """Whether what is typed may be forgotten."""
    question = translate("Asking", "What was typed is not saved. Forget it?")
    forget, stay = QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel
    return QMessageBox.question(parent, parent.windowTitle(), question, forget | stay) == forget


def may_drop(party: Party, parent: QWidget, *, lang: Lang) -> bool:
    """Whether somebody may be taken out."""
    question = translate("Asking", "Take {name} out of the directory, with all links?")
    text = question.format(name=party.name(lang))
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
    return QMessageBox.question(parent, parent.windowTitle(), text, yes | no) == yes


def ask_double(twin: PartyTwin, parent: QWidget, *, lang: Lang) -> Double:
    """Somebody new may be there already: saved all the same, or the known one opened."""
    why = {
        TwinBy.PHONE: translate("Asking", "{name} has the same number and is there already."),
        TwinBy.NAME: translate("Asking", "{name} of the same company is there already."),
    }
    question = QMessageBox(
        QMessageBox.Icon.Question,
        parent.windowTitle(),
        why[twin.by].format(name=twin.other.name(lang)),
        QMessageBox.StandardButton.Cancel,
        parent,
    )
    accept, other = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.ActionRole
    save = question.addButton(translate("Asking", "Save as somebody else"), accept)
    known = question.addButton(translate("Asking", "Open the known entry"), other)
    question.exec()
    clicked = question.clickedButton()
    question.deleteLater()
    if clicked is save:
        return Double.SAVE
    return Double.OPEN if clicked is known else Double.STAY
