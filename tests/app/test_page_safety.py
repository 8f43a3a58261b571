"""The map page stays at home, whatever it is asked."""

import os

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage

from scout.app.map.bridge import Bridge
from scout.app.map.page_guard import MapPage, is_home, is_sandbox_refused, may_ask
from scout.app.map.scheme import NO_TILE, PageScheme, make_policy

HOST = "tiles.example.org"


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


def test_the_policy_lets_in_pictures_of_a_host_and_nothing_else():
    """While online tiles are on: that host, over https, for pictures; no script, no connection."""
    rules = dict(rule.strip().split(" ", 1) for rule in make_policy({HOST}).split(";"))
    assert f"scout://app data: https://{HOST}" == rules.pop("img-src")
    assert not any(HOST in sources for sources in rules.values())
    assert "'none'" == rules["connect-src"]


@pytest.mark.parametrize(
    ("address", "is_picture", "allowed"),
    [
        (f"https://{HOST}/1/2/3.png", True, True),
        (f"https://{HOST}/1/2/3.png", False, False),
        (f"http://{HOST}/1/2/3.png", True, False),
        (f"https://{HOST}:8443/1/2/3.png", True, False),
        (f"https://user@{HOST}/1/2/3.png", True, False),
        (f"https://{HOST}.example.org/1/2/3.png", True, False),
        (f"https://sub.{HOST}/1/2/3.png", True, False),
        ("https://example.org/1/2/3.png", True, False),
        ("scout://app/map.js", False, True),
    ],
)
def test_the_guard_lets_a_host_in_for_pictures_alone(address, is_picture, allowed):
    """Exactly the host that is switched on, by https, and only for what a picture asks."""
    hosts = frozenset({HOST})
    assert may_ask(QUrl(address), is_picture=is_picture, hosts=hosts) is allowed
    home = is_home(QUrl(address))
    assert may_ask(QUrl(address), is_picture=is_picture, hosts=frozenset()) is home


class _Tiles:
    """Remembers what it was asked for, and has one tile."""

    def __init__(self):
        self.asked = []

    def read(self, zoom, *, column, row):
        """The tile of zoom 3."""
        self.asked.append((zoom, column, row))
        return ("image/png", b"tile") if zoom == 3 else None


def test_tiles_are_asked_for_by_three_numbers(scheme):
    """The one there is, an empty picture for one that is not, nothing where there is no file."""
    assert scheme.find(b"GET", "app", "/tiles/1/3/2/1") is None
    scheme.tiles = _Tiles()
    assert ("image/png", b"tile") == scheme.find(b"GET", "app", "/tiles/1/3/2/1")
    assert scheme.find(b"GET", "app", "/tiles/1/4/2/1") is NO_TILE
    assert [(3, 2, 1), (4, 2, 1)] == scheme.tiles.asked


@pytest.mark.parametrize(
    "path",
    [
        "/tiles/1/3/2/../1",
        "/tiles/1/3/2/1/",
        "/tiles/1/3/2/1.png",
        "/tiles/1/-3/2/1",
        "/tiles/1/3/2/１",
        "/tiles/1/3/2/" + "9" * 30,
        "/tiles/1/3/2/1\n",
        "/tiles/1/3/2",
    ],
)
def test_what_is_no_address_of_a_tile_asks_no_file(scheme, path):
    """Ways up, signs, letters, digits of other scripts and endless numbers reach nobody."""
    scheme.tiles = _Tiles()
    assert scheme.find(b"GET", "app", path) is None
    assert [] == scheme.tiles.asked


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


@pytest.mark.parametrize(
    ("event", "payload"),
    [
        ("region", '{"ids": "dawan"}'),
        ("region", '{"ids": ["dawan", 7]}'),
        ("measure", '{"points": [[1, 2], [3]]}'),
        ("measure", '{"points": [[1, "2"]]}'),
        ("measure", '{"points": [[1e999, 2]]}'),
        ("measure", f'{{"points": {[[1, 2]] * 501}}}'),
        ("cursor", '{"lat": true, "lon": 1}'),
        ("cursor", '{"lat": NaN, "lon": 1}'),
        ("menu", '{"lat": 1, "lon": 1, "x": 1e9, "y": 0, "id": ""}'),
        ("menu", '{"lat": 1, "lon": 1, "id": "dawan"}'),
        ("view", '{"lat": 1, "lon": 1}'),
        ("card", "[" * 100_000),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_events_that_are_not_whole_are_not_heard(event, payload):
    """Lists of something else, points of one number, endless numbers, places off the screen."""
    bridge, heard = Bridge(), []
    signals = (bridge.region_drawn, bridge.way_clicked, bridge.pointer_moved, bridge.card_asked,
               bridge.menu_asked, bridge.view_moved)  # fmt: skip
    for signal in signals:
        signal.connect(lambda *told: heard.append(told))
    bridge.mapEvent(event, payload)
    assert [] == heard


@pytest.mark.usefixtures("no_sandbox_word")
def test_root_without_a_word_on_the_sandbox_is_refused():
    """The program asks before the engine would end it, and sets no flag itself."""
    assert is_sandbox_refused()
    assert "QTWEBENGINE_DISABLE_SANDBOX" not in os.environ
