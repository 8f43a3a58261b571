"""The map page shows the stops of the plan and asks nothing of any host."""

import json
import re
from dataclasses import replace

import pytest

from scout.domain.text import Bilingual
from scout.export.map_page import render_map_page

DATA = re.compile(r'<script type="application/json" id="scout-data">(.*?)</script>', re.DOTALL)


def read_data(page):
    """The data of a page."""
    return json.loads(DATA.search(page.decode()).group(1))


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_stops_keep_their_numbers(content, lang):
    """The page knows the days and, by number, every place whose position is known."""
    data = read_data(render_map_page(content, lang))
    assert [(1, "dawan-shiju", 1), (2, "culture-hub", 1)] == [
        (stop["number"], stop["id"], stop["day"]) for stop in data["stops"]
    ]
    assert [[1, 2], []] == [route["stops"] for route in data["routes"]]
    assert ["2026-12-07", "2026-12-08"] == [day["name"][-10:] for day in data["days"]]


def test_no_request_leaves_the_page(content):
    """No element of the page names a host to fetch from."""
    page = render_map_page(content, "both").decode()
    assert [] == re.findall(r'(?:src|href|url\()\s*=?\s*["\']?\s*(?:https?:)?//', page)


def test_hostile_names_are_data(content):
    """A name that looks like script stays a text in the data and closes no element."""
    evil = "`+alert(1)+` ${alert(1)} </script><img src=x onerror=alert(1)>"
    places = tuple(replace(place, name=Bilingual(zh=evil, en=evil)) for place in content.locations)
    odd = replace(content, locations=places, script=replace(content.script, title=evil))
    page = render_map_page(odd, "zh")
    assert {evil} == {place["zh"] for place in read_data(page)["places"]}
    assert b"<img src=x" not in page


def test_same_content_gives_the_same_page(content):
    """The page is the same bytes each time."""
    assert render_map_page(content, "both") == render_map_page(content, "both")
