"""The ids of added places: none is given twice, wherever one adds them."""

from scout.actions.scouting.change import sketch_place
from scout.actions.scouting.place_id import make_place_id


def test_two_projects_never_give_one_id(library, day):
    """The first place of one is not the first place of the other."""
    first, other = (sketch_place(None, library, day=day).id for _ in range(2))
    assert first != other


def test_what_is_told_the_same_is_the_same_place_until_it_is_there():
    """A list that two projects take over is the same places; twins in one list are two."""
    taken = set()
    first = make_place_id("水塔", is_taken=taken.__contains__)
    assert first == make_place_id("水塔", is_taken=taken.__contains__)
    taken.add(first)
    assert first != make_place_id("水塔", is_taken=taken.__contains__)
