"""Names of files from titles: on any system a name, never a folder; any text is UTF-8."""

import pytest

from scout.export.clean_text import encode_text, file_word


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("山海之间", "山海之间"),
        ("../../etc/passwd", "etc passwd"),
        ('a<b>:c"d|e?f*g\\h', "a b c d e f g h"),
        ("  .hidden. ", "hidden"),
        ("one_two\n三", "one two 三"),
        ("///", "-"),
        ("", "-"),
        ("剧" * 90, "剧" * 40),
    ],
)
def test_a_title_becomes_a_part_of_a_name(title, word):
    """Without strokes, wildcards, line breaks and leading points, and not endless."""
    assert word == file_word(title)


def test_half_a_sign_is_no_reason_to_fail():
    """A text with half of a pair is written with � for it; a whole sign stays."""
    assert "坪\ufffd🎬".encode() == encode_text("坪\ud83c🎬")
