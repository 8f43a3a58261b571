"""A sign that the typeface lacks is told, in every printed paper on which it should stand."""

from dataclasses import replace

import pytest

from scout.export.glyph import GETA
from tests.papers.conftest import endings, write_papers
from tests.papers.test_pdf import open_pdf, read_pages

RARE = "𡒄"


@pytest.fixture
def rare(content, written):
    """The papers of a production whose title holds a sign of a village that no font file has."""
    odd = replace(content, script=replace(content.script, title=f"{RARE}头村"))
    if "glyph" not in written:
        written["glyph"] = write_papers(odd, "zh", names=tuple(endings("pdf")))
    return written["glyph"]


@pytest.mark.parametrize("name", endings("pdf"))
def test_a_missing_sign_is_shown_and_named(rare, name):
    """The geta mark in its place, and its code point among the notes."""
    for data in rare[name].values():
        text = "".join(read_pages(open_pdf(data)))
        assert f"{GETA}头村" in text
        assert f"U+{ord(RARE):04X}" in text
