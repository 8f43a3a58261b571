"""A plan goes out: issued, changed, printed as changed, looked up, withdrawn; all of it is kept."""

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest
from app.hand import press, settle

from scout.actions.export import ExportOrder
from scout.actions.issue import this_moment
from scout.actions.project import read_project
from scout.actions.reading import open_reading
from scout.actions.replan import DayNews, ReplanOrder, replan
from scout.app.day.replan_dialog import ReplanDialog
from scout.app.paper.issue_dialog import IssueDialog
from scout.app.paper.version_dialog import VersionDialog

pytestmark = pytest.mark.web


@pytest.fixture
def issued(working, qtbot):
    """The sample with its days issued as version 1."""
    settle(qtbot, working)
    working.issues.issue("首发")
    return working


def replan_a_day(window):
    """The last scene of the first day is left over; the window has the new plan."""
    session = window.session
    told = session.issuing.recall()
    left = frozenset({told.plan.days[0].slots[-1].scene})
    news = DayNews(today=told.plan.days[1].date, unfinished=left)
    found = replan(session.script, told, library=session.library, order=ReplanOrder(news=news))
    window.replans.take(found)
    return found


def export_board(window, qtbot, folder, lang="en"):
    """The board of what stands in the window: its name and its text."""
    order = ExportOrder(folder=folder, revision=this_moment(), papers=("board",), lang=lang)
    with qtbot.waitSignal(window.session.exported, timeout=60_000) as heard:
        window.session.export(order)
    (file,) = heard.args[0]
    document = pypdfium2.PdfDocument(file)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return file.name, "".join(text.split())


def test_from_the_first_version_to_the_second(issued, qtbot, tmp_path):
    """Issue, print, replan, print the draft, issue again: the papers say what changed."""
    session, issuing = issued.session, issued.session.issuing
    name, text = export_board(issued, qtbot, tmp_path)
    assert "_schedule_v1_" in name
    assert "Changedsince" not in text
    assert [name] == [paper.file for paper in issuing.issues[0].papers]
    found = replan_a_day(issued)
    settle(qtbot, issued)
    assert found.change.scenes
    name, text = export_board(issued, qtbot, tmp_path)
    assert "_schedule_draft_" in name
    assert "Draftafterv1" in text
    assert "Changedsincev1" in text
    assert "▲" in text
    issued.issues.issue("")
    name, text = export_board(issued, qtbot, tmp_path, lang="zh")
    assert "_大计划_v2_" in name
    assert "v1以来的变更" in text
    assert [1, 2] == [one.number for one in issuing.issues]
    assert session.plan == issuing.issues[1].plan


def test_the_command_issues_and_asks_for_the_papers(working, qtbot, monkeypatch):
    """With its number; after it there is nothing to issue until something changes."""
    settle(qtbot, working)
    asked = []
    monkeypatch.setattr(working.issues, "papers_asked", _Heard(asked))
    menu = working.menu
    assert ("Issue version 1…", True, False) == (
        menu.issue.text(), menu.issue.isEnabled(), menu.versions.isEnabled(),
    )  # fmt: skip
    press("go")
    menu.issue.trigger()
    assert (1, [True]) == (working.session.issuing.current.number, asked)
    assert ("Issue version 2…", False, True) == (
        menu.issue.text(), menu.issue.isEnabled(), menu.versions.isEnabled(),
    )  # fmt: skip
    working.speak("zh")
    assert "发布第 2 版…" == menu.issue.text()


class _Heard:
    """A signal that only notes that it was given."""

    def __init__(self, heard):
        self._heard = heard

    def emit(self):
        self._heard.append(True)


def test_a_cancelled_dialog_issues_nothing(working, qtbot):
    """It stays a draft, and says so nowhere: nothing was ever issued."""
    settle(qtbot, working)
    dialog = IssueDialog(working.session, working.language)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert () == working.session.issuing.issues
    assert "罗盘归途[*] – Scout" == working.windowTitle()


def test_the_window_says_which_version_it_shows(issued, qtbot):
    """In title and status line; undo changes the plan and never the versions."""
    assert "罗盘归途 · v1[*] – Scout" == issued.windowTitle()
    assert " · v1" in issued.status.text()
    replan_a_day(issued)
    settle(qtbot, issued)
    assert "罗盘归途 · draft after v1[*] – Scout" == issued.windowTitle()
    issued.menu.undo.trigger()
    settle(qtbot, issued)
    assert "罗盘归途 · v1[*] – Scout" == issued.windowTitle()
    assert 1 == len(issued.session.issuing.issues)
    issued.speak("zh")
    assert issued.windowTitle().startswith("罗盘归途 · v1")


def test_versions_are_saved_and_read(issued, qtbot, tmp_path):
    """A version is unsaved work like any other, and comes back with the project."""
    path = tmp_path / "罗盘归途.scout"
    assert issued.isWindowModified()
    issued.projects.ask.where = lambda _name: path
    issued.menu.save_as.trigger()
    assert not issued.isWindowModified()
    kept = issued.session.issuing.issues
    assert kept == read_project(path).project.issues
    issued.menu.new.trigger()
    assert () == issued.session.issuing.issues
    with qtbot.waitSignal(issued.session.script_read, timeout=30_000):
        issued.door.open(path)
    settle(qtbot, issued)
    assert kept == issued.session.issuing.issues
    assert "v1" == issued.session.issuing.word()


def test_another_script_has_no_versions(issued, qtbot, village):
    """The same file read anew is the same project; another one is another."""
    session = issued.session
    with qtbot.waitSignal(session.planned, timeout=30_000):
        session.open(session.reading)
    assert 1 == len(session.issuing.issues)
    with qtbot.waitSignal(session.suggested, timeout=30_000):
        session.open(open_reading(village.script, session.library))
    assert () == session.issuing.issues
    settle(qtbot, issued)


def test_replan_goes_by_what_the_crew_has(issued, qtbot):
    """Not by the draft in the window; the dialog names the version."""
    told = issued.session.plan
    replan_a_day(issued)
    settle(qtbot, issued)
    assert told != issued.session.plan
    dialog = ReplanDialog(issued.session, issued.language)
    qtbot.addWidget(dialog)
    assert told == dialog.issued.plan
    assert dialog.source.text().startswith("v1 · ")
    issued.session.issuing.withdraw(1)
    dialog = ReplanDialog(issued.session, issued.language)
    qtbot.addWidget(dialog)
    assert issued.session.plan == dialog.issued.plan
    assert "the one in the window" == dialog.source.text()


@pytest.mark.parametrize(
    ("lang", "titles", "taken"),
    [("en", "Scenes · direction", "withdrawn"), ("zh", "场次 · 导演", "撤回")],
)
def test_versions_are_looked_up_and_withdrawn(issued, qtbot, lang, titles, taken):
    """What changed between any two is told; a withdrawn one stays in the list."""
    replan_a_day(issued)
    settle(qtbot, issued)
    issued.speak(lang)
    dialog = VersionDialog(issued.session, issued.language)
    qtbot.addWidget(dialog)
    assert titles in dialog.change.toPlainText()
    dialog.after.setCurrentIndex(0)
    assert {"en": "Nothing changes.", "zh": "没有变动。"}[lang] in dialog.change.toPlainText()
    assert "首发" in dialog.list.item(0).text()
    dialog.withdraw.click()
    assert taken in dialog.list.item(0).text()
    assert not dialog.withdraw.isEnabled()
    assert 1 == len(issued.session.issuing.issues)
    assert issued.session.issuing.last is None


def test_what_changed_is_shown_before_it_is_issued(issued, qtbot):
    """Whoever issues the second sees what the crew will be told."""
    issued.session.issuing.issues = tuple(_shift(one) for one in issued.session.issuing.issues)
    dialog = IssueDialog(issued.session, issued.language)
    qtbot.addWidget(dialog)
    assert "Calls · every department" in dialog.change.toPlainText()


def _shift(one):
    """A version whose first day was to wrap an hour later."""
    first, *rest = one.plan.days
    later = replace(first, wrap=first.wrap + timedelta(hours=1))
    return replace(one, plan=replace(one.plan, days=(later, *rest)))
