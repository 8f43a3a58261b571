"""What the menus, the toolbar and the panels can be told, read off the window itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QMenu, QToolBar

from scout.app.large_dock import LargeDock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QObject

BETWEEN = " ▸ "
_NATIVE = QKeySequence.SequenceFormat.NativeText
_CHINESE_MNEMONIC = re.compile(r"\(&\w\)")


class Command(NamedTuple):
    """An action with the menus that lead to it (``File ▸ Open recent``)."""

    text: str
    path: str
    action: QAction


class Binding(NamedTuple):
    """A command and its keys as this desktop writes them; ``path`` is empty where no menu leads."""

    text: str
    path: str
    keys: tuple[str, ...]


def bare(text: str) -> str:
    """A text of a menu or button without the sign of its mnemonic and without its dots.

    >>> bare("Lock && &Stock…"), bare("文件(&F)")
    ('Lock & Stock', '文件')
    """
    halves = _CHINESE_MNEMONIC.sub("", text).split("&&")
    return "&".join(half.replace("&", "") for half in halves).rstrip("…").strip()


def list_commands(window: QMainWindow) -> tuple[Command, ...]:
    """Every command of the menus in their order, then what only the toolbars have."""
    found = [command for menu in _menus(window) for command in _walk(menu, ())]
    known = {id(command.action) for command in found}
    for bar in window.findChildren(QToolBar):
        found += [
            Command(bare(action.text()), bar.windowTitle(), action)
            for action in bar.actions()
            if id(action) not in known and _is_command(action)
        ]
    return tuple(found)


def list_bindings(window: QMainWindow) -> tuple[Binding, ...]:
    """Everything that has keys: commands in the order of the menus, then what panels answer to."""
    for dock in window.findChildren(LargeDock):
        dock.complete()  # else its keys were not there to be listed
    commands = list_commands(window)
    known = {id(command.action) for command in commands}
    listed = [
        Binding(command.text, command.path, keys)
        for command in commands
        if (keys := keys_of(command.action.shortcuts()))
    ]
    others = (action for action in window.findChildren(QAction) if id(action) not in known)
    listed += [
        Binding(bare(action.text()), "", keys)
        for action in others
        if (keys := keys_of(action.shortcuts()))
    ]
    return tuple(dict.fromkeys((*listed, *_of_buttons(window), *_of_shortcuts(window))))


def keys_of(sequences: Iterable[QKeySequence]) -> tuple[str, ...]:
    """Key sequences as this desktop writes them, but for keys that say themselves what they do."""
    return tuple(keys.toString(_NATIVE) for keys in sequences if not _is_labelled(keys))


def _is_labelled(keys: QKeySequence) -> bool:
    """Whether this is a single key of a large keyboard with its word on it: Open, Save, Undo."""
    if keys.isEmpty():
        return True
    first = keys[0]  # type: ignore[index] # the stubs forget it
    plain = first.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    return plain and bool(first.key() >= Qt.Key.Key_Back)


def _menus(window: QMainWindow) -> list[QMenu]:
    menus = (action.menu() for action in window.menuBar().actions())
    return [menu for menu in menus if isinstance(menu, QMenu)]


def _walk(menu: QMenu, path: tuple[str, ...]) -> Iterator[Command]:
    """The commands of a menu; one that fills itself when it is shown does so now."""
    menu.aboutToShow.emit()
    here = (*path, bare(menu.title()))
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _walk(below, here)
        elif _is_command(action):
            yield Command(bare(action.text()), BETWEEN.join(here), action)


def _is_command(action: QAction) -> bool:
    return not action.isSeparator() and action.isVisible() and bool(action.text())


def _of_buttons(window: QMainWindow) -> Iterator[Binding]:
    for button in window.findChildren(QAbstractButton):
        keys, text = button.shortcut(), button.text()
        if not keys.isEmpty() and keys != QKeySequence.mnemonic(text):
            yield Binding(bare(text) or button.accessibleName(), _room(button), keys_of([keys]))


def _of_shortcuts(window: QMainWindow) -> Iterator[Binding]:
    for shortcut in window.findChildren(QShortcut):
        if keys := keys_of(shortcut.keys()):
            yield Binding(shortcut.whatsThis(), _room(shortcut.parent()), keys)


def _room(where: QObject | None) -> str:
    """The title of the dock that something stands in."""
    while where is not None and not isinstance(where, QDockWidget):
        where = where.parent()
    return where.windowTitle() if where is not None else ""
