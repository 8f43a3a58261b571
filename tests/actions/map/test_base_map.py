"""What lies under the map."""

from urllib.parse import urlsplit

import pytest

from scout.actions.map.base_map import ONLINE, online_page, tell_unreached
from scout.actions.map.frame import Frame


@pytest.mark.parametrize("online", ONLINE.values(), ids=ONLINE)
def test_a_map_asks_one_host_over_https(online):
    """The host that the user was asked about, none else; and it names who made the map."""
    hosts = {(urlsplit(url).scheme, urlsplit(url).netloc) for url in online.urls}
    assert {("https", online.host)} == hosts
    assert online.attribution


def test_amap_alone_is_shifted():
    """Its tiles are GCJ-02, so everything on it is drawn there."""
    shifted = {one.name for one in ONLINE.values() if one.frame is Frame.GCJ02}
    assert {"amap"} == shifted


def test_a_key_goes_into_the_address_and_cannot_change_it():
    """Signs that would end a value, or stand for a number of a tile, are written out."""
    page = online_page(ONLINE["tianditu"], "a&b={z}/#")
    assert all(url.endswith("tk=a%26b%3D%7Bz%7D%2F%23") for url in page["urls"])
    assert ["tianditu"] == [one.name for one in ONLINE.values() if one.needs_key]


def test_a_silent_host_is_named_with_what_to_do():
    """Where a key is needed it may be the key."""
    assert "key" in str(tell_unreached(ONLINE["tianditu"]))
    assert ONLINE["osm"].host in str(tell_unreached(ONLINE["osm"]))
