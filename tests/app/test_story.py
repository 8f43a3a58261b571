"""A morning with the window: first start, sample, suggestion, ban, undo, languages, papers."""

from dataclasses import replace
from datetime import timedelta

import pytest
from app.hand import settle
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent

from scout.app.main_window import SAMPLE
from scout.app.row_delegate import RowRole
from scout.app.theme import ThemeChoice
from scout.domain.place_filter import FacetKind
from scout.domain.wish import Wishes

pytestmark = pytest.mark.web


def _drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_first_start_says_what_to_do(window):
    """Before any script: the welcome, every place in the list, and no command that cannot work."""
    assert window.welcome.isVisible()
    for button in (window.welcome.sample, window.welcome.open, window.welcome.district):
        assert button.isVisible()
    assert window.places.model.rowCount() == len(window.session.library.locations)
    assert not window.menu.export.isEnabled()
    assert not window.menu.suggest.isEnabled()
    assert not window.days.isVisible()
    window.activateWindow()
    window.welcome.district.click()
    assert window.focusWidget() is window.places.search


def test_the_sample_leads_to_days(working):
    """Opening the sample shows cards, needs with the uncovered first, and shoot days."""
    session = working.session
    assert working.answers.sets.cards.count() == len(session.suggestion.sets)
    assert working.answers.sets.cards.currentRow() == 0
    assert working.needs.tree.topLevelItemCount() == len(session.suggestion.needs)
    uncovered = [entry.need_id for entry in session.suggestion.uncovered]
    tops = [working.needs.tree.topLevelItem(row) for row in range(len(uncovered))]
    assert [top.data(0, RowRole.ID) for top in tops] == uncovered
    assert session.plan.days
    assert working.days.isVisible()
    assert working.menu.export.isEnabled()
    assert not working.welcome.isVisible()


def test_choosing_another_set_plans_it(working, qtbot):
    """A click on the second card chooses it and plans its days."""
    cards = working.answers.sets.cards
    where = cards.visualItemRect(cards.item(1)).center()
    with qtbot.waitSignal(working.session.planned, timeout=30_000):
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert working.session.chosen == working.session.suggestion.sets[1]
    assert working.session.plan.location_set == working.session.chosen


def test_ban_and_undo(working, qtbot):
    """A banned place leaves every set; undo brings the wishes back, with its name in the menu."""
    session = working.session
    banned = session.chosen.location_ids[0]
    name = session.library.location(banned).name.en
    working.wishes.ban(banned)
    settle(qtbot, working)
    assert all(banned not in entry.location_ids for entry in session.suggestion.sets)
    assert working.menu.undo.text().replace("&&", "&") == f"Undo Ban {name}"
    working.menu.undo.trigger()
    settle(qtbot, working)
    assert session.wishes == Wishes()
    assert any(banned in entry.location_ids for entry in session.suggestion.sets)
    working.menu.redo.trigger()
    settle(qtbot, working)
    assert session.wishes.ban == {banned}


def test_a_kept_place_is_in_every_set(working, qtbot):
    """Keep holds a place in all sets; keeping it again lets go."""
    session = working.session
    used = {name for entry in session.suggestion.sets for name in entry.location_ids}
    kept = max(used)
    working.wishes.keep(kept)
    settle(qtbot, working)
    assert all(kept in entry.location_ids for entry in session.suggestion.sets)
    working.wishes.keep(kept)
    settle(qtbot, working)
    assert session.wishes == Wishes()


def test_the_menu_of_a_place_keeps_and_bans(working, qtbot):
    """The context menu offers both, named after the place."""
    place = working.session.library.locations[0]
    menu = working.wishes.make_menu(place.id)
    texts = [action.text().replace("&&", "&") for action in menu.actions()]
    assert texts[1:] == [f"Keep {place.name.en}", f"Ban {place.name.en}"]
    menu.actions()[2].trigger()
    assert place.id in working.session.wishes.ban
    settle(qtbot, working)


def test_languages_switch_while_it_runs(working):
    """Chinese and back: menus, panels and places follow at once."""
    first = working.session.library.location(working.places.model.ids[0])
    assert working.places.model.index(0, 0).data() == first.name.en
    working.menu.chinese.trigger()
    assert working.menu.export.iconText() == "导出"
    place = working.places.model.find_row(first.id)
    assert place.data() == first.name.zh
    working.menu.toggle_language.trigger()
    assert working.menu.export.iconText() == "Export"
    assert working.places.model.index(0, 0).data() == first.name.en


def test_themes_switch_while_it_runs(working):
    """Dark and back; the choice is remembered."""
    working.menu.themes[ThemeChoice.DARK].trigger()
    assert working.theme.is_dark
    working.menu.toggle_theme.trigger()
    assert not working.theme.is_dark
    assert working._settings.theme is ThemeChoice.LIGHT


def test_search_and_filters_narrow_the_list(window, qtbot):
    """Typing narrows the list after a pause; the map is told the same places."""
    with qtbot.waitSignal(window.places.shown_changed) as heard:
        window.places.search.setText("大万")
    place = window.session.library.location
    assert any("大万" in place(name).name.zh for name in heard.args[0])
    with qtbot.waitSignal(window.places.shown_changed):
        window.places.search.clear()
    with qtbot.waitSignal(window.places.shown_changed) as heard:
        window.session.finding.choose(FacetKind.KIND, "hakka", chosen=True)
    assert {"hakka"} == {place(name).kind.value for name in heard.args[0]}


def test_find_puts_the_cursor_into_the_search(window, qtbot):
    """Ctrl+F leads to the search line."""
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.places.search


def test_a_dropped_script_is_read(window, qtbot):
    """Dropping a file does what the menu does."""
    with qtbot.waitSignal(window.session.planned, timeout=30_000):
        _drop(window, SAMPLE)
    assert window.session.path == SAMPLE


def test_a_file_that_is_no_script_is_told_politely(working, qtbot, tmp_path):
    """The bar says what is wrong, and the script before stays."""
    before = working.session.script
    nothing = tmp_path / "empty.txt"
    nothing.write_bytes(b"")
    with qtbot.waitSignal(working.session.failed, timeout=10_000):
        _drop(working, nothing)
    assert working.message_bar.isVisible()
    assert working.message_bar.label.text()
    assert working.session.script is before


def test_cancel_leaves_everything_as_it_was(window):
    """Stopping the reading leaves the window at its first start."""
    window.open_sample()
    assert window.thinking_bar.isVisible()
    window.thinking_bar.cancel.click()
    assert not window.session.thinking.is_busy
    assert not window.thinking_bar.isVisible()
    assert window.session.script is None
    assert window.welcome.isVisible()


def test_another_first_day_moves_the_plan(working, qtbot):
    """Changing the date plans anew from that date."""
    day = working.session.start.replace(year=working.session.start.year + 1)
    with qtbot.waitSignal(working.session.planned, timeout=30_000):
        working.days.start.setDate(day)
    assert working.session.plan.days[0].date >= day


def test_papers_are_written_beside_the_work(working, qtbot, tmp_path):
    """Export writes the three files into the folder while the window stays free."""
    from scout.app.paper.export_dialog import ExportDialog

    dialog = ExportDialog(working.session, "en", working)
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path / "papers"))
    with qtbot.waitSignal(working.session.exported, timeout=60_000) as heard:
        working.session.export(replace(dialog.order(), lang="en"))
    paper, page, plan = heard.args[0]
    assert [".pdf", ".html", "plan.json"] == [paper.suffix, page.suffix, plan.name]
    assert paper.name.startswith("罗盘归途_itinerary_draft_")
    assert paper.read_bytes().startswith(b"%PDF")


def test_every_widget_of_ours_has_a_name(window):
    """Screen readers hear a name for each control without text."""
    from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit

    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in (QAbstractItemView, QComboBox, QLineEdit)
        for widget in window.places.findChildren(kind)
        if not widget.accessibleName() and widget.parent() is window.places
    ]
    assert nameless == []


def test_the_layout_is_remembered(working, settings):
    """Closing keeps geometry and docks for the next morning."""
    working.close()
    assert not settings.geometry.isEmpty()
    assert not settings.layout.isEmpty()


def _point_at(window, scene):
    """A point of the chart where a scene is shot."""
    window.days.chart.grab()
    patch = next(patch for patch in window.days.chart._patches if patch.scene == scene)
    return patch.where.center().toPoint()


def test_a_scene_says_why_it_is_on_its_day(working, qtbot):
    """A right click asks about the scene under the mouse; its sentences stand in both languages."""
    working.days.show_view("clock")
    chart, session = working.days.chart, working.session
    scene = session.plan.days[0].visits[0].slots[-1].scene
    where = _point_at(working, scene)
    chart.menu_asked.disconnect(working.day_desk.show_scene_menu)
    with qtbot.waitSignal(chart.menu_asked) as asked:
        chart.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, where))
    assert scene == asked.args[0]
    number = session.script.scene(scene).number
    menu = working.day_desk.make_menu(scene)
    why = next(a for a in menu.actions() if a.text() == f"Why is scene {number} on this day?")
    with qtbot.waitSignal(session.explained, timeout=30_000) as explained:
        why.trigger()
    card, sentences = working.why.card, explained.args[0].why.sentences
    assert card.isVisible()
    for lang in ("en", "zh"):
        working.speak(lang)
        assert sentences[0].text(lang) == card.title.text()
        assert sentences[-1].text(lang) in card.text.toPlainText()
    session.set_start(session.start + timedelta(days=1))
    settle(qtbot, working)
    assert not card.isVisible()
    menu.deleteLater()


def test_a_scene_on_no_day_says_what_conflicts(working, qtbot):
    """With one day allowed the first scene left out names the demands that do not go together."""
    session = working.session
    session.rules = replace(session.rules, max_days=1)
    session.planning.lay_out()
    settle(qtbot, working)
    lost = next(entry.scene for entry in session.plan.unplaced)
    menu = working.why.make_menu((lost,))
    assert "on no day?" in menu.actions()[0].text()
    with qtbot.waitSignal(session.explained, timeout=100_000):
        menu.actions()[0].trigger()
    assert "These do not go together:" in working.why.card.text.toPlainText()
    menu.deleteLater()
