"""The ways between places that stand side by side."""

from scout.actions.library import open_library
from scout.actions.place_compare import list_ways


def test_ways_go_both_ways_alike_and_need_a_position():
    """The same there and back; none to itself, and none where nobody knows the place."""
    library = open_library()
    placed = [place for place in library.locations if place.position][:2]
    nowhere = next(place for place in library.locations if place.position is None)
    ways = list_ways(library, [placed[0].id, placed[1].id, nowhere.id])
    assert ways[0][1] == ways[1][0]
    assert library.travel.between(placed[0].position.point, placed[1].position.point) == ways[0][1]
    assert [None] * 3 == [ways[number][number] for number in range(3)]
    assert (None, None, None) == ways[2]
