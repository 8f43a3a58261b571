"""The palette, the list of shortcuts, and that no two commands have the same keys."""

from collections import Counter

import pytest
from app.hand import settle
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from scout.app.command.command_list import bare, list_bindings, list_commands
from scout.app.command.fuzzy import rank
from scout.app.command.other_word import other_words
from scout.app.command.palette import Palette
from scout.app.command.shortcut_dialog import ShortcutDialog
from scout.app.row_delegate import RowRole

pytestmark = pytest.mark.web


def _palette(qtbot, window, typed):
    palette = Palette(window.commands.find, window)
    qtbot.addWidget(palette)
    qtbot.keyClicks(palette.line, typed)
    palette.line.setText(typed)  # signs that no key types
    return palette


@pytest.mark.parametrize(
    ("typed", "names", "expected"),
    [
        ("exp", ["Export papers"], 0),
        ("pap", ["Export papers"], 1),
        ("port", ["Export papers"], 2),
        ("epa", ["Export papers"], 8),
        ("pap exp", ["Export papers"], 1),
        ("导纸", ["导出纸质文件"], 4),
        ("ＥＸＰ", ["Export papers"], 0),
        ("xyz", ["Export papers"], None),
        ("ez", ["Export papers", ""], None),
    ],
)
def test_what_is_nearer_stands_first(typed, names, expected):
    """The beginning is nearer than a word, that than the inside, that than letters in order."""
    assert expected == rank(typed, names)


def test_a_text_is_bared_of_what_menus_need():
    """Mnemonics of both languages and dots are no part of a name."""
    assert bare("Lock && &Stock…") == "Lock & Stock"
    assert bare("文件(&F)") == "文件"


def test_both_languages_find_a_command():
    """A text of the window leads to its other language, either way."""
    assert "导出文件" in other_words("Export papers…")
    assert "Export papers" in other_words("导出文件…")
    assert other_words("nobody says this") == ()


def test_no_two_commands_have_the_same_keys(window):
    """Every key sequence of the window leads to one command, which has a name."""
    bindings = list_bindings(window)
    count = Counter(keys for binding in bindings for keys in binding.keys)
    assert [keys for keys, times in count.items() if times > 1] == []
    assert [binding for binding in bindings if not binding.text] == []


def test_the_list_of_shortcuts_is_that_of_the_actions(window, qtbot):
    """Each command with keys stands in the list under its menu, and typing narrows it."""
    dialog = ShortcutDialog(list_bindings(window), window)
    qtbot.addWidget(dialog)
    heads = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    listed = {
        (head.text(0), head.child(row).text(0), head.child(row).text(1))
        for head in heads
        for row in range(head.childCount())
    }
    expected = {
        (command.path, command.text, command.action.shortcut().toString())
        for command in list_commands(window)
        if len(command.action.shortcuts()) == 1
    }
    assert expected
    assert expected <= listed
    dialog.search.setText("导出")
    shown = [
        head.child(row).text(0)
        for head in heads
        for row in range(head.childCount())
        if not head.child(row).isHidden()
    ]
    assert shown == ["Export papers"]


def test_the_palette_has_every_command_of_the_menus(window, qtbot):
    """Nothing typed lists all commands; what is grey says why and is not done."""
    palette = _palette(qtbot, window, "")
    titles = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert titles == [command.text for command in list_commands(window)]
    palette.line.setText("export")
    assert "No script yet" in palette.list.item(0).data(RowRole.SUBTITLE)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.chosen is None


def test_the_palette_works_by_keyboard_alone(window, qtbot):
    """Ctrl+Shift+P, a few letters, Enter: the command is done."""

    def type_it():
        palette = QApplication.activeModalWidget()
        qtbot.keyClicks(palette.line, "coverage")
        qtbot.keyClick(palette.line, Qt.Key.Key_Down)
        qtbot.keyClick(palette.line, Qt.Key.Key_Up)
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)

    window.activateWindow()
    QTimer.singleShot(0, type_it)
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, shift)
    qtbot.waitUntil(window.coverage.panel.isVisible)


def test_the_palette_jumps_to_what_is_open(working, qtbot):
    """Places, needs, sets and scenes are found by name in both languages, and led to."""
    session = working.session
    need = session.suggestion.needs[-1]
    found = working.commands.find(need.setting.place)
    next(entry for entry in found if need.id in entry.names).go()
    assert working.needs.tree.currentItem().data(0, RowRole.ID) == need.id
    found = working.commands.find("lowest cost")
    assert [entry.title for entry in found][:1] == ["Lowest cost"]
    assert working.commands.find("daochu")[0].title == "Export papers"
    assert working.commands.find("lxgykt")[0].title.startswith("林夏公寓客厅")
    place = session.library.locations[3]
    for name in (place.name.zh, place.name.en):
        entry = next(entry for entry in working.commands.find(name) if entry.sign is place.kind)
        entry.go()
        assert session.selected == place.id
    scene = session.script.scenes[2]
    titles = [entry.title for entry in working.commands.find(scene.number)]
    assert f"{scene.number} {scene.setting.place}" in titles
    settle(qtbot, working)
