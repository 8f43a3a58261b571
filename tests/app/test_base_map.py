"""What lies under the map: chosen in the window, and what is asked before any host is."""

from pathlib import Path

import pytest
from app.tile import save_tiles

from scout.actions.library import open_library
from scout.actions.map.base_map import ONLINE
from scout.actions.map.frame import Frame
from scout.app.language import Language
from scout.app.main_window import MainWindow
from scout.app.map.map_view import Ground
from scout.app.session import Session
from scout.app.theme import Theme


@pytest.fixture
def base(qtbot, settings, request):
    """The base maps of a window whose map has no page, so that nothing can be asked of a host."""
    request.getfixturevalue("no_sandbox_word")
    window = MainWindow(
        Session(open_library()), Language("en"), theme=Theme(settings.theme), settings=settings
    )
    qtbot.addWidget(window)
    yield window.map_desk.base
    window.close()


def test_a_host_is_let_in_only_when_it_is_switched_on(base):
    """The question names the host; a no leaves everything as it was, and nothing is remembered."""
    asked = []
    base.ask.online = lambda name, host: bool(asked.append((name, host)))
    base.actions["osm"].trigger()
    assert [("OpenStreetMap", ONLINE["osm"].host)] == asked
    assert (Ground(), True) == (base._view.ground, base.actions["drawing"].isChecked())
    base.ask.online = lambda _name, _host: True
    base.actions["osm"].trigger()
    assert {ONLINE["osm"].host} == base._view.ground.hosts
    assert base.actions["osm"].isChecked()
    base.choose("drawing")
    assert Ground() == base._view.ground
    assert "" == base._settings.tile_file


def test_amap_shifts_the_map_to_its_datum(base):
    """Its tiles are GCJ-02, so the places on it are drawn there too."""
    base.ask.online = lambda _name, _host: True
    base.choose("amap")
    assert Frame.GCJ02 is base._view.ground.frame


def test_a_map_with_a_key_waits_for_it(base):
    """No key, no map and no question about the host; the key is kept on the computer alone."""
    base.ask.online = lambda _name, _host: True
    base.ask.key = lambda _name, _before: None
    base.choose("tianditu")
    assert Ground() == base._view.ground
    base.ask.key = lambda _name, _before: "k&1"
    base.choose("tianditu")
    assert all(url.endswith("tk=k%261") for url in base._view.ground.page["urls"])
    assert "k&1" == base._settings.map_key("tianditu")


def test_a_file_is_remembered_until_the_drawing_is_chosen(base, tmp_path):
    """Its path is in the settings; a file that holds no tiles changes nothing and is told."""
    path = save_tiles(tmp_path / "p.mbtiles")
    base.ask.file = lambda _folder: path
    base.choose("file")
    assert (str(path), frozenset()) == (base._settings.tile_file, base._view.ground.hosts)
    told = []
    base._session.failed.connect(told.append)
    base.ask.file = lambda _folder: Path(__file__)
    base.choose("file")
    assert ["test_base_map.py"] == [error.file for error in told]
    assert str(path) == base._settings.tile_file
    base.choose("drawing")
    assert ("", None) == (base._settings.tile_file, base._view.ground.tiles)
