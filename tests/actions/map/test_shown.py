"""What the page is told of the places that pass the filters."""

import json

from scout.actions.library import open_library
from scout.actions.map_page import places_json, shown_json


def test_each_place_has_a_sign_in_the_order_of_the_page():
    """Two places are shown, and an id that the page was never told is none of its signs."""
    library = open_library()
    wanted = {library.locations[2].id, library.locations[0].id, "moved-away"}
    signs = json.loads(shown_json(wanted, [one.id for one in library.locations]))
    ids = [place["id"] for place in json.loads(places_json(library))]
    shown = [name for name, sign in zip(ids, signs, strict=True) if sign == "1"]
    assert [library.locations[0].id, library.locations[2].id] == shown
