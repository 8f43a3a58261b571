"""A morning at the board: places and scenes dragged, locked, reordered, split, put aside."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from scout.actions.board.move import Move, check_move
from scout.app.board.tile import LaneKind, TileKind
from scout.app.day.move_dialog import MoveDialog

pytestmark = pytest.mark.web

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
ALT = Qt.KeyboardModifier.AltModifier


def ready(window, qtbot):
    """Wait until nobody works on the plan any more."""
    qtbot.waitUntil(lambda: window.session.planning.trials is not None, timeout=60_000)


@pytest.fixture
def desk(working, qtbot):
    """The window with days planned, ready to be moved, its board large."""
    ready(working, qtbot)
    dock = working._docks["days"]
    dock.setFloating(True)
    dock.resize(1400, 800)
    return working


def test_the_days_stand_in_a_window_of_their_own(working, qtbot):
    """The button and its keys enlarge the board as other docks, and bring it back as it was."""
    dock, large = working._docks["days"], working.days.large
    low = dock.height()
    qtbot.mouseClick(large, LEFT)
    assert dock.isFloating()
    assert dock.height() > 2 * low
    large.click()
    assert not dock.isFloating()
    assert not large.isChecked()
    assert "Ctrl+Shift+B" == large.shortcut().toString()
    assert "Ctrl+Shift+B" in large.toolTip()


def tiles(view, kind):
    """The tiles of a kind, in the order of the board."""
    return [tile for lane in view.choice.lanes for tile in lane.tiles if tile.kind is kind]


def strip_of(view, scene):
    """The strip of a scene."""
    return next(tile for tile in tiles(view, TileKind.STRIP) if tile.scenes == (scene,))


def lane_of(view, day):
    """The lane of a date."""
    return next(lane for lane in view.choice.lanes if lane.day == day)


def mouse(view, kind, where, *, held=LEFT):
    """Send one event of the mouse to a view."""
    port = view.viewport()
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    there = QPointF(port.mapToGlobal(where.toPoint()))
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(port, QMouseEvent(kind, where, there, button, held, plain))


def carry(view, tile, onto, where, *, drop=True):
    """Take a tile of one view, carry it to a point of another, and let go there."""
    view.scroll_to(tile)
    start = view.sight.where_is(tile).center()
    mouse(view, QEvent.Type.MouseButtonPress, start)
    end = QPointF(view.viewport().mapFromGlobal(onto.viewport().mapToGlobal(where.toPoint())))
    mouse(view, QEvent.Type.MouseMove, end)
    onto.viewport().repaint()
    if drop:
        mouse(view, QEvent.Type.MouseButtonRelease, end, held=NONE)


def head_of(view, lane):
    """A point over the head of a lane."""
    return lane.head.translated(view.sight.head_shift).center()


def find_block(window, *, allowed):
    """A place of a day and another shoot day that may take all of it, or may not."""
    session, board = window.session, window.days.board.board
    for tile in tiles(board, TileKind.PLACE):
        for day in session.plan.days:
            move = Move(tile.scenes, day.date)
            found = check_move(move, session.planning.trials, terms=session.planning.terms)
            if day.date != tile.day and allowed == (not found.broken):
                return tile, day.date
    return None


def test_a_whole_place_goes_to_a_new_day_and_back(desk, qtbot):
    """Dragged by its banner it makes a day of its own; one step with its name; undo is equal."""
    session, board = desk.session, desk.days.board.board
    before, terms = session.plan, session.planning.terms
    place = max(tiles(board, TileKind.PLACE), key=lambda tile: len(tile.scenes))
    lane = next(lane for lane in board.choice.lanes if lane.kind is LaneKind.NEXT)
    name = session.library.location(place.visit.location_id).name.pick("en")
    carry(board, place, board, head_of(board, lane))
    ready(desk, qtbot)
    assert {lane.day} == {session.plan.dates[scene] for scene in place.scenes}
    assert desk.menu.undo.text().startswith(f"Undo Move {name} to ")
    desk.menu.undo.trigger()
    assert (before, terms) == (session.plan, session.planning.terms)


def test_a_place_that_breaks_a_rule_is_refused_with_the_reason(desk):
    """The rule stands at the mouse in words, and letting go changes nothing."""
    session, board = desk.session, desk.days.board.board
    before = session.plan
    tile, day = find_block(desk, allowed=False)
    where = head_of(board, lane_of(board, day))
    carry(board, tile, board, where, drop=False)
    move = Move(tile.scenes, day)
    said = check_move(move, session.planning.trials, terms=session.planning.terms)
    assert not board.mark.hint.allowed
    assert said.broken[0].text("en") in board.mark.hint.text
    mouse(board, QEvent.Type.MouseButtonRelease, where, held=NONE)
    assert (before, ()) == (session.plan, session.planning.terms.fixes)


def test_a_scene_goes_to_the_pool_and_back_to_a_day(desk, qtbot):
    """On no day it says why; dragged from there it is on the day that it is dropped on."""
    session, panel = desk.session, desk.days.board
    scene, day = next(iter(session.plan.dates.items()))
    middle = QPointF(panel.pool.viewport().rect().center())
    carry(panel.board, strip_of(panel.board, scene), panel.pool, middle)
    ready(desk, qtbot)
    reasons = {lost.scene: lost.reason.code for lost in session.plan.unplaced}
    assert "schedule.put_off" == reasons[scene]
    pooled = strip_of(panel.pool, scene)
    carry(panel.pool, pooled, panel.board, head_of(panel.board, lane_of(panel.board, day)))
    ready(desk, qtbot)
    assert day == session.plan.dates[scene]
    assert frozenset() == session.planning.terms.put_off
    desk.menu.undo.trigger()
    ready(desk, qtbot)
    assert frozenset({scene}) == session.planning.terms.put_off


def find_reorder(window):
    """A strip that Alt and an arrow may put one place later in its day."""
    session, board = window.session, window.days.board.board
    for lane in board.choice.lanes:
        there = [tile.scenes[0] for tile in lane.strips]
        for number, scene in enumerate(there[:-1]):
            move = Move((scene,), lane.day, number + 1)
            found = check_move(move, session.planning.trials, terms=session.planning.terms)
            if not found.broken:
                return scene, lane.day, [*there[:number], there[number + 1], scene]
    return None


def test_the_order_of_a_day_is_the_users(desk, qtbot):
    """Alt and the arrow put a strip later; the day keeps that order until it is set back."""
    session, board = desk.session, desk.days.board.board
    scene, day, begins = find_reorder(desk)
    board.go_to(strip_of(board, scene))
    qtbot.keyClick(board, Qt.Key.Key_Right, ALT)
    ready(desk, qtbot)
    shot = [tile.scenes[0] for tile in lane_of(board, day).strips]
    assert begins == shot[: len(begins)]
    assert day in {order.day for order in session.planning.terms.orders}
    desk.day_desk.free_day(day)
    ready(desk, qtbot)
    assert () == session.planning.terms.orders


def test_a_locked_day_takes_nothing_and_opens_again(desk, qtbot):
    """Locked as it is, its scenes are fixed and shown so; freeing all frees it."""
    session = desk.session
    day = session.plan.days[0]
    desk.day_desk.lock_day(day.date)
    ready(desk, qtbot)
    (order,) = session.planning.terms.orders
    assert tuple(slot.scene for slot in day.slots) == order.scenes
    assert "locked" in _spoken(desk, order.scenes[0])
    desk.menu.free.trigger()
    ready(desk, qtbot)
    assert {} == session.planning.terms.placed


def _spoken(window, scene):
    board = window.days.board.board
    board.go_to(strip_of(board, scene))
    return board.accessibleDescription()


def test_a_place_is_split_where_the_user_says(desk, qtbot):
    """The dialog asks from which scene on; every date says what it would mean for those."""
    session = desk.session
    place = max(tiles(desk.days.board.board, TileKind.PLACE), key=lambda tile: len(tile.scenes))
    dialog = MoveDialog(
        session, desk.language, scenes=place.scenes, name="the place", split=True, parent=desk
    )
    qtbot.addWidget(dialog)
    dialog.cut.setCurrentRow(len(place.scenes) - 2)
    assert place.scenes[-1:] == dialog.scenes
    dates = session.planning.trials.dates
    qtbot.waitUntil(lambda: dialog.dates.topLevelItemCount() == len(dates), timeout=10_000)
    free = session.plan.days[-1].date + timedelta(days=1)
    item = dialog.dates.topLevelItem(dates.index(free))
    assert not item.isDisabled()
    dialog.dates.setCurrentItem(item)
    assert free == dialog.day


def test_a_day_off_pushes_what_stands_there(desk, qtbot):
    """The second day and those behind it go on by a date; the day off is shown; undo is equal."""
    session, board = desk.session, desk.days.board.board
    before, day = session.plan, session.plan.days[1].date
    desk.day_desk.insert_day_off(day)
    ready(desk, qtbot)
    assert LaneKind.OFF is lane_of(board, day).kind
    assert day not in session.plan.dates.values()
    assert before.dates.keys() == session.plan.dates.keys()
    desk.day_desk.remove_day_off(day)
    ready(desk, qtbot)
    assert frozenset() == session.planning.terms.dates_off
    desk.menu.undo.trigger()
    desk.menu.undo.trigger()
    assert (before, frozenset()) == (session.plan, session.planning.terms.dates_off)


def test_keys_carry_scenes_from_a_day_off_on(desk, qtbot):
    """From the head of a day off what is chosen goes to the day before it, where it is already."""
    session, board = desk.session, desk.days.board.board
    first, day = (one.date for one in session.plan.days[:2])
    desk.day_desk.insert_day_off(day)
    ready(desk, qtbot)
    before = session.plan
    board.go_to(lane_of(board, first).strips[0])
    board.go_to(lane_of(board, day).tiles[0], reach=True)
    assert 1 == len(board.choice.scenes)
    qtbot.keyClick(board, Qt.Key.Key_Up, ALT)
    assert (before, None) == (session.plan, board.mark)


def test_the_board_is_walked_by_keyboard(desk, qtbot):
    """Arrows go from tile to tile in rows and columns, Shift chooses more, Ctrl+A the day."""
    board, panel, days = desk.days.board.board, desk.days, desk.session.plan.days
    number = next(at for at, day in enumerate(days) if len(day.visits[0].slots) > 1)
    first = lane_of(board, days[number].date)
    board.go_to(first.strips[0])
    qtbot.keyClick(board, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert {*first.strips[0].scenes, *first.strips[1].scenes} == board.choice.scenes
    assert "2 scenes chosen" in board.accessibleDescription()
    qtbot.keyClick(board, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(first.strips) == len(board.choice.scenes)
    panel.bar.views["columns"].click()
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert days[number + 1].date == board.choice.current.day
    qtbot.keyClick(board, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert (115, "columns") == (panel.board.zoom, desk._settings.day_view)
