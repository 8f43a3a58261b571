"""A Latin script lists no cast: whoever its action names is in the scene as well."""

import pytest

from scout.script.format.fountain import read_fountain

SCRIPT = """INT. OFFICE - DAY

MEI LAN (30s) listens.

MEI
Again. Ask Okoro.

OKORO
Why?

EXT. YARD - DAY

{action}
"""


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("Mei runs down forty floors.", ["MEI"]),
        ("OKORO waves. Mei does not see it.", ["OKORO", "MEI"]),
        ("Mei's phone rings on the wall.", []),  # hers, and she is not there
        ("The meadow lies still. Nobody.", []),
        ("= Mei comes home.", []),  # a synopsis
    ],
)
def test_who_is_named_in_the_action_is_called(action, expected):
    """As the cue has it or with capitals; what only belongs to somebody calls nobody."""
    assert expected == list(
        dict.fromkeys(read_fountain(SCRIPT.format(action=action)).scenes[1].cast)
    )


def test_who_is_only_spoken_of_is_not_called():
    """Okoro stands in a speech of the first scene, and speaks in it himself: once is enough."""
    talk = SCRIPT.format(action="NURSE\nI miss Okoro.")
    assert ["NURSE"] == read_fountain(talk).scenes[1].cast
