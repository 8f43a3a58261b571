"""The guide and what the program says about itself, in both languages and without a network."""

import re

import pytest
from PySide6.QtCore import Qt

from scout import paths
from scout.app.command.command_list import bare, list_commands
from scout.app.help.about import AboutDialog
from scout.version import __version__

pytestmark = pytest.mark.web

GUIDE = paths.RESOURCES / "guide"
WAYS = {"en": re.compile(r"\*([^*]+) ▸ ([^*]+)\*"), "zh": re.compile(r"“([^”]+) ▸ ([^”]+)”")}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_guide_names_commands_that_are_there(window, lang):
    """Each way through a menu that the guide names leads to a command of that name."""
    window.speak(lang)
    known = {(command.path, command.text) for command in list_commands(window)}
    ways = WAYS[lang].findall((GUIDE / f"{lang}.md").read_text(encoding="utf-8"))
    assert len(ways) > 8
    issue = window.menu.issue
    named = {(menu, _numbered(bare(text), bare(issue.text()))) for menu, text in ways}
    assert named - known == set()
    window.speak("en")


def _numbered(text, issue):
    """The command that issues a version carries the number of the next one."""
    return issue if text in {"Issue a version", "发布版本"} else text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_guide_has_its_pictures(lang):
    """Every picture is there, and all of them are small."""
    text = (GUIDE / f"{lang}.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert pictures
    assert [name for name in pictures if not (GUIDE / name).is_file()] == []
    assert sum(file.stat().st_size for file in GUIDE.iterdir()) < 600_000


def test_the_guide_opens_by_f1_and_turns_to_a_heading(window, qtbot):
    """It stands beside the window, speaks its language, and its contents lead through it."""
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    guide = window.help.dialog
    assert guide.isVisible()
    assert guide.heads.item(1).text() == "Begin"
    guide.heads.setCurrentRow(guide.heads.count() - 1)
    assert guide.text.verticalScrollBar().value() > 0
    window.speak("zh")
    assert guide.heads.item(1).text() == "开始"
    window.speak("en")
    guide.close()


def test_about_tells_versions_sources_and_how_sure_it_is(window, qtbot):
    """Program, Python, Qt and solver; estimates called so; attribution; sandbox; all licences."""
    about = AboutDialog(window.session, window)
    qtbot.addWidget(about)
    told = about.told.toPlainText()
    for word in (__version__, "Python 3.", "Qt 6.", "OR-Tools 9.", "OpenStreetMap", "estimates"):
        assert word in told
    assert "sandbox" in told
    licences = about.licences.toPlainText()
    for word in ("Noto Sans SC", "PySide6", "SIL OPEN FONT LICENSE"):
        assert word in licences
