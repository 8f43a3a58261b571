"""Names that look like code show as text in list, card, tool tips and map, and run nowhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from scout.actions.library import open_library
from scout.app.language import Language
from scout.app.main_window import MainWindow
from scout.app.session import Session
from scout.app.theme import Theme
from scout.domain.text import Bilingual

pytestmark = pytest.mark.web

CANARY = "window.canary=1"
NAMES = (
    f"<img src=x onerror={CANARY}>",
    f"${{{CANARY}}}",
    f"`+({CANARY})+`",
    f"</script><script>{CANARY}</script>",
    '#panic("x") *b* $x$',
)


@pytest.fixture
def hostile(qtbot, settings):
    """A window whose first places carry hostile names."""
    library = open_library()
    placed = [entry for entry in library.locations if entry.position is not None]
    named = tuple(
        replace(location, name=Bilingual(zh=name, en=name), address=name, permit=name)
        for location, name in zip(placed, NAMES, strict=False)
    )
    theme = Theme(settings.theme)
    window = MainWindow(
        Session(replace(library, locations=named)),
        Language(settings.lang),
        theme=theme,
        settings=settings,
    )
    window.show()
    qtbot.waitUntil(lambda: window.map.is_ready, timeout=20_000)
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _ask(qtbot, window, script):
    answers = []
    window.map.view.page().runJavaScript(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    return answers[0]


def test_hostile_names_stay_text(hostile, qtbot):
    """Every name stands in the list and the card as it is written; none ran on the map."""
    for place, name in zip(hostile.session.library.locations, NAMES, strict=True):
        index = hostile.places.model.find_row(place.id)
        assert index.data() == name
        hostile.places.list.setCurrentIndex(index)
        assert name in hostile.places.card.toPlainText()
        qtbot.wait(60)
    assert _ask(qtbot, hostile, "typeof window.canary") == "undefined"
    assert _ask(qtbot, hostile, "document.querySelectorAll('img[src=x]').length") == 0


@pytest.mark.qt_log_ignore("Refused to load the image", extend=True)
def test_the_page_reaches_no_host(hostile, qtbot):
    """A picture from a host does not load: blocked by the guard and by the policy."""
    script = (
        "window.tried='';const i=new Image();i.onload=()=>window.tried='loaded';"
        "i.onerror=()=>window.tried='blocked';i.src='http://127.0.0.1:9/x.png';"
    )
    _ask(qtbot, hostile, f"{script};1")
    qtbot.waitUntil(lambda: _ask(qtbot, hostile, "window.tried") != "", timeout=5000)
    assert _ask(qtbot, hostile, "window.tried") == "blocked"


@pytest.mark.usefixtures("no_sandbox_word")
def test_root_sees_a_notice_instead_of_the_map(qtbot, settings):
    """As root without a word on the sandbox the window opens, explains itself and works."""
    window = MainWindow(
        Session(open_library()),
        Language(settings.lang),
        theme=Theme(settings.theme),
        settings=settings,
    )
    qtbot.addWidget(window)
    window.show()
    assert window.map.view is None
    assert "root" in window.map.notice.text()
    assert window.map.notice.isVisible()
    window.close()
