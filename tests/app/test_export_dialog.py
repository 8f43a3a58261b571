"""The papers that are ticked are written, and ticked again the next morning."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from scout.actions.paper import PAPERS, PLAN_PAPERS, name_paper
from scout.app.paper.export_dialog import ExportDialog

pytestmark = pytest.mark.web


@pytest.fixture
def dialog(window, qtbot):
    """The questions of a first start, in Chinese."""
    dialog = ExportDialog(window.session, "zh", window)
    qtbot.addWidget(dialog)
    return dialog


def test_every_paper_can_be_ticked(dialog):
    """By its name in the language of the window; those of every plan are ticked at first."""
    assert list(PAPERS) == list(dialog.papers)
    assert PLAN_PAPERS == dialog.order().papers
    for name, box in dialog.papers.items():
        assert (name_paper(name).text("zh"), PAPERS[name].file) == (box.text(), box.toolTip())


def test_nothing_ticked_is_nothing_to_export(dialog):
    """The button waits for a paper and for a folder."""
    for box in dialog.papers.values():
        box.setChecked(False)
    assert not dialog.go.isEnabled()
    dialog.papers["calendar"].setChecked(True)
    assert dialog.go.isEnabled()
    assert ("calendar",) == dialog.order().papers
    dialog.folder.setText("  ")
    assert not dialog.go.isEnabled()


def test_what_was_exported_is_remembered(working, settings, qtbot, tmp_path):
    """Two data papers are written, and the next dialog has these two ticked."""

    def answer():
        dialog = QApplication.activeModalWidget()
        dialog.folder.setText(str(tmp_path / "papers"))
        for name, box in dialog.papers.items():
            box.setChecked(name in {"gpx", "calendar"})
        dialog.go.click()

    QTimer.singleShot(0, answer)
    with qtbot.waitSignal(working.session.exported, timeout=60_000) as heard:
        working.papers.ask()
    assert [".ics", ".gpx"] == [file.suffix for file in heard.args[0]]
    assert ("calendar", "gpx") == settings.papers


def test_a_cancelled_dialog_is_not_remembered(working, settings):
    """What was ticked by mistake stays a mistake."""

    def answer():
        dialog = QApplication.activeModalWidget()
        dialog.papers["kml"].setChecked(True)
        dialog.reject()

    QTimer.singleShot(0, answer)
    working.papers.ask()
    assert PLAN_PAPERS == settings.papers


@pytest.mark.parametrize("odd", ["", "pdf", "gpx pdf ../../etc", 7])
def test_odd_memories_count_for_nothing(settings, odd):
    """A paper that there is not any more is no paper."""
    settings.file.setValue("papers", odd)
    assert settings.papers == (("gpx",) if "gpx" in str(odd) else PLAN_PAPERS)
