"""The import assistant: opens on a doubt, jumps, is mended, undone, taken over or left."""

import pytest
from app.hand import read_draft
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from scout.app.language import Language
from scout.app.reading.reading_dialog import ReadingDialog
from scout.app.reading.scene_model import Part
from scout.domain.heading import IntExt, TimeOfDay

pytestmark = pytest.mark.web

PAGE = """《河埠》
1-1 日 内 茶馆
字幕：1942年
1-2 夜 外 码头
△船靠岸。
1-4 老宅后院
△静。
1-5 日 外 怪石嶙峋处
△众人歇脚。
"""


@pytest.fixture
def script(tmp_path):
    """A page with one doubtful line."""
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


@pytest.fixture
def page(window, qtbot, script):
    """The assistant that it opens."""
    window.session.read(script)
    qtbot.waitUntil(lambda: window.readings.dialog is not None)
    return window.readings.dialog


def _say(qtbot, page, row, part, value):
    model = page.scenes.model
    with qtbot.waitSignal(page._session.looking.ended):
        assert model.setData(model.index(row, part), value)


def _texts(page, part):
    model = page.scenes.model
    return [model.index(row, part).data() for row in range(model.rowCount())]


def test_a_doubtful_script_is_shown_first(window, page):
    """Nothing is taken over yet; the doubtful scene stands on top, in red."""
    assert window.session.script is None
    assert ["1-4", "1-1", "1-2", "1-5"] == _texts(page, Part.NUMBER)
    assert "1 doubtful line" in page.summary.text()
    model = page.scenes.model
    red = model.data(model.index(0, Part.NUMBER), Qt.ItemDataRole.ForegroundRole)
    assert red is not None
    assert model.data(model.index(1, Part.NUMBER), Qt.ItemDataRole.ForegroundRole) is None
    page.scenes.first.setChecked(False)
    assert ["1-1", "1-2", "1-4", "1-5"] == _texts(page, Part.NUMBER)


def test_lengths_and_times_stand_beside_the_scenes(page):
    """Pages and running time; the tip says of both that they are estimates."""
    assert {"1/8"} == set(_texts(page, Part.LENGTH))
    assert {"~0:11"} == set(_texts(page, Part.RUNNING))
    model = page.scenes.model
    tip = model.index(0, Part.PLACE).data(Qt.ItemDataRole.ToolTipRole)
    assert "1/8 pages, counted from the text · runs about 0:11, an estimate" in tip


def test_every_row_jumps_to_its_line(page):
    """Scenes, doubts, evidence of eras and places not known."""
    page.scenes.table.selectRow(0)
    assert "1-4 老宅后院" == page.source.table.currentIndex().siblingAtColumn(1).data()
    jumps = []
    for number in range(1, 4):
        tree = page.tabs.widget(number)
        item = tree.topLevelItem(0)
        tree.setCurrentItem(item.child(0) or item)
        jumps.append(page.source.table.currentIndex().siblingAtColumn(0).data())
    assert ["6", "3", "8"] == jumps


def test_cells_are_mended_and_undone(window, qtbot, page):
    """What is said stands in the script that is taken over; undo brings back what was read."""
    _say(qtbot, page, 0, Part.SIDE, IntExt.EXT)
    _say(qtbot, page, 0, Part.TIME, TimeOfDay.DUSK)
    _say(qtbot, page, 0, Part.PLACE, "祠堂")
    _say(qtbot, page, 0, Part.ERA, "late_qing")
    assert "said by you" == _texts(page, Part.KNOWN)[0]
    assert "Nothing is doubtful." == page.hint.text()
    with qtbot.waitSignal(window.session.looking.ended):
        page.undo.click()
    assert "War of Resistance" == _texts(page, Part.ERA)[0]
    with qtbot.waitSignal(window.session.script_read):
        page.take_over.click()
    scene = window.session.script.scene(3)
    assert (IntExt.EXT, TimeOfDay.DUSK, "祠堂") == (
        scene.heading.int_ext, scene.heading.time, scene.setting.place,
    )  # fmt: skip


def test_an_editor_offers_what_can_be_said(qtbot, page):
    """A box for INT/EXT, time and era; a line to type in for number and place."""
    model, delegate = page.scenes.model, page.scenes.table.itemDelegate()
    holder = QWidget(page)
    index = model.index(0, Part.SIDE)
    box = delegate.createEditor(holder, None, index)
    delegate.setEditorData(box, index)
    box.hidePopup()
    box.setCurrentIndex(1)
    with qtbot.waitSignal(page._session.looking.ended):
        delegate.setModelData(box, model, index)
    assert "EXT" == _texts(page, Part.SIDE)[0]
    index = model.index(0, Part.NUMBER)
    line = delegate.createEditor(holder, None, index)
    delegate.setEditorData(line, index)
    assert "1-4" == line.text()
    line.setText("1-3")
    with qtbot.waitSignal(page._session.looking.ended):
        delegate.setModelData(line, model, index)
    assert "1-3" == _texts(page, Part.NUMBER)[0]
    assert not model.setData(index, " ")


def test_a_line_is_called_no_heading_and_one_again(qtbot, page):
    """The scene goes, and comes back when it is said otherwise."""
    page.scenes.table.selectRow(0)
    assert "This line is no heading" == page.source.mark.text()
    with qtbot.waitSignal(page._session.looking.ended):
        page.source.mark.click()
    assert ["1-1", "1-2", "1-5"] == _texts(page, Part.NUMBER)
    assert "This line is a heading" == page.source.mark.text()
    with qtbot.waitSignal(page._session.looking.ended):
        page.source.mark.click()
    assert 4 == page.scenes.model.rowCount()


def test_what_was_mended_counts_when_the_file_is_read_again(window, qtbot, page, script):
    """The doubt is settled, so nothing is asked; it is the same draft with the same words."""
    _say(qtbot, page, 0, Part.NUMBER, "1-3")
    with qtbot.waitSignal(window.session.planned, timeout=30_000):
        page.accept()
    later = read_draft(qtbot, window.session, script)
    assert "1-3" == later.read.script.scene(3).number
    assert later.draft.change.nothing


def test_leaving_changes_nothing(window, qtbot, page):
    """The script of before stays."""
    page.reject()
    qtbot.waitUntil(lambda: window.readings.dialog is None)
    assert window.session.script is None
    assert not window.menu.reading.isEnabled()


def test_a_clear_script_is_taken_over_and_shown_on_request(working, qtbot):
    """A small note leads to it, as does the menu; taking it over again starts nothing."""
    assert "48 scenes read · show how" == working.readings.note.text()
    working.readings.note.click()
    qtbot.waitUntil(lambda: working.readings.dialog is not None)
    assert "Nothing is doubtful." == working.readings.dialog.hint.text()
    plan = working.session.plan
    working.readings.dialog.accept()
    assert plan is working.session.plan
    working.menu.reading.trigger()
    qtbot.waitUntil(lambda: working.readings.dialog is not None)
    working.readings.dialog.reject()


def test_a_list_leads_to_its_columns(window, qtbot, tmp_path):
    """The source shows rows; the button opens the columns page in the assistant's place."""
    book = Workbook()
    for row in (("Sc", "IE", "Location", "D/N", "Pgs"), ("1", "I", "Teahouse", "Day", "abc")):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    window.session.read(tmp_path / "list.xlsx")
    qtbot.waitUntil(lambda: window.readings.dialog is not None or window.columns.dialog is not None)
    if window.columns.dialog is not None:
        window.columns.dialog.accept()
        qtbot.waitUntil(lambda: window.readings.dialog is not None)
    page = window.readings.dialog
    assert "1 | I | Teahouse | Day | abc" == page.source.model.index(1, 1).data()
    page.columns.click()
    qtbot.waitUntil(lambda: window.columns.dialog is not None)
    assert window.readings.dialog is None
    window.columns.dialog.reject()


def test_the_assistant_speaks_chinese(window, qtbot, page):
    """Titles, pages and words of the cells."""
    language = Language("zh")
    chinese = ReadingDialog(page.reading, window.session, language)
    qtbot.addWidget(chinese)
    assert ("我是这样读的：page.txt", "采用") == (
        chinese.windowTitle(), chinese.take_over.text(),
    )  # fmt: skip
    assert ["外", "内"] == sorted({text for text in _texts(chinese, Part.SIDE) if text})[::-1]
    assert "存疑的行 (1)" == chinese.tabs.tabText(1)
    assert any("存疑" in label.text() for label in chinese.findChildren(QLabel))
    language.choose("en")
    page.reject()
