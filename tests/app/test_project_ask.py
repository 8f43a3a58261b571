"""The questions about a project, answered by a click."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from scout.actions.left_work import new_id
from scout.actions.project import Backup, Opened
from scout.app.language import Language
from scout.app.project.project_ask import Answer, ProjectAsk
from scout.domain.project import Project
from scout.store.migration import newest
from scout.store.stamp import make_stamp

LEFT = Opened(
    project=Project(), stamp=make_stamp(new_id(), newest(), origin="/film/罗盘归途.scout")
)
BUTTON = QMessageBox.StandardButton
QUESTIONS = {
    "unsaved": (
        lambda ask: ask.unsaved("<b>A & B</b>"),
        {BUTTON.Save: Answer.SAVE, BUTTON.Discard: Answer.DISCARD, BUTTON.Cancel: Answer.CANCEL},
    ),
    "taken": (
        lambda ask: ask.taken("<b>A & B</b>"),
        {BUTTON.Open: Answer.READ_ONLY, BUTTON.Yes: Answer.COPY, BUTTON.Cancel: Answer.CANCEL},
    ),
    "recover": (
        lambda ask: ask.recover(LEFT),
        {BUTTON.Yes: Answer.RECOVER, BUTTON.Discard: Answer.DISCARD, BUTTON.Cancel: Answer.CANCEL},
    ),
}
CLICKS = [(name, button) for name, (_, answers) in QUESTIONS.items() for button in answers]


@pytest.fixture
def ask(qtbot, settings):
    """The questions of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    return ProjectAsk(Language(settings.lang), settings, parent=window)


def do(action):
    """Do something with the dialog that will be open, as soon as it is."""
    QTimer.singleShot(0, lambda: action(QApplication.activeModalWidget()))


@pytest.mark.parametrize(("name", "button"), CLICKS)
def test_each_button_is_its_answer(ask, name, button):
    """What is clicked is what is answered."""
    question, answers = QUESTIONS[name]
    do(lambda box: box.button(button).click())
    assert question(ask) is answers[button]


@pytest.mark.parametrize("name", QUESTIONS)
def test_escape_changes_nothing(ask, name):
    """Closing a question is no answer to it."""
    do(lambda box: box.reject())
    assert QUESTIONS[name][0](ask) is Answer.CANCEL


def test_a_name_is_shown_as_it_is(ask):
    """Markup in the name of a project is text."""
    told = []
    do(lambda box: (told.append((box.text(), box.textFormat().name)), box.reject()))
    ask.unsaved("<b>A & B</b>")
    assert told == [('Save the changes to "<b>A & B</b>"?', "PlainText")]


def test_a_file_gets_its_ending(ask, tmp_path, settings):
    """A name typed without an ending is that of a project; its folder is remembered."""

    def answer(dialog):
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("mine")
        dialog.accept()

    settings.folder = str(tmp_path)
    do(answer)
    assert tmp_path / "mine.scout" == ask.where("Untitled")
    assert settings.folder == str(tmp_path)


def test_a_backup_is_chosen(ask):
    """The newest is chosen at first; another by a click; without any there is none to open."""
    backups = [Backup(Path(f"{n}.scout"), n, datetime(2026, 11, n, tzinfo=UTC)) for n in (9, 8, 7)]
    do(lambda dialog: dialog.go.click())
    assert Path("9.scout") == ask.backup(backups)
    do(lambda dialog: (dialog.list.setCurrentRow(2), dialog.go.click()))
    assert Path("7.scout") == ask.backup(backups)
    do(lambda dialog: dialog.reject())
    assert ask.backup(backups) is None
    enabled = []
    do(lambda dialog: (enabled.append(dialog.go.isEnabled()), dialog.reject()))
    assert ask.backup([], why="damaged") is None
    assert enabled == [False]
