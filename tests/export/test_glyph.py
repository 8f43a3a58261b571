"""Text that the typeface cannot show is told, not lost."""

from scout.export.glyph import GlyphCheck


def test_place_names_of_the_district_are_covered():
    """The rare signs of local names are all in the typeface."""
    glyphs = GlyphCheck()
    assert (
        glyphs.clean("深圳坪山滘涌塱岽屻㘵埗㙟氹凼「，。、《》」→±°¥")
        == "深圳坪山滘涌塱岽屻㘵埗㙟氹凼「，。、《》」→±°¥"
    )
    assert () == glyphs.missing


def test_missing_sign_becomes_a_geta_mark():
    """A sign that no font file has is shown as 〓 and remembered once."""
    glyphs = GlyphCheck()
    assert {"name": ["〓家", "〓"], "n": 1} == glyphs.clean_all({"name": ["𡒄家", "𡒄"], "n": 1})
    assert ("𡒄",) == glyphs.missing


def test_controls_and_invisible_signs_leave_no_trace():
    """Control characters become spaces; joiners and variation selectors go silently."""
    glyphs = GlyphCheck()
    assert "a b c" == glyphs.clean("a\x00b\u202e c\ufe0f")
    assert () == glyphs.missing
