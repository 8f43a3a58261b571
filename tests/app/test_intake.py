"""The import of places in the window: dropped, asked, mapped, merged, one step, undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from scout.actions.intake.look import Choice
from scout.actions.store.opening import opened
from scout.app.intake.list_dialog import ListDialog
from scout.domain.place_book import PlaceBook, is_own_word
from scout.domain.point import Datum

pytestmark = pytest.mark.web


@pytest.fixture
def crew_list(tmp_path):
    """A known house and a tower, in GCJ-02 without a word about it."""
    path = tmp_path / "list.csv"
    path.write_text(
        "实景名称,经度,纬度,联系方式,楼\n大万世居,114.341903,22.680266,,\n水塔,114.36,22.70,,3\n",
        encoding="utf-8",
    )
    return path


def _drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def _wait(qtbot, window, done):
    """Until the dialog shows an intake of which something is true."""

    def ready():
        dialog = window.intake.dialog
        return bool(dialog and dialog.intake and done(dialog.intake))

    qtbot.waitUntil(ready, timeout=20_000)
    return window.intake.dialog


def test_a_list_is_asked_about_and_taken_over(window, qtbot, crew_list):
    """Dropped as a table of places; datum, column and duplicate said; one step, and undone."""
    session, before = window.session, window.session.library
    _drop(window, crew_list)
    dialog = _wait(qtbot, window, lambda _: True)
    assert dialog.tabs.currentWidget() is dialog.datums
    assert not dialog.take.isEnabled()
    assert not any(choice.isChecked() for choice in dialog.datums.choices.values())
    dialog.datums.choices[Datum.GCJ02].click()
    _wait(qtbot, window, lambda intake: not intake.is_open)
    assert "1 new, 0 completed, 1 left out" == dialog.summary.text()
    box = dialog.columns.boxes[4]
    box.setCurrentIndex(box.findData("note"))
    box.activated.emit(box.currentIndex())
    _wait(qtbot, window, lambda intake: intake.columns[4].field is not None)
    assert dialog.datums.choices[Datum.GCJ02].isChecked()
    twin = dialog.twins.boxes[0]
    twin.setCurrentIndex(twin.findData(Choice.BOTH))
    twin.activated.emit(twin.currentIndex())
    assert "2 new, 0 completed, 0 left out" == dialog.summary.text()
    with qtbot.waitSignal(session.scouting.changed, timeout=20_000):
        dialog.take.click()
    assert window.intake.dialog is None
    assert len(before.locations) + 2 == len(session.library.locations)
    tower = session.library.locations[-1]
    assert "水塔" == tower.name.zh
    assert "3" == session.library.book.of(tower.id).note
    assert "Undo Import places from list.csv" in window.menu.undo.text()
    window.menu.undo.trigger()
    assert before.locations == session.library.locations


def test_what_is_no_list_of_places_goes_elsewhere(window, qtbot, tmp_path):
    """A scene list that is dropped is read as one; a broken file of places is told."""
    scenes = tmp_path / "scenes.csv"
    scenes.write_text("场次,气氛,内外景,主场景\n1,日,内,祠堂\n2,夜,外,村口\n", encoding="utf-8")
    with qtbot.waitSignal(window.session.script_read, timeout=20_000):
        _drop(window, scenes)
    broken = tmp_path / "a.kml"
    broken.write_text("<kml><Document>", encoding="utf-8")
    with qtbot.waitSignal(window.session.failed, timeout=20_000):
        _drop(window, broken)
    qtbot.waitUntil(lambda: window.intake.dialog is None, timeout=5_000)


def test_places_are_exported(window, settings, tmp_path):
    """All of them in a chosen datum; an ending that is none is told."""
    dialog = ListDialog(window.session, "en", settings, window)
    dialog.path.setText(str(tmp_path / "a.pdf"))
    assert not dialog.go.isEnabled()
    dialog.path.setText(str(tmp_path / "a.kml"))
    dialog.datum.setCurrentIndex(1)
    assert dialog.go.isEnabled()
    (file,) = dialog.write(dialog.order)
    assert "GCJ-02" in file.read_text(encoding="utf-8")[:400]
    dialog.deleteLater()


def test_a_list_goes_into_the_connected_library(office, window, qtbot, crew_list):
    """Where one may edit it, unless the project is chosen: no step, nobody's own word."""
    session, window_has = window.session, len(window.session.library.locations)
    _drop(window, crew_list)
    dialog = _wait(qtbot, window, lambda _: True)
    dialog.datums.choices[Datum.GCJ02].click()
    _wait(qtbot, window, lambda intake: not intake.is_open)
    for row, own in ((1, True), (0, False)):
        dialog.target.box.setCurrentIndex(row)
        dialog.target.box.activated.emit(row)
        _wait(qtbot, window, lambda intake, own=own: own is _is_own(intake))
    assert "1 new, 0 completed, 1 left out" == dialog.summary.text()
    dialog.take.click()
    qtbot.waitUntil(lambda: session.selected.startswith("place-"), timeout=20_000)
    assert window.intake.dialog is None
    assert window.status.text().startswith("list.csv: 1 new, 0 completed in ")
    with opened(office) as store:
        assert "水塔" == store.read(session.selected).place.name.zh
    assert window_has + 1 == len(session.library.locations)
    assert (PlaceBook(), 0) == (session.library.book, session.deciding.stack.count())


def test_who_only_reads_the_library_imports_into_the_project(office, window, qtbot, crew_list):
    """And is told so."""
    assert office.text == window.session.library.store
    window.session.library = replace(window.session.library, may_edit=False)
    _drop(window, crew_list)
    dialog = _wait(qtbot, window, _is_own)
    assert dialog.target.box.isHidden()
    assert "only read the library" in dialog.target.note.text()
    dialog.reject()


def _is_own(intake):
    return all(is_own_word(fact.source) for fact in intake.rows[1].draft.record.place.facts)
