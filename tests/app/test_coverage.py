"""The coverage in the window: what it shows, what a click and a key do, undo, both views."""

from dataclasses import replace

import pytest
from app.hand import settle
from PySide6.QtCore import QPoint, Qt

from scout.actions.library import open_library
from scout.app.coverage.coverage_header import short_pages
from scout.app.coverage.coverage_model import CoverageModel, CoverageRole
from scout.app.coverage.coverage_sign import CELL_H, CELL_W
from scout.app.map.scheme import register_scheme
from scout.domain.coverage import (
    CellState,
    Coverage,
    CoverageCell,
    CoverageColumn,
    CoverageOrder,
    CoverageRow,
)
from scout.domain.eighths import Eighths
from scout.domain.text import Bilingual

register_scheme()
pytestmark = pytest.mark.web


@pytest.fixture
def panel(working, qtbot):
    """The panel of a window that has worked, opened from the view menu."""
    assert working.session.charting.coverage is None
    working.coverage.action.trigger()
    _drawn(qtbot, working)
    yield working.coverage.panel
    settle(qtbot, working)


def _drawn(qtbot, window):
    session = window.session
    qtbot.waitUntil(
        lambda: (
            not session.thinking.is_busy
            and not session.charting.lane.is_busy
            and session.charting.coverage is not None
        ),
        timeout=30_000,
    )


def _press(qtbot, panel, index):
    panel.table.scrollTo(index)
    where = panel.table.visualRect(index).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.table.currentIndex() == index


def _find(panel, state, *, places=2):
    """A cell in this state, of a need that several places could play."""
    for row in panel.model.coverage.rows:
        for name, cell in row.cells.items():
            if cell.state is state and row.places >= places:
                return panel.model.find(row.id, name)
    raise AssertionError(state)


def _texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def _states(panel, place):
    rows = panel.model.coverage.rows
    return {row.id: row.cells[place].state for row in rows if place in row.cells}


def test_what_is_not_covered_stands_on_top(panel, working):
    """In every order, with the reason in its tool tip; the filter leaves nothing else."""
    missing = {one.need_id: one.reason.text("en") for one in working.session.suggestion.uncovered}
    assert missing
    for order in range(panel.order.count()):
        panel.order.setCurrentIndex(order)
        rows = panel.model.coverage.rows
        assert set(missing) == {row.id for row in rows[: len(missing)]}
    for number, row in enumerate(panel.model.coverage.rows[: len(missing)]):
        tip = panel.model.headerData(number, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
        assert missing[row.id].split(",")[0] in tip
    panel.only_open.setChecked(True)
    assert set(missing) == {row.id for row in panel.model.coverage.rows}


def test_a_click_and_a_button_ban_and_undo_restores(panel, working, qtbot):
    """The place is named in the step; its column is struck, and all is as before after undo."""
    before = panel.model.coverage
    index = _find(panel, CellState.CHOSEN)
    place = panel.model.column_at(index)
    _press(qtbot, panel, index)
    assert place.id == working.session.selected
    qtbot.mouseClick(panel.ban, Qt.MouseButton.LeftButton)
    assert f"Ban {place.name.en}" == working.session.deciding.stack.undoText()
    _drawn(qtbot, working)
    assert {CellState.BANNED, CellState.REFUSED} >= set(_states(panel, place.id).values())
    assert [place.id] == [one.id for one in panel.model.coverage.columns if one.banned]
    assert "Allow" == panel.ban.text()
    working.session.deciding.stack.undo()
    _drawn(qtbot, working)
    assert before == panel.model.coverage


def test_another_place_is_chosen_for_a_need_and_undone(panel, working, qtbot):
    """The need is played there in every set and the cell says that it is wanted."""
    index = _find(panel, CellState.PLAYS)
    need, place = panel.model.row_at(index), panel.model.column_at(index)
    _press(qtbot, panel, index)
    qtbot.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    assert f"Play {need.setting} at {place.name.en}" == working.session.deciding.stack.undoText()
    _drawn(qtbot, working)
    assert place.id == working.session.find_assignment(need.id).candidate.location_id
    assert (CellState.CHOSEN, True) == (panel.cell.state, panel.cell.wanted)
    assert "Anywhere" == panel.play.text()
    working.session.deciding.stack.undo()
    _drawn(qtbot, working)
    assert (CellState.PLAYS, False) == (panel.cell.state, panel.cell.wanted)


def test_a_chosen_place_is_let_go_by_the_same_button(panel, working, qtbot):
    """And another choice for the need takes the place of the first."""
    index = _find(panel, CellState.PLAYS, places=3)
    need = panel.model.row_at(index)
    able = [name for name, cell in need.cells.items() if cell.state is CellState.PLAYS]
    for name in able[:2]:
        working.wishes.play_here(need.id, name)
        _drawn(qtbot, working)
    assert [able[1]] == [wish.place for wish in working.session.wishes.about]
    working.wishes.play_here(need.id, able[1])
    assert () == working.session.wishes.about
    _drawn(qtbot, working)


def test_all_by_keyboard(panel, working, qtbot):
    """Arrows go from cell to cell, the blank chooses, Return and menu offer the rest."""
    index = _find(panel, CellState.PLAYS)
    panel.table.setFocus()
    panel.table.setCurrentIndex(index)
    left = -1 if index.column() else 1
    qtbot.keyClick(panel.table, Qt.Key.Key_Left if left < 0 else Qt.Key.Key_Right)
    assert index.column() + left == panel.table.currentIndex().column()
    qtbot.keyClick(panel.table, Qt.Key.Key_Right if left < 0 else Qt.Key.Key_Left)
    assert index == panel.table.currentIndex()
    shown = []
    panel.menu_asked.disconnect()
    panel.menu_asked.connect(lambda _where: shown.append(_texts(working.coverage.make_menu())))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    panel.table.customContextMenuRequested.emit(panel.table.visualRect(index).center())
    place, need = panel.model.column_at(index).name.en, panel.model.row_at(index).setting
    assert 2 == len(shown)
    for texts in shown:
        assert [f"Play {need} at {place}", "Show on the map", f"Keep {place}", f"Ban {place}"] == (
            texts[:4]
        )
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    _drawn(qtbot, working)
    assert panel.cell.wanted


def test_where_nothing_plays_nothing_can_be_chosen(panel, working, qtbot):
    """A refused cell says why, and its button and the blank do nothing; keep and ban stay."""
    index = _find(panel, CellState.REFUSED, places=0)
    _press(qtbot, panel, index)
    reasons = [reason.text("en") for reason in panel.cell.reasons]
    assert all(reason in panel.told.text() for reason in reasons)
    assert [False, True, True] == [b.isEnabled() for b in (panel.play, panel.keep, panel.ban)]
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert 0 == working.session.deciding.stack.count()


def test_by_era_the_columns_are_eras(panel, working):
    """Each story place once, an exclamation mark where nothing plays it."""
    panel.by_era.setChecked(True)
    coverage = panel.model.coverage
    words = working.session.library.vocabulary
    used = {need.era for need in working.session.suggestion.needs}
    assert [name for name in words.bucket_ids if name in used] == [c.id for c in coverage.columns]
    missing = {one.need_id for one in working.session.suggestion.uncovered}
    assert missing == {
        cell.need_id for row in coverage.rows for cell in row.cells.values()
        if cell.state is CellState.UNCOVERED
    }  # fmt: skip
    index = _find(panel, CellState.CHOSEN)
    panel.table.setCurrentIndex(index)
    assert panel.cell.location_id == panel.location_id == working.session.selected


def test_empty_states_are_said_in_words(window):
    """Before a script; the other language says it at once."""
    window.coverage.action.trigger()
    panel = window.coverage.panel
    assert panel.empty.isVisible()
    assert panel.empty.text().startswith("Read a script to see")
    window.speak("zh")
    assert panel.empty.text().startswith("读入剧本后")
    assert "覆盖表" == window.coverage.dock.windowTitle()
    assert not panel.legend.isVisible()
    assert not any(button.isVisible() for button in (panel.play, panel.keep, panel.ban))


def test_it_is_drawn_only_while_it_can_be_seen(working, qtbot):
    """Shut, another set draws nothing; opened again, the picture is of the set that is chosen."""
    session, desk = working.session, working.coverage
    desk.action.trigger()
    _drawn(qtbot, working)
    desk.action.trigger()
    first = session.charting.coverage
    session.choose(session.suggestion.sets[1].label)
    assert not session.charting.lane.is_busy
    desk.action.trigger()
    _drawn(qtbot, working)
    played = {column.id for column in session.charting.coverage.columns if column.chosen}
    assert set(session.chosen.location_ids) == played
    assert first != session.charting.coverage
    settle(qtbot, working)


def test_large_is_a_window_of_its_own(panel, working):
    """And back; the current cell stays."""
    panel.table.setCurrentIndex(panel.model.index(6, 1))
    at = panel.need_id, panel.location_id
    panel.large.setChecked(True)
    assert working.coverage.dock.isFloating()
    panel.large.setChecked(False)
    assert not working.coverage.dock.isFloating()
    assert at == (panel.need_id, panel.location_id)


def _large(rows, columns):
    """An invented picture of so many needs and places."""
    states = (CellState.CHOSEN, CellState.PLAYS, CellState.BANNED, CellState.REFUSED)
    library = open_library()
    place = library.locations[0]
    heads = tuple(
        CoverageColumn(
            id=f"p{n}",
            name=Bilingual(zh=f"场地{n}", en=f"<b>Place</b> {n}"),
            could=Eighths(n),
            plays=Eighths(n % 3),
        )
        for n in range(columns)
    )
    return Coverage(
        columns=heads,
        rows=tuple(
            CoverageRow(
                id=f"n{r}", need_ids=(f"n{r}",), setting=f"场景{r}", era=None, int_ext=None,
                length=Eighths(r), covered=r > 3, places=r,
                cells={
                    f"p{c}": CoverageCell(
                        need_id=f"n{r}", location_id=place.id, spot_id=place.spots[0].id,
                        state=states[(r + c) % 4], fit=c / columns, length=Eighths(r), reasons=(),
                    )
                    for c in range(columns) if (r * c) % 5 != 1
                },
            )
            for r in range(rows)
        ),
    )  # fmt: skip


def test_sixty_needs_and_forty_places_stand_at_once(qtbot):
    """The model is whole when ``show`` returns: no event, no timer, no thread is waited for."""
    model = CoverageModel(open_library())
    drawn = _large(60, 40)
    with qtbot.waitSignal(model.modelReset, timeout=0):
        model.show(drawn, "en")
    assert (60, 40) == (model.rowCount(), model.columnCount())
    for r, row in enumerate(drawn.rows):
        for c, column in enumerate(drawn.columns):
            index = model.index(r, c)
            assert row.cells.get(column.id) is index.data(CoverageRole.CELL)
    head = model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Place&lt;/b&gt; 3" in head
    spoken = model.index(5, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "场景5" in spoken
    assert "5/8 pages" in spoken


def test_signs_differ_without_colour(panel):
    """In grey the states are still told apart; cells are at least 14 pixels; nothing is cut off."""
    assert min(CELL_W, CELL_H) >= 14
    drawn = replace(_large(8, 4), by_era=False)
    panel.model.show(drawn, "en")
    panel.table.clearSelection()
    panel.table.setCurrentIndex(panel.model.index(-1, -1))
    table = panel.table
    pictures = {}
    for r, row in enumerate(drawn.rows[4:], 4):
        for c, column in enumerate(drawn.columns):
            if (cell := row.cells.get(column.id)) is not None:
                rect = table.visualRect(panel.model.index(r, c))
                table.scrollTo(panel.model.index(r, c))
                rect = table.visualRect(panel.model.index(r, c))
                image = table.viewport().grab(rect).toImage()
                grey = image.convertToFormat(image.Format.Format_Grayscale8)
                pictures.setdefault(cell.state, []).append(bytes(grey.constBits()))
    assert 4 == len(pictures)
    told = [set(looks) for looks in pictures.values()]
    assert all(not one & other for one in told for other in told if one is not other)


def test_pages_fit_into_a_cell():
    """One decimal below ten pages, whole ones above."""
    assert ["0.1", "2.5", "9.9", "10", "35"] == [
        short_pages(Eighths(count)) for count in (1, 20, 79, 80, 277)
    ]


def test_a_click_beside_the_cells_is_harmless(panel):
    """No menu and no step for what is no cell."""
    asked = []
    panel.menu_asked.connect(asked.append)
    panel.only_open.setChecked(True)
    panel.by_era.setChecked(True)
    far = QPoint(panel.table.viewport().width() - 2, panel.table.viewport().height() - 2)
    panel.table.customContextMenuRequested.emit(far)
    assert CoverageOrder.PAGES == CoverageOrder(panel.order.currentData())
    assert [] == asked or panel.table.indexAt(far).isValid()
