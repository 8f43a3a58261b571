"""Trelby: two signs before every line say how it breaks and what it is."""

from fuzz.build import trelby


def test_a_script_is_read(read, headings):
    """Lines are joined as their signs say; notes are left out; a map is a place without INT."""
    script = read(
        trelby(
            ">\\EXT. LONG", ".\\WEIR - DUSK",
            ">.She walks along the", "..water.",
            "._ANNA (V.O.)", ".(quietly", ".:Deep.", ".%INT. NOTE - DAY",
            "&\\INT. MI", ".\\LL - DAY",
            ".\\MAP",
            "?.INT. typed as action", "..second line",
        )
    )  # fmt: skip
    assert ("trelby", "The Weir") == (script.format, script.title)
    assert [
        (None, "EXT", "LONG WEIR", "dusk"), (None, "INT", "MILL", "day"), (None, None, "MAP", None),
    ] == headings(script)[:3]  # fmt: skip
    assert (("ANNA",), "She walks along the water.") == (
        script.scenes[0].cast,
        script.scenes[0].synopsis,
    )
    assert 7 == script.scenes[0].line


def test_older_versions_have_no_mark_before_the_script(read, headings):
    """Configuration and strings are skipped by their own signs."""
    text = "\ufeff#Version 2\n#Begin-Config \nElement/Scene/Indent:0\n#End-Config \n"
    text += "#Header-String 1,0,r,,${PAGE}.\n.\\INT. MILL - DAY\n"
    assert [(None, "INT", "MILL", "day")] == headings(read(text))


def test_chinese_headings_are_read(read, headings):
    """What the Latin parser leaves the Chinese one reads."""
    assert [("3", "EXT", "河边", "night")] == headings(read(trelby(".\\第3场 夜 外 河边")))
