"""The form of a place, filled in."""

from scout.actions.scouting.change import change_place
from scout.actions.scouting.place_text import read_text


def fill_in(library, place_id, *, text, day):
    """The library with facts as they are typed into the form, all of which can be understood."""
    draft = read_text(library.location(place_id), text, day=day)
    assert {} == draft.faults
    return change_place(library, draft.place)
