"""Spots as they are typed."""

import pytest

from scout.actions.scouting.spot_text import put_spots, read_spot, text_of_spot
from scout.domain.place_book import OWN_WORD


@pytest.fixture
def hall(library):
    """The hall of the old house, unmeasured."""
    return library.location("old").spots[0]


def test_what_is_typed_as_it_stood_is_the_same(hall):
    """The form sent back unchanged is the same spot."""
    assert (hall, {}) == read_spot(hall, text_of_spot(hall))


def test_names_and_sizes_are_taken(hall):
    """One name is enough; sizes are numbers; what comes back stands in the form."""
    text = {"name_zh": "中厅", "name_en": "", "area_m2": "120.4", "height_m": "4.50"}
    draft = read_spot(hall, text)
    assert {} == draft.faults
    assert {"name_zh": "中厅", "name_en": "中厅", "area_m2": "120", "height_m": "4.5"} == (
        text_of_spot(draft.spot)
    )


@pytest.mark.parametrize("size", ["0", "-3", "nan", "inf", "large", "1e300"])
def test_what_is_no_size_is_told_at_its_field(hall, size):
    """The other size is taken all the same."""
    draft = read_spot(hall, {**text_of_spot(hall), "area_m2": size, "height_m": "3"})
    assert (["area_m2"], 3.0) == (list(draft.faults), draft.spot.height_m)


def test_other_spots_are_the_users_word(library, hall, day):
    """The same spots are nobody's word; others are his, with the day."""
    old = library.location("old")
    assert old is put_spots(old, old.spots, day=day)
    fact = put_spots(old, (hall,), day=day).facts[-1]
    assert ("spots", OWN_WORD, "2026-11-26") == (fact.field, fact.source, fact.date)
