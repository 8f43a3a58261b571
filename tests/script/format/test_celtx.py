"""Celtx 1.x: web pages in a ZIP, headings with full stops, several scripts in one project."""

from fuzz.build import celtx

SCRIPT = [
    ("sceneheading", "Scene 1;"),
    ("action", "Black."),
    ("sceneheading", "Ext. Lake. Late afternoon."),
    ("action", "字幕：1986年"),
    ("character", "Anna (O.S.)"),
    ("dialog", "Deep."),
    ("sceneheading", "INT. BOAT &amp; SHED - NIGHT"),
]


def test_a_project_is_read(read, headings):
    """A first heading that only counts, full stops as separators, entities, the project's title."""
    script = read(celtx(SCRIPT))
    assert ("celtx", "The Weir") == (script.format, script.title)
    assert [
        ("1", None, None, None),
        (None, "EXT", "Lake", "afternoon"),
        (None, "INT", "BOAT & SHED", "night"),
    ] == headings(script)
    assert (("ANNA",), 1986) == (script.scenes[1].cast, script.scenes[1].era.year_from)


def test_the_longest_of_several_scripts_is_read_and_the_others_told(read):
    """A stage play in the same project is not mixed in."""
    script = read(celtx([("sceneheading", "INT. HALL - DAY")], SCRIPT))
    assert 3 == len(script.scenes)
    assert any("1 more script" in problem.message.text("en") for problem in script.problems)


def test_a_broken_project_list_costs_only_the_title(read):
    """The script is whole without it."""
    script = read(celtx(SCRIPT, project='"<'))
    assert ("Draft", 3) == (script.title, len(script.scenes))
