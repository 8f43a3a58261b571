"""The edit form of a place: pages of facts, faults beside their field, all by the keyboard."""

from datetime import date, timedelta

import pytest
from actions.scouting.form import fill_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scout.app.place.place_dialog import PlaceDialog
from scout.domain.location import UNKNOWN, Exact, PlaysAs

PLACE = "dawan-shiju"
TODAY = date.today()  # noqa: DTZ011 - as the form counts
OLD = (TODAY - timedelta(days=400)).isoformat()


@pytest.fixture
def form(window):
    """The dialog of the house whose telephone was looked up long ago."""
    session = window.session
    said = {"phone": "0755-28290000", "phone.date": OLD, "power": "63A"}
    library = fill_in(session.library, PLACE, text=said, day=TODAY)
    dialog = PlaceDialog(session, window.language, library=library, place_id=PLACE, parent=window)
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def _type(line, text):
    """As a hand does: what the program puts there tells nobody."""
    line.setFocus()
    line.setText(text)
    line.textEdited.emit(text)


def _titles(dialog):
    index = dialog.facts.index
    return [index.item(row).text() for row in range(index.count())]


def test_a_form_is_filled_page_by_page(form):
    """Faults show at the field and at the page; what is old is marked; the rest is taken over."""
    facts, rows = form.facts, form.facts.rows
    assert any(title.startswith("△ People") for title in _titles(form))
    assert rows["phone"].source.text().startswith("△ ask anew: ")
    facts.index.setCurrentRow(1)
    QTest.keyClick(facts, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert 2 == facts.index.currentRow()
    assert QApplication.focusWidget() is rows["fee"].line
    _type(rows["fee_hour"].line, "three hundred")
    assert "Whole yuan" in rows["fee_hour"].fault.text()
    assert any(title.startswith("⚠ Price and deposit") for title in _titles(form))
    form._accept()
    assert form.isVisible()
    _type(rows["fee_hour"].line, "300 元/小时")
    assert not rows["fee_hour"].fault.isVisible()
    rows["fee_hour"].more.click()
    _type(rows["fee_hour"].aside.source, "陈主任")
    rows["deposit"].more.click()
    exact = rows["deposit"].aside.exact
    exact.setCurrentIndex(exact.findData("unknown"))
    exact.activated.emit(exact.currentIndex())
    rows["phone"].aside.now.click()
    form._accept()
    place = form.library.location(PLACE)
    assert "剧组自填：陈主任 / own word: 陈主任" == place.find_fact("fee_hour").source
    told = {name: place.find_fact(name) for name in ("fee_hour", "deposit", "phone", "power")}
    assert ("¥300", UNKNOWN, "0755-28290000") == tuple(
        told[name].value for name in ("fee_hour", "deposit", "phone")
    )
    assert (Exact.UNKNOWN, TODAY.isoformat()) == (told["deposit"].exact, told["phone"].date)
    fields = {fact.field for fact in place.facts if "own word" in fact.source}
    assert {"fee_hour", "deposit", "phone", "power"} == fields


def test_what_is_typed_back_is_as_it_was(form):
    """Nobody has said anything then, whatever stood there meanwhile."""
    row = form.facts.rows["power"]
    before = form.facts.text
    _type(row.line, "32A")
    assert TODAY.isoformat() == row.aside.text["date"]
    _type(row.line, "63A")
    assert before == form.facts.text
    assert form.draft.place == form.library.location(PLACE)


def test_eras_are_judged_with_hours_cost_and_name(form):
    """The judgement is of today; a cost that is none is told, and keeps the dialog open."""
    form.tabs.setCurrentWidget(form.spots)
    eras = form.spots.eras
    row, (bucket, box) = next(
        (row, pair) for row, pair in enumerate(eras.boxes) if not pair[1].currentData()
    )
    for column, text in ((2, "6.5"), (3, "lots"), (4, "空调外机"), (5, "林")):
        eras.item(row, column).setText(text)
    assert PlaysAs.DRESSING.value == box.currentData()  # it was not played at all
    assert form.spots.has_faults
    assert "Whole yuan" in form.spots.era_fault.text()
    form.spots.list.setCurrentRow(1)
    form._accept()
    assert (True, 0) == (form.isVisible(), form.spots.list.currentRow())
    box.setCurrentIndex(box.findData(PlaysAs.DRESSING.value))
    for column, text in ((2, "6.5"), (3, "2500"), (4, "空调外机"), (5, "林")):
        eras.item(row, column).setText(text)
    assert not form.spots.has_faults
    _type(form.spots.rows["depth_m"].line, "8.5")
    _type(form.spots.facts.rows["noise"].line, "07:30-08:00 school bell 75 dB")
    form._accept()
    spot = form.library.location(PLACE).spots[0]
    fit = spot.fit(bucket)
    assert (6.5, 2500, "空调外机", "林", TODAY.isoformat()) == (
        fit.hours, fit.cny, fit.hide, fit.judged_by, fit.judged_on
    )  # fmt: skip
    assert (8.5, "07:30-08:00 school bell 75 dB") == (spot.depth_m, spot.find_fact("noise").value)
