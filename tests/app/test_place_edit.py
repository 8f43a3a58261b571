"""A location manager's own word in the window: moved by hand, edited, photographed, undone."""

import json

import pytest
from app.hand import settle
from PIL import ExifTags, Image
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scout.actions.map.frame import Frame
from scout.actions.project import open_project
from scout.actions.scouting.change import Whereabouts
from scout.app.map.bridge import Bridge
from scout.app.map.map_view import Ground
from scout.app.place.position_dialog import PositionDialog
from scout.app.project.project_state import pack
from scout.app.row_delegate import RowRole
from scout.domain.location import Containment
from scout.domain.place_book import PlaceBook, ScoutState
from scout.domain.place_filter import FacetKind
from scout.domain.point import Wgs84

pytestmark = pytest.mark.web
PLACE = "dawan-shiju"


@pytest.fixture
def photo(tmp_path):
    """A photo of a phone held upright, taken at the house."""
    tags, exif = ExifTags.GPS, Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.IFD.GPSInfo] = {
        tags.GPSLatitudeRef: "N", tags.GPSLatitude: (22.0, 41.0, 0.0),
        tags.GPSLongitudeRef: "E", tags.GPSLongitude: (114.0, 20.0, 30.0),
    }  # fmt: skip
    path = tmp_path / "gate.jpg"
    Image.new("RGB", (320, 240), "brown").save(path, exif=exif)
    return path


def _in_dialog(act):
    """Do something with the dialog that will be open, as soon as it is."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def _drop(widget, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    widget.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, nothing))


def _ask_page(qtbot, window, script):
    """What a script of the map page answers."""
    answers = []
    window.map.view.page().runJavaScript(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def _drag_sign(qtbot, window, by):
    """Drag the sign of the house over the map, as a hand does, from where the page has it."""
    where = _ask_page(
        qtbot,
        window,
        f"(function () {{ const sign = scoutPage.state.markers.get('{PLACE}').sign,"
        " r = sign.getBoundingClientRect();"
        " return JSON.stringify([r.x + r.width / 2, r.y + r.height / 2]); })()",
    )
    start = QPoint(*(round(part) for part in json.loads(where)))
    target, left = window.map.view.focusProxy(), Qt.MouseButton.LeftButton
    QTest.mousePress(target, left, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(target, start + by * step / 5)
        qtbot.wait(20)
    QTest.mouseRelease(target, left, pos=start + by)


def test_a_place_is_dragged_and_undone(window, qtbot):
    """Let loose, the house moves, is judged, and comes back; held fast, it stays."""
    session, before = window.session, window.session.library
    session.select(PLACE)
    window.place_desk.moving.trigger()
    told = []
    session.failed.connect(told.append)
    with qtbot.waitSignal(session.scouting.changed, timeout=10_000):
        _drag_sign(qtbot, window, QPoint(0, 300))
    place = session.library.location(PLACE)
    assert place.position.point.lat < before.location(PLACE).position.point.lat - 0.02
    assert place.district is Containment.OUTSIDE
    assert ["scouting.outside"] == [error.message.code for error in told]
    assert window.message_bar.isVisible()
    assert "Undo Move Dawan" in window.menu.undo.text()
    window.menu.undo.trigger()
    assert before.locations == session.library.locations
    lat = _ask_page(qtbot, window, f"scoutPage.state.places.get('{PLACE}').lat")
    assert before.location(PLACE).position.point.lat == pytest.approx(lat)
    window.place_desk.moving.trigger()
    with qtbot.assertNotEmitted(session.scouting.changed, wait=300):
        _drag_sign(qtbot, window, QPoint(60, 40))


def test_the_bridge_takes_no_point_on_trust(qtbot):
    """Numbers that are none, or nowhere, move nothing."""
    bridge = Bridge()
    odd = ('{"lat": 99', '{"lat": 9, "lon": 1, "exact_m": 0}', '{"lat": "1", "lon": 1}',
           '{"lat": NaN, "lon": 1, "exact_m": 5}', '{"lat": true, "lon": 1, "exact_m": 5}',
           '{"lat": 1, "lon": 1, "exact_m": 1e400}', "[1]", "7")  # fmt: skip
    with qtbot.assertNotEmitted(bridge.place_moved), qtbot.assertNotEmitted(bridge.menu_asked):
        for text in odd:
            bridge.mapEvent("move", text.replace("{", '{"id": "x", ', 1))
            bridge.mapEvent("menu", text.replace("{", '{"x": 1, "y": 1, ', 1))
    with qtbot.waitSignal(bridge.place_moved) as heard:
        bridge.mapEvent("move", '{"id": "x", "lat": 22.7, "lon": 114, "exact_m": 5}')
    assert [("x", 22.7, 114.0, 5.0)] == heard.args


def test_a_place_dragged_on_a_shifted_ground_is_put_where_it_is(window):
    """The page speaks GCJ-02 there, the place is kept in WGS-84; what is nowhere moves nothing."""
    session, before = window.session, window.session.library
    window.map.ground = Ground(frame=Frame.GCJ02)
    window.place_desk.moving.trigger()
    point = Wgs84(lat=22.71, lon=114.36)
    lat, lon = Frame.GCJ02.show(point)
    for nowhere in (99, -99):
        told = {"id": PLACE, "lat": nowhere, "lon": lon, "exact_m": 8}
        window.map.bridge.mapEvent("move", json.dumps(told))
    assert before is session.library
    told = {"id": PLACE, "lat": lat, "lon": lon, "exact_m": 8}
    window.map.bridge.mapEvent("move", json.dumps(told))
    found = session.library.location(PLACE).position
    assert (point.lat, point.lon) == pytest.approx((found.point.lat, found.point.lon), abs=2e-6)
    assert 8 == found.exact_m


def test_a_right_click_adds_a_place_there(window, qtbot):
    """The menu of the map adds a place at its point, named in the dialog; it is in the list."""
    session, asked = window.session, []
    tools = window.map_desk.tools
    window.map.bridge.menu_asked.disconnect(tools.show_menu)
    window.map.bridge.menu_asked.connect(asked.append)
    QTest.mouseClick(window.map.view.focusProxy(), Qt.MouseButton.RightButton, pos=QPoint(300, 300))
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    menu = tools.make_menu(asked[0]._replace(place=""))

    def fill(dialog):
        line = dialog.facts.rows["name_zh"].line
        line.selectAll()
        qtbot.keyClicks(line, "Mill")
        dialog.facts.rows["name_en"].line.clear()
        qtbot.keyClicks(dialog.facts.rows["fee"].line, "much")
        dialog._accept()
        assert dialog.isVisible()
        assert "Whole yuan" in dialog.facts.rows["fee"].fault.text()
        dialog.facts.rows["fee"].line.clear()
        qtbot.keyClicks(dialog.facts.rows["fee"].line, "800")
        dialog._accept()

    _in_dialog(fill)
    next(one for one in menu.actions() if one.text() == "Add a place here…").trigger()
    menu.deleteLater()
    place = session.library.locations[-1]
    assert ("Mill", 800, round(asked[0].lat, 6)) == (
        place.name.en,
        place.fee_cny_day,
        place.position.point.lat,
    )
    assert place.id == session.selected
    assert place.id in window.places.model.ids
    assert "Undo Add Mill" in window.menu.undo.text()
    assert window.menu.save.isEnabled()
    window.menu.undo.trigger()
    assert not session.library.knows(place.id)
    assert "" == session.selected


def test_the_map_shows_what_is_found_whatever_the_places_are_numbered(window, qtbot):
    """A moved place stands elsewhere in the library; while the list lags no sign is another's."""
    session = window.session
    session.finding.choose(FacetKind.KIND, "hakka", chosen=True)
    wanted = set(window.places.model.ids)
    QCoreApplication.processEvents()  # the map hears of it once the list is painted
    session.scouting.changed.disconnect(session.finding.start)
    first = session.library.locations[0].id
    at = Whereabouts(Wgs84(lat=22.69, lon=114.35), exact_m=20)
    for step in (lambda: window.place_desk.move(first, at), window.menu.undo.trigger):
        step()
        told = "JSON.stringify(scoutPage.shownPlaces().map((place) => place.id))"
        assert wanted == set(json.loads(_ask_page(qtbot, window, told)))
    assert first == session.library.locations[0].id


def test_a_fee_that_is_known_changes_the_answer(working, qtbot, tmp_path):
    """A chosen place made dear leaves the cheapest set; saved and opened again it is all there."""
    session = working.session
    cheapest = session.suggestion.sets[2]
    fees = {name: session.library.location(name).fee_cny_day for name in cheapest.location_ids}
    dear = max(fees, key=lambda name: fees[name])

    def fill(dialog):
        dialog.facts.rows["fee"].line.clear()
        qtbot.keyClicks(dialog.facts.rows["fee"].line, "9000000")
        dialog.photos.note.setPlainText("Asked twice")
        dialog._accept()

    _in_dialog(fill)
    with qtbot.waitSignal(session.suggested, timeout=60_000):
        working.place_desk.ask(dear)
    settle(qtbot, working)
    (found,) = (one for one in session.suggestion.sets if one.label == cheapest.label)
    assert "lowest_cost" == found.label
    assert cheapest.assignments != found.assignments
    assert 9_000_000 == session.library.location(dear).fee_cny_day
    working.place_desk.mark(dear, ScoutState.CONFIRMED)
    row = working.places.model.find_row(dear)
    assert "● confirmed" in row.data(RowRole.SUBTITLE)
    assert "¥9,000,000" == row.data(RowRole.BADGE)
    working.session.finding.choose(FacetKind.SCOUTED, "confirmed", chosen=True)
    assert [dear] == working.places.model.ids
    working.session.finding.clear()
    assert "Asked twice" in working.places.card.toPlainText()
    path = tmp_path / "dear.scout"
    working.projects.ask.where = lambda _name: path
    assert working.projects.save_as()
    opened = open_project(path, session.library)
    assert pack(session) == opened.project
    assert session.library.locations == opened.library.locations


def test_a_photo_dropped_on_the_window_is_that_of_the_selected_place(window, qtbot, photo):
    """It is kept upright and shown; its position is offered, and taken; both are undone."""
    session = window.session
    session.select(PLACE)
    seen = []

    def take(dialog):
        seen.extend(offer.datum for offer in dialog._offers)
        dialog.take.click()

    _in_dialog_when(PositionDialog, take)
    _drop(window, photo)
    qtbot.waitUntil(lambda: session.deciding.stack.count() == 2, timeout=20_000)
    assert ["wgs84", "gcj02"] == seen
    entry = session.scouting.book.of(PLACE)
    (kept,) = entry.photos
    assert (240, 320) == (kept.width_px, kept.height_px)
    assert session.scouting.photo(kept.digest).startswith(b"\xff\xd8")
    assert window.map.photo_of(PLACE).startswith("data:image/jpeg;base64,/9j/")
    assert 22.68333 == pytest.approx(session.library.location(PLACE).position.point.lat, abs=1e-4)
    window.menu.undo.trigger()
    window.menu.undo.trigger()
    assert PlaceBook() == session.scouting.book


def _in_dialog_when(kind, act):
    """The same for a dialog of a kind that comes when work beside the window is done."""

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_photos_without_a_place_make_places(window, qtbot, photo):
    """With nothing selected the drop asks whether a photo is one of a place, or makes one."""
    _drop(window, photo)
    qtbot.waitUntil(
        lambda: bool(window.intake.dialog and window.intake.dialog.intake), timeout=20_000
    )
    (row,) = window.intake.dialog.intake.rows
    assert "gate" == row.draft.record.place.name.zh
    assert (22.683333, 114.341667) == pytest.approx(
        (row.draft.record.place.position.point.lat, row.draft.record.place.position.point.lon)
    )
    window.intake.dialog.reject()
