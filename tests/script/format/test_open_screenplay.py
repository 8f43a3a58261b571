"""Open Screenplay Format and Fade In: the same paragraphs, bare or in a ZIP."""

import pytest
from fuzz.build import open_screenplay, pack

PARAGRAPHS = [
    ("Scene Heading", "EXT. Weir| - nIGHT", {"number": "4", "synopsis": "Water.\n\nRising."}),
    ("Action", "TITLE: Nebraska, 1875."),
    ("Character", "Anna (V.O.)"),
    ("Dialogue", "It rises."),
    ("Scene Heading", "内景 祠堂 日"),
]
EXPECTED = [("4", "EXT", "Weir", "night"), (None, "INT", "祠堂", "day")]


@pytest.mark.parametrize("version", ["12", "20", "30"])
def test_every_version_is_read(read, headings, version):
    """Synopsis and number stand on the paragraph, the era in a title."""
    script = read(open_screenplay(*PARAGRAPHS, version=version, info="The Weir"))
    assert ("osf", "The Weir", EXPECTED) == (script.format, script.title, headings(script))
    first = script.scenes[0]
    assert ("Water. Rising.", ("ANNA",), 1875) == (first.synopsis, first.cast, first.era.year_from)


def test_fade_in_is_the_same_in_an_archive(read, headings):
    """Its title stands on the title page."""
    script = read(pack({"document.xml": open_screenplay(*PARAGRAPHS, title="The Weir")}))
    assert ("fadein", "The Weir", EXPECTED) == (script.format, script.title, headings(script))


def test_styles_named_scene_heading_are_no_scenes(read):
    """Only paragraphs count, not the list of styles."""
    assert 2 == len(read(open_screenplay(*PARAGRAPHS)).scenes)
