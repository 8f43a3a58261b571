"""The notes on permits: whole, with their sources, and found for the places that they mean."""

import pytest

from scout.actions.library import open_library
from scout.places.permit import load_permits

LEVELS = {
    "dawan-shiju": "heritage_provincial",
    "longtian-shiju": "heritage_provincial",
    "luoshi-dawu": "heritage_district",
    "maluan-country-park": "country_park",
    "metro-kengzi": "metro",
    "hsr-station": "railway",
}


@pytest.fixture(scope="module")
def library():
    """The shipped places."""
    return open_library()


@pytest.mark.parametrize(("place", "rule"), LEVELS.items())
def test_a_place_is_asked_for_by_its_level(library, place, rule):
    """The first rule of a group counts, and it is the first that is told."""
    found = load_permits().find(library.location(place))
    assert rule == found[0].id
    groups = [one.id.split("_")[0] for one in found if one.id.startswith("heritage")]
    assert len(groups) <= 1


def test_every_rule_names_its_source_or_says_that_it_has_none():
    """What is stated has one; an assumed time limit says on what it rests."""
    book = load_permits()
    rules = [*(rule for _, rule in book.rules), *book.general]
    assert {rule.id for rule in rules if rule.stated} == {rule.id for rule in rules if rule.source}
    assert all(rule.lead_note for rule in rules if rule.lead_days is not None)
    assert len(rules) == len({rule.id for rule in rules})


def test_every_rule_is_of_use(library):
    """Some shipped place needs it."""
    book = load_permits()
    used = {rule.id for place in library.locations for rule in book.find(place)}
    assert {rule.id for _, rule in book.rules} == used


def test_a_broken_entry_is_told(tmp_path):
    """A kind of place that there is not."""
    file = tmp_path / "permits.yaml"
    file.write_text(
        "rules: [{id: a, kinds: [castle], title: {zh: a, en: a}, rule: {zh: a, en: a},"
        " stated: false}]\ngeneral: []\n",
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="castle"):
        load_permits(file)
