"""The columns page: opened by a doubtful list and from the menu, changed, taken over or left."""

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt

from scout.app.language import Language
from scout.app.reading.column_dialog import ColumnDialog
from scout.domain.column import Field, FoundBy

pytestmark = pytest.mark.web

DOUBTFUL = (
    ("集", "场", "日夜", "内外", "布置", "随想"), (1, 1, "日", "内", "祠堂", "甲"),
    (1, 2, "夜", "外", "村口", "乙"), (1, 3, "夜", "内", "祠堂", "丙"),
)  # fmt: skip
CLEAR = (("集", "场", "日夜", "内外", "场景", "备注"), *DOUBTFUL[1:])


@pytest.fixture
def save(tmp_path):
    """Write rows as a workbook of one sheet, or of a list and a cover."""

    def saving(*rows, cover=False):
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.active.title = "分场表"
        if cover:
            book.create_sheet("封面").append(("《示例》", "版本", "三"))
        file = tmp_path / "list.xlsx"
        book.save(file)
        return file

    return saving


@pytest.fixture
def page(window, qtbot, save):
    """The page that a doubtful list opens."""
    window.session.read(save(*DOUBTFUL, cover=True))
    qtbot.waitUntil(lambda: window.columns.dialog is not None)
    return window.columns.dialog


def _choose(qtbot, page, index, field):
    box = page.header.boxes[index]
    box.setCurrentIndex(box.findData(field))
    with qtbot.waitSignal(page._session.looking.ended):
        box.activated.emit(box.currentIndex())


def test_a_doubtful_list_is_shown_first(window, page):
    """Nothing is read before the user has looked; the guess is named as one."""
    assert window.session.script is None
    assert Field.PLACE == page.header.boxes[4].currentData()
    assert page.header._found(page.model.columns[4]).endswith("?")
    assert "guessed" in page.hint.text()
    assert "3 scenes found" == page.count.text()
    assert ["分场表", "封面"] == [page.sheet.itemText(row) for row in range(page.sheet.count())]


def test_a_choice_counts_anew_and_is_taken_over(window, qtbot, page):
    """The user's word stands, and the list is read with it."""
    _choose(qtbot, page, 5, Field.PLACE)
    _choose(qtbot, page, 4, Field.UNUSED)
    assert FoundBy.USER is page.model.columns[5].found_by
    assert "3 scenes found" == page.count.text()
    with qtbot.waitSignal(window.session.script_read):
        page.take_over.click()
    assert ["甲", "乙", "丙"] == [scene.setting.place for scene in window.session.script.scenes]
    assert window.columns.dialog is None


def test_what_is_missing_is_said(qtbot, page):
    """Without settings the hint asks for them; the column left out turns grey."""
    _choose(qtbot, page, 4, Field.UNUSED)
    assert "No column holds: setting" in page.hint.text()
    index = page.model.index(0, 4)
    faint = page.model.data(index, Qt.ItemDataRole.ForegroundRole)
    assert faint != page.model.data(page.model.index(0, 0), Qt.ItemDataRole.ForegroundRole)
    assert faint is not None


def test_another_sheet_may_be_looked_at(qtbot, page):
    """One that is no list has nothing to take over."""
    with qtbot.waitSignal(page._session.looking.ended):
        page.sheet.textActivated.emit("封面")
    assert "0 scenes found" == page.count.text()
    assert not page.take_over.isEnabled()
    with qtbot.waitSignal(page._session.looking.ended):
        page.sheet.textActivated.emit("分场表")
    assert page.take_over.isEnabled()


def test_leaving_the_page_changes_nothing(window, qtbot, page):
    """The script of before stays."""
    page.reject()
    qtbot.waitUntil(lambda: window.columns.dialog is None)
    assert window.session.script is None


def test_a_clear_list_is_read_at_once_and_shown_on_request(window, qtbot, save):
    """The menu's entry works for a list, and only for one."""
    assert not window.menu.columns.isEnabled()
    with qtbot.waitSignal(window.session.planned, timeout=30_000):
        window.session.read(save(*CLEAR))
    assert window.menu.columns.isEnabled()
    window.menu.columns.trigger()
    qtbot.waitUntil(lambda: window.columns.dialog is not None)
    assert not window.columns.dialog._mapping.is_doubtful
    assert "Grey columns" in window.columns.dialog.hint.text()
    window.columns.dialog.reject()
    with qtbot.waitSignal(window.session.script_read):
        window.open_sample()
    assert not window.menu.columns.isEnabled()


def test_a_table_that_nobody_knows_is_shown_too(window, qtbot, save):
    """No scene is found in it until the user says what its columns are."""
    window.session.read(save(("甲", "乙", "丙"), ("a1", "老宅", "x"), ("a2", "河边", "y")))
    qtbot.waitUntil(lambda: window.columns.dialog is not None)
    page = window.columns.dialog
    assert not page.take_over.isEnabled()
    _choose(qtbot, page, 1, Field.PLACE)
    assert page.take_over.isEnabled()
    page.reject()


def test_the_page_speaks_chinese(window, qtbot, page):
    """Title, fields and hint in the window's language."""
    language = Language("zh")
    chinese = ColumnDialog(page.look, window.session, language)
    qtbot.addWidget(chinese)
    assert ("列对应：list.xlsx", "采用", "找到 3 场") == (
        chinese.windowTitle(), chinese.take_over.text(), chinese.count.text(),
    )  # fmt: skip
    assert "场景" == chinese.header.boxes[4].currentText()
    language.choose("en")


def test_boxes_stay_above_their_columns(page):
    """Also when the table is scrolled and a column made wider."""
    page.table.setColumnWidth(0, 700)
    bar = page.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    for index, box in enumerate(page.header.boxes):
        assert 0 <= box.x() - page.header.sectionViewportPosition(index) < 10
        assert box.width() <= page.header.sectionSize(index)
    page.reject()
