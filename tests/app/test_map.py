"""The live map under the hand: clicks, drags and keys through the page."""

import json
from dataclasses import replace

import pytest
from app.tile import save_tiles
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from scout.actions.map.frame import Frame
from scout.actions.map.way import word_way
from scout.actions.map_page import places_json
from scout.app.map.bridge import MenuAsked
from scout.app.map.map_view import Ground
from scout.app.row_delegate import RowRole
from scout.domain.point import Wgs84

pytestmark = pytest.mark.web

PATIENCE_MS = 20_000
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="


def ask(qtbot, window, script):
    """The answer of the page to a line of JavaScript."""
    answers = []
    window.map.view.page().runJavaScript(f"JSON.stringify({script})", answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    return json.loads(answers[0]) if answers[0] else None


def wait_for(qtbot, window, script):
    """Wait until the page says that something holds."""
    qtbot.waitUntil(lambda: ask(qtbot, window, script) is True, timeout=PATIENCE_MS)


def count(selector):
    """How many elements of the page match."""
    return f"document.querySelectorAll('{selector}').length"


def drag(qtbot, window, start, end):
    """Drag on the map with Shift held."""
    proxy = window.map.view.focusProxy()
    QTest.mouseMove(proxy, start)
    QTest.mousePress(proxy, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(proxy, start + (end - start) * share)
        qtbot.wait(20)
    QTest.mouseRelease(proxy, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, end)


def click(window, x, y, button=Qt.MouseButton.LeftButton):
    """Click on the map."""
    proxy = window.map.view.focusProxy()
    QTest.mouseMove(proxy, QPoint(x, y))
    QTest.mouseClick(proxy, button, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def test_a_rectangle_selects_the_same_places_in_the_list(window, qtbot):
    """Shift and a drag mark what lies inside, in the list too; Esc on the map lets go."""
    wait_for(qtbot, window, f"{count('.sign')} > 100")
    size = window.map.view.size()
    middle = QPoint(size.width() // 2, size.height() // 2)
    with qtbot.waitSignal(window.session.marking.changed, timeout=PATIENCE_MS):
        drag(qtbot, window, QPoint(5, 5), middle)
    marked = set(window.session.marking.ids)
    inside = ask(
        qtbot,
        window,
        "scoutPage.shownPlaces().filter(p => { const at = scoutPage.map.latLngToContainerPoint("
        f"[p.lat, p.lon]); return at.x < {middle.x() - 40} && at.y < {middle.y() - 40}; }})"
        ".map(p => p.id)",
    )
    assert set(inside) <= marked
    assert len(window.session.library.locations) > len(marked) > 1
    rows = window.places.list.selectionModel().selectedRows()
    assert marked == {row.data(RowRole.ID) for row in rows}
    wait_for(qtbot, window, f"{count('.sign.marked')} > 0")
    with qtbot.waitSignal(window.session.marking.changed, timeout=PATIENCE_MS):
        QTest.keyClick(window.map.view.focusProxy(), Qt.Key.Key_Escape)
    assert () == window.session.marking.ids


def test_clicks_measure_what_lies_between_them(window, qtbot):
    """Two clicks, the length over the ellipsoid at the second; Esc puts the tool away."""
    spots = ((120, 90), (320, 210))
    tool = window.map_desk.bar.measure
    tool.trigger()
    wait_for(qtbot, window, f"{count('.aiming')} === 1")
    for x, y in spots:
        with qtbot.waitSignal(window.map.bridge.way_clicked, timeout=PATIENCE_MS):
            click(window, x, y)
    pairs = ask(
        qtbot,
        window,
        f"{[list(spot) for spot in spots]}.map(s => scoutPage.map.containerPointToLatLng(s))"
        ".map(p => [p.lat, p.lng])",
    )
    words = word_way([Wgs84(lat=lat, lon=lon) for lat, lon in pairs])
    said = "[...document.querySelectorAll('.length')].map(e => e.textContent)"
    wait_for(qtbot, window, f"{count('.length')} === 1")
    assert words[1:] == ask(qtbot, window, said)
    with qtbot.waitSignal(window.map.bridge.tool_ended, timeout=PATIENCE_MS):
        QTest.keyClick(window.map.view.focusProxy(), Qt.Key.Key_Escape)
    assert not tool.isChecked()


def test_the_pointer_and_the_menu_tell_the_point_in_both_datums(window, qtbot):
    """Under the pointer on the map; from the menu of a point to the clipboard in either."""
    asked = []
    window.map.bridge.menu_asked.disconnect(window.map_desk.tools.show_menu)
    window.map.bridge.menu_asked.connect(asked.append)
    click(window, 200, 150, Qt.MouseButton.RightButton)
    qtbot.waitUntil(lambda: bool(asked), timeout=PATIENCE_MS)
    QTest.mouseMove(window.map.view.focusProxy(), QPoint(220, 160))
    wait_for(qtbot, window, "document.querySelector('.cursor').textContent.includes('GCJ-02')")
    menu = window.map_desk.tools.make_menu(asked[0]._replace(place=""))
    point = Wgs84(lat=asked[0].lat, lon=asked[0].lon)
    copies = [action for action in menu.actions() if "Copy" in action.text()]
    for action, frame in zip(copies, Frame, strict=True):
        action.trigger()
        assert frame.word(point) == QGuiApplication.clipboard().text()
    menu.deleteLater()


def test_many_places_are_clusters_that_open(window, qtbot):
    """Every place in sight stands alone or is counted once; a click comes closer."""
    library = window.session.library
    placed = [one for one in library.locations if one.position is not None]
    many = tuple(
        replace(one, id=f"{one.id}-{turn}", position=replace(one.position, point=Wgs84(
            lat=one.position.point.lat + turn / 3000, lon=one.position.point.lon
        )))
        for one in placed for turn in range(5)
    )  # fmt: skip
    window.map.bridge.send_json("load", places_json(replace(library, locations=many)))
    wait_for(qtbot, window, f"{count('.cluster')} > 3")
    numbers = "[...document.querySelectorAll('.cluster')].map(e => Number(e.textContent))"
    alone = ask(qtbot, window, count(".sign"))
    assert len(many) == sum(ask(qtbot, window, numbers)) + alone
    zoom = ask(qtbot, window, "scoutPage.map.getZoom()")
    spot = ask(
        qtbot,
        window,
        "(r => [r.x + r.width / 2, r.y + r.height / 2])"
        "(document.querySelector('.cluster').getBoundingClientRect())",
    )
    click(window, *map(round, spot))
    wait_for(qtbot, window, f"scoutPage.map.getZoom() > {zoom}")


def test_what_is_in_view_is_selected_by_keys(window, qtbot):
    """Closer by +, then one shortcut: the places that the map shows are those of the list."""
    wait_for(qtbot, window, f"{count('.sign')} > 100")
    page = window.map.view.focusProxy()
    window.activateWindow()
    window.map.view.setFocus()
    ask(qtbot, window, "(scoutPage.map.getContainer().focus(), 1)")
    zoom = ask(qtbot, window, "scoutPage.map.getZoom()")
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Plus)
    wait_for(qtbot, window, f"scoutPage.map.getZoom() > {zoom} && !scoutPage.map._animatingZoom")
    with qtbot.waitSignal(window.session.marking.changed, timeout=PATIENCE_MS):
        QTest.keyClick(
            page,
            Qt.Key.Key_V,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    seen = "scoutPage.shownPlaces().filter(p => scoutPage.map.getBounds().contains([p.lat, p.lon]))"
    inside = set(ask(qtbot, window, f"{seen}.map(p => p.id)"))
    assert len(window.session.library.locations) > len(inside) > 1
    assert inside == set(window.session.marking.ids)
    rows = window.places.list.selectionModel().selectedRows()
    assert inside == {row.data(RowRole.ID) for row in rows}


def test_a_need_colours_the_map_and_places_are_banned_together(working, qtbot):
    """Rings and a legend for the need clicked; several marked places are one step to undo."""
    session = working.session
    need = next(one for one in session.suggestion.needs if session.find_assignment(one.id))
    tops = [working.needs.tree.topLevelItem(row) for row in range(len(session.suggestion.needs))]
    item = next(top for top in tops if top.data(0, RowRole.ID) == need.id)
    working.needs.tree.setCurrentItem(item)
    wait_for(qtbot, working, f"{count('.legend')} === 1")
    played = session.find_assignment(need.id).candidate.location_id
    assert played in ask(qtbot, working, "Object.keys(scoutPage.state.fit.levels)")
    assert ask(qtbot, working, f"{count('.sign.faded')} > 0")
    with qtbot.waitSignal(working.map.bridge.fit_ended, timeout=PATIENCE_MS):
        ask(qtbot, working, "(document.querySelector('.legend .cross').click(), 1)")
    wait_for(qtbot, working, f"{count('.legend')} === 0")

    pair = tuple(one.id for one in session.library.locations[:2])
    session.marking.take(pair)
    menu = working.wishes.make_menu(pair[0])
    ban = next(action for action in menu.actions() if "Ban 2 places" in action.text())
    ban.trigger()
    menu.deleteLater()
    assert set(pair) == session.wishes.ban
    assert "Ban 2 places" == working.session.deciding.stack.undoText()
    working.session.deciding.stack.undo()
    assert frozenset() == session.wishes.ban


def test_a_card_tells_eras_fee_and_shows_only_a_photo_of_the_page(window, qtbot):
    """Asked for when it is first shown; a photo from a host is not even asked for."""
    place = next(one for one in window.session.library.locations if one.position is not None)
    # The card before it is still there, fading.
    card = "[...document.querySelectorAll('.card')].pop()"
    for photo, pictures in (("https://example.org/x.png", 0), (DOT, 1)):
        window.map.photo_of = lambda _name, photo=photo: photo
        ask(qtbot, window, f"(scout.forgetCards(), scoutPage.clicked('{place.id}'), 1)")
        wait_for(qtbot, window, f"{card}.textContent.includes('Eras: ')")
        assert f"¥{place.fee_cny_day:,} a day" in ask(qtbot, window, f"{card}.textContent")
        assert pictures == ask(qtbot, window, f"{card}.querySelectorAll('img').length")
    assert place.id == window.session.selected


def test_one_day_and_its_sun(working, qtbot):
    """The chosen day alone has its stops; the sun is that day's, at the place selected."""
    session, bar = working.session, working.map_desk.bar
    day = session.plan.days[1]
    session.select(day.visits[0].location_id)
    bar.days.setCurrentIndex(bar.days.findData(day.number))
    bar.days.activated.emit(bar.days.currentIndex())
    here = {visit.location_id for visit in day.visits}
    placed = [name for name in here if session.library.location(name).position]
    wait_for(qtbot, working, f"{count('.stop')} === {len(placed)}")
    bar.sun.trigger()
    wait_for(qtbot, working, f"{count('.sun-word')} >= 2")
    assert day.date == working.map_desk.sun.bar.day
    assert f"{day.sun.sunrise:%H:%M}" in working.map_desk.sun.bar.words.text()
    bar.sun.trigger()
    wait_for(qtbot, working, f"{count('.sun-word')} === 0")


def test_tiles_of_a_file_lie_under_the_map(window, qtbot, tmp_path):
    """Its pictures are drawn with its makers' name as text; the drawing comes back without."""
    base = window.map_desk.base
    path = save_tiles(tmp_path / "p.mbtiles", attribution="<img src=x onerror=a>Makers")
    base.open(path)
    wait_for(qtbot, window, f"{count('img.leaflet-tile-loaded')} > 0")
    credit = "document.querySelector('.leaflet-control-attribution').textContent"
    assert "Makers" in ask(qtbot, window, credit)
    assert 0 == ask(qtbot, window, count("img[src=x]"))
    assert base.actions["file"].isChecked()
    base.choose("drawing")
    wait_for(qtbot, window, f"{count('img.leaflet-tile')} === 0")
    assert "" == window._settings.tile_file


def test_a_shifted_ground_shifts_all_and_hears_true_points(window, qtbot):
    """On GCJ-02 a place is drawn there, while a point asked about is still WGS-84."""
    place = next(one for one in window.session.library.locations if one.position is not None)
    window.map.lie_on(Ground(frame=Frame.GCJ02))
    lat, lon = Frame.GCJ02.show(place.position.point)
    drawn = f"(p => [p.lat, p.lon])(scoutPage.state.places.get('{place.id}'))"
    qtbot.waitUntil(lambda: [lat, lon] == ask(qtbot, window, drawn), timeout=PATIENCE_MS)
    menu = window.map_desk.tools.make_menu(MenuAsked(0, 0, lat, lon, "", 5.0))
    assert Frame.WGS84.word(place.position.point) in menu.actions()[1].text()
    menu.deleteLater()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_names_of_peaks_never_meet(window, qtbot, lang):
    """Where there is no room for two, the lower peak is a sign only; each has one."""
    window.language.choose(lang)
    wait_for(qtbot, window, f"{count('.peak')} == 5")
    boxes = ask(
        qtbot,
        window,
        "[...document.querySelectorAll('.peak')].map(one => { const text = document.createRange();"
        " text.selectNodeContents(one); const box = text.getBoundingClientRect();"
        " return [box.left, box.top, box.right, box.bottom, one.textContent]; })",
    )
    named = [box for box in boxes if box[4] != "▲"]
    meeting = [
        (one[4], other[4])
        for number, one in enumerate(named)
        for other in named[number + 1 :]
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    assert [] == meeting
    assert 0 < len(named) < len(boxes)
