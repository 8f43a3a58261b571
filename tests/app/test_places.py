"""The places panel: facets, orders, both views, what is remembered, the comparison."""

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from scout.app.map.scheme import register_scheme
from scout.app.place.compare_dialog import CompareDialog
from scout.app.place.finding import Finding
from scout.app.place.place_model import PlaceColumn
from scout.app.setting_store import SettingStore
from scout.app.start import make_window
from scout.domain.place_book import ScoutState
from scout.domain.place_filter import FITS, FacetKind, PlaceOrder

register_scheme()
pytestmark = pytest.mark.web


def _item(tree, facet, value):
    """A box as it stands once the window has caught up with what was found, its facet unfolded."""
    QCoreApplication.processEvents()
    item = tree._items[facet, value]
    if item.parent() is not None:
        item.parent().setExpanded(True)
    return item


def _names(panel, lang="en"):
    library = panel._session.library
    return [library.location(name).name.pick(lang) for name in panel.model.ids]


def test_a_box_is_ticked_by_keyboard_and_the_counts_follow(window, qtbot):
    """The blank ticks; the others tell what they would leave; clear forgets all."""
    panel, total = window.places, window.places.model.rowCount()
    panel.bar.filters.click()
    tree = panel.facets
    item = _item(tree, FacetKind.KIND, "hakka")
    before = _item(tree, FacetKind.FEE, "to_1000").text(1)
    tree.setFocus()
    tree.setCurrentItem(item)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert Qt.CheckState.Checked == item.checkState(0)
    kinds = {window.session.library.location(name).kind.value for name in panel.model.ids}
    assert {"hakka"} == kinds
    QCoreApplication.processEvents()
    assert str(panel.model.rowCount()) == item.text(1)
    assert before != _item(tree, FacetKind.FEE, "to_1000").text(1)
    assert _item(tree, FacetKind.FEE, "to_1000").isHidden()
    assert "Hakka residence" in panel.bar.count.text()
    assert "Filters (1)" == panel.bar.filters.text()
    panel.bar.clear.click()
    assert total == panel.model.rowCount()
    QCoreApplication.processEvents()
    assert Qt.CheckState.Unchecked == item.checkState(0)
    assert panel.bar.clear.isHidden()


def test_a_value_that_nothing_had_gets_a_box(window):
    """The first place that is marked adds one to the open tree; what is ticked stays ticked."""
    panel, place = window.places, window.session.library.locations[0]
    panel.bar.filters.click()
    kind = FacetKind.KIND, place.kind.value
    _item(panel.facets, *kind).setCheckState(0, Qt.CheckState.Checked)
    assert (FacetKind.SCOUTED, "confirmed") not in panel.facets._items
    window.place_desk.mark(place.id, ScoutState.CONFIRMED)
    assert "1" == _item(panel.facets, FacetKind.SCOUTED, "confirmed").text(1)
    assert Qt.CheckState.Checked == _item(panel.facets, *kind).checkState(0)
    window.menu.undo.trigger()
    QCoreApplication.processEvents()
    assert (FacetKind.SCOUTED, "confirmed") not in panel.facets._items


def test_a_folded_facet_is_counted_when_it_is_unfolded(window):
    """What nobody sees is not written at each key; what is unfolded tells the counts of now."""
    panel = window.places
    panel.bar.filters.click()
    item = _item(panel.facets, FacetKind.KIND, "hakka")
    item.parent().setExpanded(False)
    before = item.text(1)
    window.session.finding.seek("大万世居")
    QCoreApplication.processEvents()
    assert before == item.text(1)
    item.parent().setExpanded(True)
    counted = window.session.finding.counts[FacetKind.KIND]["hakka"]
    assert before != str(counted)
    assert str(counted) == item.text(1)


def test_what_fits_the_selected_need(working, qtbot):
    """A row of the needs selects it; its box leaves the places that play it, best first."""
    panel, session = working.places, working.session
    panel.bar.filters.click()
    item = _item(panel.facets, FacetKind.FIT, FITS)
    assert item.isDisabled()
    covered = session.chosen.assignments[0].candidate
    tops = working.needs.tree
    row = next(
        tops.topLevelItem(n)
        for n in range(tops.topLevelItemCount())
        if tops.topLevelItem(n)
        .text(0)
        .startswith(session.suggestion.need(covered.need_id).setting.place)
    )
    tops.setCurrentItem(row)
    qtbot.waitUntil(lambda: session.fitting.fits is not None, timeout=10_000)
    item.setCheckState(0, Qt.CheckState.Checked)
    session.finding.sort(PlaceOrder.FIT)
    fits = [session.fitting.fits[name] for name in panel.model.ids]
    assert sorted(fits, reverse=True) == fits
    assert set(session.fitting.fits) == set(panel.model.ids)
    best = panel.model.index(0, PlaceColumn.FIT).data()
    assert f"{fits[0] * 100:.0f} %" == best
    assert working.session.fitting.need.setting.place in item.text(0)


def test_the_table_sorts_by_its_heads_and_keeps_the_selection(window):
    """Cards and table show the same place selected; a head that has no order does nothing."""
    panel, session = window.places, window.session
    placed = next(place for place in session.library.locations if place.position)
    session.select(placed.id)
    panel.bar.table.click()
    assert panel.table.isVisible()
    assert panel.model.find_row(placed.id).row() == panel.table.currentIndex().row()
    panel.table.horizontalHeader().sectionClicked.emit(PlaceColumn.DISTANCE)
    assert PlaceOrder.NEAR is session.finding.filter.order
    assert placed.id == panel.model.ids[0]
    assert "0.0 km" == panel.model.index(0, PlaceColumn.DISTANCE).data()
    panel.table.horizontalHeader().sectionClicked.emit(PlaceColumn.PERMIT)
    assert PlaceOrder.NEAR is session.finding.filter.order
    panel.table.horizontalHeader().sectionClicked.emit(PlaceColumn.FEE)
    fees = [session.library.location(name).fee_cny_day for name in panel.model.ids]
    assert sorted(fees) == fees


def test_filters_order_and_view_are_remembered(window, settings, readers):
    """A second window looks for the same, in the same view, also on the map; no nonsense."""
    window.session.finding.choose(FacetKind.ERA, "late_qing", chosen=True)
    window.session.finding.sort(PlaceOrder.FEE)
    window.places.bar.table.click()
    wanted, ids = window.session.finding.filter, window.places.model.ids
    other = make_window(SettingStore(settings.file, settings.home), readers)
    assert wanted.chosen == other.session.finding.filter.chosen
    assert PlaceOrder.FEE is other.session.finding.filter.order
    assert ids == other.places.model.ids
    assert other.places.bar.table.isChecked()
    QCoreApplication.processEvents()
    assert frozenset(ids) == other.map._visible
    other.close()
    other.deleteLater()
    finding = Finding(window.session)
    for nonsense in ("", "[]", '{"chosen": {"taste": ["good"]}, "order": "name"}', '{"chosen": 1}'):
        finding.restore(nonsense)
        assert {} == finding.filter.chosen


def test_places_side_by_side(window):
    """Two to four selected rows are compared; what differs bears a sign and can be copied."""
    panel = window.places
    flags = QItemSelectionModel.SelectionFlag
    assert not panel.bar.compare.isEnabled()
    for row in range(3):
        index = panel.model.index(row, 0)
        panel.list.selectionModel().select(index, flags.Select | flags.Rows)
    assert panel.bar.compare.isEnabled()
    assert panel.model.ids[:3] == panel.selected_ids
    dialog = panel.compare.make(panel.selected_ids)
    assert isinstance(dialog, CompareDialog)
    labels = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    for row, label in enumerate(labels):
        told = {dialog.table.item(row, column).text() for column in (1, 2, 3)}
        assert (len(told) > 1) == label.endswith("≠")
    assert 3 == sum(label.startswith("Drive from") for label in labels)
    dialog.only_different.setChecked(True)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert 1 + sum(label.endswith("≠") for label in labels) == len(copied)
    assert ["", *_names(panel)[:3]] == copied[0].split("\t")
    assert not any(cell[:1] in {"=", "+", "-", "@"} for line in copied for cell in line.split("\t"))
    dialog.deleteLater()


def test_every_control_has_a_name(window):
    """For those who hear the window, in both languages."""
    bar = window.places.bar
    parts = (window.places.search, window.places.list, window.places.table, window.places.facets,
             bar.filters, bar.order, bar.table, bar.compare, bar.clear)  # fmt: skip
    for lang in ("zh", "en"):
        window.speak(lang)
        assert all(part.accessibleName() for part in parts)
