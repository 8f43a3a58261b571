"""The map page stays at home, whatever it is asked."""

import os

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage

from scout.app.map.bridge import Bridge
from scout.app.map.page_guard import MapPage, is_home, is_sandbox_refused
from scout.app.map.scheme import PageScheme, make_policy


@pytest.fixture
def scheme(qapp):
    """A scheme that serves one page."""
    return PageScheme({"index.html": b"<p>map"}, QObject(qapp))


def test_the_scheme_serves_its_files(scheme):
    """The page and Qt's half of the bridge are found by name."""
    assert scheme.find(b"GET", "app", "/index.html") == ("text/html", b"<p>map")
    assert b"QWebChannel" in scheme.find(b"GET", "app", "/qwebchannel.js").content


@pytest.mark.parametrize(
    ("method", "host", "path"),
    [
        (b"GET", "app", "/other.html"),
        (b"GET", "app", "/../pyproject.toml"),
        (b"GET", "app", "//index.html"),
        (b"GET", "app", "/"),
        (b"GET", "elsewhere", "/index.html"),
        (b"POST", "app", "/index.html"),
    ],
)
def test_the_scheme_refuses_all_else(scheme, method, host, path):
    """Unknown names, ways up, other hosts and other methods get nothing."""
    assert scheme.find(method, host, path) is None


@pytest.mark.parametrize(
    ("address", "home"),
    [
        ("scout://app/map.js", True),
        ("data:image/png;base64,AA", True),
        ("scout://elsewhere/map.js", False),
        ("http://example.org/tile.png", False),
        ("https://example.org/tile.png", False),
        ("ws://localhost:1/", False),
        ("file:///etc/passwd", False),
    ],
)
def test_the_guard_knows_home(address, home):
    """Only the page's own scheme and data inside it pass the guard."""
    assert is_home(QUrl(address)) is home


def test_the_policy_names_no_host():
    """The content security policy allows no address of the internet and no inline code."""
    assert "http" not in make_policy()
    assert "unsafe" not in make_policy()


def test_navigation_stays_on_the_page():
    """A link, a script or a form cannot lead away."""
    kind = QWebEnginePage.NavigationType.NavigationTypeLinkClicked
    judge = MapPage.acceptNavigationRequest
    assert judge(None, QUrl("scout://app/index.html"), kind, True)
    assert not judge(None, QUrl("https://example.org/"), kind, True)
    assert not judge(None, QUrl("file:///etc/passwd"), kind, True)


def test_the_bridge_ignores_nonsense(qtbot):
    """An unknown event, broken JSON or a place that is no text does nothing."""
    bridge = Bridge()
    with qtbot.assertNotEmitted(bridge.place_clicked):
        bridge.mapEvent("select", "{broken")
        bridge.mapEvent("select", "{}")
        bridge.mapEvent("explode", '"dawan"')
    with qtbot.waitSignal(bridge.place_clicked) as heard:
        bridge.mapEvent("select", '{"id": "dawan"}')
    assert heard.args == ["dawan"]


@pytest.mark.usefixtures("no_sandbox_word")
def test_root_without_a_word_on_the_sandbox_is_refused():
    """The program asks before the engine would end it, and sets no flag itself."""
    assert is_sandbox_refused()
    assert "QTWEBENGINE_DISABLE_SANDBOX" not in os.environ
