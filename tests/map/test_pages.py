"""The live and the stand-alone page: local, policed, and text stays text."""

import json
import os
import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView

from scout.domain.location import Location, PlaceKind, PlaceState, Position
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.geo.district import load_district
from scout.geo.landmark import load_landmarks
from scout.map.feature import place_feature
from scout.map.live_page import build_live_page, script_json
from scout.map.sheet import MapRoute, MapStop
from scout.map.standalone import PageContent, PageStop, draw_standalone_page

HOSTILE = ["`+document.title('PWN')+`", "${document.title='PWN'}",
           "<img src=x onerror=\"document.title='PWN'\">", "</script><script>document.title='PWN'",
           "\u2028document.title='PWN'", "' onmouseover='document.title=1"]  # fmt: skip


def _location(number, name):
    return Location(
        id=f"p{number}", name=Bilingual(zh=name, en=name), kind=PlaceKind.VILLAGE,
        state=PlaceState.OPEN, spots=(), facts=(), address=name,
        position=Position(
            point=Wgs84(lat=22.68 + number / 100, lon=114.33), exact_m=90, source="s"
        ),
    )  # fmt: skip


def _page(lang="zh"):
    """A stand-alone page whose every name attacks it."""
    stops = tuple(
        PageStop(
            stop=MapStop(number=index + 1, point=place.position.point, name=place.name, day=1),
            location=place,
        )
        for index, place in enumerate(_location(n, name) for n, name in enumerate(HOSTILE))
    )
    return draw_standalone_page(
        PageContent(
            title=HOSTILE[2], lang=lang, district=load_district(), landmarks=load_landmarks(),
            stops=stops, routes=(MapRoute(day=1, stops=tuple(s.stop.number for s in stops)),),
            day_names=((1, HOSTILE[1]),),
        )
    )  # fmt: skip


def test_the_live_page_is_whole_and_names_no_host():
    """Every file that the page asks for is there; nothing points outside; no inline code."""
    files = build_live_page()
    index = files["index.html"].decode()
    asked = set(re.findall(r'(?:src|href)="([^"]+)"', index))
    assert asked - {"qwebchannel.js"} <= set(files)
    assert "http" not in index
    assert not re.search(r"<script>|<style>|\sstyle=|\son\w+=", index)
    assert "map_scout" in files["frame.js"].decode()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_stand_alone_page_holds_no_address(lang):
    """No http or https anywhere in the file; a policy that allows only its own hashes."""
    page = _page(lang)
    assert [] == re.findall(r"https?://", page)
    assert "unsafe-inline" not in page
    assert "default-src 'none'" in page


def test_json_in_a_script_cannot_end_it():
    """No tag, no separators that JavaScript takes for line ends; the value survives."""
    text = script_json({"name": HOSTILE})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert HOSTILE == json.loads(text)["name"]


def test_a_place_travels_with_both_names_and_its_radius():
    """What the page needs, and no source or judgement more."""
    feature = place_feature(_location(1, "村"))
    assert ("村", "村", 90, "village") == (
        feature["zh"],
        feature["en"],
        feature["exact_m"],
        feature["sign"] and feature["kind"],
    )


class _Requests(QWebEngineUrlRequestInterceptor):
    """Remembers every request that is not the page itself."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def interceptRequest(self, info):
        """Note the address."""
        if info.requestUrl().scheme() not in {"file", "data"}:
            self.seen.append(info.requestUrl().toString())


@pytest.mark.web
def test_hostile_names_never_run_in_a_browser(qtbot, tmp_path, qapp):
    """In a real engine: names stand in list and popup as text, nothing runs, nothing is asked."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        assert "no-sandbox" in os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    file = tmp_path / "map.html"
    file.write_text(_page(), encoding="utf-8")
    profile = QWebEngineProfile(qapp)
    requests = _Requests()
    profile.setUrlRequestInterceptor(requests)
    view = QWebEngineView()
    page = QWebEnginePage(profile, view)
    view.setPage(page)
    view.resize(900, 600)
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(view.loadFinished, timeout=60_000):
        view.setUrl(QUrl.fromLocalFile(str(file)))
    found = []
    page.runJavaScript("scout.open('p2'); 1", lambda _: None)
    script = (
        "JSON.stringify([document.title, document.getElementById('stops').textContent,"
        " document.querySelector('.card b').textContent,"
        " document.querySelectorAll('#stops img, .card img').length,"
        " document.querySelectorAll('.stop').length,"
        " document.getElementById('map_scout').getBoundingClientRect().left])"
    )
    qtbot.wait(300)
    page.runJavaScript(script, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    title, listed, popup, pictures, badges, left = json.loads(found[0])
    assert HOSTILE[2] == title
    assert all(name.replace("\u2028", "") in listed.replace("\u2028", "") for name in HOSTILE)
    assert HOSTILE[2] == popup
    assert left == 300  # the list stands beside the map, not under it
    assert (0, [], True) == (pictures, requests.seen, badges >= 2 * len(HOSTILE))
