"""Eras set right in the window: the menu of a need, the question, undo."""

import pytest
from app.hand import settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from scout.app.suggestion.era_dialog import EraDialog

pytestmark = pytest.mark.web


def _need(window, place="祠堂"):
    needs = window.session.suggestion.needs
    return next(need for need in needs if place in need.setting.place)


def _years(window):
    return [scene.era.year_from for scene in window.session.script.scenes]


def test_the_era_of_a_scene_is_set_and_undone(working, qtbot):
    """One scene moves, its needs are suggested anew, and undo brings all of it back."""
    before, need = _years(working), _need(working)
    scene = need.scenes[0]
    wanted = [1777 if index == scene else year for index, year in enumerate(before, 1)]
    working.eras.set_era(f"#{scene}", "1777", place=need.setting.place)
    assert wanted == _years(working)
    settle(qtbot, working)
    assert any(scene in n.scenes and n.era == "ancient" for n in working.session.suggestion.needs)
    assert need.setting.place in working.session.deciding.stack.undoText()
    working.session.deciding.stack.undo()
    assert before == _years(working)
    settle(qtbot, working)


def test_the_menu_of_a_need_offers_its_place_and_its_scenes(working, qtbot):
    """And to go back to what the script says, once there is something to go back from."""
    need = _need(working)
    place = need.setting.place

    def menu():
        actions = working.eras.make_menu(need.id, "").actions()
        return {action.text(): action for action in actions if not action.isSeparator()}

    assert [f"Era of {place}…", "Era of one scene", "Era as the script says"] == list(menu())
    assert not menu()["Era as the script says"].isEnabled()
    scenes = [action.text() for action in menu()["Era of one scene"].menu().actions()]
    numbers = [working.session.script.scene(index).number for index in need.scenes]
    assert [f"Scene {number}…" for number in numbers] == scenes
    before = _years(working)
    working.eras.set_era(place, "1777", place=place)
    assert menu()["Era as the script says"].isEnabled()
    working.eras.take_back({place}, place=place)
    assert before == _years(working)
    settle(qtbot, working)


def test_the_question_shows_the_evidence_and_takes_only_eras(working):
    """What is typed is said back as it is understood; what is no era cannot be taken."""
    need = _need(working)
    dialog = EraDialog(
        working.session, working.language, place="<b>祠堂</b>", scene=need.scenes[0], parent=working
    )
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    labels = dialog.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert "<b>祠堂</b>" in labels[0].text()
    assert "line" in labels[0].text()
    assert not ok.isEnabled()
    dialog.choice.setEditText("光绪二十四年")
    assert (True, "光绪二十四年") == (ok.isEnabled(), dialog.era)
    assert "1898" in dialog.understood.text()
    dialog.choice.setEditText("昨天")
    assert not ok.isEnabled()
    dialog.deleteLater()


def test_needs_say_where_their_era_comes_from(working):
    """In the row under the scenes."""
    tree = working.needs.tree
    item = tree.topLevelItem(0)
    rows = [item.child(row).text(0) for row in range(item.childCount())]
    assert any(row.startswith("Era: ") for row in rows)
