"""Spots as they are typed."""

import pytest

from scout.actions.scouting.spot_text import SIZES, put_spots, read_spot, text_of_spot
from scout.domain.place_book import OWN_WORD


@pytest.fixture
def hall(library):
    """The hall of the old house, unmeasured."""
    return library.location("old").spots[0]


def test_what_is_typed_as_it_stood_is_the_same(hall, day):
    """The form sent back unchanged is the same spot."""
    assert (hall, {}) == read_spot(hall, text_of_spot(hall), day=day)


def test_names_and_sizes_are_taken(hall, day):
    """One name is enough; sizes are numbers; what comes back stands in the form."""
    text = {"name_zh": "中厅", "name_en": "", "area_m2": "120.4", "height_m": "4.50"}
    draft = read_spot(hall, text, day=day)
    assert {} == draft.faults
    told = text_of_spot(draft.spot)
    assert ("中厅", "中厅", "120", "4.5") == tuple(
        told[name] for name in ("name_zh", "name_en", *SIZES[:2])
    )


@pytest.mark.parametrize("size", ["0", "-3", "nan", "inf", "large", "1e300"])
def test_what_is_no_size_is_told_at_its_field(hall, day, size):
    """The other size is taken all the same."""
    draft = read_spot(hall, {**text_of_spot(hall), "area_m2": size, "height_m": "3"}, day=day)
    assert (["area_m2"], 3.0) == (list(draft.faults), draft.spot.height_m)


def test_other_spots_are_the_users_word(library, hall, day):
    """The same spots are nobody's word; others are his, with the day."""
    old = library.location("old")
    assert old is put_spots(old, old.spots, day=day)
    fact = put_spots(old, (hall,), day=day).facts[-1]
    assert ("spots", OWN_WORD, "2026-11-26") == (fact.field, fact.source, fact.date)
