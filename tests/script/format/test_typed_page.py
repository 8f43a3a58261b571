"""Web pages of script programs: the class of a paragraph says what it is."""

import pytest


def test_classes_that_say_scene_heading_are_believed(read, headings):
    """Scripts, styles and comments in the page are no text; the line is that of the paragraph."""
    script = read(
        "<html><head><title>The\nWeir</title><style>p {}</style>\n"
        "<script>var a = '<p class=sceneheading>INT. NO - DAY</p>'</script></head><body>"
        "<!-- <p class='sceneheading'>INT. NO - DAY</p> -->\n"
        "<p class=SceneHeading>The <b>mill</b><br>house</p><p class='character'>Anna</p>"
    )
    assert ("html", "The Weir", 4) == (script.format, script.title, script.scenes[0].line)
    assert [(None, None, "The mill house", None)] == headings(script)
    assert ("ANNA",) == script.scenes[0].cast


@pytest.mark.timeout(30)
def test_a_page_made_to_be_slow_ends(read):
    """Half a megabyte of beginnings without an end."""
    script = read("<p class=sceneheading>INT. MILL - DAY</p>" + "<!--" * 60_000 + "<p " * 60_000)
    assert 1 == len(script.scenes)
