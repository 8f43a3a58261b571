"""Opens the palette and the list of shortcuts, and does what was chosen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence

from scout.app.icon import line_icon
from scout.domain.pinyin import spell
from scout.when_called import when_called

with when_called():
    from scout.app.command.command_list import keys_of, list_bindings, list_commands
    from scout.app.command.entry import Entry
    from scout.app.command.fuzzy import rank
    from scout.app.command.jump_list import find_place_jumps, list_jumps
    from scout.app.command.other_word import other_words
    from scout.app.command.why_not import why_not

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from scout.app.command.command_list import Command
    from scout.app.language import Language
    from scout.app.menu import Menu
    from scout.app.session import Session
    from scout.app.suggestion.answer_side import AnswerSide

_MOST = 60
"""Nobody reads further down; who does not find it types one letter more."""
_UNNAMED = 99
"""A place that the search finds by something else than its name stands after all names."""


class CommandDesk(QObject):
    """The keyboard's way to everything."""

    def __init__(
        self,
        session: Session,
        language: Language,
        *,
        menu: Menu,
        answers: Callable[[], AnswerSide],
        parent: QMainWindow,
    ) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._menu, self._answers, self._window = menu, answers, parent
        self.open = menu.edit.addAction(line_icon("search"), "")
        self.open.setShortcut(QKeySequence("Ctrl+Shift+P"))
        self.open.triggered.connect(self.ask)
        self.keys = menu.help.addAction("")
        self.keys.setShortcut(QKeySequence("Ctrl+F1"))
        self.keys.triggered.connect(self.show_keys)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.open.setText(self.tr("Command palette…"))
        self.keys.setText(self.tr("Keyboard shortcuts…"))

    def ask(self) -> None:
        """Let the user type what is wanted, and do it once the palette is gone."""
        from scout.app.command.palette import Palette

        palette = Palette(self.find, self._window)
        palette.exec()
        if palette.chosen is not None:
            QTimer.singleShot(0, self, palette.chosen.go)
        palette.deleteLater()

    def show_keys(self) -> None:
        """Show every command that has keys."""
        from scout.app.command.shortcut_dialog import ShortcutDialog

        dialog = ShortcutDialog(list_bindings(self._window), self._window)
        dialog.exec()
        dialog.deleteLater()

    def find(self, typed: str) -> list[Entry]:
        """What fits the words, the nearest first; all commands where nothing is typed."""
        session, lang = self._session, self._language.lang
        commands = [self._entry(command) for command in list_commands(self._window)]
        if not typed:
            return commands
        jumps = list_jumps(session, lang, self._show_need)
        ranked = [
            (found, entry)
            for entry in (*commands, *jumps)
            if (found := rank(typed, _typed_names(entry))) is not None
        ]
        for entry in find_place_jumps(typed, session, lang):
            found = rank(typed, _typed_names(entry))
            ranked.append((_UNNAMED if found is None else found, entry))
        ranked.sort(key=lambda pair: pair[0])
        return [entry for _, entry in ranked[:_MOST]]

    def _show_need(self, need_id: str) -> None:
        self._answers().needs.show_need(need_id)

    def _entry(self, command: Command) -> Entry:
        action = command.action
        words = (command.text, *other_words(action.text()))
        return Entry(
            title=command.text,
            about=command.path,
            keys=", ".join(keys_of(action.shortcuts()[:1])),
            names=(*words, f"{command.path} {command.text}"),
            is_enabled=action.isEnabled(),
            why_not=why_not(action, self._menu, self._session),
            go=action.trigger,
        )


_spell = cache(spell)  # the same names at each key


def _typed_names(entry: Entry) -> tuple[str, ...]:
    """The names of an entry, and how they are typed in pinyin."""
    return (*entry.names, *map(_spell, entry.names))
