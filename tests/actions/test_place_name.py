"""Places are named by a person by id or name, and never guessed at."""

import pytest

from scout.actions.library import open_library
from scout.actions.place_name import PlaceNames


@pytest.fixture(scope="module")
def names(village):
    """The six places of the village: old, cave, new, block, tower and annex."""
    return PlaceNames(open_library(village.places))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("old", "old"),
        (" tower ", "tower"),
        ("Cave", "cave"),
        ("ＣＡＶＥ处", "cave"),
        ("bloc", "block"),
    ],
)
def test_a_place_is_found(names, text, place):
    """By its id, by a name in any case and width, by a part that no other has."""
    assert place == names.find(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nowhere", "unknown_place"),
        ("", "unknown_place"),
        ("处", "place_ambiguous"),
        ("old/hall", "whole_place"),
        ("old/attic", "unknown_place"),
    ],
)
def test_a_place_that_is_none_or_several_is_told(names, text, code):
    """As is a spot, since terms are agreed for the whole place."""
    assert f"actions.{code}" == names.find(text).code
